//! [`read`]: from the text of a file to a story, and all that is wrong with it.

use super::document::{Format, Story};
use super::json::{Json, NotJson};
use super::locate::{locate, place};
use super::names::check_names;
use super::node::Node;
use super::problem::{Path, Problem};
use super::read::{Read, Reader};

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
    let json = match Json::of(text) {
        Ok(json) => json,
        Err(not_json) => return Checked::refused(Fault::NotJson, text, explained(text, not_json)),
    };
    let root = Node::root(&json);
    if let Some(problem) = newer_format(root) {
        return Checked::refused(Fault::Newer, text, problem);
    }
    let mut reader = Reader::at_root(root);
    let story = Story::read(root, &mut reader);
    check_names(&mut reader);
    let mut problems = reader.into_problems();
    if !problems.is_empty() {
        locate(text, root, &mut problems);
    }
    let is_sound = !problems.iter().any(Problem::is_error);
    let story = story.filter(|_| is_sound);
    let fault = story.is_none().then_some(Fault::Mistakes);
    Checked { story, problems, fault }
}

impl Checked {
    fn refused(fault: Fault, text: &str, problem: Problem) -> Self {
        let mut problems = vec![problem];
        place(text, &mut problems);
        Self { story: None, problems, fault: Some(fault) }
    }
}

fn explained(text: &str, NotJson { offset, message }: NotJson) -> Problem {
    let problem = Problem::error(offset, format!("this is not JSON: {message}"));
    match text.trim_start().as_bytes().first() {
        Some(b'<') => {
            problem.with_help("a web page stands where the story should: see its address")
        }
        None => problem.with_help("the file is empty: begin with a copy of another story"),
        _ => problem,
    }
}

fn newer_format(root: Node<'_>) -> Option<Problem> {
    let format = root.field("format")?;
    let version = format.integer().filter(|version| *version > Format::CURRENT)?;
    let message =
        format!("the story is written in format {version}, this program reads {}", Format::CURRENT);
    let problem = Problem::error(format.offset(), message)
        .with_help("bring the program up to date, or write the story in the older format");
    Some(Problem { path: Path::default().to("format".into()), ..problem })
}
