//! Stories from other formats: spreadsheets, timelines of other tools, query results, and our own CSV.
//!
//! Each reader takes the bytes of one file and adds what it says to a [`Draft`], from which the text of a story file is
//! written. It returns [`Note`]s about what was understood, changed and left out, each with its [`Place`]. Nothing is
//! invented: what the source does not say is missing in the story, and the checks of [`crate::story`] then name it. The
//! layer knows neither files nor the browser.
//!
//! ```
//! use diplograph::import::{self, Options};
//!
//! let file = br#"{ "events": [{ "start_date": { "year": "2024", "month": "5" }, "text": { "headline": "Talks" } }] }"#;
//! let format = import::Format::of(file).expect("it is a timeline");
//! let imported = import::read(file, format, &Options::default()).expect("it can be read");
//! assert!(imported.text.contains(r#""date": "2024-05""#));
//! ```

mod add;
mod dates;
mod draft;
mod event;
mod facts;
mod format;
mod html;
mod json;
mod kind;
mod media_kind;
mod note;
mod refused;
pub mod sheet;
mod table;
mod timelinejs;
mod vis;
mod wikidata;

pub use draft::{Draft, Options};
pub use format::Format;
pub use note::{Change, Note, Place};
pub use refused::Refused;

/// A story that was made from a file of another format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// The text of the story file. It may have problems that only its author can solve, such as a missing party.
    pub text: String,
    /// The notes on each place that was understood, changed or left out, in the order of the source.
    pub notes: Vec<Note>,
}

/// Makes a story of one file. [`Draft::add`] joins several files.
pub fn read(bytes: &[u8], format: Format, options: &Options) -> Result<Imported, Refused> {
    let mut draft = Draft::new(options);
    let notes = draft.add(bytes, format)?;
    Ok(Imported { text: draft.text(), notes })
}
