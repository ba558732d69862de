//! The publication of a story: the checks before it goes out, the code for an article, and the files of the zip.
//!
//! The files themselves are made by the crate `publisher`, which the browser loads when it needs it.
//!
//! - [`checks`]: what must pass, and what can wait;
//! - [`name`]: the name of the files;
//! - [`snippet`]: the code to paste into an article;
//! - [`listing`]: the files of the zip, grouped for the author.

mod checks;
mod listing;
mod name;
mod snippet;

use diplograph::story::{Lang, Story};
use diplograph::wording::Language;

pub use checks::{Check, Outcome, checks, quoted};
pub use listing::{Group, listing, size};
pub use name::name;
pub use snippet::{Kind, Place, address, snippet};

/// Returns the languages of a story that it can be published in, its own first.
pub fn languages(story: &Story) -> Vec<Lang> {
    let mut languages = vec![story.lang.clone()];
    for lang in story.title.languages() {
        if !languages.contains(lang) && Language::find(lang).is_some() {
            languages.push(lang.clone());
        }
    }
    languages
}
