//! [`Squiggle`]: a problem under a part of the text.

use std::ops::Range;

use diplograph::story::{Place, Problem};
use serde::Serialize;

use super::Utf16;

/// A problem under a part of the text, in UTF-16 code units.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Squiggle {
    /// The begin.
    pub from: usize,
    /// The end.
    pub to: usize,
    /// `error` or `warning`.
    pub severity: &'static str,
    /// The message and the advice.
    pub message: String,
    /// The texts that can stand in this place.
    pub edits: Vec<Replacement>,
}

/// A text that can stand in place of the value at fault.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Replacement {
    /// The JSON text.
    pub text: String,
}

/// The most squiggles. An editor with more of them is slow, and nobody reads them.
const MOST: usize = 1000;

/// Returns the problems of a text at all of their places.
pub fn squiggles(text: &str, problems: &[Problem]) -> Vec<Squiggle> {
    let places = Utf16::of(text);
    let all = problems.iter().flat_map(|problem| {
        let squiggle = |place: &Place| squiggle(problem, &place.range, &places);
        problem.places().map(squiggle).collect::<Vec<_>>()
    });
    all.take(MOST).collect()
}

fn squiggle(problem: &Problem, range: &Range<usize>, places: &Utf16) -> Squiggle {
    let edits = problem.edits().into_iter().filter(|edit| edit.range == *range);
    let (from, to) = (places.at(range.start), places.at(range.end));
    Squiggle {
        from,
        to: to.max(from),
        severity: if problem.is_error() { "error" } else { "warning" },
        message: message(problem),
        edits: edits.map(|edit| Replacement { text: edit.text }).collect(),
    }
}

/// The message of a problem with its advice.
fn message(problem: &Problem) -> String {
    let message = &problem.message;
    problem.help.as_ref().map_or_else(|| message.clone(), |help| format!("{message}; {help}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Reading;

    #[test]
    fn problem_has_its_place_and_its_replacements() {
        let story = r#"{ "format": 1, "lang": "en", "title": "Қазақстан", "parties": [{ "id": "a", "name": "A" },
            { "id": "b", "name": "B" }], "events": [{ "id": "v", "kind": "visit", "date": "19.02.2024", "title": "V",
            "from": "a", "to": "b" }] }"#;
        let reading = Reading::of(&story.into());
        let all = squiggles(story, &reading.problems);
        let date = all.iter().find(|squiggle| squiggle.severity == "error").unwrap();
        let units: Vec<u16> = story.encode_utf16().collect();
        assert_eq!(String::from_utf16_lossy(&units[date.from..date.to]), "\"19.02.2024\"");
        assert_eq!(date.edits, [Replacement { text: "\"2024-02-19\"".to_owned() }]);
        assert!(date.message.contains("19.02.2024"), "{}", date.message);
    }
}
