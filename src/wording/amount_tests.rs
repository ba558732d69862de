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
        ("en", "2.4 bcm", "2.4B\u{a0}m³"),
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

#[test]
fn units_rates_and_multiples_follow_the_grammar_of_each_language() {
    case("en", "about 21 MW", "about 21 megawatts");
    case("en", "3 TWh", "3 terawatt-hours");
    case("en", "2.4 bcm", "2.4 billion cubic metres");
    case("en", "more than 4.5mn tonnes", "more than 4.5 million tonnes");
    case("en", "2mn ha", "2 million hectares");
    case("en", "more than USD 5bn per year", "more than $5 billion per year");
    case("en", "1.2mn barrels per day", "1.2 million barrels per day");
    case("en", "3.5 times", "3.5 times");
    case("en", "INR 30 lakh crore", "₹30 lakh crore");
    case("en", "100 km2", "100 square kilometres");
    case("ar", "about 21 MW", "نحو 21 ميغا واط");
    case("ar", "3 TWh", "3 تيرا واط/ساعة");
    case("ar", "2.4 bcm", "2.4 مليار متر مكعب");
    case("ar", "more than 4.5mn tonnes", "أكثر من 4.5 مليون طن");
    case("ar", "2mn ha", "2 مليون هكتار");
    case("ar", "more than USD 5bn per year", "أكثر من 5 مليارات دولار سنويًا");
    case("ar", "1.2mn barrels per day", "1.2 مليون برميل يوميًا");
    case("ar", "3.5 times", "3.5 مرة");
    case("ar", "INR 30 lakh crore", "\u{200f}30\u{a0}لك كرور\u{a0}₹");
    case("ar", "100 km2", "100 كيلومتر مربع");
    case("de", "about 21 MW", "rund 21\u{a0}Megawatt");
    case("de", "3 TWh", "3\u{a0}Terawattstunden");
    case("de", "2.4 bcm", "2,4 Milliarden\u{a0}Kubikmeter");
    case("de", "more than 4.5mn tonnes", "mehr als 4,5 Millionen\u{a0}Tonnen");
    case("de", "2mn ha", "2 Millionen Hektar");
    case("de", "more than USD 5bn per year", "mehr als 5 Milliarden Dollar pro Jahr");
    case("de", "1.2mn barrels per day", "1,2 Millionen Barrel pro Tag");
    case("de", "3.5 times", "das 3,5-Fache");
    case("de", "INR 30 lakh crore", "30\u{a0}Lakh Crore\u{a0}₹");
    case("de", "100 km2", "100 Quadratkilometer");
    case("es", "about 21 MW", "cerca de 21 megavatios");
    case("es", "3 TWh", "3 teravatios hora");
    case("es", "2.4 bcm", "2400 millones de metros cúbicos");
    case("es", "more than 4.5mn tonnes", "más de 4,5 millones de toneladas");
    case("es", "2mn ha", "2 millones de hectáreas");
    case("es", "more than USD 5bn per year", "más de 5000 millones de dólares al año");
    case("es", "1.2mn barrels per day", "1,2 millones de barriles al día");
    case("es", "3.5 times", "3,5 veces");
    case("es", "INR 30 lakh crore", "30\u{a0}lakhs de crores\u{a0}₹");
    case("es", "100 km2", "100 kilómetros cuadrados");
    case("fr", "about 21 MW", "environ 21\u{a0}mégawatts");
    case("fr", "3 TWh", "3 térawatt-heures");
    case("fr", "2.4 bcm", "2,4 milliards de mètres cubes");
    case("fr", "more than 4.5mn tonnes", "plus de 4,5 millions de tonnes");
    case("fr", "2mn ha", "2 millions d’hectares");
    case("fr", "more than USD 5bn per year", "plus de 5 milliards de dollars par an");
    case("fr", "1.2mn barrels per day", "1,2 million de barils par jour");
    case("fr", "3.5 times", "3,5 fois");
    case("fr", "INR 30 lakh crore", "30\u{a0}lakhs de crores\u{a0}₹");
    case("fr", "100 km2", "100\u{a0}kilomètres carrés");
    case("kk", "about 21 MW", "шамамен 21 мегаватт");
    case("kk", "3 TWh", "3 тераватт-сағат");
    case("kk", "2.4 bcm", "2,4\u{a0}млрд текше метр");
    case("kk", "more than 4.5mn tonnes", "4,5\u{a0}млн тоннадан астам");
    case("kk", "2mn ha", "2\u{a0}млн гектар");
    case("kk", "more than USD 5bn per year", "жылына 5\u{a0}млрд\u{a0}$-дан астам");
    case("kk", "1.2mn barrels per day", "күніне 1,2\u{a0}млн баррель");
    case("kk", "3.5 times", "3,5 есе");
    case("kk", "INR 30 lakh crore", "30\u{a0}лакх крор\u{a0}₹");
    case("kk", "100 km2", "100 шаршы километр");
    case("pt", "about 21 MW", "cerca de 21 megawatts");
    case("pt", "3 TWh", "3 terawatts-hora");
    case("pt", "2.4 bcm", "2,4 bilhões de metros cúbicos");
    case("pt", "more than 4.5mn tonnes", "mais de 4,5 milhões de toneladas");
    case("pt", "2mn ha", "2 milhões de hectares");
    case("pt", "more than USD 5bn per year", "mais de 5 bilhões de dólares por ano");
    case("pt", "1.2mn barrels per day", "1,2 milhão de barris por dia");
    case("pt", "3.5 times", "3,5 vezes");
    case("pt", "INR 30 lakh crore", "₹\u{a0}30\u{a0}lakhs de crores");
    case("pt", "100 km2", "100 quilômetros quadrados");
    case("ru", "about 21 MW", "около 21 мегаватта");
    case("ru", "3 TWh", "3 тераватт-часа");
    case("ru", "2.4 bcm", "2,4\u{a0}млрд кубических метров");
    case("ru", "more than 4.5mn tonnes", "более 4,5\u{a0}млн тонн");
    case("ru", "2mn ha", "2\u{a0}млн гектаров");
    case("ru", "more than USD 5bn per year", "более 5\u{a0}млрд\u{a0}$ в год");
    case("ru", "1.2mn barrels per day", "1,2\u{a0}млн баррелей в день");
    case("ru", "3.5 times", "3,5 раза");
    case("ru", "INR 30 lakh crore", "30\u{a0}лакх крор\u{a0}₹");
    case("ru", "100 km2", "100 квадратных километров");
    case("tr", "about 21 MW", "yaklaşık 21 megavat");
    case("tr", "3 TWh", "3 teravatsaat");
    case("tr", "2.4 bcm", "2,4 milyar metreküp");
    case("tr", "more than 4.5mn tonnes", "4,5 milyon tondan fazla");
    case("tr", "2mn ha", "2 milyon hektar");
    case("tr", "more than USD 5bn per year", "yılda 5 milyar dolardan fazla");
    case("tr", "1.2mn barrels per day", "günde 1,2 milyon varil");
    case("tr", "3.5 times", "3,5 kat");
    case("tr", "INR 30 lakh crore", "₹30\u{a0}lak kror");
    case("tr", "100 km2", "100 kilometrekare");
    case("uz", "about 21 MW", "taxminan 21 megavatt");
    case("uz", "3 TWh", "3 teravatt-soat");
    case("uz", "2.4 bcm", "2,4\u{a0}mlrd kub metr");
    case("uz", "more than 4.5mn tonnes", "4,5\u{a0}mln tonnadan ortiq");
    case("uz", "2mn ha", "2\u{a0}mln gektar");
    case("uz", "more than USD 5bn per year", "yiliga 5\u{a0}mlrd\u{a0}$ dan ortiq");
    case("uz", "1.2mn barrels per day", "kuniga 1,2\u{a0}mln barrel");
    case("uz", "3.5 times", "3,5 baravar");
    case("uz", "INR 30 lakh crore", "30\u{a0}lakh kror\u{a0}₹");
    case("uz", "100 km2", "100 kvadrat kilometr");
    case("uz-Cyrl", "about 21 MW", "тахминан 21 мегаватт");
    case("uz-Cyrl", "3 TWh", "3 тераватт-соат");
    case("uz-Cyrl", "2.4 bcm", "2,4\u{a0}млрд куб метр");
    case("uz-Cyrl", "more than 4.5mn tonnes", "4,5\u{a0}млн тоннадан ортиқ");
    case("uz-Cyrl", "2mn ha", "2\u{a0}млн гектар");
    case("uz-Cyrl", "more than USD 5bn per year", "йилига 5\u{a0}млрд\u{a0}$ дан ортиқ");
    case("uz-Cyrl", "1.2mn barrels per day", "кунига 1,2\u{a0}млн баррель");
    case("uz-Cyrl", "3.5 times", "3,5 баравар");
    case("uz-Cyrl", "INR 30 lakh crore", "30\u{a0}лакх крор\u{a0}₹");
    case("uz-Cyrl", "100 km2", "100 квадрат километр");
    case("zh", "about 21 MW", "约21兆瓦");
    case("zh", "3 TWh", "3太瓦时");
    case("zh", "2.4 bcm", "24亿立方米");
    case("zh", "more than 4.5mn tonnes", "超过450万吨");
    case("zh", "2mn ha", "200万公顷");
    case("zh", "more than USD 5bn per year", "每年超过50亿美元");
    case("zh", "1.2mn barrels per day", "每天120万桶");
    case("zh", "3.5 times", "3.5倍");
    case("zh", "INR 30 lakh crore", "30万亿印度卢比");
    case("zh", "100 km2", "100平方公里");
}

/// Every form that the grammar accepts, with its English, Russian and Arabic wording.
const ACCEPTED: &[(&str, &str, &str, &str)] = &[
    ("21", "21", "21", "21"),
    ("22,000", "22,000", "22\u{a0}000", "22,000"),
    ("1,00,000", "100,000", "100\u{a0}000", "100,000"),
    ("-3", "-3", "-3", "\u{200e}-3"),
    ("1.50", "1.50", "1,50", "1.50"),
    ("25k", "25 thousand", "25\u{a0}тыс.", "25 ألف"),
    ("156mn", "156 million", "156\u{a0}млн", "156 مليون"),
    ("156 million", "156 million", "156\u{a0}млн", "156 مليون"),
    ("8bn", "8 billion", "8\u{a0}млрд", "8 مليارات"),
    ("2tn", "2 trillion", "2\u{a0}трлн", "2 ترليون"),
    ("2 trillion", "2 trillion", "2\u{a0}трлн", "2 ترليون"),
    ("3 lakh", "3 lakh", "3\u{a0}лакх", "3\u{a0}لك"),
    ("7,500 crore", "7,500 crore", "7\u{a0}500\u{a0}крор", "7,500\u{a0}كرور"),
    ("30 lakh crore", "30 lakh crore", "30\u{a0}лакх крор", "30\u{a0}لك كرور"),
    ("about 60", "about 60", "около 60", "نحو 60"),
    ("around 60", "about 60", "около 60", "نحو 60"),
    ("approximately 60", "about 60", "около 60", "نحو 60"),
    ("roughly 60", "about 60", "около 60", "نحو 60"),
    ("nearly 60", "nearly 60", "почти 60", "ما يقارب 60"),
    ("almost 60", "nearly 60", "почти 60", "ما يقارب 60"),
    ("more than 60", "more than 60", "более 60", "أكثر من 60"),
    ("over 60", "more than 60", "более 60", "أكثر من 60"),
    ("at least 60", "at least 60", "не менее 60", "ما لا يقل عن 60"),
    ("less than 60", "less than 60", "менее 60", "أقل من 60"),
    ("under 60", "less than 60", "менее 60", "أقل من 60"),
    ("up to 60", "up to 60", "до 60", "ما يصل إلى 60"),
    ("at most 60", "up to 60", "до 60", "ما يصل إلى 60"),
    ("computed 3", "3 (computed)", "3 (расчёт)", "3 (رقم محسوب)"),
    ("12 to 15", "12–15", "12–15", "12–15"),
    ("about 12 to 15", "about 12–15", "около 12–15", "نحو 12–15"),
    ("44%", "44%", "44\u{a0}%", "44\u{200e}%\u{200e}"),
    ("-16.5%", "-16.5%", "-16,5\u{a0}%", "\u{200e}-16.5\u{200e}%\u{200e}"),
    ("5 to 8%", "5–8%", "5–8\u{a0}%", "5–8\u{200e}%\u{200e}"),
    ("5% to 8%", "5–8%", "5–8\u{a0}%", "5–8\u{200e}%\u{200e}"),
    ("3.5 times", "3.5 times", "3,5 раза", "3.5 مرة"),
    ("1 times", "1 time", "1 раз", "1 مرة"),
    ("USD 156mn", "$156 million", "156\u{a0}млн\u{a0}$", "156 مليون دولار"),
    ("USD 1", "$1", "1\u{a0}$", "\u{200f}1\u{a0}US$"),
    ("USD -2.5bn", "-$2.5 billion", "-2,5\u{a0}млрд\u{a0}$", "\u{200e}-2.5 مليار دولار"),
    ("EUR 8 to 9bn", "€8–9 billion", "8–9\u{a0}млрд\u{a0}€", "8–9 مليارات يورو"),
    (
        "USD 800mn to 1.2bn",
        "$800 million\u{2009}–\u{2009}$1.2 billion",
        "800\u{a0}млн\u{a0}$ – 1,2\u{a0}млрд\u{a0}$",
        "800 مليون دولار – 1.2 مليار دولار",
    ),
    ("DEM 5", "DEM\u{a0}5", "5\u{a0}DEM", "\u{200f}5\u{a0}DEM"),
    (
        "INR 30 lakh crore",
        "₹30 lakh crore",
        "30\u{a0}лакх крор\u{a0}₹",
        "\u{200f}30\u{a0}لك كرور\u{a0}₹",
    ),
    (
        "CNY 360bn (about USD 50bn)",
        "CN¥360 billion (about\u{a0}$50\u{a0}billion)",
        "360\u{a0}млрд\u{a0}CN¥ (около\u{a0}50\u{a0}млрд\u{a0}$)",
        "360 مليار يوان (نحو\u{a0}50\u{a0}مليار\u{a0}دولار)",
    ),
    (
        "computed CNY 36bn per year (USD 5bn per year)",
        "CN¥36 billion per year ($5\u{a0}billion\u{a0}per\u{a0}year) (computed)",
        "36\u{a0}млрд\u{a0}CN¥ в год (5\u{a0}млрд\u{a0}$\u{a0}в\u{a0}год) (расчёт)",
        "36 مليار يوان سنويًا (5\u{a0}مليارات\u{a0}دولار\u{a0}سنويًا) (رقم محسوب)",
    ),
    ("USD 5bn per year", "$5 billion per year", "5\u{a0}млрд\u{a0}$ в год", "5 مليارات دولار سنويًا"),
    ("2 per day", "2 per day", "2 в день", "2 يوميًا"),
    ("2 per week", "2 per week", "2 в неделю", "2 أسبوعيًا"),
    (
        "USD 5mn per month",
        "$5 million per month",
        "5\u{a0}млн\u{a0}$ в месяц",
        "5 ملايين دولار شهريًا",
    ),
    ("1,500 MW", "1,500 megawatts", "1\u{a0}500 мегаватт", "1,500 ميغا واط"),
    ("1 kW", "1 kilowatt", "1 киловатт", "1 كيلوواط"),
    ("1.1 GW", "1.1 gigawatts", "1,1 гигаватта", "1.1 غيغا واط"),
    ("3 kWh", "3 kilowatt-hours", "3 киловатт-часа", "3 كيلو واط/ساعة"),
    ("3 MWh", "3 megawatt-hours", "3 мегаватт-часа", "3 ميغا واط/ساعة"),
    ("3 GWh", "3 gigawatt-hours", "3 гигаватт-часа", "3 غيغا واط/ساعة"),
    ("3 TWh", "3 terawatt-hours", "3 тераватт-часа", "3 تيرا واط/ساعة"),
    ("100 metres", "100 metres", "100 метров", "100 متر"),
    ("1,200 km", "1,200 kilometres", "1\u{a0}200 километров", "1,200 كيلومتر"),
    ("5 m2", "5 square metres", "5 квадратных метров", "5 متر مربع"),
    ("5 km2", "5 square kilometres", "5 квадратных километров", "5 كيلومتر مربع"),
    ("100 ha", "100 hectares", "100 гектаров", "100 هكتار"),
    ("5 kg", "5 kilograms", "5 килограмм", "5 كيلوغرام"),
    ("4.5mn tonnes", "4.5 million tonnes", "4,5\u{a0}млн тонн", "4.5 مليون طن"),
    ("4.5 t", "4.5 tonnes", "4,5 тонны", "4.5 طن"),
    ("5 litres", "5 litres", "5 литров", "5 لتر"),
    ("5 m3", "5 cubic metres", "5 кубических метров", "5 متر مكعب"),
    (
        "2.4 bcm",
        "2.4 billion cubic metres",
        "2,4\u{a0}млрд кубических метров",
        "2.4 مليار متر مكعب",
    ),
    ("5 mcm", "5 million cubic metres", "5\u{a0}млн кубических метров", "5 ملايين متر مكعب"),
    ("1 tcm", "1 trillion cubic metres", "1\u{a0}трлн кубических метров", "1 ترليون متر مكعب"),
    ("5mn barrels", "5 million barrels", "5\u{a0}млн баррелей", "5 ملايين برميل"),
    ("5 bbl", "5 barrels", "5 баррелей", "5 براميل"),
    ("5 hours", "5 hours", "5 часов", "5 ساعات"),
    ("5 days", "5 days", "5 дней", "5 أيام"),
    ("5 months", "5 months", "5 месяцев", "5 أشهر"),
    ("5 years", "5 years", "5 лет", "5 سنوات"),
    (
        "5 to 6 bcm per year",
        "5–6 billion cubic metres per year",
        "5–6\u{a0}млрд кубических метров в год",
        "5–6 مليارات متر مكعب سنويًا",
    ),
];

#[test]
fn accepted_form_is_told_as_it_is_written() {
    for (text, en, ru, ar) in ACCEPTED {
        for (tag, expected) in [("en", en), ("ru", ru), ("ar", ar)] {
            case(tag, text, expected);
        }
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
