//! From the path of a problem to its line and column.
//!
//! A sound file is read in one pass that knows no positions; only a file with problems is walked again.

use std::cmp::Ordering;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::node::Key;
use super::problem::{Position, Problem, Step};

/// Fills in the position of each problem and sorts them by it.
///
/// The cost grows with the size of the file and its depth, not with the number of problems.
pub(super) fn locate(text: &str, problems: &mut [Problem]) {
    problems.sort_by(|a, b| a.path.cmp(&b.path));
    let mut found = Vec::with_capacity(problems.len());
    let start = text.len() - text.trim_start_matches([' ', '\t', '\r', '\n']).len();
    descend(text, &text[start..], problems, 0, &mut found);
    found.sort_unstable();
    place(text, problems, &found);
    problems.sort_by_key(|problem| (problem.position, problem.severity));
}

/// Notes the byte at which each of `problems` stands; all of them share their first `depth` steps.
fn descend(
    text: &str,
    value: &str,
    problems: &[Problem],
    depth: usize,
    found: &mut Vec<(usize, usize)>,
) {
    descend_from(text, value, problems, 0, depth, found);
}

fn descend_from(
    text: &str,
    value: &str,
    problems: &[Problem],
    first: usize,
    depth: usize,
    found: &mut Vec<(usize, usize)>,
) {
    let offset = value.as_ptr() as usize - text.as_ptr() as usize;
    let children = Children::of(value);
    let mut first = first;
    for group in problems.chunk_by(|a, b| same_step(a, b, depth)) {
        let step = group.first().and_then(|problem| problem.path.0.get(depth));
        match step.and_then(|step| children.at(step)) {
            Some(child) => {
                let of_key =
                    |problem: &Problem| problem.of_key && problem.path.0.len() == depth + 1;
                let keyed = group.iter().filter(|problem| of_key(problem)).count();
                if keyed == group.len() {
                    let at = key_before(text, child, step);
                    found.extend((first..first + group.len()).map(|nth| (at, nth)));
                } else {
                    descend_from(text, child, group, first, depth + 1, found);
                }
            }
            // The end of the path, or a value that is not there: the object around it is shown.
            None => found.extend((first..first + group.len()).map(|nth| (offset, nth))),
        }
        first += group.len();
    }
}

fn same_step(a: &Problem, b: &Problem, depth: usize) -> bool {
    let (a, b) = (a.path.0.get(depth), b.path.0.get(depth));
    a.cmp(&b) == Ordering::Equal
}

/// Where the key of a value stands.
fn key_before(text: &str, value: &str, step: Option<&Step>) -> usize {
    let offset = value.as_ptr() as usize - text.as_ptr() as usize;
    match step {
        Some(Step::Key(key)) => text[..offset].rfind(&format!("\"{key}\"")).unwrap_or(offset),
        _ => offset,
    }
}

/// Turns byte offsets, in rising order, into lines and columns.
fn place(text: &str, problems: &mut [Problem], found: &[(usize, usize)]) {
    let (mut line, mut line_start, mut scanned) = (1, 0, 0);
    for &(offset, nth) in found {
        let newlines = text[scanned..offset].bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        for (at, _) in newlines {
            line += 1;
            line_start = scanned + at + 1;
        }
        scanned = offset;
        let column = text[line_start..offset].chars().count() + 1;
        problems[nth].position = Position { line, column };
    }
}

/// The values directly inside a value, each a slice of the file.
enum Children<'a> {
    None,
    List(Vec<&'a RawValue>),
    Fields(Vec<(String, &'a RawValue)>),
}

impl<'a> Children<'a> {
    fn of(value: &'a str) -> Self {
        match value.as_bytes().first() {
            Some(b'[') => leading(value).map_or(Self::None, Self::List),
            Some(b'{') => {
                leading::<Fields<'a>>(value).map_or(Self::None, |fields| Self::Fields(fields.0))
            }
            _ => Self::None,
        }
    }

    fn at(&self, step: &Step) -> Option<&'a str> {
        match (self, step) {
            (Self::List(items), Step::Index(index)) => items.get(*index).map(|raw| raw.get()),
            (Self::Fields(fields), Step::Key(key)) => {
                fields.iter().rfind(|(name, _)| name == key).map(|(_, raw)| raw.get())
            }
            _ => None,
        }
    }
}

/// Reads one value, whatever follows it.
fn leading<'a, T: Deserialize<'a>>(text: &'a str) -> Option<T> {
    serde_json::Deserializer::from_str(text).into_iter().next()?.ok()
}

struct Fields<'a>(Vec<(String, &'a RawValue)>);

impl<'de: 'a, 'a> Deserialize<'de> for Fields<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(FieldsVisitor)
    }
}

struct FieldsVisitor;

impl<'de> Visitor<'de> for FieldsVisitor {
    type Value = Fields<'de>;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Self::Value, A::Error> {
        let mut fields = Vec::new();
        while let Some((key, value)) = entries.next_entry::<Key<'de>, &'de RawValue>()? {
            fields.push((key.0.into_owned(), value));
        }
        Ok(Fields(fields))
    }
}
