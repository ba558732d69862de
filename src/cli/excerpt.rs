//! [`Excerpt`]: the line of a file in which a problem stands, and the token at fault.

use std::ops::Range;

use crate::story::{Path, Problem, harmless};

/// A line and the bytes of it that are at fault.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Excerpt {
    /// The line, without its end; signs that could garble a terminal are written out.
    pub(super) line: String,
    /// The token: a string with its quotation marks, a number or word, or the bracket that opens an object or list.
    pub(super) token: Range<usize>,
}

impl Excerpt {
    /// Finds the place of a problem in the text it was found in.
    pub(super) fn of(text: &str, problem: &Problem) -> Self {
        // The reader counts without the mark too.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let line = text.split('\n').nth(problem.position.line - 1).unwrap_or_default();
        let line = line.strip_suffix('\r').unwrap_or(line);
        let start = byte_of_column(line, problem.position.column);
        let rest = &line[start..];
        // What is wrong with the file as a whole, be it no JSON, is no one token's fault.
        let is_of_whole = problem.path == Path::default();
        let length = if is_of_whole { first_character(rest) } else { token_length(rest) };
        let (token, behind) = rest.split_at(length);
        let [before, token, behind] = [&line[..start], token, behind].map(harmless);
        let at_fault = before.len()..before.len() + token.len();
        Self { line: before + &token + &behind, token: at_fault }
    }
}

fn byte_of_column(line: &str, column: usize) -> usize {
    line.char_indices().nth(column - 1).map_or(line.len(), |(byte, _)| byte)
}

fn first_character(text: &str) -> usize {
    text.chars().next().map_or(0, char::len_utf8)
}

/// How long the JSON token is with which a text begins.
fn token_length(text: &str) -> usize {
    let end = match text.strip_prefix('"') {
        Some(body) => end_of_string(body).map(|end| end + 1),
        None => text.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '+' | '-' | '.')),
    };
    end.unwrap_or(text.len()).max(first_character(text))
}

/// Where the rest of a string literal is over: behind the first quotation mark that is not escaped.
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

    /// A story with a fault in its last fields, and the token that is to blame.
    #[track_caller]
    fn case(fields: &str, token: &str) {
        whole(
            &format!(
                r#"{{ "format": 1, "lang": "en", "title": "A",
                "parties": [{{ "id": "a", "name": "A" }}, {{ "id": "b", "name": "B" }}],{fields} }}"#
            ),
            token,
        );
    }

    #[track_caller]
    fn whole(text: &str, token: &str) {
        let checked = story::read(text);
        let excerpt = Excerpt::of(text, checked.problems.first().expect("the text has a problem"));
        assert_eq!(&excerpt.line[excerpt.token], token, "in {text}");
    }

    #[test]
    fn a_value_is_at_fault_from_end_to_end() {
        case(r#""updated": "July""#, r#""July""#);
        case(r#""updated": "a \" b \\""#, r#""a \" b \\""#);
        case(r#""updated": -1.5e+3"#, "-1.5e+3");
        case(r#""updated":true"#, "true");
    }

    #[test]
    fn an_object_or_a_list_is_at_fault_where_it_opens() {
        case(r#""notes": [["a"]]"#, "[");
        case(r#""areas": [{ "id": "a" }]"#, "{");
    }

    #[test]
    fn a_key_is_at_fault_with_its_quotation_marks() {
        case(r#""қате": 1"#, r#""қате""#);
        case(r#""a\"b": 1"#, r#""a\"b""#);
    }

    #[test]
    fn the_end_of_a_line_and_a_mark_before_the_first_make_no_difference() {
        case("\r\n\"updated\":\r\n1\r\n", "1");
        whole("\u{feff}{ \"format\": 27 }", "27");
    }

    #[test]
    fn of_a_text_that_is_no_json_one_character_is_at_fault() {
        whole(r#"{ "format": 1 "lang": "en" }"#, "\"");
        whole("қазақша", "қ");
        whole("", "");
    }
}
