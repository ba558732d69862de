//! [`read`]: from the text of a file to a story, and all that is wrong with it.

use std::cmp::Ordering;

use super::document::{Format, Story};
use super::json;
use super::locate::locate;
use super::name::Lang;
use super::node::Node;
use super::problem::{Path, Position, Problem};
use super::read::{Name, Read, Reader, Space, nearest};
use crate::order::reorder;

/// A file that has been read: the story, if it can be shown, and all that is wrong with it.
#[derive(Clone, Debug)]
pub struct Checked {
    /// The story; `None` where a problem is an error.
    pub story: Option<Story>,
    /// What the author should mend, in the order of the file.
    pub problems: Vec<Problem>,
    /// Why there is no story.
    pub fault: Option<Fault>,
}

/// Why a file cannot be shown, as far as a reader is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is not JSON.
    NotJson,
    /// It is written for a newer version of the format.
    Newer,
    /// It has mistakes in it.
    Mistakes,
}

/// Reads a story file and gathers all its problems.
pub fn read(text: &str) -> Checked {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let node = match json::parse(text) {
        Ok(node) => node,
        Err(error) => return Checked::refused(Fault::NotJson, not_json(text, &error)),
    };
    if let Some(problem) = newer_format(&node) {
        let mut problems = vec![problem];
        locate(text, &mut problems);
        return Checked { story: None, problems, fault: Some(Fault::Newer) };
    }
    let mut reader = Reader::in_language(own_language(&node));
    let story = Story::read(&node, &mut reader);
    check_names(&mut reader);
    if reader.unlisted > 0 {
        let message = format!("{} more problems are not listed", reader.unlisted);
        reader.problems.push(Problem::error(Path::default(), message));
    }
    let mut problems = reader.problems;
    if !problems.is_empty() {
        locate(text, &mut problems);
    }
    let is_sound = !problems.iter().any(Problem::is_error);
    let story = story.filter(|_| is_sound);
    let fault = story.is_none().then_some(Fault::Mistakes);
    Checked { story, problems, fault }
}

impl Checked {
    fn refused(fault: Fault, problem: Problem) -> Self {
        Self { story: None, problems: vec![problem], fault: Some(fault) }
    }
}

fn not_json(text: &str, fault: &json::Fault) -> Problem {
    let problem = Problem::error(Path::default(), format!("this is not JSON: {}", fault.message));
    let position = position_before(text, fault.end);
    let problem = Problem { position, ..problem };
    match text.trim_start().as_bytes().first() {
        Some(b'<') => {
            problem.with_help("a web page stands where the story should: see its address")
        }
        None => problem.with_help("the file is empty: begin with a copy of another story"),
        _ => problem,
    }
}

/// Where the character stands that ends at a byte, or around it.
fn position_before(text: &str, end: usize) -> Position {
    let before = &text[..text.ceil_char_boundary(end)];
    let line = before.matches('\n').count() + 1;
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    Position { line, column: before[start..].chars().count().max(1) }
}

fn newer_format(node: &Node<'_>) -> Option<Problem> {
    let Some(Node::Integer(version)) = field(node, "format") else { return None };
    let is_newer = *version > Format::CURRENT;
    let message =
        format!("the story is written in format {version}, this program reads {}", Format::CURRENT);
    is_newer.then(|| {
        Problem::error(Path::default().to("format"), message)
            .with_help("bring the program up to date, or write the story in the older format")
    })
}

fn own_language(node: &Node<'_>) -> Option<Lang> {
    match field(node, "lang")? {
        Node::String(tag) => tag.parse().ok(),
        _ => None,
    }
}

fn field<'n, 'a>(node: &'n Node<'a>, name: &str) -> Option<&'n Node<'a>> {
    let Node::Object(fields) = node else { return None };
    fields.iter().find(|(key, _)| key == name).map(|(_, value)| value)
}

/// Reports names given twice, names that point nowhere and sources never cited.
fn check_names(reader: &mut Reader) {
    let mut names = std::mem::take(&mut reader.names);
    // Given names come first; the sort keeps the order of the file otherwise.
    reorder(&mut names, |a, b| by_name(a, b).then(b.is_given.cmp(&a.is_given)));
    let given: Vec<&Name> = names.iter().filter(|name| name.is_given).collect();
    for same in names.chunk_by(|a, b| by_name(a, b) == Ordering::Equal) {
        let (owners, pointers) = same.split_at(same.partition_point(|name| name.is_given));
        reader.problems.extend(owners.iter().skip(1).map(given_twice));
        match owners {
            [] => reader.problems.extend(pointers.iter().map(|name| points_nowhere(name, &given))),
            [owner, ..] if owner.space == Space::Source && pointers.is_empty() => {
                let message = format!("the source `{}` is never cited", owner.id);
                reader.problems.push(Problem::warning(owner.path.clone(), message));
            }
            _ => {}
        }
    }
}

fn by_name(a: &Name, b: &Name) -> Ordering {
    a.space.cmp(&b.space).then_with(|| a.id.cmp(&b.id))
}

fn given_twice(name: &Name) -> Problem {
    let message = format!("the name `{}` is given twice", name.id);
    Problem::error(name.path.clone(), message)
        .with_help("addresses and citations need one of a kind")
}

fn points_nowhere(name: &Name, given: &[&Name]) -> Problem {
    let what = match name.space {
        Space::Party => "party",
        Space::Source => "source",
        Space::Fact => "goal, project, event or tie",
    };
    let problem = Problem::error(name.path.clone(), format!("there is no {what} `{}`", name.id));
    let of_space: Vec<&str> =
        given.iter().filter(|other| other.space == name.space).map(|other| &*other.id).collect();
    match nearest(&name.id, &of_space) {
        Some(near) => problem.with_help(format!("did you mean `{near}`?")),
        None => problem,
    }
}
