//! [`Replacement`]: a text that can stand in place of a value or key, and [`Edit`]: the change that it makes to the file.

use std::ops::Range;

/// A text that can stand in place of the value or key at fault.
///
/// Of several replacements, each is one reading of the author's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replacement {
    text: String,
    form: Form,
    /// `true` for another word that the author probably meant, `false` for another form of the same.
    is_guess: bool,
}

/// The meaning of the text of a replacement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// The content of a JSON string.
    Content,
    /// A JSON value.
    Json,
}

/// A change to a story file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The bytes of the file to replace: a value with its quotation marks, or a key.
    pub range: Range<usize>,
    /// The JSON text to put there.
    pub text: String,
    /// `true` if the author can only have meant this. A program may then make the change without asking.
    pub is_certain: bool,
}

impl Replacement {
    /// Another form of the author's string: `2024-02-19` for `19 February 2024`.
    pub(super) fn exact(text: impl Into<String>) -> Self {
        Self { text: text.into(), form: Form::Content, is_guess: false }
    }

    /// Another form of the author's value, as JSON: `"2024"` for `2024`.
    pub(super) fn json(text: impl Into<String>) -> Self {
        Self { text: text.into(), form: Form::Json, is_guess: false }
    }

    /// The string that has the digits of a whole number.
    pub(super) fn quoted(number: i64) -> Self {
        Self::json(format!("\"{number}\""))
    }

    /// The list that has the author's string as its only item. `None` if the string needs escapes in JSON.
    pub(super) fn list(text: &str) -> Option<Self> {
        let is_plain = !text.contains(|c: char| c.is_control() || matches!(c, '"' | '\\'));
        is_plain.then(|| Self::json(format!("[\"{text}\"]")))
    }

    /// Another string that the author probably meant: `talks` for `meeting`.
    pub(super) fn guess(text: impl Into<String>) -> Self {
        Self { text: text.into(), form: Form::Content, is_guess: true }
    }

    /// Makes it a guess.
    pub(super) fn make_guess(&mut self) {
        self.is_guess = true;
    }

    /// Returns the advice of some replacements: "write `2024-03-04` or `2024-04-03`".
    pub(super) fn advice(all: &[Self]) -> Option<String> {
        let quoted: Vec<String> = all.iter().map(|one| format!("`{}`", one.text)).collect();
        let (last, others) = quoted.split_last()?;
        let words = match others {
            [] => last.clone(),
            _ => format!("{} or {last}", others.join(", ")),
        };
        let is_guess = all.iter().any(|one| one.is_guess);
        Some(if is_guess { format!("did you mean {words}?") } else { format!("write {words}") })
    }

    /// Returns the changes that some replacements offer for one place.
    pub(super) fn edits(all: &[Self], range: &Range<usize>) -> impl Iterator<Item = Edit> {
        let is_certain = matches!(all, [one] if !one.is_guess);
        all.iter().map(move |one| Edit { range: range.clone(), text: one.as_json(), is_certain })
    }

    /// Returns the JSON value.
    fn as_json(&self) -> String {
        match self.form {
            Form::Content => serde_json::Value::from(&*self.text).to_string(),
            Form::Json => self.text.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn advice_lists_each_reading() {
        #[track_caller]
        fn case(all: &[Replacement], expected: Option<&str>) {
            assert_eq!(Replacement::advice(all).as_deref(), expected, "{all:?}");
        }

        let [a, b, c] = ["a", "b", "c"].map(Replacement::exact);
        case(&[], None);
        case(std::slice::from_ref(&a), Some("write `a`"));
        case(&[a.clone(), b.clone()], Some("write `a` or `b`"));
        case(&[a, b, c], Some("write `a`, `b` or `c`"));
        case(&[Replacement::json("\"2024\"")], Some("write `\"2024\"`"));
        case(&[Replacement::guess("talks")], Some("did you mean `talks`?"));
    }

    #[test]
    fn only_a_single_exact_replacement_is_certain() {
        #[track_caller]
        fn case(all: &[Replacement], expected: &[(&str, bool)]) {
            let edits: Vec<Edit> = Replacement::edits(all, &(3..7)).collect();
            let found: Vec<(&str, bool)> =
                edits.iter().map(|edit| (&*edit.text, edit.is_certain)).collect();
            assert_eq!(found, expected, "{all:?}");
            assert!(edits.iter().all(|edit| edit.range == (3..7)), "{edits:?}");
        }

        let exact = Replacement::exact;
        case(&[], &[]);
        case(&[exact("a\"\\\n")], &[(r#""a\"\\\n""#, true)]);
        case(&[Replacement::json("1")], &[("1", true)]);
        case(&[exact("a"), exact("b")], &[("\"a\"", false), ("\"b\"", false)]);
        case(&[Replacement::guess("a")], &[("\"a\"", false)]);
    }
}
