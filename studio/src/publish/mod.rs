//! What an author publishes: the checks before it goes out, the code for an article, and the files of the zip.
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
use diplograph::wording::{Language, Locale};

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

/// Returns the English name of a language: "Russian".
pub fn language_name(tag: &str) -> String {
    let phrase = Locale::fallback().in_language(tag);
    let name = phrase.strip_prefix("in ").unwrap_or(&phrase).to_owned();
    // Uzbek is written in two alphabets.
    if tag.contains('-') { format!("{name} ({tag})") } else { name }
}

/// Returns the count with its noun: "1 file", "2 files".
fn counted(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}
