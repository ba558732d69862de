//! [`locate`]: from the number of a value to its path, line and column.
//!
//! A file without problems is read without paths and lines. They are found afterwards, if there are problems.

use std::iter;

use super::node::Node;
use super::problem::{Finding, Path, Position, Problem, Step};
use crate::order::reorder;

/// Gives each finding its path, line and column, and sorts them by their places in the file.
///
/// The time grows with the size of the file, not with the number of findings.
pub(super) fn locate(text: &str, root: &Node<'_>, findings: Vec<Finding>) -> Vec<Problem> {
    let mut findings = findings;
    reorder(&mut findings, |a, b| (a.number, a.severity).cmp(&(b.number, b.severity)));
    let (mut starts, mut lines) = (starts(text).enumerate(), Lines::of(text));
    let (mut last, mut position) = (None, Position::default());
    let mut problems = Vec::with_capacity(findings.len());
    for finding in findings {
        let number = finding.number;
        if last.replace(number) != Some(number) {
            let start = starts.find(|(nth, _)| *nth == number).map_or(text.len(), |it| it.1);
            position = lines.position(start);
        }
        problems.push(finding.located(path(root, number), position));
    }
    problems
}

/// The keys and indices that lead to a value or key.
fn path(root: &Node<'_>, number: usize) -> Path {
    let (mut path, mut node) = (Path::default(), root);
    while node.number < number {
        let Some((index, key, child)) = node.child_with(number) else { break };
        let key = key.and_then(Node::text).map(|key| Step::Key(key.to_owned().into()));
        path.0.push(key.unwrap_or(Step::Index(index)));
        node = child;
    }
    path
}

/// The bytes at which the values and keys of a JSON text begin. Their order is that of the numbers of nodes.
fn starts(text: &str) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    let mut at = 0;
    iter::from_fn(move || {
        at += bytes[at..].iter().position(|byte| !is_between_values(*byte))?;
        let start = at;
        let rest = &bytes[start..];
        at += match rest[0] {
            b'{' | b'[' => 1,
            b'"' => string_length(rest),
            _ => rest.iter().position(|byte| is_between_values(*byte)).unwrap_or(rest.len()),
        };
        Some(start)
    })
}

fn is_between_values(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n' | b'\t' | b'\r' | b',' | b':' | b']' | b'}')
}

/// The length of the string at the beginning of some bytes, with its quotation marks.
fn string_length(bytes: &[u8]) -> usize {
    let mut is_escaped = false;
    let end = bytes.iter().skip(1).position(|byte| {
        let is_end = *byte == b'"' && !is_escaped;
        is_escaped = *byte == b'\\' && !is_escaped;
        is_end
    });
    end.map_or(bytes.len(), |end| end + 2)
}

/// Counts the lines and columns of a text, once from front to back.
pub(super) struct Lines<'t> {
    text: &'t str,
    /// The byte up to which they are counted.
    counted: usize,
    position: Position,
}

impl<'t> Lines<'t> {
    /// The lines of a text.
    pub(super) fn of(text: &'t str) -> Self {
        Self { text, counted: 0, position: Position { line: 1, column: 1 } }
    }

    /// The position of the character at a byte. It may not be before the last one.
    pub(super) fn position(&mut self, offset: usize) -> Position {
        let offset = self.text.floor_char_boundary(offset);
        let between = &self.text[self.counted..offset];
        self.counted = offset;
        self.position.line += between.matches('\n').count();
        self.position.column = match between.rsplit_once('\n') {
            Some((_, behind)) => behind.chars().count() + 1,
            None => self.position.column + between.chars().count(),
        };
        self.position
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::parse::parse;
    use super::*;

    #[test]
    fn every_value_and_key_is_located() {
        let text = "{ \"a\\\"]\": [-1.5e3, true, {}, []],\n  \"қ\":\"b,\\\\\", \"c\": null }";
        let root = parse(text).unwrap();
        let findings = (0..11).map(|number| Finding::error(number, ""));
        let problems = locate(text, &root, findings.collect());
        let found: Vec<String> = problems
            .iter()
            .map(|problem| format!("{} {}", problem.position, problem.path))
            .collect();
        let expected = [
            "1:1 ",
            "1:3 a\"]",
            "1:11 a\"]",
            "1:12 a\"][0]",
            "1:20 a\"][1]",
            "1:26 a\"][2]",
            "1:30 a\"][3]",
            "2:3 қ",
            "2:7 қ",
            "2:15 c",
            "2:20 c",
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn findings_are_sorted_by_place_and_severity() {
        let text = "[1, 2]";
        let findings = vec![
            Finding::error(2, "c"),
            Finding::warning(1, "b"),
            Finding::error(1, "a"),
            Finding::error(2, "d"),
        ];
        let problems = locate(text, &parse(text).unwrap(), findings);
        let messages: Vec<&str> = problems.iter().map(|problem| &*problem.message).collect();
        assert_eq!(messages, ["a", "b", "c", "d"]);
    }

    proptest! {
        #[test]
        fn each_string_of_a_list_is_one_value(strings in prop::collection::vec("[\"\\\\a,:\\]}\\PC]{0,8}", 0..8)) {
            let text = serde_json::to_string(&strings).unwrap();
            prop_assert_eq!(starts(&text).count(), strings.len() + 1);
        }
    }
}
