//! [`Message`]: a text with placeholders.

use super::catalogue::{CatalogueItem, CatalogueReader};
#[cfg(not(target_os = "unknown"))]
use super::catalogue::{ListedText, MISSING, TextPath};

/// A text with the placeholders `{0}` to `{N - 1}`, each exactly once, in any order.
///
/// ```
/// use diplograph::wording::Message;
///
/// const OF_GOAL: Message<2> = Message::new("{1}: {0} of the goal");
/// assert_eq!(OF_GOAL.fill(["44%", "2023"]), "2023: 44% of the goal");
/// assert_eq!(Message::<1>::new("by {0}").around(), ("by ", ""));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Message<const N: usize>(&'static str);

impl<const N: usize> Message<N> {
    /// Returns the message. In a constant, a wrong placeholder is a compile error.
    ///
    /// # Panics
    ///
    /// If a placeholder is missing, is repeated or is out of range.
    pub const fn new(text: &'static str) -> Self {
        let mut number = 0u8;
        while (number as usize) < N {
            assert!(
                count_placeholder(text, b'0' + number) == 1,
                "each placeholder must occur once"
            );
            number += 1;
        }
        assert!(count_braces(text) == N, "there is an unknown placeholder");
        Self(text)
    }

    /// Returns the text with its placeholders.
    #[cfg(not(target_os = "unknown"))]
    pub(super) fn text(self) -> &'static str {
        self.0
    }

    /// Returns the text with the values in place of the placeholders.
    pub fn fill(self, values: [&str; N]) -> String {
        fill(self.0, &values)
    }
}

impl Message<1> {
    /// Returns whether the text has more than the placeholder.
    pub(super) fn adds_text(self) -> bool {
        self.0 != "{0}"
    }

    /// Returns the text before the placeholder and the text after it.
    pub fn around(self) -> (&'static str, &'static str) {
        let (before, rest) = self.0.split_once('{').unwrap_or((self.0, ""));
        (before, rest.split_once('}').map_or("", |(_, after)| after))
    }
}

impl<const N: usize> CatalogueItem for Message<N> {
    #[cfg(not(target_os = "unknown"))]
    const MISSING: Self = Self(MISSING);

    /// Reads the text without a check: its placeholders were checked when the catalogue was built.
    fn read(reader: &mut CatalogueReader) -> Self {
        Self(reader.next_line())
    }

    #[cfg(not(target_os = "unknown"))]
    fn write(&self, lines: &mut Vec<String>) {
        self.text().write(lines);
    }

    #[cfg(not(target_os = "unknown"))]
    fn list_texts(&self, path: TextPath, texts: &mut Vec<ListedText>) {
        texts.push(ListedText { path, text: self.text(), forms: None });
    }
}

/// Returns how often the placeholder with this digit occurs in the text.
const fn count_placeholder(text: &str, digit: u8) -> usize {
    let bytes = text.as_bytes();
    let (mut at, mut count) = (0, 0);
    while at + 2 < bytes.len() {
        if bytes[at] == b'{' && bytes[at + 1] == digit && bytes[at + 2] == b'}' {
            count += 1;
        }
        at += 1;
    }
    count
}

const fn count_braces(text: &str) -> usize {
    let bytes = text.as_bytes();
    let (mut at, mut count) = (0, 0);
    while at < bytes.len() {
        if bytes[at] == b'{' {
            count += 1;
        }
        at += 1;
    }
    count
}

/// Returns the text with the values in place of `{0}`, `{1}`, …; a placeholder without a value becomes empty.
pub(super) fn fill(text: &str, values: &[&str]) -> String {
    let mut parts = text.split('{');
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (placeholder, rest) = part.split_once('}').unwrap_or(("", part));
        let digit = placeholder.bytes().next().unwrap_or(b'0');
        let index = usize::from(digit.wrapping_sub(b'0'));
        filled.push_str(values.get(index).copied().unwrap_or_default());
        filled.push_str(rest);
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_filled_by_number() {
        assert_eq!(Message::<2>::new("{1} {0}").fill(["a", "b"]), "b a");
        assert_eq!(fill("{0}–{0}", &["a"]), "a–a");
        assert_eq!(fill("nothing", &["a"]), "nothing");
    }

    #[test]
    fn placeholders_in_values_are_not_filled() {
        assert_eq!(Message::<2>::new("{0}, {1}").fill(["{1}", "b"]), "{1}, b");
    }

    #[test]
    #[should_panic(expected = "each placeholder must occur once")]
    fn message_without_a_placeholder_panics() {
        let _ = Message::<2>::new("{0} alone");
    }
}
