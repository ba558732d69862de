use super::*;

#[track_caller]
fn case(tag: &str, quantity: &str, expected: &str) {
    let locale = Locale::find(tag).unwrap();
    assert_eq!(locale.quantity(&quantity.parse().unwrap()), expected, "{tag} {quantity}");
}

#[track_caller]
fn short(tag: &str, quantity: &str, expected: &str) {
    let locale = Locale::find(tag).unwrap();
    assert_eq!(
        locale.quantity_short(&quantity.parse().unwrap(), &|_| None),
        expected,
        "{tag} {quantity}"
    );
}

#[track_caller]
fn projects(tag: &str, count: &str, expected: &str) {
    let locale = Locale::find(tag).unwrap();
    assert_eq!(locale.projects(&count.parse().unwrap()), expected, "{tag} {count}");
}

#[test]
fn english_writes_million_in_full() {
    case("en", "USD 156mn", "$156 million");
    case("en", "about USD 1bn", "about $1 billion");
    case("en", "EUR 8bn to 9bn", "€8–9 billion");
    case("en", "USD 800mn to 1.2bn", "$800 million\u{2009}–\u{2009}$1.2 billion");
    case("en", "more than EUR 5bn", "more than €5 billion");
    case("en", "INR 7,500 crore", "₹7,500 crore");
    case("en", "INR 1,00,000 crore", "₹1,00,000 crore");
    case("en", "CNY 360bn (USD 50bn)", "360 billion yuan ($50\u{a0}billion)");
    case("en", "CNY 360bn (EUR 50bn to 60bn)", "360 billion yuan (€50–\u{2060}60\u{a0}billion)");
    case("en", "CNY -360bn (USD -50bn)", "-360 billion yuan (-\u{2060}$50\u{a0}billion)");
    case(
        "en",
        "about CNY 360bn (about USD 50bn)",
        "about 360 billion yuan (about\u{a0}$50\u{a0}billion)",
    );
    case("en", "computed USD 3.9bn", "$3.9 billion (our calculation)");
    case("en", "KZT 27bn", "27 billion tenge");
    case("en", "UZS 27bn", "27 billion soums");
    case("en", "USD 4.0bn", "$4.0 billion");
    case("en", "USD -2.5bn", "-$2.5 billion");
    case("en", "USD 25k", "$25,000");
    case("en", "USD 1500", "$1,500");
    case("en", "more than 22,000", "more than 22,000");
    case("en", "-16.5%", "-16.5%");
    case("en", "40 to 44%", "40–44%");
    case("en", "ERN 5mn", "ERN\u{a0}5 million");
}

#[test]
fn russian_kazakh_and_uzbek_abbreviate_million() {
    for (tag, million, billion, dollars, euros) in [
        ("ru", "млн", "млрд", "долларов", "евро"),
        ("kk", "млн", "млрд", "доллар", "еуро"),
        ("uz", "mln", "mlrd", "dollar", "yevro"),
        ("uz-Cyrl", "млн", "млрд", "доллар", "евро"),
    ] {
        case(tag, "USD 156mn", &format!("156\u{a0}{million} {dollars}"));
        case(tag, "EUR 8bn to 9bn", &format!("8–9\u{a0}{billion} {euros}"));
        case(tag, "USD -1.5bn", &format!("-1,5\u{a0}{billion} {dollars}"));
        case(tag, "22,000", "22\u{a0}000");
    }
    case("ru", "KZT 27bn", "27\u{a0}млрд тенге");
    case("uz", "UZS 27bn", "27\u{a0}mlrd soʻm");
    case("uz-Cyrl", "UZS 27bn", "27\u{a0}млрд сўм");
    case("ru", "INR 7,500 crore", "7\u{a0}500\u{a0}крор индийских рупий");
    case("ru", "CNY 360bn (USD 50bn)", "360\u{a0}млрд юаней (50\u{a0}млрд\u{a0}долларов)");
}

#[test]
fn name_of_a_currency_agrees_with_its_number() {
    case("ru", "USD 1", "1 доллар");
    case("ru", "USD 3", "3 доллара");
    case("ru", "USD 22,000", "22\u{a0}000 долларов");
    case("ru", "USD 1.5", "1,5 доллара");
    case("ru", "more than USD 21", "более 21 доллара");
    case("ru", "USD 1mn", "1\u{a0}млн долларов");
    case("fr", "USD 1.5", "1,5 dollar");
    case("fr", "INR 7,500 crore", "7\u{202f}500\u{a0}crores de roupies");
    case("ar", "USD 5", "5 دولارات");
    case("ar", "USD 22", "22 دولارًا");
    case("ar", "USD 5mn", "5 ملايين دولار");
    case("en", "KGS 1", "1 som");
}

#[test]
fn arabic_writes_no_digit_for_one_million() {
    case("ar", "about USD 1bn", "نحو مليار دولار");
    case("ar", "USD 1mn", "مليون دولار");
    case("ar", "USD -1bn", "\u{200e}-1 مليار دولار");
    case("ar", "USD 1.0bn", "1.0 مليار دولار");
    case("ar", "USD 1bn to 2bn", "1–2 مليار دولار");
    short("ar", "USD 1bn", "\u{200f}1\u{a0}مليار\u{a0}US$");
}

#[test]
fn french_and_arabic_name_the_currency_after_million() {
    case("fr", "USD 156mn", "156 millions de dollars");
    case("fr", "EUR 1.5bn", "1,5 milliard d’euros");
    case("fr", "up to EUR 10bn", "jusqu’à 10 milliards d’euros");
    case("fr", "USD 22,000", "22\u{202f}000 dollars");
    case("fr", "KRW 5bn", "5 milliards de wons");
    case("ar", "USD 156mn", "156 مليون دولار");
    case("ar", "more than EUR 5bn", "أكثر من 5 مليارات يورو");
    case("ar", "EUR 8bn to 9bn", "8–9 مليارات يورو");
    case("ar", "USD 500", "500 دولار");
}

#[test]
fn german_portuguese_and_turkish_name_the_currency_after_million() {
    case("de", "USD 156mn", "156 Millionen Dollar");
    case("de", "USD 1bn", "1 Milliarde Dollar");
    case("de", "more than EUR 5bn", "mehr als 5 Milliarden Euro");
    case("de", "USD 1500", "1.500 Dollar");
    case("de", "INR 7,500 crore", "7.500\u{a0}Crore Rupien");
    case("pt", "USD 156mn", "US$\u{a0}156 milhões");
    case("pt", "EUR 1.5bn", "1,5 bilhão de euros");
    case("pt", "USD 22,000", "US$\u{a0}22.000");
    case("pt", "USD 25k", "US$\u{a0}25 mil");
    case("tr", "about USD 10bn", "yaklaşık 10 milyar dolar");
    case("tr", "USD 1500", "1.500 dolar");
    case("tr", "USD -2.5bn", "-2,5 milyar dolar");
    case("tr", "44%", "%44");
}

#[test]
fn magnitude_without_a_word_is_converted() {
    // In Spanish `billón` is 10¹², and 10⁹ has no word.
    case("es", "USD 10bn", "10.000 millones de dólares");
    case("es", "USD 1bn", "1000 millones de dólares");
    case("es", "EUR 1.5bn", "1500 millones de euros");
    case("es", "USD 4.0bn", "4000 millones de dólares");
    case("es", "USD 1.2345678bn", "1234,5678 millones de dólares");
    case("es", "EUR 8bn to 9bn", "8000-9000 millones de euros");
    case("es", "EUR 800mn to 1.2bn", "800-1200 millones de euros");
    case("es", "USD 1,500bn", "1,5 billones de dólares");
    case("es", "USD 2tn", "2 billones de dólares");
    case("es", "USD 25k", "25.000 dólares");
    case("fr", "USD 25k", "25\u{202f}000 dollars");
    case("de", "USD 25k", "25.000 Dollar");
    case("zh", "USD 10bn", "100亿美元");
    case("zh", "USD 156mn", "1.56亿美元");
    case("zh", "USD 100mn", "1亿美元");
    case("zh", "USD 4.0bn", "40亿美元");
    case("zh", "USD 4.00bn", "40.0亿美元");
    case("zh", "USD 1.5mn", "150万美元");
    case("zh", "USD 5k", "5000美元");
    case("zh", "USD 25k", "2.5万美元");
    case("zh", "USD 1,234.5bn", "1.2345万亿美元");
    case("zh", "USD -2.5bn", "-25亿美元");
    case("zh", "EUR 8bn to 9bn", "80亿至90亿欧元");
    case("zh", "8 to 9%", "8%至9%");
    case("zh", "12 to 15", "12至15");
    case("zh", "EUR 90mn to 120mn", "9000万欧元至1.2亿欧元");
    case("zh", "about CNY 360bn (about USD 50bn)", "约3600亿元人民币\u{200b}（约500亿美元）");
    case("zh", "INR 7,500 crore", "750亿印度卢比");
    case("zh", "more than 60", "超过60");
    case("zh", "ERN 5mn", "500万ERN");
}

#[test]
fn lakh_and_crore_are_kept_with_south_asian_grouping() {
    for (tag, expected) in [
        ("en", "₹1,00,000 crore"),
        ("ru", "1\u{a0}00\u{a0}000\u{a0}крор индийских рупий"),
        ("kk", "1\u{a0}00\u{a0}000\u{a0}крор үнді рупиясы"),
        ("uz", "1\u{a0}00\u{a0}000\u{a0}kror hind rupiyasi"),
        ("uz-Cyrl", "1\u{a0}00\u{a0}000\u{a0}крор ҳинд рупияси"),
        ("fr", "1\u{202f}00\u{202f}000\u{a0}crores de roupies"),
        ("de", "1.00.000\u{a0}Crore Rupien"),
        ("es", "1.00.000\u{a0}crores de rupias"),
        ("pt", "1.00.000\u{a0}crores de rúpias"),
        ("tr", "1.00.000\u{a0}kror rupi"),
        ("ar", "1,00,000\u{a0}كرور روبية"),
    ] {
        case(tag, "INR 1,00,000 crore", expected);
    }
}

#[test]
fn qualifier_has_the_word_order_of_the_language() {
    case("ru", "about USD 1bn", "около 1\u{a0}млрд долларов");
    case("ru", "at least 60", "не менее 60");
    case("kk", "about USD 1bn", "шамамен 1\u{a0}млрд доллар");
    case("kk", "more than USD 5bn", "5\u{a0}млрд доллардан астам");
    case("kk", "more than 60", "60-тан астам");
    case("kk", "less than 40%", "40%-дан аз");
    case("kk", "nearly USD 5bn", "5\u{a0}млрд долларға жуық");
    case("kk", "up to 18", "18-ге дейін");
    case("uz", "about USD 1bn", "taxminan 1\u{a0}mlrd dollar");
    case("uz", "more than 60", "60 dan ortiq");
    case("kk", "up to USD 10bn", "10\u{a0}млрд долларға дейін");
    case("kk", "up to 4.5mn tonnes", "4,5\u{a0}млн тоннаға дейін");
    case("uz", "more than USD 5bn", "5\u{a0}mlrd dollardan ortiq");
    case("uz", "up to USD 10bn", "10\u{a0}mlrd dollargacha");
    case("uz", "up to 18", "18 gacha");
    case("uz-Cyrl", "at least 60", "камида 60");
    case("fr", "nearly USD 5bn", "près de 5 milliards de dollars");
    case("ar", "about 60", "نحو 60");
    case("de", "up to USD 10bn", "bis zu 10 Milliarden Dollar");
    case("es", "nearly USD 5bn", "casi 5000 millones de dólares");
    case("pt", "at least 60", "ao menos 60");
    case("zh", "nearly USD 5bn", "近50亿美元");
}

#[test]
fn turkish_ablative_has_an_apostrophe_after_digits_only() {
    case("tr", "more than 60", "60’tan fazla");
    case("tr", "less than 40%", "%40’tan az");
    case("tr", "more than USD 5bn", "5 milyar dolardan fazla");
    case("tr", "more than INR 5bn", "5 milyar rupiden fazla");
    case("tr", "more than USD 1500", "1.500 dolardan fazla");
    case("tr", "more than 2mn", "2 milyondan fazla");
    case("tr", "more than AED 5bn", "5 milyar BAE dirheminden fazla");
    case("tr", "more than CHF 5bn", "5 milyar İsviçre frangından fazla");
    case("tr", "more than ERN 5", "ERN\u{a0}5’dan fazla");
}

#[test]
fn label_is_short() {
    short("en", "USD 10bn", "$10bn");
    short("en", "about USD 1bn", "~$1bn");
    short("en", "more than EUR 5bn", ">€5bn");
    short("en", "up to 18", "≤18");
    short("en", "computed CNY 360bn (USD 50bn)", "CN¥360bn");
    short("ru", "about USD 1bn", "≈1\u{a0}млрд\u{a0}$");
    short("kk", "at least USD 10bn", "≥10\u{a0}млрд\u{a0}$");
    short("fr", "USD 10bn", "10\u{a0}Md\u{a0}$");
    short("de", "USD 10bn", "10\u{a0}Mrd.\u{a0}$");
    short("de", "USD 25k", "25.000\u{a0}$");
    short("es", "USD 10bn", "10.000\u{a0}M\u{a0}US$");
    short("pt", "USD 10bn", "US$\u{a0}10\u{a0}bi");
    short("tr", "about USD 10bn", "~$10\u{a0}Mr");
    short("zh", "more than USD 156mn", ">1.56亿美元");
    short("ar", "USD 10bn", "\u{200f}10\u{a0}مليار\u{a0}US$");
}

#[test]
fn values_of_a_scale_have_one_unit_and_one_magnitude() {
    #[track_caller]
    fn case(tag: &str, beside: &str, top: &str, other: &str) {
        let locale = Locale::find(tag).unwrap();
        let beside: Quantity = beside.parse().unwrap();
        let words = (
            locale.top_of_scale(beside.high(), &beside, &|_| None).replace('\u{a0}', " "),
            locale.value_on_scale(beside.high() / Decimal::from(4), &beside),
        );
        assert_eq!(words, (top.to_owned(), other.to_owned()), "{tag} {beside}");
    }

    case("en", "up to USD 10bn", "$10bn", "2.5");
    case("en", "40%", "40%", "10");
    case("de", "USD 10bn per year", "10 Mrd. $", "2,5");
    case("es", "USD 10bn", "10.000 M US$", "2500");
    case("zh", "USD 10bn", "100亿美元", "25");
}

#[test]
fn noun_agrees_with_its_number() {
    projects("en", "21", "21 projects");
    projects("en", "1", "1 project");
    projects("en", "computed 12", "12 projects (our calculation)");
    projects("ru", "1", "1 проект");
    projects("ru", "21", "21 проект");
    projects("ru", "3", "3 проекта");
    projects("ru", "12 to 15", "12–15 проектов");
    projects("ru", "more than 60", "более 60 проектов");
    projects("ru", "more than 21", "более 21 проекта");
    projects("ru", "about 3", "около 3 проектов");
    projects("ru", "nearly 3", "почти 3 проекта");
    projects("ru", "2mn", "2\u{a0}млн проектов");
    projects("kk", "more than 60", "60-тан астам жоба");
    projects("uz", "21", "21 ta loyiha");
    projects("uz", "at least 60", "kamida 60 ta loyiha");
    projects("uz", "up to 60", "60 gacha loyiha");
    projects("kk", "up to 60", "60-қа дейін жоба");
    projects("uz-Cyrl", "more than 60", "60 дан ортиқ лойиҳа");
    projects("fr", "21", "21 projets");
    projects("fr", "2mn", "2 millions de projets");
    projects("de", "more than 21", "mehr als 21 Projekte");
    projects("es", "2bn", "2000 millones de proyectos");
    projects("pt", "1", "1 projeto");
    projects("tr", "more than 60", "60’tan fazla proje");
    projects("zh", "21", "21个项目");
    projects("ar", "1", "مشروع واحد");
    projects("ar", "nearly 2", "ما يقارب 2 مشروع");
    projects("ar", "21", "21 مشروعًا");
    projects("ar", "more than 6", "أكثر من 6 مشاريع");
}

#[test]
fn share_of_goal_keeps_the_qualifier_of_the_value() {
    #[track_caller]
    fn case(tag: &str, value: &str, expected: &str) {
        let (value, period) = (value.parse().unwrap(), "2023".parse().unwrap());
        let locale = Locale::find(tag).unwrap();
        let share = locale.share_of_goal(Decimal::from(44), &value, &period, "X");
        assert_eq!(share, expected, "{tag} {value}");
    }

    case("en", "USD 4.4bn", "44% of the goal · 2023 · X");
    case("en", "about USD 4.4bn", "about 44% of the goal · 2023 · X");
    case("ru", "more than USD 4.4bn", "более 44% от цели · 2023 · X");
    case("kk", "more than USD 4.4bn", "мақсаттың орындалуы: 44%-дан астам · 2023 · X");
}

#[test]
fn parts_of_a_quantity_make_the_whole_in_each_language() {
    for language in &crate::wording::words::ALL {
        let locale = language.locale().unwrap();
        for text in [
            "USD 10bn",
            "about USD 1bn",
            "more than EUR 8bn per year",
            "up to 18",
            "nearly 16.5%",
            "CNY 360bn (about USD 50bn)",
            "computed USD 3.9bn",
            "USD 8bn to 9bn",
            "less than 4.5mn tonnes",
        ] {
            let quantity = text.parse().unwrap();
            let parts = locale.quantity_parts(&quantity, &|_| None);
            assert_eq!(parts.concat(), locale.quantity(&quantity), "{}", locale.tag);
        }
    }
    let parts = |text: &str| Locale::fallback().quantity_parts(&text.parse().unwrap(), &|_| None);
    assert_eq!(parts("about USD 1bn"), ["about ", "$1 billion", ""]);
}
