//! Ids that are made from titles, and the references to an id.

use std::collections::BTreeSet;

use super::names::Set;
use super::table::Table;
use crate::json::{Json, Step};

/// The most characters of an id that is made from a title.
const LONGEST: usize = 40;

/// Makes an id from a title: its first words in small letters, digits and hyphens. A title without Latin letters gives
/// none, since letters of other scripts are not changed into Latin ones; then the id is the noun with a number.
pub fn id_from(title: &str, noun: &str, taken: &BTreeSet<String>) -> String {
    let mut slug = String::new();
    for word in title.split(|c: char| !c.is_alphanumeric() && !matches!(c, '’' | '\'')) {
        let word: String = word.chars().filter(char::is_ascii_alphanumeric).collect();
        if word.is_empty() || slug.len() + word.len() >= LONGEST {
            continue;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(&word.to_ascii_lowercase());
    }
    let letters = title.chars().filter(|c| c.is_alphabetic()).count();
    let latin = slug.chars().filter(char::is_ascii_alphabetic).count();
    if latin == 0 || latin * 2 < letters.min(LONGEST / 2) {
        return numbered(&noun.replace(' ', "-"), 1, taken);
    }
    if taken.contains(&slug) { numbered(&slug, 2, taken) } else { slug }
}

fn numbered(word: &str, first: usize, taken: &BTreeSet<String>) -> String {
    let ids = (first..).map(|nth| format!("{word}-{nth}"));
    ids.into_iter().find(|id| !taken.contains(id)).unwrap_or_else(|| word.to_owned())
}

/// Returns `true` if an id was made without a title.
pub(super) fn is_made(id: &str, noun: &str) -> bool {
    let number = id.strip_prefix(&*noun.replace(' ', "-")).and_then(|rest| rest.strip_prefix('-'));
    number.is_some_and(|number| number.parse::<usize>().is_ok())
}

/// Returns the paths of all values that refer to an id of a table.
pub fn references(tree: &Json, table: Table, id: &str) -> Vec<Vec<Step>> {
    let mut found = Vec::new();
    if let Some(set) = Set::with(table).filter(|_| !id.is_empty()) {
        walk(tree, None, set, id, &mut Vec::new(), &mut found);
    }
    found
}

fn walk(
    value: &Json,
    field: Option<&str>,
    set: Set,
    id: &str,
    path: &mut Vec<Step>,
    found: &mut Vec<Vec<Step>>,
) {
    match value {
        Json::Text(text) if text == id && field.and_then(Set::of) == Some(set) => {
            found.push(path.clone());
        }
        Json::List(items) => {
            for (nth, item) in items.iter().enumerate() {
                path.push(nth.into());
                walk(item, field, set, id, path, found);
                path.pop();
            }
        }
        Json::Object(fields) => {
            for (key, value) in fields {
                path.push(Step::from(&**key));
                walk(value, Some(key), set, id, path, found);
                path.pop();
            }
        }
        _ => {}
    }
}

/// Changes all references to an id of a table. Returns their number.
pub(super) fn rename(tree: &mut Json, table: Table, old: &str, new: &str) -> usize {
    let found = references(tree, table, old);
    for path in &found {
        if let Some(value) = tree.at_mut(path) {
            *value = new.into();
        }
    }
    found.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn id_is_made_of_latin_words_or_numbered() {
        #[track_caller]
        fn case(title: &str, taken: &[&str], expected: &str) {
            let taken = taken.iter().map(|id| (*id).to_owned()).collect();
            assert_eq!(id_from(title, "event", &taken), expected, "{title}");
        }

        case("State visit to Astana", &[], "state-visit-to-astana");
        case("State visit", &["state-visit", "state-visit-2"], "state-visit-3");
        case("Tokayev’s visit", &[], "tokayevs-visit");
        case("Государственный визит", &[], "event-1");
        case("Визит ABC", &["event-1"], "event-2");
        case("2024", &[], "event-1");
        case("", &["event-1", "event-2"], "event-3");
        assert!(id_from(&"long words ".repeat(40), "event", &BTreeSet::new()).len() <= LONGEST);
    }

    #[test]
    fn references_are_those_of_the_same_kind_of_thing() {
        let text = r#"{ "lead": "kz", "parties": [{ "id": "kz" }],
            "events": [{ "id": "kz", "from": "kz", "to": ["uz", "kz"], "place": "kz", "cite": ["kz"] }] }"#;
        let mut tree = Json::read(text).unwrap();
        assert_eq!(references(&tree, Table::Parties, "kz").len(), 2);
        assert_eq!(references(&tree, Table::Events, "kz").len(), 1);
        assert_eq!(references(&tree, Table::Evidence, "kz").len(), 1);
        assert_eq!(rename(&mut tree, Table::Parties, "kz", "kaz"), 2);
        let event = &tree.list("events")[0];
        assert_eq!((event.text_of("from"), event.text_of("place")), ("kaz", "kz"));
    }
}
