//! Conversions between CLDR data and Rust source text.

use std::fmt::Write as _;

use anyhow::{Context as _, Result, bail};
use serde_json::Value;

/// Returns a number pattern with `{0}` in place of the digits. Of two patterns it uses the positive one.
pub(super) fn with_placeholder(pattern: &str) -> String {
    let positive = pattern.split(';').next().unwrap_or(pattern);
    let is_digit = |c: char| matches!(c, '#' | '0' | ',' | '.');
    // A pattern such as `тыс'.'` quotes its full stop.
    let (start, end) = match positive.find(['#', '0']) {
        Some(start) => {
            let rest = &positive[start..];
            (start, start + rest.find(|c| !is_digit(c)).unwrap_or(rest.len()))
        }
        None => (0, 0),
    };
    format!("{}{{0}}{}", &positive[..start], &positive[end..]).replace('\'', "")
}

/// Returns the names 1 to `count`, separated by `|`.
pub(super) fn names(list: &Value, count: usize) -> Result<String> {
    let all: Result<Vec<&str>> = (1..=count).map(|nth| text_of(&list[nth.to_string()])).collect();
    Ok(all?.join("|"))
}

pub(super) fn zero(system: &str) -> Result<char> {
    Ok(match system {
        "latn" => '0',
        "arab" => '٠',
        "arabext" => '۰',
        "deva" => '०',
        "beng" => '০',
        _ => bail!("unknown numbering system `{system}`"),
    })
}

pub(super) fn text_of(value: &Value) -> Result<&str> {
    value.as_str().context("the data has no text here")
}

pub(super) fn field(out: &mut String, name: &str, text: &str) {
    let _ = writeln!(out, "{name}: {},", literal(text));
}

/// Returns a Rust string literal; spaces and invisible characters are escaped.
pub(super) fn literal(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\u{a0}' | '\u{2000}'..='\u{200f}' | '\u{202f}' | '\u{61c}' => {
                out.extend(c.escape_unicode());
            }
            _ => out.push(c),
        }
    }
    out + "\""
}

pub(super) fn capital(word: &str) -> String {
    let (first, rest) = word.split_at(1);
    first.to_uppercase() + rest
}
