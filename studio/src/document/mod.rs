//! The work of an author: the text of a story file, and the articles that it is made from.
//!
//! - [`Document`]: one state of the work;
//! - [`Card`]: a fact that is not in the story yet, with its [`Kind`] and [`Field`]s;
//! - [`History`]: all states that can be undone and redone, and [`KeptHistory`], its form in the browser's storage;
//! - [`Reading`]: what a story file says, and its problems.

mod article;
mod card;
mod history;
mod kept_history;
mod kind;
mod reading;

use std::rc::Rc;

use serde::{Deserialize, Serialize};

pub use article::Article;
pub use card::{Card, SourceDraft};
pub use history::History;
pub use kept_history::KeptHistory;
pub use kind::{Field, Kind, Shape, choices};
pub use reading::Reading;

/// One state of an author's work.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// The text of the story file. It may have mistakes.
    pub story: Rc<str>,
    /// The articles that the story is made from.
    pub articles: Vec<Rc<Article>>,
    /// The fact that is being completed. It is kept, and no part of the history.
    #[serde(default)]
    pub card: Option<Rc<Card>>,
}

/// The text of a story without facts.
const EMPTY: &str = include_str!("empty.json");

impl Document {
    /// A story without facts.
    pub fn empty() -> Self {
        Self { story: EMPTY.into(), ..Self::default() }
    }

    /// A story file that was opened.
    pub fn of_story(story: &str) -> Self {
        Self { story: story.into(), ..Self::default() }
    }

    /// The same work with another text of the story file.
    #[must_use]
    pub fn with_story(&self, story: impl Into<Rc<str>>) -> Self {
        Self { story: story.into(), ..self.clone() }
    }

    /// The same work with another article in a place.
    #[must_use]
    pub fn with_article(&self, nth: usize, article: Article) -> Self {
        let mut articles = self.articles.clone();
        if let Some(place) = articles.get_mut(nth) {
            *place = article.into();
        }
        Self { articles, ..self.clone() }
    }
}
