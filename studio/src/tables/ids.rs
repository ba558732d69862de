//! The references to an id.

use super::names::Set;
use super::table::Table;
use crate::json::{Json, Step};

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
