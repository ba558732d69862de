//! [`Work`]: a story with its articles, its screen and its history, as it is kept in the browser.

use std::fmt;
use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::document::{Document, KeptHistory};
use crate::state::{Restored, Screen, State};

/// The version of the records that this studio writes.
const VERSION: u32 = 1;

/// A story with its articles, its screen and its history, as it is kept in the browser.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Work {
    version: u32,
    /// The story and its articles.
    pub document: Document,
    /// The screen on which the author was.
    #[serde(with = "screen")]
    pub screen: Screen,
    /// The changes that can be undone and redone.
    #[serde(default)]
    pub history: KeptHistory,
}

/// The reason why a record cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// A newer studio has written it.
    Newer,
    /// It is not a record.
    Damaged,
}

/// The version of a record, which can be read whatever else is in it.
#[derive(Deserialize)]
struct Version {
    version: u32,
}

impl Work {
    /// The record of what the author has now. The start screen is not a place to go on at.
    pub fn of(state: &State, last_screen: Screen) -> Self {
        let screen = if state.screen == Screen::Start { last_screen } else { state.screen };
        let document = (*state.document).clone();
        Self { version: VERSION, document, screen, history: KeptHistory::of(&state.history) }
    }

    /// The record of a document that is kept without being opened.
    pub fn of_document(document: Document) -> Self {
        Self { version: VERSION, document, screen: Screen::Tables, history: KeptHistory::default() }
    }

    /// Reads a record.
    ///
    /// # Errors
    ///
    /// If a newer studio has written it, or if it is not a record.
    pub fn read(text: &str) -> Result<Self, Unreadable> {
        let version = serde_json::from_str(text).map(|it: Version| it.version);
        if version.is_ok_and(|version| version > VERSION) {
            return Err(Unreadable::Newer);
        }
        serde_json::from_str(text).map_err(|_| Unreadable::Damaged)
    }

    /// Returns the document with its history, to go on with.
    pub fn restored(self, id: Rc<str>, is_read_only: bool) -> Restored {
        let history = self.history.restore(&self.document);
        Restored { id, document: self.document, screen: self.screen, history, is_read_only }
    }

    /// Returns the text of the record.
    pub fn write(&self) -> String {
        // Writing to a string fails only for maps whose keys are not strings.
        serde_json::to_string(self).unwrap_or_default()
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Newer => {
                "A newer studio has kept this story. Load this page again to get it. Nothing was changed."
            }
            Self::Damaged => "The kept story cannot be read. Save it as a file to look at it.",
        })
    }
}

/// The names of the screens in a record. A screen that this studio does not know is the tables.
mod screen {
    use serde::{Deserialize, Deserializer, Serializer};

    use crate::state::Screen;

    const NAMES: [(Screen, &str); 4] = [
        (Screen::Evidence, "evidence"),
        (Screen::Tables, "tables"),
        (Screen::Source, "source"),
        (Screen::Preview, "preview"),
    ];

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
    pub(super) fn serialize<S: Serializer>(screen: &Screen, to: S) -> Result<S::Ok, S::Error> {
        let name = NAMES.iter().find(|(it, _)| it == screen).map_or("tables", |(_, name)| name);
        to.serialize_str(name)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Screen, D::Error> {
        let name = String::deserialize(from)?;
        let known = NAMES.iter().find(|(_, it)| *it == name);
        Ok(known.map_or(Screen::Tables, |(screen, _)| *screen))
    }
}

#[cfg(test)]
mod tests {
    use yew::Reducible;

    use super::*;
    use crate::state::{Action, Edit};

    #[test]
    fn record_is_read_as_it_was_written() {
        let state = State::of(Document::of_story("{}"), Screen::Evidence);
        let edit = Edit::story("Type", &state.document, "{ }");
        let state = Rc::new(state).reduce(Action::Edit(edit));
        let work = Work::of(&state, Screen::Tables);
        let read = Work::read(&work.write()).unwrap();
        assert_eq!(read, work);
        assert_eq!(read.screen, Screen::Evidence);
        assert_eq!(read.history.restore(&read.document), state.history);
    }

    #[test]
    fn start_screen_is_not_kept() {
        let state = State::of(Document::of_story("{}"), Screen::Start);
        assert_eq!(Work::of(&state, Screen::Source).screen, Screen::Source);
    }

    #[test]
    fn record_of_a_newer_studio_is_told_from_a_damaged_one() {
        assert_eq!(Work::read(r#"{ "version": 2, "story": [] }"#), Err(Unreadable::Newer));
        assert_eq!(Work::read(r#"{ "version": 1 }"#), Err(Unreadable::Damaged));
        assert_eq!(Work::read("no record"), Err(Unreadable::Damaged));
    }

    #[test]
    fn unknown_screen_is_the_tables() {
        let text =
            r#"{ "version": 1, "document": { "story": "", "articles": [] }, "screen": "map" }"#;
        assert_eq!(Work::read(text).map(|work| work.screen), Ok(Screen::Tables));
    }
}
