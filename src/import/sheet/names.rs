//! Names of sheets and columns as people write them: other capitals, spaces, underscores, and a language at the end.

use super::parts::{Column, Kind, PARTS, Part};
use crate::story::synonyms_of;

/// The letters and digits of a name in small letters, to be compared. `ё` is `е`.
pub(super) fn letters(name: &str) -> String {
    let letters = name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase);
    letters.map(|c| if c == 'ё' { 'е' } else { c }).collect()
}

/// All names of a sheet or column: its own and those of its list.
pub(super) fn all<'a>(own: &'a str, names: &'a str) -> impl Iterator<Item = &'a str> {
    std::iter::once(own).chain(names.split([',', '|']).map(str::trim))
}

/// The sheet with a name.
pub(super) fn part(name: &str) -> Option<&'static Part> {
    let wanted = letters(name);
    let is_named = |part: &&Part| all(part.name, part.names).any(|name| letters(name) == wanted);
    PARTS.iter().find(is_named)
}

/// A column with the language of its texts, if its name says one.
#[derive(Clone, Debug)]
pub(super) struct Named {
    pub(super) column: &'static Column,
    pub(super) lang: Option<String>,
}

/// The column with a name, of some columns.
pub(super) fn column(name: &str, columns: &[&'static Column]) -> Option<Named> {
    if let Some(column) = exact(name, columns) {
        return Some(Named { column, lang: None });
    }
    let (rest, lang) = with_language(name)?;
    let column = exact(rest, columns)?;
    let has_languages = matches!(column.kind, Kind::Text | Kind::Texts | Kind::Translation);
    has_languages.then_some(Named { column, lang: Some(lang) })
}

/// Returns `true` if a text is one of the names of a column.
pub(super) fn is_name(text: &str, column: &Column) -> bool {
    let wanted = letters(text);
    !wanted.is_empty() && has_name(column, &wanted)
}

fn has_name(column: &Column, wanted: &str) -> bool {
    all(column.field, column.names).any(|name| letters(name) == wanted)
}

fn exact(name: &str, columns: &[&'static Column]) -> Option<&'static Column> {
    let wanted = letters(name);
    if wanted.is_empty() {
        return None;
    }
    let is_named = |column: &&&Column| has_name(column, &wanted);
    if let Some(column) = columns.iter().find(is_named) {
        return Some(column);
    }
    let words: Vec<&str> = synonyms_of(&wanted).collect();
    let mut meant = columns.iter().filter(|it| words.contains(&it.field));
    let first = meant.next()?;
    meant.next().is_none().then_some(first)
}

/// The names of languages that people write after the name of a column.
const LANGUAGES: &[(&str, &str)] = &[
    ("ar", "arabic араб арабский"),
    ("de", "german deutsch нем немецкий"),
    ("en", "english eng англ английский"),
    ("es", "spanish исп испанский"),
    ("fr", "french франц французский"),
    ("kk", "kazakh kaz каз казахский қаз қазақша"),
    ("pt", "portuguese португальский"),
    ("ru", "russian rus рус русский"),
    ("tr", "turkish тур турецкий"),
    ("uz", "uzbek узб узбекский"),
    ("uz-Cyrl", "uzcyrl"),
    ("zh", "chinese кит китайский"),
];

/// The name without the language at its end: `title ru`, `title (kk)`, `название_рус.`.
fn with_language(name: &str) -> Option<(&str, String)> {
    let trimmed = name.trim().trim_end_matches([')', ']', '.', ' ', '\u{a0}']);
    let is_inside = |c: char| c.is_alphanumeric() || c == '-';
    let start = trimmed.char_indices().rev().take_while(|(_, c)| is_inside(*c)).last()?.0;
    let (rest, tag) = trimmed.split_at(start);
    let wanted = letters(tag);
    let known = LANGUAGES.iter().find(|(known, names)| {
        letters(known) == wanted || names.split(' ').any(|name| name == wanted)
    });
    let is_tag = matches!(tag.len(), 2 | 3) && tag.bytes().all(|byte| byte.is_ascii_alphabetic());
    match known {
        Some((known, _)) => Some((rest, (*known).to_owned())),
        None => is_tag.then(|| (rest, tag.to_ascii_lowercase())),
    }
}

/// The tag of a language that is named in words or in other capitals: `ru` for `Russian`, `RU` and `русский`.
pub(super) fn language(text: &str) -> Option<String> {
    let wanted = letters(text);
    let is_named = |(tag, names): &&(&str, &str)| {
        letters(tag) == wanted || names.split(' ').any(|name| name == wanted)
    };
    let named = LANGUAGES.iter().find(is_named).map(|(tag, _)| (*tag).to_owned());
    named.or_else(|| {
        let tag = text.replace('_', "-");
        let (language, rest) = tag.split_at(tag.find('-').unwrap_or(tag.len()));
        Some(language.to_ascii_lowercase() + rest)
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn columns_are_known_by_many_names() {
        #[track_caller]
        fn case(part_name: &str, name: &str, expected: &str) {
            let columns: Vec<_> = Part::named(part_name).unwrap().all_columns().collect();
            let found = column(name, &columns);
            let found = found.map(|found| {
                let lang = found.lang.map(|lang| format!(" {lang}")).unwrap_or_default();
                format!("{}{lang}", found.column.field)
            });
            assert_eq!(found.unwrap_or_default(), expected, "{part_name}: {name}");
        }

        case("events", "Date", "date");
        case("events", "ДАТА ", "date");
        case("events", "leads to", "leads_to");
        case("events", "Leads_To", "leads_to");
        case("events", "title ru", "title ru");
        case("events", "Title (kk)", "title kk");
        case("events", "Название (рус.)", "title ru");
        case("events", "title_uz-Cyrl", "title uz-Cyrl");
        case("events", "headline en", "title en");
        case("events", "\u{a0}Вид события", "kind");
        case("events", "date ru", "");
        case("events", "web site", "url");
        case("events", "перевод kk", "translation kk");
        case("events", "Budget", "");
        case("events", "", "");
        case("goals", "Срок", "deadline");
        case("goals", "Валюта", "unit");
        case("goals", "target date", "deadline");
        case("points", "Год", "period");
        case("projects", "Кол-во", "");
        case("projects", "Количество", "count");
        case("quotes", "Кто сказал", "speaker");
        case("sources", "Дата публикации", "date");
        case("evidence", "Предложение", "sentence");
    }

    #[test]
    fn sheets_are_known_by_english_and_russian_names() {
        #[track_caller]
        fn case(name: &str, expected: &str) {
            assert_eq!(part(name).map(|part| part.name).unwrap_or_default(), expected, "{name}");
        }

        case("Events", "events");
        case("События", "events");
        case("timeline", "events");
        case("Отчёты", "reports");
        case("отчеты", "reports");
        case("Sheet1", "");
    }

    #[test]
    fn no_name_stands_for_two_columns_of_a_sheet() {
        for part in Part::every() {
            let mut fields = BTreeMap::new();
            for (nth, column) in part.all_columns().enumerate() {
                // A sheet may have a column of its own for what a sentence has too.
                let is_own = nth < part.columns.len();
                for name in all(column.field, column.names).map(letters) {
                    let other = fields.insert(name.clone(), column.field);
                    let other = other.filter(|other| *other != column.field);
                    assert!(other.is_none() || !is_own, "{}: {name} is {other:?}", part.name);
                }
            }
        }
    }

    #[test]
    fn each_sheet_and_column_has_a_russian_name_and_an_explanation() {
        for part in Part::every() {
            assert!(!part.russian().is_empty() && !part.about.is_empty(), "{}", part.name);
            for column in part.all_columns() {
                assert!(!column.russian().is_empty(), "{}: {}", part.name, column.field);
                assert!(!column.about.is_empty(), "{}: {}", part.name, column.field);
            }
        }
    }
}
