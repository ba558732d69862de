//! Reads the plain values of a story: strings, ids, language tags, addresses and dates.

use std::fmt::Display;
use std::str::FromStr;

use super::characters::{self, CharacterFault};
use super::date::{Date, DateError, suggest_date};
use super::name::{Id, Lang, Url};
use super::node::{Field, Node};
use super::problem::Finding;
use super::read::{Read, Reader};
use super::replacement::Replacement;

/// A kind of string, for messages about a string that is not of the kind.
struct Grammar {
    /// "a date".
    name: &'static str,
    /// The advice if there is no replacement.
    help: &'static str,
    /// The strings that say the same in the grammar, one for each reading.
    suggest: fn(&str) -> Vec<String>,
    /// Returns `true` if the suggestion for a string may be wrong.
    is_guess: fn(&str) -> bool,
}

const ID: Grammar = Grammar {
    name: "an id",
    help: "write a short name that begins with a letter or digit, such as `tashkent-2022`",
    suggest: suggest_id,
    is_guess: |_| false,
};

const REFERENCE: Grammar = Grammar { help: "write the `id` of what is meant", ..ID };

fn suggest_id(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let id = words.collect::<Vec<&str>>().join("-");
    Vec::from_iter(text.is_ascii().then_some(id))
}

const LANG: Grammar = Grammar {
    name: "a language tag",
    help: "write a tag such as `en`, `kk` or `uz-Cyrl`",
    suggest: |text| {
        let tag = text.replace('_', "-");
        let (language, rest) = tag.split_at(tag.find('-').unwrap_or(tag.len()));
        vec![language.to_ascii_lowercase() + rest]
    },
    is_guess: |_| false,
};

const URL: Grammar = Grammar {
    name: "a web address",
    help: "write the whole address, such as `https://example.org/page`",
    suggest: |text| {
        let has_site = text.split('/').next().is_some_and(|site| site.contains('.'));
        let is_whole = has_site && !text.contains(':');
        Vec::from_iter(is_whole.then(|| format!("https://{text}")))
    },
    is_guess: |_| false,
};

const DATE: Grammar = Grammar {
    name: "a date",
    help: "write `1914`, `1914-07`, `1914-07-28` or `1914-07-28/1914-08-01`",
    suggest: suggest_date,
    // If an interval ends before it begins, one of its dates may be a slip.
    is_guess: |text| text.parse::<Date>() == Err(DateError::Reversed),
};

impl Grammar {
    /// Reads a string of this kind.
    fn read<'a, T>(&self, node: &'a Node<'a>, reader: &mut Reader<'a>) -> Option<T>
    where
        T: FromStr<Err: Display>,
    {
        if let Some(number) = node.integer() {
            let is_meant = number.to_string().parse::<T>().is_ok();
            let quoted = is_meant.then(|| Replacement::quoted(number));
            reader.expected_with(self.name, node, Vec::from_iter(quoted), "");
            return None;
        }
        let text = reader.filled(node, self.name, &|| self.help.to_owned())?;
        text.parse()
            .map_err(|error| {
                reader.refuse(text, self.name, &error, self.replacements::<T>(text), self.help);
            })
            .ok()
    }

    /// The replacements for a string that is not of this kind.
    fn replacements<T: FromStr>(&self, text: &str) -> Vec<Replacement> {
        let replacement =
            if (self.is_guess)(text) { Replacement::guess } else { Replacement::exact };
        let all = (self.suggest)(text).into_iter();
        all.filter(|one| one.parse::<T>().is_ok()).map(replacement).collect()
    }
}

impl Read for String {
    fn read<'a>(node: &'a Node<'a>, reader: &mut Reader<'a>) -> Option<Self> {
        let text = reader.filled(node, "a string", &|| "write a text".to_owned())?;
        if let Some((character, fault)) = characters::fault(text) {
            let (what, help) = fault.explained(character);
            let code = u32::from(character);
            let message = match fault {
                CharacterFault::Stacks => format!("`{character}` (U+{code:04X}) {what}"),
                _ => format!("U+{code:04X} {what}"),
            };
            reader.error_with_help(message, help);
            return None;
        }
        Some(text.to_owned())
    }
}

impl Read for Id {
    fn read<'a>(node: &'a Node<'a>, reader: &mut Reader<'a>) -> Option<Self> {
        let is_declared = reader.keys.last() == Some(&"id");
        let id = if is_declared { ID.read(node, reader)? } else { REFERENCE.read(node, reader)? };
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
        let date: Self = DATE.read(node, reader)?;
        if !date.is_fiscal() {
            return Some(date);
        }
        let Some(first_month) = reader.fiscal_year_start() else {
            let message = DateError::fiscal_year_without_start(&date);
            reader.error_with_help(message, DateError::FISCAL_YEAR_HELP);
            return None;
        };
        Some(date.with_fiscal_start(first_month))
    }
}

/// Reads the key of a text by language.
pub(super) fn language(field: &Field<'_>, reader: &mut Reader<'_>) -> Option<Lang> {
    let tag = field.name();
    let lang = tag.parse().ok();
    if lang.is_none() {
        let message = format!("`{tag}` is not a language tag");
        let finding = Finding::error(field.key.number, message);
        let replacements = LANG.replacements::<Lang>(tag);
        reader.report(finding.with_replacements(replacements, LANG.help));
    }
    lang
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case<T: FromStr>(grammar: &Grammar, text: &str, expected: &str) {
        let replacements = grammar.replacements::<T>(text);
        let advice = Replacement::advice(&replacements).unwrap_or_default();
        assert_eq!(advice, expected, "{text}");
    }

    #[test]
    fn an_id_is_suggested_for_ascii_words() {
        case::<Id>(&ID, "new projects", "write `new-projects`");
        case::<Id>(&ID, " -Visit: 2024!", "write `Visit-2024`");
        case::<Id>(&ID, "қз a", "");
        case::<Id>(&ID, "…", "");
    }

    #[test]
    fn a_language_tag_is_suggested_for_other_spellings() {
        case::<Lang>(&LANG, "EN", "write `en`");
        case::<Lang>(&LANG, "en_US", "write `en-US`");
        case::<Lang>(&LANG, "Russian", "");
    }

    #[test]
    fn an_address_is_suggested_if_only_the_scheme_is_missing() {
        case::<Url>(&URL, "example.org/page", "write `https://example.org/page`");
        case::<Url>(&URL, "javascript:alert(1)", "");
        case::<Url>(&URL, "//example.org", "");
        case::<Url>(&URL, "page", "");
    }
}
