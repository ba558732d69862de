//! [`explain`]: an error of JSON syntax as an author reads it.

use serde_json::error::{Category, Error};

use super::locate::{Lines, without_mark};
use super::problem::{Finding, Path, Place, Problem};

/// The messages of `serde_json` that an author can meet, each with a message in newsroom words and advice.
const MESSAGES: &[(&str, &str, &str)] = &[
    ("EOF while parsing a string", "the file ends inside a string", "add the closing `\"`"),
    ("EOF while parsing a list", "the file ends inside a list", "add the closing `]`"),
    ("EOF while parsing an object", "the file ends inside an object", "add the closing `}`"),
    ("EOF while parsing a value", "the file ends before a value", "check the end of the file"),
    ("trailing comma", "a comma before a closing bracket", "remove the comma"),
    ("trailing characters", "text after the end of the story", "remove it"),
    ("expected `,` or `]`", "a comma or `]` is missing", "write a comma between two items"),
    ("expected `,` or `}`", "a comma or `}` is missing", "write a comma between two fields"),
    ("expected `:`", "a colon is missing after the field name", "write `\"field\": \"value\"`"),
    ("key must be a string", "a field name without quotes", "write `\"field\": \"value\"`"),
    ("expected value", "not a value", "put text in straight double quotes: `\"text\"`"),
    ("expected ident", "not a value", "put text in straight double quotes: `\"text\"`"),
    ("invalid number", "not a number", "put text in straight double quotes: `\"text\"`"),
    ("number out of range", "the number is too large", "put the number in quotes"),
    (
        "control character (\\u0000-\\u001F) found while parsing a string",
        "a line break, a tab or a control character inside a string",
        "write `\\n` for a line break, or close the string with `\"`",
    ),
    ("invalid escape", "unknown escape", "write `\\\\` for a backslash"),
    (
        "lone leading surrogate in hex escape",
        "an incomplete `\\u` escape",
        "write the character itself",
    ),
    ("unexpected end of hex escape", "an incomplete `\\u` escape", "write the character itself"),
    ("recursion limit exceeded", "brackets are nested too deeply", "the limit is 127 levels"),
];

/// The problem of a file that is not JSON.
pub(super) fn explain(file: &str, error: &Error) -> Problem {
    let text = without_mark(file);
    let (message, help) = match text.trim_start().as_bytes().first() {
        Some(b'<') => ("this is a web page", "check the address of the story file"),
        None => ("the file is empty", "begin with a copy of another story"),
        Some(_) => newsroom(error),
    };
    let finding = Finding::error(0, format!("not JSON: {message}")).with_help(help);
    finding.located(place(file, text, error), Vec::new())
}

fn newsroom(error: &Error) -> (&'static str, &'static str) {
    let words = error.to_string();
    let known = MESSAGES.iter().find(|(theirs, _, _)| words.starts_with(theirs));
    known.map_or(("it cannot be read", "check quotes, commas and brackets"), |it| (it.1, it.2))
}

/// The place of the character at fault.
fn place(file: &str, text: &str, error: &Error) -> Place {
    let lines_before = text.split_inclusive('\n').take(error.line().saturating_sub(1));
    let line: usize = lines_before.map(str::len).sum();
    // `serde_json` counts the bytes of the line up to and including the one at fault. Column 0 means the line break before
    // the line, or the empty last line if the file has ended.
    let end = line + error.column();
    let is_after_line_end = error.column() == 0 && error.classify() == Category::Eof;
    let start = if is_after_line_end { end } else { end.saturating_sub(1) };
    let start = text.floor_char_boundary(start);
    let length = text[start..].chars().next().map_or(0, char::len_utf8);
    let mark = file.len() - text.len();
    let range = start + mark..start + mark + length;
    Place { path: Path::default(), position: Lines::of(text).position(start), range }
}

#[cfg(test)]
mod tests {
    use super::super::parse::parse;
    use super::*;

    #[track_caller]
    fn case(text: &str, expected: &str) {
        let problem = explain(text, &parse(text).unwrap_err());
        let help = problem.help.unwrap_or_default();
        let found = format!("{}: {}; {help}", problem.place.position, problem.message);
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn each_syntax_error_has_a_message_and_advice() {
        case("", "1:1: not JSON: the file is empty; begin with a copy of another story");
        case(" \n", "2:1: not JSON: the file is empty; begin with a copy of another story");
        case("<html>", "1:1: not JSON: this is a web page; check the address of the story file");
        case("{\"a", "1:3: not JSON: the file ends inside a string; add the closing `\"`");
        case("[1,\n2\n", "3:1: not JSON: the file ends inside a list; add the closing `]`");
        case("{\"a\":1", "1:6: not JSON: the file ends inside an object; add the closing `}`");
        case("{\"a\":", "1:5: not JSON: the file ends before a value; check the end of the file");
        case("{\"a\":1,\n}", "2:1: not JSON: a comma before a closing bracket; remove the comma");
        case("{} {}", "1:4: not JSON: text after the end of the story; remove it");
        case("[1 2]", "1:4: not JSON: a comma or `]` is missing; write a comma between two items");
        case(
            "{\"a\":1\n\"b\":2}",
            "2:1: not JSON: a comma or `}` is missing; write a comma between two fields",
        );
        case(
            "{\"a\" 1}",
            "1:6: not JSON: a colon is missing after the field name; write `\"field\": \"value\"`",
        );
        case("{a: 1}", "1:2: not JSON: a field name without quotes; write `\"field\": \"value\"`");
        for text in ["[“a”]", "[nil]", "[-x]"] {
            let help = explain(text, &parse(text).unwrap_err()).help;
            assert_eq!(help.as_deref(), Some("put text in straight double quotes: `\"text\"`"));
        }
        case("1e999", "1:5: not JSON: the number is too large; put the number in quotes");
        case(
            "[\"a\nb\"]",
            "1:4: not JSON: a line break, a tab or a control character inside a string; write `\\n` for a line break, or close the string with `\"`",
        );
        case(r#""\x""#, r"1:3: not JSON: unknown escape; write `\\` for a backslash");
        case(
            r#""\ud83d""#,
            "1:8: not JSON: an incomplete `\\u` escape; write the character itself",
        );
        case(
            &"[".repeat(128),
            "1:128: not JSON: brackets are nested too deeply; the limit is 127 levels",
        );
    }

    #[test]
    fn columns_count_characters() {
        case(
            "[\"қаз\" 1]",
            "1:8: not JSON: a comma or `]` is missing; write a comma between two items",
        );
    }

    #[test]
    fn every_message_of_the_table_is_one_of_serde_json() {
        let texts = [
            "",
            "[\"",
            "[1",
            "{\"a\":1",
            "[1,]",
            "1 1",
            "[1 1]",
            "{\"a\":1 1}",
            "{\"a\" 1}",
            "{a}",
            "[x]",
            "[nul]",
            "[-]",
            "1e999",
            "[\"\n\"]",
            r#"["\x"]"#,
            r#"["\ud83d\u0041"]"#,
            r#"["\ud83dx"]"#,
        ];
        let deep = "[".repeat(200);
        let found: Vec<String> = texts
            .iter()
            .copied()
            .chain([&*deep])
            .map(|text| parse(text).unwrap_err().to_string())
            .collect();
        for (theirs, _, _) in MESSAGES {
            assert!(
                found.iter().any(|words| words.starts_with(theirs)),
                "no error says {theirs:?}"
            );
        }
    }
}
