//! [`read`]: from the text of a file to a story, and every problem of the file.

use super::document::{Format, Story};
use super::locate::{locate, without_mark};
use super::node::Node;
use super::parse::parse;
use super::problem::{Finding, Problem};
use super::read::{Read, Reader};
use super::syntax::explain;

/// A file that has been read: the story, if it can be shown, and all problems.
#[derive(Clone, Debug)]
pub struct Checked {
    /// The story; `None` if a problem is an error.
    pub story: Option<Story>,
    /// The problems, in the order of the file.
    pub problems: Vec<Problem>,
    /// The reason why there is no story.
    pub fault: Option<Fault>,
}

/// The reason why a file cannot be shown. It decides what readers of the page are told.
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
pub fn read(file: &str) -> Checked {
    let root = match parse(without_mark(file)) {
        Ok(root) => root,
        Err(error) => return Checked::refused(Fault::NotJson, vec![explain(file, &error)]),
    };
    if let Some(finding) = newer_format(&root) {
        return Checked::refused(Fault::Newer, locate(file, &root, vec![finding]));
    }
    let mut reader = Reader::at_root(&root);
    let story = Story::read(&root, &mut reader);
    let findings = reader.finish();
    let problems = if findings.is_empty() { Vec::new() } else { locate(file, &root, findings) };
    match story.filter(|_| !problems.iter().any(Problem::is_error)) {
        Some(story) => Checked { story: Some(story), problems, fault: None },
        None => Checked::refused(Fault::Mistakes, problems),
    }
}

impl Checked {
    fn refused(fault: Fault, problems: Vec<Problem>) -> Self {
        Self { story: None, problems, fault: Some(fault) }
    }
}

fn newer_format(root: &Node<'_>) -> Option<Finding> {
    let format = root.field("format")?;
    let version = format.integer().filter(|version| *version > Format::CURRENT)?;
    let message = format!(
        "the story is in format {version}, but this program reads format {}",
        Format::CURRENT
    );
    let help = "use a newer version of Diplograph";
    Some(Finding::error(format.number, message).with_help(help))
}
