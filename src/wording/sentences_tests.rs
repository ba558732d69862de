//! Tests of the sentences in each language.

use super::*;
use crate::story::Quantity;

fn locale(tag: &str) -> &'static Locale {
    Locale::find(tag).unwrap()
}

fn quantity(text: &str) -> Quantity {
    text.parse().unwrap()
}

fn worded(tag: &str, text: &str) -> String {
    locale(tag).quantity(&quantity(text))
}

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

fn target(tag: &str) -> String {
    let locale = locale(tag);
    locale.target(locale.words.goal, &worded(tag, "USD 10bn"), Some(&date("2030")))
}

fn series(tag: &str) -> String {
    let locale = locale(tag);
    let (first, last) = (worded(tag, "USD 2bn"), worded(tag, "about USD 4.4bn"));
    let values = [(date("2017"), first), (date("2023"), last)];
    locale.series("X", &values)
}

fn series_value(tag: &str) -> String {
    locale(tag).series_value("X", &date("2023"), &worded(tag, "USD 4.4bn"))
}

fn mark(tag: &str) -> String {
    locale(tag).mark_name(&date("2020~"), "X", EventKind::Talks, EventState::Planned)
}

fn cluster(tag: &str) -> String {
    locale(tag).cluster_name(Family::Visits, Some(&date("2019")), 23)
}

fn opened(tag: &str) -> String {
    locale(tag).opened_entry(3, 12, &date("2024-02-19"), "X")
}

fn publishers(tag: &str) -> String {
    locale(tag).publishers(&["A".to_owned(), "B".to_owned()], 2)
}

#[test]
fn target_has_its_deadline() {
    #[track_caller]
    fn case(tag: &str, expected: &str) {
        assert_eq!(target(tag), expected, "{tag}");
    }

    case("en", "Goal: $10 billion, by 2030");
    case("ru", "Цель: 10\u{a0}млрд долларов, срок: 2030");
    case("kk", "Мақсат: 10\u{a0}млрд доллар, мерзімі: 2030");
    case("uz", "Maqsad: 10\u{a0}mlrd dollar, muddati: 2030");
    case("uz-Cyrl", "Мақсад: 10\u{a0}млрд доллар, муддати: 2030");
    case("fr", "Objectif\u{a0}: 10 milliards de dollars, échéance\u{a0}: 2030");
    case("de", "Ziel: 10 Milliarden Dollar, bis 2030");
    case("es", "Objetivo: 10.000 millones de dólares, plazo: 2030");
    case("pt", "Meta: US$\u{a0}10 bilhões, até 2030");
    case("tr", "Hedef: 10 milyar dolar, son tarih: 2030");
    case("zh", "目标：100亿美元，期限：2030年");
    case("ar", "الهدف: 10 مليارات دولار، بحلول 2030");
}

#[test]
fn series_has_its_first_and_last_value() {
    #[track_caller]
    fn case(tag: &str, expected: &str) {
        assert_eq!(series(tag), expected, "{tag}");
    }

    case("en", "X. 2017: $2 billion; 2023: about $4.4 billion");
    case("ru", "X. 2017: 2\u{a0}млрд долларов; 2023: около 4,4\u{a0}млрд долларов");
    case("kk", "X. 2017: 2\u{a0}млрд доллар; 2023: шамамен 4,4\u{a0}млрд доллар");
    case("uz", "X. 2017: 2\u{a0}mlrd dollar; 2023: taxminan 4,4\u{a0}mlrd dollar");
    case("uz-Cyrl", "X. 2017: 2\u{a0}млрд доллар; 2023: тахминан 4,4\u{a0}млрд доллар");
    case(
        "fr",
        "X. 2017\u{a0}: 2 milliards de dollars\u{202f}; 2023\u{a0}: environ 4,4 milliards de dollars",
    );
    case("de", "X. 2017: 2 Milliarden Dollar; 2023: rund 4,4 Milliarden Dollar");
    case("es", "X. 2017: 2000 millones de dólares; 2023: cerca de 4400 millones de dólares");
    case("pt", "X. 2017: US$\u{a0}2 bilhões; 2023: cerca de US$\u{a0}4,4 bilhões");
    case("tr", "X. 2017: 2 milyar dolar; 2023: yaklaşık 4,4 milyar dolar");
    case("zh", "X。2017年：20亿美元；2023年：约44亿美元");
    case("ar", "X. 2017: 2 مليار دولار؛ 2023: نحو 4.4 مليار دولار");
}

#[test]
fn value_of_a_series_has_its_period() {
    #[track_caller]
    fn case(tag: &str, expected: &str) {
        assert_eq!(series_value(tag), expected, "{tag}");
    }

    case("en", "X, 2023: $4.4 billion");
    case("ru", "X, 2023: 4,4\u{a0}млрд долларов");
    case("kk", "X, 2023: 4,4\u{a0}млрд доллар");
    case("uz", "X, 2023: 4,4\u{a0}mlrd dollar");
    case("uz-Cyrl", "X, 2023: 4,4\u{a0}млрд доллар");
    case("fr", "X, 2023\u{a0}: 4,4 milliards de dollars");
    case("de", "X, 2023: 4,4 Milliarden Dollar");
    case("es", "X, 2023: 4400 millones de dólares");
    case("pt", "X, 2023: US$\u{a0}4,4 bilhões");
    case("tr", "X, 2023: 4,4 milyar dolar");
    case("zh", "X，2023年：44亿美元");
    case("ar", "X، 2023: 4.4 مليار دولار");
}

#[test]
fn mark_is_named_by_its_label_and_details() {
    #[track_caller]
    fn case(tag: &str, expected: &str) {
        assert_eq!(mark(tag), expected, "{tag}");
    }

    case("en", "~2020 X (Talks, planned, around 2020)");
    case("ru", "≈2020 X (Переговоры, запланированы, примерно 2020)");
    case("kk", "~2020 X (Келіссөздер, жоспарланған, шамамен 2020)");
    case("uz", "~2020 X (Muzokaralar, rejalashtirilgan, taxminan 2020)");
    case("uz-Cyrl", "~2020 X (Музокаралар, режалаштирилган, тахминан 2020)");
    case("fr", "≈2020 X (Entretiens, prévus, vers 2020)");
    case("de", "≈2020 X (Gespräche, geplant, um 2020)");
    case("es", "~2020 X (Conversaciones, previstas, hacia 2020)");
    case("pt", "~2020 X (Conversações, previstas, por volta de 2020)");
    case("tr", "~2020 X (Görüşmeler, planlanıyor, yaklaşık 2020)");
    case("zh", "~2020年 X（会谈，计划中，2020年前后）");
    case("ar", "~2020 X (محادثات، مقررة، نحو 2020)");
}

#[test]
fn cluster_is_named_by_family_period_and_number() {
    #[track_caller]
    fn case(tag: &str, expected: &str) {
        assert_eq!(cluster(tag), expected, "{tag}");
    }

    case("en", "Visits, 2019: 23 events");
    case("ru", "Визиты, 2019: 23 события");
    case("kk", "Сапарлар, 2019: 23 оқиға");
    case("uz", "Tashriflar, 2019: 23 ta voqea");
    case("uz-Cyrl", "Ташрифлар, 2019: 23 та воқеа");
    case("fr", "Visites, 2019\u{a0}: 23 événements");
    case("de", "Besuche, 2019: 23 Ereignisse");
    case("es", "Visitas, 2019: 23 eventos");
    case("pt", "Visitas, 2019: 23 eventos");
    case("tr", "Ziyaretler, 2019: 23 olay");
    case("zh", "访问，2019年：23个事件");
    case("ar", "زيارات، 2019: 23 حدثًا");
}

#[test]
fn opened_entry_is_announced_with_its_position() {
    #[track_caller]
    fn case(tag: &str, expected: &str) {
        assert_eq!(opened(tag), expected, "{tag}");
    }

    case("en", "3 of 12: February 19, 2024, X");
    case("ru", "3 из 12: 19 февраля 2024\u{202f}г., X");
    case("kk", "3 / 12: 2024\u{202f}ж. 19 ақпан, X");
    case("uz", "3 / 12: 2024-yil 19-fevral, X");
    case("uz-Cyrl", "3 / 12: 2024 йил 19 февраль, X");
    case("fr", "3 sur 12\u{a0}: 19 février 2024, X");
    case("de", "3 von 12: 19. Februar 2024, X");
    case("es", "3 de 12: 19 de febrero de 2024, X");
    case("pt", "3 de 12: 19 de fevereiro de 2024, X");
    case("tr", "3 / 12: 19 Şubat 2024, X");
    case("zh", "3/12：2024年2月19日，X");
    case("ar", "3 من 12: 19 فبراير 2024، X");
}

#[test]
fn publishers_are_listed_after_a_label() {
    #[track_caller]
    fn case(tag: &str, expected: &str) {
        assert_eq!(publishers(tag), expected, "{tag}");
    }

    case("en", "Sources: A · B");
    case("ru", "Источники: A · B");
    case("kk", "Дереккөздер: A · B");
    case("uz", "Manbalar: A · B");
    case("uz-Cyrl", "Манбалар: A · B");
    case("fr", "Sources\u{a0}: A · B");
    case("de", "Quellen: A · B");
    case("es", "Fuentes: A · B");
    case("pt", "Fontes: A · B");
    case("tr", "Kaynaklar: A · B");
    case("zh", "资料来源：A、B");
    case("ar", "المصادر: A · B");
}

#[test]
fn missing_parts_leave_no_punctuation() {
    let en = locale("en");
    assert_eq!(en.series("X", &[]), "X");
    assert_eq!(en.clauses(&[]), "");
    assert_eq!(en.target("Goal", "60", None), "Goal: 60");
}

#[test]
fn mark_of_an_exact_date_has_the_kind_alone() {
    let name =
        |state| locale("zh").mark_name(&date("2024-02-19"), "X", EventKind::StateVisit, state);
    assert_eq!(name(EventState::Held), "2024年2月19日 X（国事访问）");
    assert_eq!(name(EventState::Cancelled), "2024年2月19日 X（国事访问，已取消）");
}

#[test]
fn overlapping_entries_have_no_period() {
    assert_eq!(locale("fr").cluster_name(Family::Visits, None, 3), "Visites\u{a0}: 3 événements");
}

#[test]
fn omitted_publishers_leave_an_ellipsis() {
    assert_eq!(locale("en").publishers(&["A".to_owned()], 2), "Sources: A …");
    assert_eq!(locale("en").publishers(&["A".to_owned()], 1), "Source: A");
}
