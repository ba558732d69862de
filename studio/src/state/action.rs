//! [`Action`]: an act of the author.

use std::borrow::Cow;
use std::rc::Rc;

use super::{Dialog, Screen, Selection};
use crate::document::{Card, Document, History};

/// An act of the author.
#[derive(Clone, Debug)]
pub enum Action {
    /// Begins with a document, without a history.
    Open(Document, Screen),
    /// Goes on with a document that is kept in the browser.
    Restore(Box<Restored>),
    /// Gives the story the id under which the browser keeps it.
    Name(Rc<str>),
    /// Stops or allows changes: another tab writes the story, or not.
    ReadOnly(bool),
    /// Changes the document.
    Edit(Edit),
    /// Goes back to the state before the last change.
    Undo,
    /// Goes forward to the state that was undone last.
    Redo,
    /// Opens, changes or closes the card. It is no part of the history.
    SetCard(Option<Card>),
    /// Shows a screen.
    Show(Screen),
    /// Points out a part of the work, or none.
    Select(Option<Selection>),
    /// Opens a dialog, or closes the open one.
    OpenDialog(Option<Dialog>),
    /// Tells the author something in the live region.
    Say(Rc<str>),
    /// Switches the keys of single letters on or off.
    SetSingleKeys(bool),
}

/// A document that is kept in the browser.
#[derive(Clone, Debug)]
pub struct Restored {
    /// The id under which it is kept.
    pub id: Rc<str>,
    /// The document.
    pub document: Document,
    /// The screen on which the author was.
    pub screen: Screen,
    /// The changes that can be undone and redone.
    pub history: History,
    /// `true` if another tab writes it.
    pub is_read_only: bool,
}

/// A change of the document, which can be undone.
#[derive(Clone, Debug)]
pub struct Edit {
    /// The act of the author, in a few words: "Accept “$156mn”".
    pub label: Cow<'static, str>,
    /// The document after the change.
    pub document: Document,
    /// A sentence for the live region.
    pub message: Option<String>,
}

impl Edit {
    /// A change of the story alone.
    pub fn story(label: impl Into<Cow<'static, str>>, before: &Document, story: &str) -> Self {
        Self { label: label.into(), document: before.with_story(story), message: None }
    }

    /// The change with a sentence for the live region.
    #[must_use]
    pub fn saying(self, message: impl Into<String>) -> Self {
        Self { message: Some(message.into()), ..self }
    }
}
