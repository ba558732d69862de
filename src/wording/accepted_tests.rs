//! Tests of each form of an amount that an author may write.

use crate::story::{MeasureUnit, Quantity};
use crate::wording::Locale;

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
            let locale = Locale::find(tag).unwrap();
            assert_eq!(locale.quantity(&text.parse().unwrap()), *expected, "{tag} {text}");
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
