//! Amounts as people type them, and the replacements that they get.

use super::*;

/// Texts with one certain replacement.
const CERTAIN: &[(&str, &str)] = &[
    // English.
    ("$10bn", "USD 10bn"),
    ("US$ 10 billion", "USD 10bn"),
    ("U.S. $10 billion", "USD 10bn"),
    ("10bn USD", "USD 10bn"),
    ("usd 10bn", "USD 10bn"),
    ("USD2.4bn", "USD 2.4bn"),
    ("10 billion dollars", "USD 10bn"),
    ("$156 million", "USD 156mn"),
    ("about $1bn", "about USD 1bn"),
    ("€5bn", "EUR 5bn"),
    ("5 EURO", "EUR 5"),
    ("£3m", "GBP 3mn"),
    ("₹7,500 crore", "INR 7,500 crore"),
    ("₹30 lakh crore", "INR 30 lakh crore"),
    ("RMB 5bn", "CNY 5bn"),
    ("₽90bn", "RUB 90bn"),
    ("₸27bn", "KZT 27bn"),
    ("C$5mn", "CAD 5mn"),
    ("R$ 3bn", "BRL 3bn"),
    ("2.4B", "2.4bn"),
    ("$2.4B", "USD 2.4bn"),
    ("USD 10m", "USD 10mn"),
    ("USD 10MM", "USD 10mn"),
    ("USD 2t", "USD 2tn"),
    ("USD 5bn-6bn", "USD 5bn to 6bn"),
    ("5bn-6bn", "5bn to 6bn"),
    ("USD 5-6bn", "USD 5bn to 6bn"),
    ("between USD 5bn and 6bn", "USD 5bn to 6bn"),
    ("from 5 to 6bn", "5bn to 6bn"),
    ("$5bn–$6bn", "USD 5bn to 6bn"),
    ("over half", "more than 50%"),
    ("half", "50%"),
    ("more than a quarter", "more than 25%"),
    ("three-quarters", "75%"),
    ("96 percent", "96%"),
    ("96 per cent", "96%"),
    ("about 96 pct", "about 96%"),
    ("1 234 567", "1,234,567"),
    ("1\u{a0}234\u{a0}567", "1,234,567"),
    ("1\u{2009}234\u{2009}567", "1,234,567"),
    ("1\u{202f}234", "1,234"),
    ("1'234'567", "1,234,567"),
    ("1_000", "1,000"),
    ("1.234.567", "1,234,567"),
    ("1.234.567,89", "1,234,567.89"),
    ("10,5bn", "10.5bn"),
    ("USD 10,5bn", "USD 10.5bn"),
    ("0,345%", "0.345%"),
    ("1e9", "1bn"),
    ("1.5e6", "1.5mn"),
    ("ca. 5", "about 5"),
    ("c. 5bn", "about 5bn"),
    ("~5bn", "about 5bn"),
    ("approx. 5bn", "about 5bn"),
    (">5bn", "more than 5bn"),
    ("≥5bn", "at least 5bn"),
    (">= 5bn", "at least 5bn"),
    ("≤ 5bn", "up to 5bn"),
    ("< 5bn", "less than 5bn"),
    ("10+", "at least 10"),
    ("$10bn+", "at least USD 10bn"),
    ("no less than 60", "at least 60"),
    ("+5%", "5%"),
    ("–16.5 %", "-16.5%"),
    ("$-2.5bn", "USD -2.5bn"),
    ("1500MW", "1500 MW"),
    ("1,500 mw", "1,500 MW"),
    ("4.5 million metric tons", "4.5mn tonnes"),
    ("2.4 billion cubic meters", "2.4bn m3"),
    ("1,200 sq km", "1,200 km2"),
    ("$5bn a year", "USD 5bn per year"),
    ("$5bn annually", "USD 5bn per year"),
    ("$5bn/year", "USD 5bn per year"),
    ("1.2m barrels per day", "1.2mn barrels per day"),
    ("3.5x", "3.5 times"),
    ("3-fold", "3 times"),
    ("RMB 360bn (about $50bn)", "CNY 360bn (about USD 50bn)"),
    // Russian.
    ("156 млн долларов", "USD 156mn"),
    ("156 млн долл.", "USD 156mn"),
    ("$156 млн", "USD 156mn"),
    ("10 млрд долларов США", "USD 10bn"),
    ("2,4 млрд кубометров", "2.4bn m3"),
    ("27 млрд тенге", "KZT 27bn"),
    ("1,5 трлн рублей", "RUB 1.5tn"),
    ("25 тыс. тонн", "25k tonnes"),
    ("более 60", "more than 60"),
    ("около 5 миллиардов евро", "about EUR 5bn"),
    ("от 5 до 6 млрд", "5bn to 6bn"),
    ("до 18", "up to 18"),
    ("17,9 процента", "17.9%"),
    ("17,9 %", "17.9%"),
    ("5 млрд рублей в год", "RUB 5bn per year"),
    ("половина", "50%"),
    // Kazakh, and Uzbek in both scripts.
    ("27 млрд теңге", "KZT 27bn"),
    ("10 мың", "10k"),
    ("10 mlrd dollar", "USD 10bn"),
    ("156 mln", "156mn"),
    ("10 mlrd so‘m", "UZS 10bn"),
    ("10 млрд сўм", "UZS 10bn"),
    ("25 минг", "25k"),
    ("96 foiz", "96%"),
    // German, French, Spanish, Portuguese, Turkish.
    ("360 Milliarden Yuan", "CNY 360bn"),
    ("5 Mrd. Euro", "EUR 5bn"),
    ("5 Mio. Euro", "EUR 5mn"),
    ("2 Billionen Dollar", "USD 2tn"),
    ("5,5 Prozent", "5.5%"),
    ("mehr als 60", "more than 60"),
    ("3 milliards d’euros", "EUR 3bn"),
    ("1 milliard de dollars", "USD 1bn"),
    ("1,5 million d'euros", "EUR 1.5mn"),
    ("44 pour cent", "44%"),
    ("10 mil millones de dólares", "USD 10bn"),
    ("2 billones de dólares", "USD 2tn"),
    ("5 bilhões de reais", "BRL 5bn"),
    ("156 milhões de dólares", "USD 156mn"),
    ("10 milyar dolar", "USD 10bn"),
    ("yüzde 44", "44%"),
    // Arabic and Chinese.
    ("١٥٦ مليون دولار", "USD 156mn"),
    ("5 مليار يورو", "EUR 5bn"),
    ("١٬٥٠٠", "1,500"),
    ("أكثر من 60", "more than 60"),
    ("360亿美元", "USD 36bn"),
    ("约3600亿元人民币", "about CNY 360bn"),
    ("1.5万", "15,000"),
    ("2万亿", "2tn"),
    ("450万吨", "4.5mn tonnes"),
];

/// Texts with several readings.
const READINGS: &[(&str, &[&str])] = &[
    ("¥210bn", &["JPY 210bn", "CNY 210bn"]),
    ("2.4m", &["2.4mn", "2.4 metres"]),
    ("4.5t", &["4.5tn", "4.5 tonnes"]),
    ("Rs 5bn", &["INR 5bn", "PKR 5bn"]),
    ("5 billion som", &["UZS 5bn", "KGS 5bn"]),
    ("12,345 млрд", &["12.345bn", "12,345bn"]),
    ("1.500 Mio. Euro", &["EUR 1.500mn", "EUR 1,500mn"]),
    ("5 mil", &["5k", "5mn"]),
    ("10bn dirhams", &["AED 10bn", "MAD 10bn"]),
];

/// Texts whose meaning is not known, or has no form in the grammar.
const UNKNOWN: &[&str] = &[
    "",
    "   ",
    "—",
    "n/a",
    "a lot",
    "several billion",
    "a third",
    "two thirds",
    "USD ten",
    "10 tons",
    "USD 5bn, EUR 6bn",
    "UDS 10bn",
    "14,700 jbos",
    "5 to",
    "12 34",
    "1.23.456",
    "5bn 6bn",
    "€5bn–$6bn",
    "10 мешков",
    "1e99",
    "5mm",
];

#[test]
fn typed_amount_gets_its_exact_replacement() {
    let wrong: Vec<String> = CERTAIN
        .iter()
        .filter(|(text, expected)| suggest_amount(text) != [*expected])
        .map(|(text, expected)| format!("{text}: {:?}, not {expected}", suggest_amount(text)))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn amount_with_several_readings_gets_all_of_them() {
    for (text, expected) in READINGS {
        assert_eq!(suggest_amount(text), *expected, "{text}");
    }
}

#[test]
fn unknown_words_are_not_guessed() {
    for text in UNKNOWN {
        assert_eq!(suggest_amount(text), [""; 0], "{text}");
    }
}

#[test]
fn replacement_is_an_amount_and_the_text_is_not() {
    for (text, replacement) in CERTAIN {
        let typed = text.parse::<Quantity>();
        assert!(
            typed.is_err() || typed.is_ok_and(|typed| typed.declared_unit().is_some()),
            "{text} is accepted"
        );
        assert!(replacement.parse::<Quantity>().is_ok(), "{replacement}");
    }
}

proptest::proptest! {
    #[test]
    fn arbitrary_text_does_not_panic(text in "\\PC{0,40}") {
        let _ = suggest_amount(&text);
    }

    #[test]
    fn every_replacement_is_an_amount(text in "[$€¥~>]?(about |over )?[0-9]{1,4}([., ][0-9]{3}){0,2}([.,][0-9])? ?(bn|m|млрд|Mrd\\.|万|%)?( dollars| евро)?") {
        for replacement in suggest_amount(&text) {
            proptest::prop_assert!(replacement.parse::<Quantity>().is_ok(), "{text}: {replacement}");
        }
    }
}
