//! [`Begun`]: what the page has found in the storage when the studio starts.

use std::rc::Rc;

use serde::Deserialize;

use super::{Entry, Status, Unreadable, Work};
use crate::document::Document;
use crate::state::{Restored, Screen, State};

/// The content of the storage when the studio starts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Begun {
    /// The state of the storage.
    pub status: Status,
    /// The stories that the browser keeps, the last changed one first.
    pub list: Vec<Entry>,
    /// The text that was in the box of the start screen.
    pub draft: Rc<str>,
    /// The story of this tab, and its record.
    pub story: Option<(Rc<str>, Rc<str>)>,
    /// `false` if another tab writes the story.
    pub is_mine: bool,
    /// The id of the story that broke the studio while it was opened.
    pub broken: Option<Rc<str>>,
}

/// The form in which the page hands it over.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Found {
    state: String,
    list: Vec<serde_json::Value>,
    draft: String,
    id: Option<Rc<str>>,
    work: Option<Rc<str>>,
    is_mine: bool,
    broken: Option<Rc<str>>,
}

impl Begun {
    /// Reads what the page has found. Without any of it, nothing is kept.
    pub fn read(text: &str) -> Self {
        let Ok(found) = serde_json::from_str::<Found>(text) else {
            return Self { status: Status::Forbidden, ..Self::default() };
        };
        let list = serde_json::to_string(&found.list).unwrap_or_default();
        Self {
            status: Status::of(&found.state, "").unwrap_or_default(),
            list: Entry::read_list(&list),
            draft: found.draft.into(),
            story: found.id.zip(found.work),
            is_mine: found.is_mine,
            broken: found.broken,
        }
    }

    /// Returns the story of this tab, to go on with.
    ///
    /// # Errors
    ///
    /// If its record cannot be read.
    pub fn restored(&self) -> Option<Result<Restored, Unreadable>> {
        let (id, work) = self.story.as_ref()?;
        Some(Work::read(work).map(|work| work.restored(Rc::clone(id), !self.is_mine)))
    }

    /// Returns the state in which the studio starts.
    pub fn state(&self) -> State {
        match self.restored() {
            Some(Ok(restored)) => State::restored(restored),
            _ => State::of(Document::empty(), Screen::Start),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn studio_starts_with_the_story_of_the_tab() {
        let work = Work::of_document(Document::of_story("{}")).write();
        let found = serde_json::json!({
            "state": "open", "list": [{ "id": "a" }], "draft": "", "id": "a", "work": work, "isMine": false,
            "broken": null,
        });
        let begun = Begun::read(&found.to_string());
        assert_eq!(begun.list.len(), 1);
        let state = begun.state();
        assert_eq!((state.id.as_deref(), &*state.document.story), (Some("a"), "{}"));
        assert_eq!(state.screen, Screen::Tables);
        assert!(state.is_read_only, "another tab has the lock");
    }

    #[test]
    fn studio_starts_empty_if_the_record_cannot_be_read_or_nothing_is_found() {
        let found = r#"{ "state": "open", "list": [], "draft": "", "id": "a", "work": "?", "isMine": true, "broken": null }"#;
        let begun = Begun::read(found);
        assert!(matches!(begun.restored(), Some(Err(Unreadable::Damaged))));
        assert_eq!(begun.state().screen, Screen::Start);
        assert_eq!(Begun::read("").status, Status::Forbidden);
    }
}
