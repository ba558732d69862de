//! [`Reading`]: what a story file says, and its problems.

use std::rc::Rc;

use diplograph::story::{Problem, Story};
use diplograph::verify::verify;

use crate::json::Json;

/// A story file that was read.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// The text of the file.
    pub text: Rc<str>,
    /// The file as a tree; `None` if the text is not JSON.
    pub tree: Option<Rc<Json>>,
    /// The story; `None` if it has errors.
    pub story: Option<Rc<Story>>,
    /// The errors and warnings, in the order of the file.
    pub problems: Vec<Problem>,
}

impl PartialEq for Reading {
    /// Two readings of one text are equal.
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Reading {
    /// Reads a story file.
    pub fn of(text: &Rc<str>) -> Self {
        let checked = verify(text, None).checked;
        Self {
            text: Rc::clone(text),
            tree: Json::read(text).ok().map(Rc::new),
            story: checked.story.map(Rc::new),
            problems: checked.problems,
        }
    }

    /// Returns the number of errors, which stop the publication.
    pub fn errors(&self) -> usize {
        self.problems.iter().filter(|problem| problem.is_error()).count()
    }

    /// Returns the number of warnings.
    pub fn warnings(&self) -> usize {
        self.problems.len() - self.errors()
    }

    /// Returns the tag of the story's language; English if it has none.
    pub fn lang(&self) -> &str {
        let lang = self.tree.as_ref().map_or("", |tree| tree.text_of("lang"));
        if lang.is_empty() { "en" } else { lang }
    }

    /// Returns the title in the story's language; empty if it has none.
    pub fn title(&self) -> &str {
        let title = self.tree.as_ref().and_then(|tree| tree.get("title"));
        title.and_then(|title| title.text_in(self.lang(), self.lang())).unwrap_or_default()
    }
}
