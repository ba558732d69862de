//! [`suggest_date`]: the dates that an author probably meant.
//!
//! The tables of words are large, so the reader's engine has none of them: there, an error has no suggestion.

#[cfg(feature = "find")]
mod clean;
#[cfg(feature = "find")]
mod numeric;
#[cfg(feature = "find")]
mod parts;
#[cfg(feature = "find")]
mod phrase;
#[cfg(feature = "find")]
mod token;
#[cfg(feature = "find")]
mod word;

#[cfg(feature = "find")]
pub(crate) use clean::plain_word;
#[cfg(feature = "find")]
pub use phrase::suggest_date;
#[cfg(feature = "find")]
pub(crate) use word::{Word as DateWord, roman_ordinal, spellings as date_spellings};

/// Returns no suggestion: the engine has no tables of words.
#[cfg(not(feature = "find"))]
pub fn suggest_date(_: &str) -> Vec<String> {
    Vec::new()
}

#[cfg(all(test, feature = "find"))]
mod typed_tests;
