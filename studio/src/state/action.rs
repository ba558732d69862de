//! [`Action`]: what an author does.

use std::borrow::Cow;
use std::rc::Rc;

use super::{Dialog, Screen, Selection};
use crate::document::Document;

/// What an author does.
#[derive(Clone, Debug)]
pub enum Action {
    /// Begins with a document, without a history.
    Open(Document, Screen),
    /// Changes the document.
    Edit(Edit),
    /// Goes back to the state before the last change.
    Undo,
    /// Goes forward to the state that was undone last.
    Redo,
    /// Shows a screen.
    Show(Screen),
    /// Points out a part of the work, or none.
    Select(Option<Selection>),
    /// Opens a dialog, or closes the open one.
    OpenDialog(Option<Dialog>),
    /// Tells the author something in the live region.
    Say(Rc<str>),
}

/// A change of the document, which can be undone.
#[derive(Clone, Debug)]
pub struct Edit {
    /// What the author did, in a few words: "Accept “$156mn”".
    pub label: Cow<'static, str>,
    /// The document after the change.
    pub document: Document,
    /// A sentence for the live region.
    pub message: Option<String>,
}

impl Edit {
    /// A change of the story alone.
    pub fn story(label: impl Into<Cow<'static, str>>, before: &Document, story: &str) -> Self {
        let document = Document { story: story.into(), articles: before.articles.clone() };
        Self { label: label.into(), document, message: None }
    }

    /// The change with a sentence for the live region.
    #[must_use]
    pub fn saying(self, message: impl Into<String>) -> Self {
        Self { message: Some(message.into()), ..self }
    }
}
