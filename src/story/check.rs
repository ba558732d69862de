//! [`read`]: from the text of a file to a story, and every problem of the file.

#[cfg(feature = "find")]
use super::check_name::Check;
use super::document::{Format, Story};
use super::locate::{locate, without_mark};
#[cfg(feature = "find")]
use super::name::Lang;
use super::node::Node;
use super::parse::parse;
#[cfg(feature = "find")]
use super::problem::Path;
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

/// A warning about a story that was found by comparing its facts, not by reading the file.
#[cfg(feature = "find")]
#[derive(Debug)]
pub(crate) struct Doubt {
    /// The check that gives the warning.
    pub(crate) check: Check,
    /// From the root of the file to the value.
    pub(crate) path: Path,
    /// The message: lower case, no full stop.
    pub(crate) message: String,
    /// The advice.
    pub(crate) help: String,
}

/// Reads a story file and gathers all its problems.
pub fn read(file: &str) -> Checked {
    read_by(file, |_| {}, |_, _| Vec::new())
}

/// Reads a story file and gathers all its problems: also the texts that a language lacks, and the doubts about the story.
#[cfg(feature = "find")]
pub(crate) fn read_with(
    file: &str,
    lang: Option<&Lang>,
    doubts: impl Fn(&Story) -> Vec<Doubt>,
) -> Checked {
    let found = |story: &Story, root: &Node<'_>| {
        doubts(story).into_iter().map(|doubt| doubt.located(root)).collect()
    };
    read_by(file, |reader| reader.wanted = lang.cloned(), found)
}

/// Returns the problems that doubts about a file are, with their places.
#[cfg(feature = "find")]
pub(crate) fn located(file: &str, doubts: Vec<Doubt>) -> Vec<Problem> {
    let Ok(root) = parse(without_mark(file)) else { return Vec::new() };
    let findings = doubts.into_iter().map(|doubt| doubt.located(&root)).collect();
    locate(file, &root, findings)
}

#[cfg(feature = "find")]
impl Doubt {
    fn located(self, root: &Node<'_>) -> Finding {
        let mut node = root;
        for step in self.path.steps() {
            // A value that is written elsewhere is reported at the object around it.
            let Some(inner) = node.at(step) else { break };
            node = inner;
        }
        Finding::warning(node.number, self.check, self.message).with_help(self.help)
    }
}

fn read_by(
    file: &str,
    prepare: impl Fn(&mut Reader<'_>),
    doubts: impl Fn(&Story, &Node<'_>) -> Vec<Finding>,
) -> Checked {
    let root = match parse(without_mark(file)) {
        Ok(root) => root,
        Err(error) => return Checked::refused(Fault::NotJson, vec![explain(file, &error)]),
    };
    if let Some(finding) = newer_format(&root) {
        return Checked::refused(Fault::Newer, locate(file, &root, vec![finding]));
    }
    let mut reader = Reader::at_root(&root);
    prepare(&mut reader);
    let story = Story::read(&root, &mut reader);
    let doubts = story.as_ref().map(|story| doubts(story, &root));
    doubts.into_iter().flatten().for_each(|doubt| reader.report(doubt));
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
