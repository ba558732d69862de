//! Reads the plain values of a story: strings, ids, language tags, addresses, months and dates.

use std::fmt::Display;
use std::str::FromStr;

use super::address::{Address, AddressError};
use super::characters::{self, CharacterFault};
use super::date::{Date, DateError, suggest_date};
use super::month::MonthOfYear;
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

const ADDRESS: Grammar = Grammar {
    name: "the address of a file",
    help: "write the address relative to the story file, such as `talks.jpg`, or in full, such as `https://example.org/talks.jpg`",
    suggest: suggest_address,
    is_guess: |_| false,
};

fn suggest_address(text: &str) -> Vec<String> {
    let text = text.trim();
    match text.parse::<Address>() {
        Err(AddressError::Site) => vec![format!("https://{}", text.trim_start_matches('/'))],
        Err(AddressError::Backslash) => vec![text.replace('\\', "/")],
        _ => vec![text.replace(' ', "%20")],
    }
}

const DATE: Grammar = Grammar {
    name: "a date",
    help: "write `1914`, `1914-07`, `1914-07-28` or `1914-07-28/1914-08-01`",
    suggest: suggest_date,
    // If an interval ends before it begins, one of its dates may be a slip.
    is_guess: |text| text.parse::<Date>() == Err(DateError::Reversed),
};

/// The dates of a deadline. The end of a year is the year itself: nothing about it is approximate.
const DEADLINE: Grammar = Grammar { suggest: suggest_deadline, ..DATE };

/// The dates that an author probably meant by a deadline.
pub(crate) fn suggest_deadline(text: &str) -> Vec<String> {
    let mut dates = suggest_date(text);
    if dates.iter().any(|date| !date.ends_with('~')) {
        dates.retain(|date| !date.ends_with('~'));
    }
    dates
}

impl Grammar {
    /// Reads a string of this kind.
    fn read<'a, T>(&self, node: &'a Node<'a>, reader: &mut Reader<'a>) -> Option<T>
    where
        T: FromStr<Err: Display>,
    {
        self.read_or(node, reader, &|_| self.help.to_owned())
    }

    /// Reads a string of this kind. `advice` gives the help for a string that has no replacement.
    fn read_or<'a, T>(
        &self,
        node: &'a Node<'a>,
        reader: &mut Reader<'a>,
        advice: &dyn Fn(&str) -> String,
    ) -> Option<T>
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
                let replacements = self.replacements::<T>(text);
                reader.refuse(text, self.name, &error, replacements, &advice(text));
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

impl Read for MonthOfYear {
    fn read<'a>(node: &'a Node<'a>, reader: &mut Reader<'a>) -> Option<Self> {
        let month = node.integer().and_then(|number| Self::new(u8::try_from(number).ok()?));
        if month.is_none() {
            let help = "write a number from 1 to 12, such as `4` for April";
            reader.error_with_help(format!("expected a month, found {}", node.kind()), help);
        }
        month
    }
}

impl Read for Address {
    fn read<'a>(node: &'a Node<'a>, reader: &mut Reader<'a>) -> Option<Self> {
        ADDRESS.read(node, reader)
    }
}

impl Read for Date {
    fn read<'a>(node: &'a Node<'a>, reader: &mut Reader<'a>) -> Option<Self> {
        let in_words = field_for_words(reader.keys());
        let grammar = if reader.keys.last() == Some(&"deadline") { &DEADLINE } else { &DATE };
        let date: Self = grammar.read_or(node, reader, &|text| date_help(text, in_words))?;
        if !date.is_fiscal() {
            return Some(date);
        }
        let Some(first_month) = reader.fiscal_years.first_month(reader.record) else {
            let message = DateError::fiscal_year_without_start(&date);
            reader.error_with_help(message, DateError::FISCAL_YEAR_HELP);
            return None;
        };
        Some(date.with_fiscal_start(first_month))
    }
}

/// The help for a text that is not a date. Words that name no date belong in another field.
fn date_help(text: &str, in_words: Option<&str>) -> String {
    let is_words =
        text.parse::<Date>() == Err(DateError::Shape) && text.chars().any(char::is_alphabetic);
    match in_words.filter(|_| is_words) {
        Some(field) => format!(
            "{}; if the source names no date, write its words in `{field}` instead",
            DATE.help
        ),
        None => DATE.help.to_owned(),
    }
}

/// The field that takes the source's own words instead of a date, if the record has one.
fn field_for_words(keys: &[&str]) -> Option<&'static str> {
    let [.., owner, field] = keys else { return None };
    match (*field, *owner) {
        ("deadline", _) => Some("deadline_as_written"),
        ("set", _) => Some("set_as_written"),
        ("since", "ties") => Some("since_as_written"),
        ("until", "ties") => Some("until_as_written"),
        ("date", "events" | "projects" | "reports" | "figures") => Some("date_as_written"),
        _ => None,
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
    fn deadline_at_the_end_of_a_year_is_the_year() {
        case::<Date>(&DATE, "end of 2026", "write `2026~` or `2026`");
        case::<Date>(&DEADLINE, "end of 2026", "write `2026`");
        case::<Date>(&DEADLINE, "about 2026", "write `2026~`");
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
