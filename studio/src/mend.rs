//! Mending a story file by the replacements that its checks offer.

use diplograph::story::{Edit, Problem};

/// Returns the changes that need no choice, in the order of the file.
pub fn certain(problems: &[Problem]) -> Vec<Edit> {
    let mut edits: Vec<Edit> =
        problems.iter().flat_map(Problem::edits).filter(|edit| edit.is_certain).collect();
    edits.sort_by_key(|edit| edit.range.start);
    // Of two changes that overlap, the second one is found again after the first.
    let mut end = 0;
    edits.retain(|edit| {
        let is_apart = edit.range.start >= end;
        end = if is_apart { edit.range.end } else { end };
        is_apart
    });
    edits
}

/// Returns the text of a file after some changes, which do not overlap and are in the order of the file.
pub fn apply(text: &str, edits: &[Edit]) -> String {
    let mut changed = text.to_owned();
    for edit in edits.iter().rev() {
        if changed.get(edit.range.clone()).is_some() {
            changed.replace_range(edit.range.clone(), &edit.text);
        }
    }
    changed
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Reading;

    #[test]
    fn what_needs_no_choice_is_mended_at_once_and_the_rest_is_left() {
        let story = r#"{ "format": 1, "lang": "en", "title": "A and B",
            "parties": [{ "id": "a", "name": "A" }, { "id": "b", "name": "B" }],
            "events": [
              { "id": "one", "kind": "talks", "title": "One", "date": "19.02.2024" },
              { "id": "two", "kind": "talks", "title": "Two", "date": "03/04/2024" },
              { "id": "three", "kind": "talks", "title": "Three", "date": "December 2021" } ] }"#;
        let reading = Reading::of(&story.into());
        let edits = certain(&reading.problems);
        assert_eq!(edits.len(), 2);
        let mended = apply(story, &edits);
        assert!(
            mended.contains(r#""date": "2024-02-19""#) && mended.contains(r#""date": "2021-12""#)
        );
        assert!(mended.contains("03/04/2024"));
        assert_eq!(Reading::of(&mended.as_str().into()).errors(), 1);
    }
}
