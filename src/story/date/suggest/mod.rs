//! [`suggest_date`]: the dates that an author probably meant.
//!
//! The tables of words are large, so the engine in the browser has none of them: there, an error has no suggestion.

#[cfg(feature = "cli")]
mod clean;
#[cfg(feature = "cli")]
mod numeric;
#[cfg(feature = "cli")]
mod parts;
#[cfg(feature = "cli")]
mod phrase;
#[cfg(feature = "cli")]
mod token;
#[cfg(feature = "cli")]
mod word;

#[cfg(feature = "cli")]
pub use phrase::suggest_date;

/// Returns no suggestion: the engine has no tables of words.
#[cfg(not(feature = "cli"))]
pub fn suggest_date(_: &str) -> Vec<String> {
    Vec::new()
}

#[cfg(all(test, feature = "cli"))]
mod typed_tests;
