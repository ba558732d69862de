//! Text as it stands in HTML.

use std::borrow::Cow;

/// Text between tags.
pub(super) fn text(text: &str) -> Cow<'_, str> {
    html_escape::encode_text(text)
}

/// Text between the double quotes of an attribute.
pub(super) fn attribute(text: &str) -> Cow<'_, str> {
    html_escape::encode_double_quoted_attribute(text)
}
