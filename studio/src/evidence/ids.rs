//! Ids of new facts, parties, sources and sentences.

use std::collections::BTreeSet;

use crate::json::Json;

/// The greatest length of an id that is made from a title.
const LONGEST: usize = 32;

/// Returns an id that the story does not have yet. It is made from a title; if that has no Latin letter, from `otherwise`.
pub(super) fn new_id(tree: &Json, title: &str, otherwise: &str) -> String {
    let mut taken = BTreeSet::new();
    gather(tree, &mut taken);
    let slug = slug(title);
    let stem = if slug.is_empty() { otherwise.to_owned() } else { slug };
    let is_free = |id: &String| !taken.contains(&**id);
    let numbered = (2..).map(|number| format!("{stem}-{number}"));
    std::iter::once(stem.clone()).chain(numbered).find(is_free).unwrap_or_default()
}

/// The Latin letters and digits of a title, in lower case, with a hyphen between words.
fn slug(title: &str) -> String {
    let words = title.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let mut slug = String::new();
    for word in words {
        if !slug.is_empty() && slug.len() + word.len() >= LONGEST {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(&word.to_ascii_lowercase());
    }
    slug.truncate(LONGEST);
    if slug.starts_with(|c: char| c.is_ascii_digit()) { String::new() } else { slug }
}

fn gather<'a>(value: &'a Json, ids: &mut BTreeSet<&'a str>) {
    match value {
        Json::List(items) => items.iter().for_each(|item| gather(item, ids)),
        Json::Object(fields) => {
            ids.extend(value.get("id").and_then(Json::text));
            fields.values().for_each(|field| gather(field, ids));
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn id_is_made_from_the_title_and_is_new() {
        let tree =
            Json::read(r#"{ "events": [{ "id": "state-visit" }, { "id": "event" }] }"#).unwrap();
        assert_eq!(new_id(&tree, "State visit", "event"), "state-visit-2");
        assert_eq!(new_id(&tree, "Визит", "event"), "event-2");
        assert_eq!(new_id(&tree, "21 new projects", "project"), "project");
        let long = "A very long title of an event that never ends";
        assert_eq!(new_id(&tree, long, "event"), "a-very-long-title-of-an-event");
    }
}
