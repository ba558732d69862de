//! [`Excerpt`]: the line of a problem and the token that causes it.

use std::ops::Range;

use crate::story::{Path, Problem, escaped};

/// A line and the byte range of the token that causes the problem.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Excerpt {
    /// The line without its line break; characters that could garble a terminal are escaped.
    pub(super) line: String,
    /// The token: a string with its quotation marks, a number or word, or the bracket that opens an object or list.
    pub(super) token: Range<usize>,
}

impl Excerpt {
    /// Finds the line and token of a problem in its text.
    pub(super) fn of(text: &str, problem: &Problem) -> Self {
        // Positions do not count the byte order mark.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let line = text.split('\n').nth(problem.place.position.line - 1).unwrap_or_default();
        let line = line.strip_suffix('\r').unwrap_or(line);
        let start = byte_of_column(line, problem.place.position.column);
        let rest = &line[start..];
        // A problem of the whole file, such as invalid JSON, has no token.
        let concerns_file = problem.place.path == Path::default();
        let length = if concerns_file { first_character(rest) } else { token_length(rest) };
        let (token, after) = rest.split_at(length);
        let [before, token, after] = [&line[..start], token, after].map(escaped);
        let range = before.len()..before.len() + token.len();
        Self { line: before + &token + &after, token: range }
    }
}

fn byte_of_column(line: &str, column: usize) -> usize {
    line.char_indices().nth(column - 1).map_or(line.len(), |(byte, _)| byte)
}

fn first_character(text: &str) -> usize {
    text.chars().next().map_or(0, char::len_utf8)
}

/// Returns the length of the JSON token at the start of a text.
fn token_length(text: &str) -> usize {
    let end = match text.strip_prefix('"') {
        Some(body) => end_of_string(body).map(|end| end + 1),
        None => text.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '+' | '-' | '.')),
    };
    end.unwrap_or(text.len()).max(first_character(text))
}

/// Returns the end of a string literal whose opening quotation mark is cut off: after the first unescaped quotation mark.
fn end_of_string(body: &str) -> Option<usize> {
    let mut is_escaped = false;
    body.bytes()
        .position(|byte| {
            let is_end = byte == b'"' && !is_escaped;
            is_escaped = byte == b'\\' && !is_escaped;
            is_end
        })
        .map(|quote| quote + 1)
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
        let excerpt = Excerpt::of(text, checked.problems.first().expect("the text has a problem"));
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
}
