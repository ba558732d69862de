//! [`Fixed`]: a story file after the changes that can only be meant in one way.

use serde::Serialize;

use crate::story::{self, Edit, Place, Problem, escaped};

/// The text of a file after its certain edits, and a list of them.
#[derive(Debug)]
pub(super) struct Fixed {
    pub(super) text: String,
    pub(super) changes: Vec<Change>,
}

/// One change to a file; `check --fix --format json` prints it.
#[derive(Debug, Serialize)]
pub(super) struct Change {
    file: String,
    /// Counted from 1. After an earlier change in the same line, the column is that of the changed file.
    line: usize,
    column: usize,
    path: String,
    /// The JSON text of the value or key.
    before: String,
    after: String,
}

/// The number of times that a file is read. A change can bring another problem to light.
const MOST_ROUNDS: usize = 5;

impl Fixed {
    /// Makes the certain edits of a file. A file that is not JSON has none.
    pub(super) fn of(name: &str, text: String) -> Self {
        let mut fixed = Self { text, changes: Vec::new() };
        for _ in 0..MOST_ROUNDS {
            let problems = story::read(&fixed.text).problems;
            let edits = certain_edits(&problems);
            if edits.is_empty() {
                break;
            }
            let changes = edits.iter().map(|(place, edit)| fixed.change(name, place, edit));
            let changes: Vec<Change> = changes.collect();
            fixed.changes.extend(changes);
            for (_, Edit { range, text, .. }) in edits.iter().rev() {
                fixed.text.replace_range(range.clone(), text);
            }
        }
        fixed
    }

    fn change(&self, name: &str, place: &Place, edit: &Edit) -> Change {
        Change {
            file: name.to_owned(),
            line: place.position.line,
            column: place.position.column,
            path: place.path.to_string(),
            before: self.text[edit.range.clone()].to_owned(),
            after: edit.text.clone(),
        }
    }
}

/// The certain edits and their places, in the order of the file. Of two edits at one place, the first is returned.
fn certain_edits(problems: &[Problem]) -> Vec<(&Place, Edit)> {
    let mut edits: Vec<(&Place, Edit)> = problems
        .iter()
        .filter(|problem| problem.replacements.len() == 1)
        .flat_map(|problem| problem.places().zip(problem.edits()))
        .filter(|(_, edit)| edit.is_certain)
        .collect();
    edits.sort_by_key(|(_, edit)| edit.range.start);
    edits.dedup_by_key(|(_, edit)| edit.range.start);
    edits
}

impl Change {
    /// Returns the line of the change: "story.json:7:52: events[0].date: `"19 February 2024"` → `"2024-02-19"`".
    pub(super) fn line(&self) -> String {
        let Self { file, line, column, path, before, after } = self;
        let (file, before) = (escaped(file), escaped(before));
        format!("{file}:{line}:{column}: {path}: `{before}` → `{after}`")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(fields: &str, expected: &str) {
        let story = |fields: &str| {
            format!(
                r#"{{ "format": 1, "lang": "en", "title": "A",
                "parties": [{{ "id": "a", "name": "A" }}, {{ "id": "b", "name": "B" }}],{fields} }}"#
            )
        };
        let fixed = Fixed::of("story.json", story(fields));
        assert_eq!(fixed.text, story(expected), "{:?}", fixed.changes);
        assert_eq!(fixed.changes.is_empty(), fields == expected, "{:?}", fixed.changes);
    }

    #[test]
    fn certain_edits_are_made() {
        case(r#""updated":"19 February 2024""#, r#""updated":"2024-02-19""#);
        case(r#""updated": 2024"#, r#""updated": "2024""#);
        case(r#""Updated" : "2024""#, r#""updated" : "2024""#);
        case(r#""notes": "a""#, r#""notes": ["a"]"#);
        case(
            r#""areas": [{"id": "a b", "title": 7}]"#,
            r#""areas": [{"id": "a-b", "title": "7"}]"#,
        );
        case(r#""title": {"EN": "A", "en_US": "B"}"#, r#""title": {"EN": "A", "en_US": "B"}"#);
    }

    #[test]
    fn equal_mistakes_are_changed_at_each_place() {
        case(r#""notes": [1, "b", 1]"#, r#""notes": ["1", "b", "1"]"#);
    }

    #[test]
    fn mistakes_inside_a_renamed_field_are_changed_too() {
        case(
            r#""Areas": [{"ID": "a b", "title": "x"}]"#,
            r#""areas": [{"id": "a-b", "title": "x"}]"#,
        );
    }

    #[test]
    fn byte_order_mark_and_line_breaks_are_kept() {
        let story = |date: &str| {
            format!(
                "\u{feff}{{\r\n\t\"format\": 1,\r\n\"updated\":\t{date} ,\r\n\r\n\"title\": \"Қ\\u0041\" }}\r\n"
            )
        };
        let Fixed { text, changes } = Fixed::of("story.json", story("2024"));
        assert_eq!(text, story("\"2024\""));
        assert_eq!(changes[0].line(), "story.json:3:12: updated: `2024` → `\"2024\"`");
    }

    #[test]
    fn guesses_are_not_made() {
        case(r#""updatd": "2024""#, r#""updatd": "2024""#);
        case(r#""updatd": 2024"#, r#""updatd": 2024"#);
        case(r#""area": [{"ID": "a b"}]"#, r#""area": [{"ID": "a b"}]"#);
        case(r#""updated": "2024-02-30""#, r#""updated": "2024-02-30""#);
    }

    #[test]
    fn file_with_a_syntax_error_is_unchanged() {
        for text in ["", "{", "{ \"updated\": 2024, }", "<html>"] {
            let Fixed { text: fixed, changes } = Fixed::of("story.json", text.to_owned());
            assert_eq!((&*fixed, changes.len()), (text, 0));
        }
    }
}
