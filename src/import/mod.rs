//! Stories from other formats: spreadsheets, timelines of other tools, query results, and our own CSV.
//!
//! Each reader takes the bytes or the text of one file and returns an [`Imported`]: the text of a story file, and [`Note`]s about
//! what was understood, changed and left out, each with its [`Place`]. Nothing is invented: what the source does not say is
//! missing in the story, and the checks of [`crate::story`] then name it. The layer knows neither files nor the browser.

mod note;

pub use note::{Change, Note, Place};

/// A story that was made from a file of another format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// The text of the story file. It may have problems that only its author can solve, such as a missing party.
    pub text: String,
    /// What was understood, changed and left out, in the order of the source.
    pub notes: Vec<Note>,
}
