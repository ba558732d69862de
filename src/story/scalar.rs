//! Reads the plain values of a story: strings, ids, language tags, addresses and dates.

use std::fmt::Display;
use std::str::FromStr;

use super::characters;
use super::date::{Date, suggest_date};
use super::name::{Id, Lang, Url};
use super::node::{Field, Node};
use super::problem::Finding;
use super::read::{Read, Reader};

/// A kind of string, for messages about a string that is not of the kind.
struct Grammar {
    /// "a date".
    name: &'static str,
    /// The advice if there is no suggestion.
    help: &'static str,
    /// The strings that were probably meant, best first.
    suggest: fn(&str) -> Vec<String>,
}

const ID: Grammar = Grammar {
    name: "an id",
    help: "write a short name that begins with a letter or digit, such as `tashkent-2022`",
    suggest: |text| {
        let words =
            text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
        let id = words.collect::<Vec<&str>>().join("-");
        (text.is_ascii() && id.parse::<Id>().is_ok()).then_some(id).into_iter().collect()
    },
};

const LANG: Grammar = Grammar {
    name: "a language tag",
    help: "write a tag such as `en`, `kk` or `uz-Cyrl`",
    suggest: |text| {
        let tag = text.replace('_', "-");
        let (language, rest) = tag.split_at(tag.find('-').unwrap_or(tag.len()));
        let tag = language.to_ascii_lowercase() + rest;
        tag.parse::<Lang>().is_ok().then_some(tag).into_iter().collect()
    },
};

const URL: Grammar = Grammar {
    name: "a web address",
    help: "write the whole address, such as `https://example.org/page`",
    suggest: |text| {
        let has_site = text.split('/').next().is_some_and(|site| site.contains('.'));
        let url = format!("https://{text}");
        let is_meant = has_site && !text.contains(':') && url.parse::<Url>().is_ok();
        is_meant.then_some(url).into_iter().collect()
    },
};

const DATE: Grammar = Grammar {
    name: "a date",
    help: "write `1914`, `1914-07`, `1914-07-28` or `1914-07-28/1914-08-01`",
    suggest: suggest_date,
};

impl Grammar {
    /// Reads a string of this kind.
    fn read<'a, T>(&self, node: &'a Node<'a>, reader: &mut Reader<'a>) -> Option<T>
    where
        T: FromStr<Err: Display>,
    {
        let text = reader.string(node, self.name)?;
        text.parse()
            .map_err(|error| reader.refuse(text, self.name, &self.advice(text), &error))
            .ok()
    }

    fn advice(&self, text: &str) -> String {
        let meant: Vec<String> =
            (self.suggest)(text).iter().map(|meant| format!("`{meant}`")).collect();
        match &meant[..] {
            [] => self.help.to_owned(),
            [one] => format!("write {one}"),
            [start @ .., last] => format!("write {} or {last}", start.join(", ")),
        }
    }
}

impl Read for String {
    fn read<'a>(node: &'a Node<'a>, reader: &mut Reader<'a>) -> Option<Self> {
        let text = reader.string(node, "a string")?;
        if text.chars().all(char::is_whitespace) {
            reader.error_with_help("the text is empty", "write a text, or remove the field");
            return None;
        }
        if let Some((character, fault)) = characters::fault(text) {
            let (what, help) = fault.explained(character);
            reader.error_with_help(format!("U+{:04X} {what}", u32::from(character)), help);
            return None;
        }
        Some(text.to_owned())
    }
}

impl Read for Id {
    fn read<'a>(node: &'a Node<'a>, reader: &mut Reader<'a>) -> Option<Self> {
        let id = ID.read(node, reader)?;
        reader.note_id(node.text()?);
        Some(id)
    }
}

impl Read for Lang {
    fn read<'a>(node: &'a Node<'a>, reader: &mut Reader<'a>) -> Option<Self> {
        LANG.read(node, reader)
    }
}

impl Read for Url {
    fn read<'a>(node: &'a Node<'a>, reader: &mut Reader<'a>) -> Option<Self> {
        URL.read(node, reader)
    }
}

impl Read for Date {
    fn read<'a>(node: &'a Node<'a>, reader: &mut Reader<'a>) -> Option<Self> {
        DATE.read(node, reader)
    }
}

/// Reads the key of a text by language.
pub(super) fn language(field: &Field<'_>, reader: &mut Reader<'_>) -> Option<Lang> {
    let tag = field.name();
    let lang = tag.parse().ok();
    if lang.is_none() {
        let message = format!("`{tag}` is not a language tag");
        reader.report(Finding::error(field.key.number, message).with_help(LANG.advice(tag)));
    }
    lang
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(grammar: &Grammar, text: &str, expected: &str) {
        assert_eq!((grammar.suggest)(text).join(" "), expected, "{text}");
    }

    #[test]
    fn an_id_is_suggested_for_ascii_words() {
        case(&ID, "new projects", "new-projects");
        case(&ID, " -Visit: 2024!", "Visit-2024");
        case(&ID, "қз a", "");
        case(&ID, "…", "");
    }

    #[test]
    fn a_language_tag_is_suggested_for_other_spellings() {
        case(&LANG, "EN", "en");
        case(&LANG, "en_US", "en-US");
        case(&LANG, "Russian", "");
    }

    #[test]
    fn an_address_is_suggested_if_only_the_scheme_is_missing() {
        case(&URL, "example.org/page", "https://example.org/page");
        case(&URL, "javascript:alert(1)", "");
        case(&URL, "//example.org", "");
        case(&URL, "page", "");
    }
}
