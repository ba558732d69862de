//! Holds each accepted form of a date against its wording, so that nothing is accepted that the page tells otherwise.

use std::collections::HashMap;

use diplograph::story::{Date, suggest_date};
use diplograph::wording::Locale;

/// Fiscal years of these tests begin in April.
const FISCAL_START: u8 = 4;

/// The languages of the interface.
const LANGUAGES: [&str; 12] =
    ["en", "ru", "kk", "uz", "uz-Cyrl", "de", "fr", "es", "pt", "tr", "zh", "ar"];

/// A form of dates with its wording in English, Russian and Arabic.
const FORMS: &[[&str; 4]] = &[
    ["2024-02-19", "February 19, 2024", "19 февраля 2024\u{202f}г.", "19 فبراير 2024"],
    ["2021-12", "December 2021", "декабрь 2021\u{202f}г.", "ديسمبر 2021"],
    ["2022", "2022", "2022", "2022"],
    ["0476", "476", "476", "476"],
    ["0000", "1 BC", "1\u{202f}г. до н. э.", "1 ق.م"],
    ["-0043", "44 BC", "44\u{202f}г. до н. э.", "44 ق.م"],
    ["-0043-03", "March 44 BC", "март 44\u{202f}г. до н. э.", "مارس 44 ق.م"],
    ["-0043-03-15", "March 15, 44 BC", "15 марта 44\u{202f}г. до н. э.", "15 مارس 44 ق.م"],
    ["0009", "AD 9", "9\u{202f}г. н. э.", "9 م"],
    ["0009-09", "September AD 9", "сентябрь 9\u{202f}г. н. э.", "سبتمبر 9 م"],
    ["0009-09-15", "September 15, AD 9", "15 сентября 9\u{202f}г. н. э.", "15 سبتمبر 9 م"],
    ["Y12345", "12345", "12345", "12345"],
    ["Y-12345", "12346 BC", "12346\u{202f}г. до н. э.", "12346 ق.م"],
    ["195X", "1950s", "1950-е годы", "عقد 1950"],
    ["200X", "2000s", "2000-е годы", "عقد 2000"],
    [
        "000X",
        "between 1 BC and AD 9",
        "между 1\u{202f}г. до н. э. и 9\u{202f}г. н. э.",
        "بين 1 ق.م و9 م",
    ],
    [
        "-199X",
        "between 2000 BC and 1991 BC",
        "между 2000\u{202f}г. до н. э. и 1991\u{202f}г. до н. э.",
        "بين 2000 ق.م و1991 ق.م",
    ],
    ["19XX", "20th century", "XX век", "القرن الـ20"],
    ["00XX", "1st century", "I век", "القرن الـ1"],
    ["-01XX", "2nd century BC", "II век до н. э.", "القرن الـ2 ق.م"],
    ["2016-XX", "2016 (month unknown)", "2016 (месяц неизвестен)", "2016 (الشهر غير معروف)"],
    [
        "2016-05-XX",
        "May 2016 (day unknown)",
        "май 2016\u{202f}г. (день неизвестен)",
        "مايو 2016 (اليوم غير معروف)",
    ],
    [
        "2016-XX-XX",
        "2016 (day and month unknown)",
        "2016 (день и месяц неизвестны)",
        "2016 (اليوم والشهر غير معروفين)",
    ],
    [
        "-0043-XX",
        "44 BC (month unknown)",
        "44\u{202f}г. до н. э. (месяц неизвестен)",
        "44 ق.م (الشهر غير معروف)",
    ],
    ["2024-spring", "spring 2024", "весна 2024\u{202f}г.", "ربيع 2024"],
    ["2024-summer", "summer 2024", "лето 2024\u{202f}г.", "صيف 2024"],
    ["2024-autumn", "autumn 2024", "осень 2024\u{202f}г.", "خريف 2024"],
    ["2023-winter", "winter 2023–2024", "зима 2023–2024\u{202f}гг.", "شتاء 2023–2024"],
    ["-0043-spring", "spring 44 BC", "весна 44\u{202f}г. до н. э.", "ربيع 44 ق.م"],
    ["2022-Q1", "first quarter of 2022", "1-й квартал 2022\u{202f}г.", "الربع الأول من 2022"],
    ["2026-Q4", "fourth quarter of 2026", "4-й квартал 2026\u{202f}г.", "الربع الرابع من 2026"],
    ["2027-H1", "first half of 2027", "I полугодие 2027\u{202f}г.", "النصف الأول من 2027"],
    ["2027-H2", "second half of 2027", "II полугодие 2027\u{202f}г.", "النصف الثاني من 2027"],
    ["FY2020", "fiscal year 2020–21", "2020/21 финансовый год", "السنة المالية 2020/21"],
    ["FY1999", "fiscal year 1999–2000", "1999/2000 финансовый год", "السنة المالية 1999/2000"],
    ["2020~", "around 2020", "примерно 2020", "نحو 2020"],
    ["2020?", "perhaps 2020", "возможно, 2020", "ربما 2020"],
    ["2020%", "perhaps around 2020", "возможно, примерно 2020", "ربما نحو 2020"],
    ["2024-05~", "around May 2024", "примерно май 2024\u{202f}г.", "نحو مايو 2024"],
    ["2024-05-03~", "around May 3, 2024", "примерно 3 мая 2024\u{202f}г.", "نحو 3 مايو 2024"],
    ["2024-05-03?", "perhaps May 3, 2024", "возможно, 3 мая 2024\u{202f}г.", "ربما 3 مايو 2024"],
    [
        "2022-Q1~",
        "first quarter of 2022 (approximate)",
        "примерно 1-й квартал 2022\u{202f}г.",
        "نحو الربع الأول من 2022",
    ],
    ["195X~", "1950s (approximate)", "примерно 1950-е годы", "نحو عقد 1950"],
    ["19XX?", "perhaps 20th century", "возможно, XX век", "ربما القرن الـ20"],
    [
        "2016-XX~",
        "2016 (month unknown) (approximate)",
        "примерно 2016 (месяц неизвестен)",
        "نحو 2016 (الشهر غير معروف)",
    ],
    [
        "2024-autumn%",
        "perhaps autumn 2024 (approximate)",
        "возможно, примерно осень 2024\u{202f}г.",
        "ربما نحو خريف 2024",
    ],
    [
        "FY2020~",
        "fiscal year 2020–21 (approximate)",
        "примерно 2020/21 финансовый год",
        "نحو السنة المالية 2020/21",
    ],
    ["2019/2021", "2019\u{2009}–\u{2009}2021", "2019–2021", "2019–2021"],
    [
        "2019-04/2019-06",
        "April\u{2009}–\u{2009}June 2019",
        "апрель – июнь 2019\u{202f}г.",
        "أبريل – يونيو 2019",
    ],
    [
        "2019-04-14/2019-04-15",
        "April 14\u{2009}–\u{2009}15, 2019",
        "14–15 апреля 2019\u{202f}г.",
        "14–15 أبريل 2019",
    ],
    [
        "2019-04-30/2019-05-01",
        "April 30\u{2009}–\u{2009}May 1, 2019",
        "30 апреля – 1 мая 2019\u{202f}г.",
        "30 أبريل – 1 مايو 2019",
    ],
    [
        "2019/2021-06",
        "2019\u{2009}–\u{2009}June 2021",
        "2019 – июнь 2021\u{202f}г.",
        "2019 – يونيو 2021",
    ],
    [
        "2019~/2021?",
        "around 2019\u{2009}–\u{2009}perhaps 2021",
        "примерно 2019 – возможно, 2021",
        "نحو 2019 – ربما 2021",
    ],
    [
        "-0001/0002",
        "2 BC\u{2009}–\u{2009}AD 2",
        "2\u{202f}г. до н. э. – 2\u{202f}г. н. э.",
        "2 ق.م – 2 م",
    ],
    [
        "-0100/-0043",
        "101 BC\u{2009}–\u{2009}44 BC",
        "101\u{202f}г. до н. э. – 44\u{202f}г. до н. э.",
        "101 ق.م – 44 ق.م",
    ],
    [
        "2022-Q1/2022-Q3",
        "first quarter of 2022\u{2009}–\u{2009}third quarter of 2022",
        "1-й квартал 2022\u{202f}г. – 3-й квартал 2022\u{202f}г.",
        "الربع الأول من 2022 – الربع الثالث من 2022",
    ],
    [
        "2023-spring/2023-autumn",
        "spring 2023\u{2009}–\u{2009}autumn 2023",
        "весна 2023\u{202f}г. – осень 2023\u{202f}г.",
        "ربيع 2023 – خريف 2023",
    ],
    [
        "195X/197X",
        "1950s\u{2009}–\u{2009}1970s",
        "1950-е годы – 1970-е годы",
        "عقد 1950 – عقد 1970",
    ],
    [
        "FY2020/FY2023",
        "fiscal year 2020–21\u{2009}–\u{2009}fiscal year 2023–24",
        "2020/21 финансовый год – 2023/24 финансовый год",
        "السنة المالية 2020/21 – السنة المالية 2023/24",
    ],
    ["2024/..", "since 2024", "с 2024\u{202f}г.", "منذ 2024"],
    ["2024-08/..", "since August 2024", "с августа 2024\u{202f}г.", "منذ أغسطس 2024"],
    ["2024-08-05/..", "since August 5, 2024", "с 5 августа 2024\u{202f}г.", "منذ 5 أغسطس 2024"],
    [
        "2024-Q1/..",
        "first quarter of 2024\u{a0}– …",
        "1-й квартал 2024\u{202f}г.\u{a0}– …",
        "الربع الأول من 2024\u{a0}– …",
    ],
    [
        "FY2020/..",
        "fiscal year 2020–21\u{a0}– …",
        "2020/21 финансовый год\u{a0}– …",
        "السنة المالية 2020/21\u{a0}– …",
    ],
    ["../1991", "until 1991", "до 1991\u{202f}г.", "حتى 1991"],
    ["../1991-12", "until December 1991", "до декабря 1991\u{202f}г.", "حتى ديسمبر 1991"],
    [
        "../1991-12-25",
        "until December 25, 1991",
        "до 25 декабря 1991\u{202f}г.",
        "حتى 25 ديسمبر 1991",
    ],
    ["../195X", "… –\u{a0}1950s", "… –\u{a0}1950-е годы", "… –\u{a0}عقد 1950"],
    [
        "1985/",
        "from 1985, end unknown",
        "начало: 1985, окончание неизвестно",
        "البداية: 1985، والنهاية غير معروفة",
    ],
    [
        "1985-04/",
        "from April 1985, end unknown",
        "начало: апрель 1985\u{202f}г., окончание неизвестно",
        "البداية: أبريل 1985، والنهاية غير معروفة",
    ],
    [
        "1985-04-12~/",
        "from around April 12, 1985, end unknown",
        "начало: примерно 12 апреля 1985\u{202f}г., окончание неизвестно",
        "البداية: نحو 12 أبريل 1985، والنهاية غير معروفة",
    ],
    [
        "FY2020/",
        "from fiscal year 2020–21, end unknown",
        "начало: 2020/21 финансовый год, окончание неизвестно",
        "البداية: السنة المالية 2020/21، والنهاية غير معروفة",
    ],
    [
        "/1985",
        "until 1985, start unknown",
        "окончание: 1985, начало неизвестно",
        "النهاية: 1985، والبداية غير معروفة",
    ],
    [
        "/1985-04-12",
        "until April 12, 1985, start unknown",
        "окончание: 12 апреля 1985\u{202f}г., начало неизвестно",
        "النهاية: 12 أبريل 1985، والبداية غير معروفة",
    ],
    [
        "../..",
        "start and end open",
        "начало и окончание не ограничены",
        "البداية والنهاية مفتوحتان",
    ],
    [
        "[2023-05-02,2023-05-03]",
        "May 2, 2023 or May 3, 2023",
        "2 мая 2023\u{202f}г. или 3 мая 2023\u{202f}г.",
        "2 مايو 2023 أو 3 مايو 2023",
    ],
    ["[2021,2022,2023]", "2021 or 2022 or 2023", "2021 или 2022 или 2023", "2021 أو 2022 أو 2023"],
    [
        "[2023-05,2023-autumn?]",
        "May 2023 or perhaps autumn 2023",
        "май 2023\u{202f}г. или возможно, осень 2023\u{202f}г.",
        "مايو 2023 أو ربما خريف 2023",
    ],
    ["[-0001,0002]", "2 BC or AD 2", "2\u{202f}г. до н. э. или 2\u{202f}г. н. э.", "2 ق.م أو 2 م"],
    [
        "[FY2020,2021]",
        "fiscal year 2020–21 or 2021",
        "2020/21 финансовый год или 2021",
        "السنة المالية 2020/21 أو 2021",
    ],
];

fn date(text: &str) -> Date {
    text.parse::<Date>().expect("a date").with_fiscal_start(FISCAL_START)
}

#[test]
fn each_accepted_form_has_its_wording() {
    for [text, english, russian, arabic] in FORMS {
        for (lang, expected) in [("en", english), ("ru", russian), ("ar", arabic)] {
            assert_eq!(Locale::find(lang).unwrap().date(&date(text)), **expected, "{lang} {text}");
        }
    }
}

#[test]
fn different_dates_never_have_the_same_wording() {
    for lang in LANGUAGES {
        let mut seen: HashMap<String, &str> = HashMap::new();
        for [text, ..] in FORMS {
            let wording = Locale::find(lang).unwrap().date(&date(text));
            if let Some(other) = seen.insert(wording.clone(), text) {
                panic!("{lang}: `{text}` and `{other}` are both worded as {wording}");
            }
        }
    }
}

#[test]
fn spoken_date_has_no_dash_or_ellipsis_between_two_dates() {
    for [text, ..] in FORMS.iter().filter(|[text, ..]| text.contains('/') && !text.contains("..")) {
        let spoken = Locale::find("en").unwrap().date_spoken(&date(text));
        assert!(!spoken.contains(" – ") && !spoken.contains("\u{2009}–"), "{text}: {spoken}");
    }
}

/// Returns the rows of a table of `docs/dates.md`, as cells.
fn rows(heading: &str) -> Vec<Vec<&'static str>> {
    const DOCUMENT: &str = include_str!("../docs/dates.md");
    let start = DOCUMENT.find(heading).unwrap_or_else(|| panic!("no table {heading}"));
    let rows = DOCUMENT[start..].lines().skip(2).take_while(|line| line.starts_with('|'));
    rows.map(|row| row.trim_matches('|').split('|').map(str::trim).collect()).collect()
}

#[test]
fn documented_dates_are_accepted_and_have_the_documented_wording() {
    let rows = rows("| write | it means |");
    assert!(rows.len() > 20, "only {} rows", rows.len());
    for cells in rows {
        let text = cells[0].trim_matches('`');
        let wording = Locale::find("en").unwrap().date(&date(text)).replace('\u{2009}', " ");
        assert_eq!(wording, cells[2], "{text}");
    }
}

#[test]
fn documented_texts_are_refused_with_the_documented_replacements() {
    let rows = rows("| typed | write |");
    assert!(rows.len() > 15, "only {} rows", rows.len());
    for cells in rows {
        let text = cells[0].trim_matches('`');
        let replacements: Vec<&str> =
            cells[1].split('`').filter(|part| !part.trim().is_empty()).collect();
        assert!(text.parse::<Date>().is_err(), "{text}");
        assert_eq!(suggest_date(text), replacements, "{text}");
    }
}
