//! Escapes text for HTML.

use std::borrow::Cow;

/// Escapes text between tags.
pub(super) fn text(text: &str) -> Cow<'_, str> {
    html_escape::encode_text(text)
}

/// Escapes text between the double quotes of an attribute.
pub(super) fn attribute(text: &str) -> Cow<'_, str> {
    html_escape::encode_double_quoted_attribute(text)
}
