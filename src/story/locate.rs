//! From the byte of a problem to its path, line and column.
//!
//! A sound file is read without a thought of paths and lines; only where there are problems are they found.

use super::node::Node;
use super::problem::{Path, Position, Problem, Step};
use crate::order::reorder;

/// Sorts problems by their places in the file, and tells each its path, line and column.
///
/// The cost grows with the size of the file and its depth, not with the number of problems.
pub(super) fn locate(text: &str, root: Node<'_>, problems: &mut Vec<Problem>) {
    reorder(problems, |a, b| (a.offset, a.severity).cmp(&(b.offset, b.severity)));
    descend(root, &Path::default(), problems);
    place(text, problems);
}

/// Tells their paths to the problems inside a value, which are in the order of the file.
fn descend(node: Node<'_>, path: &Path, problems: &mut [Problem]) {
    let mut problems = problems;
    let mut children = node.children().enumerate().peekable();
    while let Some((nth, (key, child))) = children.next() {
        if problems.is_empty() {
            return;
        }
        let start = key.unwrap_or(child).offset();
        let behind = children.peek().map(|(_, (key, child))| key.unwrap_or(*child).offset());
        let count = |behind| problems.partition_point(|problem| problem.offset < behind);
        let (first, last) = (count(start), behind.map_or(problems.len(), count));
        let (_, rest) = std::mem::take(&mut problems).split_at_mut(first);
        let (inside, rest) = rest.split_at_mut(last - first);
        if !inside.is_empty() {
            let path = path.to(step(nth, key));
            inside.iter_mut().for_each(|problem| problem.path.clone_from(&path));
            descend(child, &path, inside);
        }
        problems = rest;
    }
}

fn step(nth: usize, key: Option<Node<'_>>) -> Step {
    match key.and_then(Node::words) {
        Some(words) => Step::Key(words.into_owned().into()),
        None => Step::Index(nth),
    }
}

/// Tells their lines and columns to problems in the order of the file.
pub(super) fn place(text: &str, problems: &mut [Problem]) {
    let (mut line, mut column, mut scanned) = (1, 1, 0);
    for problem in problems {
        let offset = text.floor_char_boundary(problem.offset);
        let between = &text[scanned..offset];
        line += between.matches('\n').count();
        column = match between.rsplit_once('\n') {
            Some((_, behind)) => behind.chars().count() + 1,
            None => column + between.chars().count(),
        };
        scanned = offset;
        problem.position = Position { line, column };
    }
}
