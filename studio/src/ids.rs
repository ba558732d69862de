//! Ids that are made from titles.

use std::collections::BTreeSet;

use crate::json::Json;

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
pub fn is_made(id: &str, noun: &str) -> bool {
    let number = id.strip_prefix(&*noun.replace(' ', "-")).and_then(|rest| rest.strip_prefix('-'));
    number.is_some_and(|number| number.parse::<usize>().is_ok())
}

/// Returns all ids of a story.
pub fn taken(tree: &Json) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    gather(tree, &mut ids);
    ids
}

fn gather(value: &Json, ids: &mut BTreeSet<String>) {
    match value {
        Json::List(items) => items.iter().for_each(|item| gather(item, ids)),
        Json::Object(fields) => {
            ids.extend(value.get("id").and_then(Json::text).map(str::to_owned));
            fields.values().for_each(|field| gather(field, ids));
        }
        _ => {}
    }
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
    fn ids_of_all_parts_are_taken() {
        let tree =
            Json::read(r#"{ "id": "a", "events": [{ "id": "b", "figures": [{ "id": "c" }] }] }"#);
        let ids: Vec<String> = taken(&tree.unwrap()).into_iter().collect();
        assert_eq!(ids, ["a", "b", "c"]);
    }
}
