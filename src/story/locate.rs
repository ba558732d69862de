//! [`locate`]: from the number of a value to its path, line and column.
//!
//! A file without problems is read without paths and lines. They are found afterwards, where there are problems:
//! [`RawValue`] gives the piece of the text that a value is written with.

use std::fmt;
use std::iter::Peekable;
use std::vec;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::node::Node;
use super::problem::{Finding, Path, Position, Problem, Step};
use crate::order::reorder;

/// Gives each finding its path, line and column, and sorts them by their places in the file.
///
/// The time grows with the size of the file times its depth, not with the number of findings.
pub(super) fn locate(text: &str, root: &Node<'_>, findings: Vec<Finding>) -> Vec<Problem> {
    let mut findings = findings;
    reorder(&mut findings, |a, b| (a.number, a.severity).cmp(&(b.number, b.severity)));
    let mut search = Search {
        problems: Vec::with_capacity(findings.len()),
        findings: findings.into_iter().peekable(),
        path: Path::default(),
        lines: Lines::of(text),
    };
    search.value(root, serde_json::from_str(text).expect("the same text was read before"));
    search.problems
}

/// A walk through the tree and the text side by side.
struct Search<'t> {
    /// The findings that are not located yet, in the order of the file.
    findings: Peekable<vec::IntoIter<Finding>>,
    problems: Vec<Problem>,
    path: Path,
    lines: Lines<'t>,
}

impl<'t> Search<'t> {
    /// Locates the findings at a value and inside it.
    fn value(&mut self, node: &Node<'_>, raw: &'t RawValue) {
        self.here(node, raw);
        if !self.has_finding_up_to(node.last_number()) {
            return;
        }
        for (index, ((key, child), (raw_key, raw_child))) in
            node.children().zip(children(raw)).enumerate()
        {
            if !self.has_finding_up_to(child.last_number()) {
                continue;
            }
            self.path.0.push(step(index, key));
            if let Some((key, raw_key)) = key.zip(raw_key) {
                self.here(key, raw_key);
            }
            self.value(child, raw_child);
            self.path.0.pop();
        }
    }

    fn has_finding_up_to(&mut self, number: usize) -> bool {
        self.findings.peek().is_some_and(|finding| finding.number <= number)
    }

    /// Locates the findings at one value or key.
    fn here(&mut self, node: &Node<'_>, raw: &'t RawValue) {
        while let Some(finding) = self.findings.next_if(|finding| finding.number == node.number) {
            let position = self.lines.position_of(raw.get());
            self.problems.push(finding.located(self.path.clone(), position));
        }
    }
}

fn step(index: usize, key: Option<&Node<'_>>) -> Step {
    match key.and_then(Node::text) {
        Some(key) => Step::Key(key.to_owned().into()),
        None => Step::Index(index),
    }
}

/// The values directly inside a list or an object, each with its key in an object.
fn children(raw: &RawValue) -> Vec<(Option<&RawValue>, &RawValue)> {
    let text = raw.get();
    if text.starts_with('{') {
        let Fields(fields) = serde_json::from_str(text).unwrap_or_default();
        fields.into_iter().map(|(key, value)| (Some(key), value)).collect()
    } else {
        let items: Vec<&RawValue> = serde_json::from_str(text).unwrap_or_default();
        items.into_iter().map(|item| (None, item)).collect()
    }
}

/// The keys and values of an object.
#[derive(Default)]
struct Fields<'t>(Vec<(&'t RawValue, &'t RawValue)>);

impl<'de> Deserialize<'de> for Fields<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct FieldsVisitor;

        impl<'de> Visitor<'de> for FieldsVisitor {
            type Value = Fields<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Fields<'de>, A::Error> {
                let mut fields = Vec::new();
                while let Some(field) = object.next_entry()? {
                    fields.push(field);
                }
                Ok(Fields(fields))
            }
        }

        deserializer.deserialize_map(FieldsVisitor)
    }
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

    /// The position of a piece of the text. A piece may not begin before the last one.
    fn position_of(&mut self, piece: &str) -> Position {
        self.position(piece.as_ptr().addr() - self.text.as_ptr().addr())
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
