//! What an author works on: the text of a story file, and the articles that it is made from.
//!
//! - [`Document`]: one state of the work;
//! - [`History`]: all states that can be undone and redone;
//! - [`Reading`]: what a story file says, and its problems.

mod article;
mod history;
mod reading;

use std::rc::Rc;

use serde::{Deserialize, Serialize};

pub use article::Article;
pub use history::History;
pub use reading::Reading;

/// One state of an author's work.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// The text of the story file. It may have mistakes.
    pub story: Rc<str>,
    /// The articles that the story is made from.
    pub articles: Vec<Rc<Article>>,
}

/// The text of a story without facts.
const EMPTY: &str = include_str!("empty.json");

impl Document {
    /// A story without facts.
    pub fn empty() -> Self {
        Self { story: EMPTY.into(), articles: Vec::new() }
    }

    /// A story file that was opened.
    pub fn of_story(story: &str) -> Self {
        Self { story: story.into(), articles: Vec::new() }
    }
}
