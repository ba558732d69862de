use super::*;

#[track_caller]
fn case(tag: &str, quantity: &str, words: &str) {
    let locale = Locale::find(tag).unwrap();
    assert_eq!(locale.quantity(&quantity.parse().unwrap()), words, "{tag} {quantity}");
}

#[track_caller]
fn short(tag: &str, quantity: &str, words: &str) {
    let locale = Locale::find(tag).unwrap();
    assert_eq!(locale.quantity_short(&quantity.parse().unwrap()), words, "{tag} {quantity}");
}

#[track_caller]
fn projects(tag: &str, count: &str, words: &str) {
    let locale = Locale::find(tag).unwrap();
    assert_eq!(locale.projects(&count.parse().unwrap()), words, "{tag} {count}");
}

#[test]
fn english_writes_the_scale_out() {
    case("en", "USD 156mn", "$156 million");
    case("en", "about USD 1bn", "about $1 billion");
    case("en", "EUR 8bn to 9bn", "€8–9 billion");
    case("en", "USD 800mn to 1.2bn", "$800 million – $1.2 billion");
    case("en", "more than EUR 5bn", "more than €5 billion");
    case("en", "INR 7,500 crore", "₹7,500 crore");
    case("en", "INR 1,00,000 crore", "₹1,00,000 crore");
    case("en", "CNY 360bn (USD 50bn)", "CN¥360 billion ($50 billion)");
    case("en", "about CNY 360bn (about USD 50bn)", "about CN¥360 billion (about $50 billion)");
    case("en", "computed USD 3.9bn", "$3.9 billion (computed)");
    case("en", "KZT 27bn", "₸27 billion");
    case("en", "UZS 27bn", "UZS\u{a0}27 billion");
    case("en", "USD 4.0bn", "$4.0 billion");
    case("en", "USD -2.5bn", "-$2.5 billion");
    case("en", "USD 25k", "$25 thousand");
    case("en", "USD 1500", "$1,500");
    case("en", "more than 22,000", "more than 22,000");
    case("en", "-16.5%", "-16.5%");
    case("en", "40 to 44%", "40–44%");
    case("en", "XTS 5mn", "XTS\u{a0}5 million");
}

#[test]
fn russian_kazakh_and_uzbek_abbreviate_it() {
    for (tag, million, billion) in [
        ("ru", "млн", "млрд"),
        ("kk", "млн", "млрд"),
        ("uz", "mln", "mlrd"),
        ("uz-Cyrl", "млн", "млрд"),
    ] {
        case(tag, "USD 156mn", &format!("156\u{a0}{million}\u{a0}$"));
        case(tag, "EUR 8bn to 9bn", &format!("8–9\u{a0}{billion}\u{a0}€"));
        case(tag, "USD 1.5bn", &format!("1,5\u{a0}{billion}\u{a0}$"));
        case(tag, "USD -1.5bn", &format!("-1,5\u{a0}{billion}\u{a0}$"));
        case(tag, "22,000", "22\u{a0}000");
    }
    case("ru", "KZT 27bn", "27\u{a0}млрд\u{a0}₸");
    case("uz", "UZS 27bn", "27\u{a0}mlrd\u{a0}soʻm");
    case("uz-Cyrl", "UZS 27bn", "27\u{a0}млрд\u{a0}сўм");
    case("ru", "INR 7,500 crore", "7\u{a0}500\u{a0}крор\u{a0}₹");
    case("ru", "CNY 360bn (USD 50bn)", "360\u{a0}млрд\u{a0}CN¥ (50\u{a0}млрд\u{a0}$)");
}

#[test]
fn french_and_arabic_name_the_currency_after_large_numbers() {
    case("fr", "USD 156mn", "156 millions de dollars");
    case("fr", "EUR 1.5bn", "1,5 milliard d’euros");
    case("fr", "up to EUR 10bn", "jusqu’à 10 milliards d’euros");
    case("fr", "USD 22,000", "22\u{202f}000\u{a0}$");
    case("fr", "KRW 5bn", "5 milliards\u{a0}₩");
    case("ar", "USD 156mn", "156 مليون دولار");
    case("ar", "more than EUR 5bn", "أكثر من 5 مليارات يورو");
    case("ar", "EUR 8bn to 9bn", "8–9 مليارات يورو");
    case("ar", "USD 500", "\u{200f}500\u{a0}US$");
}

#[test]
fn a_qualifier_is_said_in_the_order_of_the_language() {
    case("ru", "about USD 1bn", "около 1\u{a0}млрд\u{a0}$");
    case("ru", "at least 60", "не менее 60");
    case("kk", "about USD 1bn", "шамамен 1\u{a0}млрд\u{a0}$");
    case("kk", "more than USD 5bn", "5\u{a0}млрд\u{a0}$-дан астам");
    case("kk", "more than 60", "60-тан астам");
    case("kk", "less than 40%", "40%-дан аз");
    case("kk", "nearly USD 5bn", "5\u{a0}млрд\u{a0}$ дерлік");
    case("kk", "up to 18", "ең көбі 18");
    case("uz", "about USD 1bn", "taxminan 1\u{a0}mlrd\u{a0}$");
    case("uz", "more than 60", "60 dan ortiq");
    case("uz", "up to 18", "18 gacha");
    case("uz-Cyrl", "at least 60", "камида 60");
    case("fr", "nearly USD 5bn", "près de 5 milliards de dollars");
    case("ar", "about 60", "نحو 60");
}

#[test]
fn a_label_is_short() {
    short("en", "USD 10bn", "$10B");
    short("en", "about USD 1bn", "~$1B");
    short("en", "more than EUR 5bn", ">€5B");
    short("en", "up to 18", "≤18");
    short("en", "computed CNY 360bn (USD 50bn)", "CN¥360B");
    short("ru", "about USD 1bn", "≈1\u{a0}млрд\u{a0}$");
    short("kk", "at least USD 10bn", "≥10\u{a0}млрд\u{a0}$");
    short("fr", "USD 10bn", "10\u{a0}Md\u{a0}$");
    short("ar", "USD 10bn", "\u{200f}10\u{a0}مليار\u{a0}US$");
}

#[test]
fn a_noun_follows_its_number() {
    projects("en", "21", "21 projects");
    projects("en", "1", "1 project");
    projects("en", "computed 12", "12 projects (computed)");
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
    projects("uz-Cyrl", "more than 60", "60 дан ортиқ лойиҳа");
    projects("fr", "21", "21 projets");
    projects("fr", "2mn", "2 millions de projets");
    projects("ar", "1", "مشروع واحد");
    projects("ar", "nearly 2", "ما يقارب 2 مشروع");
    projects("ar", "21", "21 مشروعًا");
    projects("ar", "more than 6", "أكثر من 6 مشاريع");
}

#[test]
fn a_share_is_as_firm_as_the_value() {
    #[track_caller]
    fn case(tag: &str, value: &str, words: &str) {
        let (value, period) = (value.parse().unwrap(), "2023".parse().unwrap());
        let locale = Locale::find(tag).unwrap();
        let share = locale.share_of_goal(Decimal::from(44), &value, &period, "X");
        assert_eq!(share, words, "{tag} {value}");
    }

    case("en", "USD 4.4bn", "44% of the goal, 2023, X");
    case("en", "about USD 4.4bn", "about 44% of the goal, 2023, X");
    case("ru", "more than USD 4.4bn", "более 44\u{a0}% от цели, 2023, X");
    case("kk", "more than USD 4.4bn", "мақсаттың орындалуы: 44%-дан астам, 2023, X");
}
