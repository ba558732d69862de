//! [`Node`]: a JSON value as the author wrote it.
//!
//! `serde_json::Value` keeps the last of two equal keys and forgets the first; a fact would be lost
//! without a word. A node keeps every key, in order.

use std::borrow::Cow;

/// A JSON value that borrows its strings from the file where it can.
#[derive(Debug)]
pub(super) enum Node<'a> {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool,
    /// A number without a fraction.
    Integer(i64),
    /// A number with a fraction or out of the range of an integer: it is refused, so it is not kept.
    Fraction,
    /// A string.
    String(Cow<'a, str>),
    /// A list.
    Array(Vec<Self>),
    /// Keys and values in the order of the file.
    Object(Vec<Field<'a>>),
}

/// A key and its value.
pub(super) type Field<'a> = (Cow<'a, str>, Node<'a>);

impl Node<'_> {
    /// Whether it is a string or a list of strings.
    pub(super) fn is_words(&self) -> bool {
        match self {
            Self::Array(items) => items.iter().all(|item| matches!(item, Self::String(_))),
            _ => matches!(self, Self::String(_)),
        }
    }

    /// What it is, for a message: "a string".
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Self::Null => "`null`",
            Self::Bool => "`true` or `false`",
            Self::Integer(_) | Self::Fraction => "a number",
            Self::String(_) => "a string",
            Self::Array(_) => "a list",
            Self::Object(_) => "an object",
        }
    }
}
