//! From the path of a problem to its line and column.
//!
//! A sound file is read in one pass that knows no positions; only a file with problems is walked again.

use std::borrow::Cow;
use std::cmp::Ordering;

use super::json;
use super::problem::{AtFault, Position, Problem, Step};
use crate::order::reorder;

/// Fills in the position of each problem and sorts them by it.
///
/// The cost grows with the size of the file and its depth, not with the number of problems.
pub(super) fn locate(text: &str, problems: &mut Vec<Problem>) {
    reorder(problems, |a, b| {
        let is_deep = |problem: &Problem| problem.at_fault == AtFault::Value;
        a.path.cmp(&b.path).then(is_deep(a).cmp(&is_deep(b)))
    });
    let mut found = Vec::with_capacity(problems.len());
    let start = text.len() - text.trim_start_matches([' ', '\t', '\r', '\n']).len();
    descend(text, &text[start..], problems, 0, 0, &mut found);
    reorder(&mut found, Ord::cmp);
    place(text, problems, &found);
    reorder(problems, |a, b| (a.position, a.severity).cmp(&(b.position, b.severity)));
}

/// Notes the byte at which each of `problems` stands, and its place among all; they share their first `depth` steps.
fn descend(
    text: &str,
    value: &str,
    problems: &[Problem],
    first: usize,
    depth: usize,
    found: &mut Vec<(usize, usize)>,
) {
    let offset = value.as_ptr() as usize - text.as_ptr() as usize;
    let children = json::inside(value);
    let mut first = first;
    for group in problems.chunk_by(|a, b| same_step(a, b, depth)) {
        let step = group.first().and_then(|problem| problem.path.0.get(depth));
        match step.and_then(|step| at(&children, step)) {
            Some((child, last)) => {
                let is_key = |problem: &Problem| problem.path.0.len() == depth + 1;
                for (nth, problem) in
                    group.iter().enumerate().filter(|(_, problem)| is_key(problem))
                {
                    match problem.at_fault {
                        AtFault::Value => {}
                        AtFault::Key => found.push((key_before(text, child), first + nth)),
                        AtFault::LastKey => found.push((key_before(text, last), first + nth)),
                    }
                }
                // What is laid to a key stands before what lies deeper: the order of paths says so.
                let keyed =
                    |problem: &Problem| is_key(problem) && problem.at_fault != AtFault::Value;
                let rest = group.iter().take_while(|problem| keyed(problem)).count();
                descend(text, child, &group[rest..], first + rest, depth + 1, found);
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

/// Where the key of a value stands: the string literal before it.
fn key_before(text: &str, value: &str) -> usize {
    let offset = value.as_ptr() as usize - text.as_ptr() as usize;
    let before = text[..offset].trim_end().trim_end_matches(':').trim_end();
    let Some(mut body) = before.strip_suffix('"') else { return offset };
    while let Some(at) = body.rfind('"') {
        let backslashes = body[..at].bytes().rev().take_while(|byte| *byte == b'\\').count();
        if backslashes % 2 == 0 {
            return at;
        }
        body = &body[..at];
    }
    offset
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

/// The values directly inside a value, each a slice of the file, with their keys in an object.
type Children<'a> = Vec<(Option<Cow<'a, str>>, &'a str)>;

/// The value at a step; the first and the last of them, where a key stands twice.
fn at<'a>(children: &Children<'a>, step: &Step) -> Option<(&'a str, &'a str)> {
    match step {
        Step::Index(index) => {
            children.get(*index).filter(|(key, _)| key.is_none()).map(|(_, value)| (*value, *value))
        }
        Step::Key(key) => {
            let mut all = children
                .iter()
                .filter(|(name, _)| name.as_ref() == Some(key))
                .map(|(_, value)| *value);
            let first = all.next()?;
            Some((first, all.next_back().unwrap_or(first)))
        }
    }
}
