//! [`Excerpt`]: the line of a problem and the token that causes it.

use std::borrow::Cow;
use std::ops::Range;

use crate::story::{Place, escaped};

/// A line and the byte range of the token that causes the problem.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Excerpt {
    /// The line without its line break; characters that could garble a terminal are escaped. Of a very long line, only the
    /// part around the token.
    pub(super) line: String,
    /// The token: a string with its quotation marks, a number or word, or the bracket that opens an object or list.
    pub(super) token: Range<usize>,
}

/// The number of bytes that are kept before and after the token, more than a terminal shows in a line. Printing a thousand
/// problems of one line of a megabyte would otherwise take minutes.
const WINDOW: usize = 2000;

impl Excerpt {
    /// Cuts the line and token of a place out of the text of the file.
    pub(super) fn of(text: &str, place: &Place) -> Self {
        let Range { start, end } = place.range;
        let from = text.floor_char_boundary(start.saturating_sub(WINDOW));
        let to = text.ceil_char_boundary(text.len().min(end + WINDOW));
        let before = text[from..start].rsplit('\n').next().unwrap_or_default();
        let after = text[end..to].split('\n').next().unwrap_or_default();
        // Columns do not count the byte order mark.
        let before = before.strip_prefix('\u{feff}').unwrap_or(before);
        let after = after.strip_suffix('\r').unwrap_or(after);
        let token = text[start..end].trim_end_matches('\n');
        let [before, token, after] = [before, &*shortened(token), after].map(escaped);
        let range = before.len()..before.len() + token.len();
        Self { line: before + &token + &after, token: range }
    }
}

/// The beginning and end of a very long token.
fn shortened(token: &str) -> Cow<'_, str> {
    if token.len() <= 2 * WINDOW {
        return Cow::Borrowed(token);
    }
    let (head, tail) =
        (token.floor_char_boundary(WINDOW), token.ceil_char_boundary(token.len() - WINDOW));
    Cow::Owned(format!("{}{}", &token[..head], &token[tail..]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story;

    /// Asserts the token of the problem in the last fields of a story.
    #[track_caller]
    fn case(fields: &str, token: &str) {
        case_of_file(
            &format!(
                r#"{{ "format": 1, "lang": "en", "title": "A",
                "parties": [{{ "id": "a", "name": "A" }}, {{ "id": "b", "name": "B" }}],{fields} }}"#
            ),
            token,
        );
    }

    #[track_caller]
    fn case_of_file(text: &str, token: &str) {
        let checked = story::read(text);
        let problem = checked.problems.first().expect("the text has a problem");
        let excerpt = Excerpt::of(text, &problem.place);
        assert_eq!(&excerpt.line[excerpt.token], token, "in {text}");
    }

    #[test]
    fn token_of_a_value_is_the_whole_value() {
        case(r#""updated": "July""#, r#""July""#);
        case(r#""updated": "a \" b \\""#, r#""a \" b \\""#);
        case(r#""updated": -1.5e+3"#, "-1.5e+3");
        case(r#""updated":true"#, "true");
    }

    #[test]
    fn token_of_an_object_or_list_is_its_opening_bracket() {
        case(r#""notes": [["a"]]"#, "[");
        case(r#""areas": [{ "id": "a" }]"#, "{");
    }

    #[test]
    fn token_of_a_key_includes_its_quotation_marks() {
        case(r#""қате": 1"#, r#""қате""#);
        case(r#""a\"b": 1"#, r#""a\"b""#);
    }

    #[test]
    fn crlf_and_byte_order_mark_are_not_part_of_the_line() {
        case("\r\n\"updated\":\r\n1\r\n", "1");
        case_of_file("\u{feff}{ \"format\": 27 }", "27");
    }

    #[test]
    fn token_in_invalid_json_is_one_character() {
        case_of_file(r#"{ "format": 1 "lang": "en" }"#, "\"");
        case_of_file("қазақша", "қ");
        case_of_file("", "");
    }

    #[test]
    fn only_the_window_of_a_long_line_is_kept() {
        let long = "қ".repeat(100_000);
        let text = format!("[\n\"{long}\", 1, \"{long}\"]");
        let start = text.find("1").unwrap();
        let place = Place { range: start..start + 1, ..Place::default() };
        let excerpt = Excerpt::of(&text, &place);
        assert_eq!(&excerpt.line[excerpt.token], "1");
        assert!(excerpt.line.len() <= 2 * WINDOW + 10, "{} bytes", excerpt.line.len());
        let place = Place { range: 2..start - 2, ..Place::default() };
        let excerpt = Excerpt::of(&text, &place);
        assert!(excerpt.line.len() <= 3 * WINDOW + 10, "{} bytes", excerpt.line.len());
    }
}
