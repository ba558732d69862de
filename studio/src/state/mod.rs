//! The state of the studio, and everything that changes it.
//!
//! [`State`] has what several parts of the page share. State that only one part needs is in its component.

mod action;

use std::rc::Rc;

use yew::{Reducible, UseReducerHandle};

pub use action::{Action, Edit, Restored};

use crate::document::{Document, History, Reading};

/// The handle by which a component reads the state and changes it.
pub type Studio = UseReducerHandle<State>;

/// The state that the parts of the page share.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The id under which the story is kept in the browser; `None` if it is not kept yet.
    pub id: Option<Rc<str>>,
    /// `true` if another tab writes the story, so that it can only be read here.
    pub is_read_only: bool,
    /// The work.
    pub document: Rc<Document>,
    /// The content of the story file, and its problems.
    pub reading: Rc<Reading>,
    /// The last text of the story file without errors, which the preview shows.
    pub sound: Option<Rc<str>>,
    /// The states that can be undone and redone.
    pub history: History,
    /// The screen that is shown.
    pub screen: Screen,
    /// The part of the work that several parts of the page point out.
    pub selection: Option<Selection>,
    /// The dialog that is open.
    pub dialog: Option<Dialog>,
    /// A sentence for the live region: what was done last, or why it could not be done.
    pub message: Option<Rc<str>>,
    /// `true` if single letters are keys of the article (WCAG 2.1.4 asks for a way to switch them off).
    pub has_single_keys: bool,
    /// The number of changes, so that a saved state can be compared with the current one.
    pub revision: u32,
}

/// A screen of the studio.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Screen {
    /// The choice of what to begin with.
    #[default]
    Start,
    /// The article and the facts in it.
    Evidence,
    /// The story as tables.
    Tables,
    /// The story as text.
    Source,
    /// The preview, on a narrow page that has no place for it beside another screen.
    Preview,
}

/// A dialog above the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// The problems of the story.
    Check,
    /// The texts that each language lacks.
    Languages,
    /// The files to publish.
    Publish,
    /// The keys.
    Keys,
}

/// A part of the work that several parts of the page point out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Selection {
    /// A sentence of an article, both counted from 0.
    Sentence {
        /// The article.
        article: usize,
        /// The sentence in it.
        sentence: usize,
    },
    /// A value of the story, such as the date of the third event.
    Value(Vec<crate::json::Step>),
}

/// The message for a change of a story that another tab writes.
const READ_ONLY: &str =
    "Not changed: this story is open in another tab, and writing goes on there.";

impl State {
    /// The state in which the studio shows a document.
    pub fn of(document: Document, screen: Screen) -> Self {
        let reading = Reading::of(&document.story);
        Self {
            id: None,
            is_read_only: false,
            sound: reading.story.is_some().then(|| Rc::clone(&document.story)),
            document: document.into(),
            reading: reading.into(),
            history: History::default(),
            screen,
            selection: None,
            dialog: None,
            message: None,
            has_single_keys: true,
            revision: 0,
        }
    }

    /// The state in which the studio goes on with a document that is kept in the browser.
    pub fn restored(kept: Restored) -> Self {
        let Restored { id, document, screen, history, is_read_only } = kept;
        Self { id: Some(id), history, is_read_only, ..Self::of(document, screen) }
    }

    /// Returns `true` if there is nothing to save.
    pub fn is_empty(&self) -> bool {
        *self.document == Document::empty() || self.document.story.is_empty()
    }

    /// Replaces the document, and reads its story.
    fn set_document(&mut self, document: Document) {
        if document.story != self.document.story {
            let reading = Reading::of(&document.story);
            if reading.story.is_some() {
                self.sound = Some(Rc::clone(&document.story));
            }
            self.reading = reading.into();
        }
        self.document = document.into();
        self.revision += 1;
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut state = (*self).clone();
        match action {
            Action::Open(document, screen) => {
                let revision = state.revision + 1;
                state = Self { revision, ..Self::of(document, screen) };
            }
            Action::Restore(kept) => {
                let revision = state.revision + 1;
                state = Self { revision, ..Self::restored(*kept) };
            }
            Action::Name(id) => state.id = Some(id),
            Action::ReadOnly(is_read_only) => state.is_read_only = is_read_only,
            Action::Edit(_) | Action::Undo | Action::Redo if state.is_read_only => {
                state.message = Some(READ_ONLY.into());
            }
            Action::Edit(edit) => state.edit(edit),
            Action::Undo => state.step(History::undo, "Undone"),
            Action::Redo => state.step(History::redo, "Done again"),
            Action::SetCard(card) => {
                let card = card.map(Into::into);
                state.set_document(Document { card, ..(*state.document).clone() });
            }
            Action::Show(screen) => {
                state.screen = screen;
                state.dialog = None;
            }
            Action::Select(selection) => state.selection = selection,
            Action::OpenDialog(dialog) => state.dialog = dialog,
            Action::Say(message) => state.message = Some(message),
            Action::SetSingleKeys(has) => state.has_single_keys = has,
        }
        state.into()
    }
}

impl State {
    fn edit(&mut self, edit: Edit) {
        let Edit { label, document, message } = edit;
        if document == *self.document {
            return;
        }
        self.history.record(label, &self.document, &document);
        self.set_document(document);
        self.message = message.map(Into::into);
    }

    fn step(&mut self, step: impl Fn(&mut History, &Document) -> Option<Document>, word: &str) {
        let label =
            if word == "Undone" { self.history.undo_label() } else { self.history.redo_label() };
        let message = format!("{word}: {}.", label.unwrap_or_default());
        if let Some(document) = step(&mut self.history, &self.document) {
            self.set_document(document);
            self.message = Some(message.into());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reduced(state: State, actions: impl IntoIterator<Item = Action>) -> Rc<State> {
        actions.into_iter().fold(Rc::new(state), Reducible::reduce)
    }

    fn edit(story: &str) -> Action {
        Action::Edit(Edit::story("Type", &Document::empty(), story))
    }

    #[test]
    fn story_with_an_error_leaves_the_last_sound_one_in_the_preview() {
        let sound = r#"{ "format": 1, "lang": "en", "title": "A and B",
            "parties": [{ "id": "a", "name": "A" }, { "id": "b", "name": "B" }] }"#;
        let state = reduced(State::of(Document::of_story(sound), Screen::Tables), [edit("{")]);
        assert_eq!(state.sound.as_deref(), Some(sound));
        assert_eq!(state.reading.errors(), 1);
        let state = reduced((*state).clone(), [Action::Undo]);
        assert_eq!(&*state.document.story, sound);
        assert_eq!(state.message.as_deref(), Some("Undone: Type."));
    }

    #[test]
    fn story_that_another_tab_writes_is_not_changed() {
        let state = State::of(Document::of_story("{}"), Screen::Source);
        let state = reduced(state, [Action::ReadOnly(true), edit("{ }")]);
        assert_eq!(&*state.document.story, "{}");
        assert_eq!(state.message.as_deref(), Some(READ_ONLY));
        let state = reduced((*state).clone(), [Action::ReadOnly(false), edit("{ }")]);
        assert_eq!(&*state.document.story, "{ }");
    }

    #[test]
    fn change_that_changes_nothing_is_not_in_the_history() {
        let state = State::of(Document::of_story("{}"), Screen::Source);
        let state = reduced(state, [edit("{}")]);
        assert_eq!(state.history.undo_label(), None);
        assert_eq!(state.revision, 0);
    }
}
