//! [`Article`]: a text that facts are taken from.

use std::ops::Range;

use serde::{Deserialize, Serialize};

/// A text that facts are taken from. It is kept beside the story, so that an author can go on with it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Article {
    /// The text, as it was pasted.
    pub text: String,
    /// The tag of its language.
    pub lang: String,
    /// The id of its source in the story, once the author has named it.
    pub source: Option<String>,
    /// The bytes of the amounts and dates that the author has set aside.
    pub set_aside: Vec<Range<usize>>,
}
