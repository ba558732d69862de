//! Texts and files that an author pastes or opens: their kind, and the document that they become. It needs no browser.
//!
//! - [`Kind`]: what a text or a file is, as it is told while the author pastes;
//! - [`Opened`]: the document that it becomes, and the [`Report`] of what became of its parts;
//! - [`Refusal`]: the reason why it is not read;
//! - [`language_of`]: the language of a text.

mod foreign;
mod kind;
mod language;
mod opened;
mod report;

pub use foreign::Refusal;
pub use kind::{Kind, LONGEST_ARTICLE};
pub use language::{ALL as LANGUAGES, language_of};
pub use opened::Opened;
pub use report::{Group, Report};

/// The largest file that is read, in bytes. `file.js` has the same limit.
pub const LARGEST_FILE: usize = 20 << 20;
