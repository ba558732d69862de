//! [`Refused`]: the reason why a file cannot be read at all.

use std::fmt;

/// The reason why a file cannot be read at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The mistake: "line 3, column 5: it is not JSON: expected `,`".
    pub text: String,
    /// The advice.
    pub help: String,
}

impl Refused {
    /// A reason with advice.
    pub(super) fn new(text: impl Into<String>, help: impl Into<String>) -> Self {
        Self { text: text.into(), help: help.into() }
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl std::error::Error for Refused {}
