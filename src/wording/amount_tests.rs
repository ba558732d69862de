//! Tests of units, rates and multiples, and of each form that an author may write.

use crate::story::{MeasureUnit, Quantity};
use crate::wording::Locale;

#[track_caller]
fn case(tag: &str, text: &str, expected: &str) {
    let locale = Locale::find(tag).unwrap();
    assert_eq!(locale.quantity(&text.parse().unwrap()), expected, "{tag} {text}");
}

fn short(tag: &str, text: &str) -> String {
    let locale = Locale::find(tag).unwrap();
    locale.quantity_short(&text.parse().unwrap(), &|_| None)
}

/// The wording of a number of each unit.
fn all_units(locale: &Locale, number: &str) -> Vec<String> {
    let quantity = |unit: &MeasureUnit| format!("{number} {}", unit.id()).parse().unwrap();
    MeasureUnit::ALL.iter().map(|unit| locale.quantity(&quantity(unit))).collect()
}

#[test]
fn each_unit_has_its_own_name() {
    let names = "kilowatts|megawatts|gigawatts|kilowatt-hours|megawatt-hours|gigawatt-hours|terawatt-hours|metres|\
        kilometres|square metres|square kilometres|hectares|kilograms|tonnes|litres|cubic metres|barrels|hours|days|\
        months|years";
    let expected: Vec<String> = names.split('|').map(|name| format!("2 {name}")).collect();
    assert_eq!(all_units(Locale::fallback(), "2"), expected);
}

#[test]
fn unit_is_named_in_the_letters_of_the_language() {
    for tag in ["ru", "kk", "uz-Cyrl", "ar", "zh"] {
        let locale = Locale::find(tag).unwrap();
        for number in ["1", "2", "5", "2.5", "3mn"] {
            let mut names = all_units(locale, number);
            let foreign =
                names.iter().find(|name| name.contains(|c: char| c.is_ascii_alphabetic()));
            assert_eq!(foreign, None, "{tag}");
            names.sort();
            names.dedup();
            assert_eq!(names.len(), MeasureUnit::ALL.len(), "{tag} {number}");
        }
    }
}

#[test]
fn label_has_the_symbol_of_the_unit() {
    for (tag, text, expected) in [
        ("en", "more than 1,500 MW", ">1,500\u{a0}MW"),
        ("en", "2.4 bcm", "2.4bn\u{a0}m³"),
        ("ru", "3 TWh", "3\u{a0}ТВт⋅ч"),
        ("uz-Cyrl", "100 ha", "100 га"),
        ("kk", "more than USD 5bn per year", "жылына >5\u{a0}млрд\u{a0}$"),
        ("fr", "2 TWh", "2\u{202f}TWh"),
        ("zh", "5 kg", "5千克"),
    ] {
        assert_eq!(
            short(tag, text).replace(' ', "\u{a0}"),
            expected.replace(' ', "\u{a0}"),
            "{tag} {text}"
        );
    }
}

#[test]
fn declared_unit_has_the_name_of_the_story() {
    let quantity: Quantity = "14,700 jobs".parse().unwrap();
    let worded = |tag: &str, name: &str| {
        let names = |id: &str| (id == "jobs").then(|| name.to_owned());
        Locale::find(tag).unwrap().quantity_in(&quantity, &names)
    };
    assert_eq!(worded("en", "new jobs"), "14,700 new jobs");
    assert_eq!(worded("ru", "рабочих мест"), "14\u{a0}700 рабочих мест");
    assert_eq!(worded("zh", "个岗位"), "14,700个岗位");
    case("en", "14,700 jobs", "14,700 jobs");
    let millions: Quantity = "more than 2mn jobs".parse().unwrap();
    let named = |tag: &str, name: &str| {
        Locale::find(tag).unwrap().quantity_in(&millions, &|_| Some(name.to_owned()))
    };
    assert_eq!(named("fr", "emplois"), "plus de 2 millions d’emplois");
    assert_eq!(named("es", "empleos"), "más de 2 millones de empleos");
    assert_eq!(named("kk", "орын"), "2\u{a0}млн орыннан астам");
    assert_eq!(named("tr", "iş"), "2 milyon işten fazla");
    assert_eq!(named("uz", "ish oʻrni"), "2\u{a0}mln ish oʻrnidan ortiq");
}

/// Units, rates and multiples in the other languages.
const IN_EACH_LANGUAGE: &[(&str, &str, &str)] = &[
    ("en", "about 21 MW", "about 21 megawatts"),
    ("en", "3 TWh", "3 terawatt-hours"),
    ("en", "2.4 bcm", "2.4 billion cubic metres"),
    ("en", "more than 4.5mn tonnes", "more than 4.5 million tonnes"),
    ("en", "2mn ha", "2 million hectares"),
    ("en", "more than USD 5bn per year", "more than $5 billion per year"),
    ("en", "1.2mn barrels per day", "1.2 million barrels per day"),
    ("en", "3.5 times", "3.5 times"),
    ("en", "INR 30 lakh crore", "₹30 lakh crore"),
    ("en", "100 km2", "100 square kilometres"),
    ("ar", "about 21 MW", "نحو 21 ميغا واط"),
    ("ar", "3 TWh", "3 تيرا واط/ساعة"),
    ("ar", "2.4 bcm", "2.4 مليار متر مكعب"),
    ("ar", "more than 4.5mn tonnes", "أكثر من 4.5 مليون طن"),
    ("ar", "2mn ha", "2 مليون هكتار"),
    ("ar", "more than USD 5bn per year", "أكثر من 5 مليارات دولار سنويًا"),
    ("ar", "1.2mn barrels per day", "1.2 مليون برميل يوميًا"),
    ("ar", "3.5 times", "3.5 مرة"),
    ("ar", "INR 30 lakh crore", "30\u{a0}لك كرور روبية"),
    ("ar", "100 km2", "100 كيلومتر مربع"),
    ("de", "about 21 MW", "rund 21\u{a0}Megawatt"),
    ("de", "3 TWh", "3\u{a0}Terawattstunden"),
    ("de", "2.4 bcm", "2,4 Milliarden\u{a0}Kubikmeter"),
    ("de", "more than 4.5mn tonnes", "mehr als 4,5 Millionen\u{a0}Tonnen"),
    ("de", "2mn ha", "2 Millionen Hektar"),
    ("de", "more than USD 5bn per year", "mehr als 5 Milliarden Dollar pro Jahr"),
    ("de", "1.2mn barrels per day", "1,2 Millionen Barrel pro Tag"),
    ("de", "3.5 times", "das 3,5-Fache"),
    ("de", "INR 30 lakh crore", "30\u{a0}Lakh Crore Rupien"),
    ("de", "100 km2", "100 Quadratkilometer"),
    ("es", "about 21 MW", "cerca de 21 megavatios"),
    ("es", "3 TWh", "3 teravatios hora"),
    ("es", "2.4 bcm", "2400 millones de metros cúbicos"),
    ("es", "more than 4.5mn tonnes", "más de 4,5 millones de toneladas"),
    ("es", "2mn ha", "2 millones de hectáreas"),
    ("es", "more than USD 5bn per year", "más de 5000 millones de dólares al año"),
    ("es", "1.2mn barrels per day", "1,2 millones de barriles al día"),
    ("es", "3.5 times", "3,5 veces"),
    ("es", "INR 30 lakh crore", "30\u{a0}lakhs de crores de rupias"),
    ("es", "100 km2", "100 kilómetros cuadrados"),
    ("fr", "about 21 MW", "environ 21\u{a0}mégawatts"),
    ("fr", "3 TWh", "3 térawatt-heures"),
    ("fr", "2.4 bcm", "2,4 milliards de mètres cubes"),
    ("fr", "more than 4.5mn tonnes", "plus de 4,5 millions de tonnes"),
    ("fr", "2mn ha", "2 millions d’hectares"),
    ("fr", "more than USD 5bn per year", "plus de 5 milliards de dollars par an"),
    ("fr", "1.2mn barrels per day", "1,2 million de barils par jour"),
    ("fr", "3.5 times", "3,5 fois"),
    ("fr", "INR 30 lakh crore", "30\u{a0}lakhs de crores de roupies"),
    ("fr", "100 km2", "100\u{a0}kilomètres carrés"),
    ("kk", "about 21 MW", "шамамен 21 мегаватт"),
    ("kk", "3 TWh", "3 тераватт-сағат"),
    ("kk", "2.4 bcm", "2,4\u{a0}млрд текше метр"),
    ("kk", "more than 4.5mn tonnes", "4,5\u{a0}млн тоннадан астам"),
    ("kk", "2mn ha", "2\u{a0}млн гектар"),
    ("kk", "more than USD 5bn per year", "жылына 5\u{a0}млрд доллардан астам"),
    ("kk", "1.2mn barrels per day", "күніне 1,2\u{a0}млн баррель"),
    ("kk", "3.5 times", "3,5 есе"),
    ("kk", "INR 30 lakh crore", "30\u{a0}лакх крор үнді рупиясы"),
    ("kk", "100 km2", "100 шаршы километр"),
    ("pt", "about 21 MW", "cerca de 21 megawatts"),
    ("pt", "3 TWh", "3 terawatts-hora"),
    ("pt", "2.4 bcm", "2,4 bilhões de metros cúbicos"),
    ("pt", "more than 4.5mn tonnes", "mais de 4,5 milhões de toneladas"),
    ("pt", "2mn ha", "2 milhões de hectares"),
    ("pt", "more than USD 5bn per year", "mais de US$\u{a0}5 bilhões por ano"),
    ("pt", "1.2mn barrels per day", "1,2 milhão de barris por dia"),
    ("pt", "3.5 times", "3,5 vezes"),
    ("pt", "INR 30 lakh crore", "30\u{a0}lakhs de crores de rúpias"),
    ("pt", "100 km2", "100 quilômetros quadrados"),
    ("ru", "about 21 MW", "около 21 мегаватта"),
    ("ru", "3 TWh", "3 тераватт-часа"),
    ("ru", "2.4 bcm", "2,4\u{a0}млрд кубических метров"),
    ("ru", "more than 4.5mn tonnes", "более 4,5\u{a0}млн тонн"),
    ("ru", "2mn ha", "2\u{a0}млн гектаров"),
    ("ru", "more than USD 5bn per year", "более 5\u{a0}млрд долларов в год"),
    ("ru", "1.2mn barrels per day", "1,2\u{a0}млн баррелей в день"),
    ("ru", "3.5 times", "3,5 раза"),
    ("ru", "INR 30 lakh crore", "30\u{a0}лакх крор индийских рупий"),
    ("ru", "100 km2", "100 квадратных километров"),
    ("tr", "about 21 MW", "yaklaşık 21 megavat"),
    ("tr", "3 TWh", "3 teravatsaat"),
    ("tr", "2.4 bcm", "2,4 milyar metreküp"),
    ("tr", "more than 4.5mn tonnes", "4,5 milyon tondan fazla"),
    ("tr", "2mn ha", "2 milyon hektar"),
    ("tr", "more than USD 5bn per year", "yılda 5 milyar dolardan fazla"),
    ("tr", "1.2mn barrels per day", "günde 1,2 milyon varil"),
    ("tr", "3.5 times", "3,5 kat"),
    ("tr", "INR 30 lakh crore", "30\u{a0}lak kror rupi"),
    ("tr", "100 km2", "100 kilometrekare"),
    ("uz", "about 21 MW", "taxminan 21 megavatt"),
    ("uz", "3 TWh", "3 teravatt-soat"),
    ("uz", "2.4 bcm", "2,4\u{a0}mlrd kub metr"),
    ("uz", "more than 4.5mn tonnes", "4,5\u{a0}mln tonnadan ortiq"),
    ("uz", "2mn ha", "2\u{a0}mln gektar"),
    ("uz", "more than USD 5bn per year", "yiliga 5\u{a0}mlrd dollardan ortiq"),
    ("uz", "1.2mn barrels per day", "kuniga 1,2\u{a0}mln barrel"),
    ("uz", "3.5 times", "3,5 baravar"),
    ("uz", "INR 30 lakh crore", "30\u{a0}lakh kror hind rupiyasi"),
    ("uz", "100 km2", "100 kvadrat kilometr"),
    ("uz-Cyrl", "about 21 MW", "тахминан 21 мегаватт"),
    ("uz-Cyrl", "3 TWh", "3 тераватт-соат"),
    ("uz-Cyrl", "2.4 bcm", "2,4\u{a0}млрд куб метр"),
    ("uz-Cyrl", "more than 4.5mn tonnes", "4,5\u{a0}млн тоннадан ортиқ"),
    ("uz-Cyrl", "2mn ha", "2\u{a0}млн гектар"),
    ("uz-Cyrl", "more than USD 5bn per year", "йилига 5\u{a0}млрд доллардан ортиқ"),
    ("uz-Cyrl", "1.2mn barrels per day", "кунига 1,2\u{a0}млн баррель"),
    ("uz-Cyrl", "3.5 times", "3,5 баравар"),
    ("uz-Cyrl", "INR 30 lakh crore", "30\u{a0}лакх крор ҳинд рупияси"),
    ("uz-Cyrl", "100 km2", "100 квадрат километр"),
    ("zh", "about 21 MW", "约21兆瓦"),
    ("zh", "3 TWh", "3太瓦时"),
    ("zh", "2.4 bcm", "24亿立方米"),
    ("zh", "more than 4.5mn tonnes", "超过450万吨"),
    ("zh", "2mn ha", "200万公顷"),
    ("zh", "more than USD 5bn per year", "每年超过50亿美元"),
    ("zh", "1.2mn barrels per day", "每天120万桶"),
    ("zh", "3.5 times", "3.5倍"),
    ("zh", "INR 30 lakh crore", "30万亿印度卢比"),
    ("zh", "100 km2", "100平方公里"),
];

#[test]
fn units_rates_and_multiples_follow_the_grammar_of_each_language() {
    for (tag, text, expected) in IN_EACH_LANGUAGE {
        case(tag, text, expected);
    }
}

#[test]
fn every_spelling_of_a_unit_is_told_in_the_same_words() {
    for unit in MeasureUnit::ALL {
        for spelling in unit.spellings() {
            let said = |word: &str| {
                Locale::fallback().quantity(&format!("5 {word}").parse::<Quantity>().unwrap())
            };
            assert_eq!(said(spelling), said(unit.id()), "{spelling}");
        }
    }
}
