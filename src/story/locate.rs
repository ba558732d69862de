//! [`locate`]: from the number of a value to its path, line and column.
//!
//! A file without problems is read without paths and lines. They are found afterwards, if there are problems.

use std::iter;
use std::ops::Range;

use super::node::Node;
use super::problem::{Finding, Path, Place, Position, Problem, Step};
use crate::order::reorder;

/// Gives each finding its places in the file, and sorts them by their first places.
///
/// The time grows with the size of the file, not with the number of findings.
pub(super) fn locate(file: &str, root: &Node<'_>, findings: Vec<Finding>) -> Vec<Problem> {
    let mut findings = findings;
    reorder(&mut findings, |a, b| (a.number, a.severity).cmp(&(b.number, b.severity)));
    let places = Places::of(file, root, &findings);
    findings
        .into_iter()
        .map(|finding| {
            let others = finding.others.iter().map(|number| places.get(*number)).collect();
            let place = places.get(finding.number);
            finding.located(place, others)
        })
        .collect()
}

/// The text of a file without its byte order mark.
pub(super) fn without_mark(file: &str) -> &str {
    file.strip_prefix('\u{feff}').unwrap_or(file)
}

/// The places of some values and keys, sorted by their numbers.
struct Places(Vec<(usize, Place)>);

impl Places {
    fn of(file: &str, root: &Node<'_>, findings: &[Finding]) -> Self {
        let others = findings.iter().flat_map(|finding| &finding.others).copied();
        let mut numbers: Vec<usize> =
            findings.iter().map(|finding| finding.number).chain(others).collect();
        reorder(&mut numbers, usize::cmp);
        numbers.dedup();
        let text = without_mark(file);
        let mark = file.len() - text.len();
        let (mut tokens, mut lines) = (tokens(text).enumerate(), Lines::of(text));
        let mut place = |number| {
            let token = tokens.find(|(nth, _)| *nth == number).map(|(_, token)| token);
            let Range { start, end } = token.unwrap_or(text.len()..text.len());
            let (path, position) = (path(root, number), lines.position(start));
            Place { path, position, range: start + mark..end + mark }
        };
        Self(numbers.into_iter().map(|number| (number, place(number))).collect())
    }

    fn get(&self, number: usize) -> Place {
        let found = self.0.binary_search_by_key(&number, |(number, _)| *number);
        found.map(|index| self.0[index].1.clone()).unwrap_or_default()
    }
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

/// The bytes of the values and keys of a JSON text; of an object or list, those of its opening bracket. Their order is that
/// of the numbers of nodes.
fn tokens(text: &str) -> impl Iterator<Item = Range<usize>> {
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
        Some(start..at)
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
            .map(|Problem { place, .. }| {
                format!("{} {} {}", place.position, place.path, &text[place.range.clone()])
            })
            .collect();
        let expected = [
            "1:1  {",
            "1:3 a\"] \"a\\\"]\"",
            "1:11 a\"] [",
            "1:12 a\"][0] -1.5e3",
            "1:20 a\"][1] true",
            "1:26 a\"][2] {",
            "1:30 a\"][3] [",
            "2:3 қ \"қ\"",
            "2:7 қ \"b,\\\\\"",
            "2:15 c \"c\"",
            "2:20 c null",
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn findings_are_sorted_by_place_and_severity() {
        let text = "[1, 2]";
        let findings = vec![
            Finding::error(2, "c"),
            Finding::unnamed_warning(1, "b"),
            Finding::error(1, "a"),
            Finding::error(2, "d"),
        ];
        let problems = locate(text, &parse(text).unwrap(), findings);
        let messages: Vec<&str> = problems.iter().map(|problem| &*problem.message).collect();
        assert_eq!(messages, ["a", "b", "c", "d"]);
    }

    #[test]
    fn bytes_count_the_byte_order_mark_and_columns_do_not() {
        let file = "\u{feff}[1]";
        let root = parse(without_mark(file)).unwrap();
        let problems = locate(file, &root, vec![Finding::error(1, "")]);
        let Place { position, range, .. } = &problems[0].place;
        assert_eq!((position.column, &file[range.clone()]), (2, "1"));
    }

    proptest! {
        #[test]
        fn each_string_of_a_list_is_one_value(strings in prop::collection::vec("[\"\\\\a,:\\]}\\PC]{0,8}", 0..8)) {
            let text = serde_json::to_string(&strings).unwrap();
            prop_assert_eq!(tokens(&text).count(), strings.len() + 1);
        }
    }
}
