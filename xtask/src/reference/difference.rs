//! Where our words differ from ICU's, and why: the one place where differences are listed.

use serde_json::Value;

use super::Form;

/// A difference that is meant.
pub(super) struct Rule {
    /// The languages, parted by blanks; all of them where it is empty.
    languages: &'static str,
    /// How the names of the shapes begin, parted by `|`.
    shapes: &'static str,
    /// What makes ICU's words ours.
    mend: Mend,
    /// Why.
    pub(super) reason: &'static str,
}

enum Mend {
    /// Each of one text becomes the other.
    Replace(&'static str, &'static str),
    /// The last of one text becomes the other.
    Last(&'static str, &'static str),
    /// A number that is this one alone becomes the other.
    Number(&'static str, &'static str),
    /// What was put together from ICU's words in a way of this name.
    Way(&'static str),
    /// A name follows the amount, where ICU has another for the currency.
    Name,
}

/// In the order in which they are tried.
pub(super) const RULES: &[Rule] = &[
    rule("ru", "day|month|year", Mend::Replace(" г.", "\u{202f}г."), NARROW),
    rule("kk", "day|month|year", Mend::Replace(" ж.", "\u{202f}ж."), NARROW),
    rule(
        "ru",
        "months of a year",
        Mend::Replace(" 2024\u{202f}г. –", " –"),
        "ICU repeats the year, though CLDR has a pattern that does not",
    ),
    rule("fr", "day", Mend::Number("1", "1er"), ORDINAL),
    rule("pt", "day", Mend::Number("1", "1º"), ORDINAL),
    rule(
        "zh",
        "days|months",
        Mend::Way("two ends"),
        "V8 has figures for a stretch, so the two ends are compared",
    ),
    rule("zh", "days|months", Mend::Replace("–", "至"), "newspapers"),
    rule("zh", "years", Mend::Replace("–", "年至"), "newspapers"),
    rule(
        "zh",
        "number|percent|range|money",
        Mend::Replace(",", ""),
        "newspapers put no sign into four digits",
    ),
    rule(
        "es",
        "Indian groups",
        Mend::Replace(".", ""),
        "four digits are not parted in Spanish, whatever their groups",
    ),
    rule("zh", "money|large money", Mend::Replace("人民币", "元人民币"), "newspapers"),
    rule("en", "list", Mend::Last(", and ", " and "), "newspapers"),
    rule("kk", "list", Mend::Last(", ", " және "), "as CLDR's own pair, A және B"),
    rule("uz-Cyrl", "list", Mend::Last(", ", " ва "), "as Uzbek in Latin letters"),
    rule("en kk pt uz uz-Cyrl", "range of percent", Mend::Replace("% – ", "–"), ONCE),
    rule("tr", "range of percent", Mend::Replace(" – %", "–"), ONCE),
    rule("zh", "range of percent", Mend::Replace("% - ", "-"), ONCE),
    rule(
        "ru kk uz uz-Cyrl",
        "scale|large money",
        Mend::Way("abbreviated"),
        "newspapers abbreviate it in running text",
    ),
    rule("uz-Cyrl", "scale|large money", Mend::Replace("минг", "\u{a0}минг"), BLANK),
    rule("uz-Cyrl", "scale|large money", Mend::Replace("мл", "\u{a0}мл"), BLANK),
    rule("uz-Cyrl", "scale|large money", Mend::Replace("трлн", "\u{a0}трлн"), BLANK),
    rule(
        "kk",
        "scale|large money",
        Mend::Replace("м.", "мың"),
        "one abbreviation for all thousands",
    ),
    rule(
        "tr",
        "scale, short|large money, short",
        Mend::Replace("B", "bin"),
        "`B` would be read as a billion",
    ),
    rule(
        "de es fr",
        "scale|large money",
        Mend::Way("smaller scale"),
        "newspapers: thousands in figures, and in Spanish millions for a billion",
    ),
    rule(
        "",
        "large money",
        Mend::Way("as is, "),
        "ICU abbreviates before the sign of a currency; put together from its words",
    ),
    rule(
        "ar",
        "scale|large money",
        Mend::Replace("مليار", "مليارات"),
        "the plural after 3 to 10, as CLDR has it for millions",
    ),
    rule(
        "ar de es fr pt tr",
        "large money",
        Mend::Name,
        "newspapers' name of the currency, which is shorter",
    ),
];

const NARROW: &str = "V8 makes a plain blank of CLDR's narrow one, but not between two dates";
const ORDINAL: &str = "the ordinal, for the first alone";
const ONCE: &str = "the sign is said once";
const BLANK: &str = "a blank is missing in the data";

const fn rule(
    languages: &'static str,
    shapes: &'static str,
    mend: Mend,
    reason: &'static str,
) -> Rule {
    Rule { languages, shapes, mend, reason }
}

/// What became of a comparison.
pub(super) enum Difference<'a> {
    None,
    /// These rules, by their places in the list, make ICU's words ours.
    Known {
        rules: Vec<usize>,
        theirs: &'a str,
    },
    Unknown,
}

/// Ways that are ICU's own; which sign a currency has is for newspapers to say.
const OWN_WAYS: [&str; 5] = ["as is", "symbol", "narrowSymbol", "code", "name"];

/// The difference between our words and the nearest of ICU's.
pub(super) fn of<'a>(form: &Form<'_>, answer: &'a Value) -> Difference<'a> {
    let ways = || {
        answer
            .as_object()
            .into_iter()
            .flatten()
            .filter_map(|(way, text)| Some((&**way, text.as_str()?)))
    };
    if ways().any(|(way, text)| OWN_WAYS.contains(&way) && text == form.ours) {
        return Difference::None;
    }
    let explained = ways().filter_map(|(way, text)| explain(form, way, text));
    let theirs = OWN_WAYS.iter().find_map(|way| answer[way].as_str()).unwrap_or_default();
    match explained.min_by_key(Vec::len) {
        Some(rules) => Difference::Known { rules, theirs },
        None => Difference::Unknown,
    }
}

/// The rules that make these words ours.
fn explain(form: &Form<'_>, way: &str, theirs: &str) -> Option<Vec<usize>> {
    let mut text = theirs.to_owned();
    let mut used = Vec::new();
    let mut is_open = OWN_WAYS.contains(&way);
    for (nth, rule) in RULES.iter().enumerate().filter(|(_, rule)| rule.is_for(form)) {
        let changed = match rule.mend {
            Mend::Way(name) if !is_open && way.starts_with(name) => {
                is_open = true;
                used.push(nth);
                continue;
            }
            Mend::Way(_) => continue,
            _ if text == form.ours => continue,
            // What ours has not, or has as it is, is another matter.
            Mend::Replace(_, to) if !form.ours.contains(to) => continue,
            Mend::Replace(from, "") if form.ours.contains(from) => continue,
            Mend::Replace(from, to) => text.replace(from, to),
            Mend::Last(from, to) => text
                .rsplit_once(from)
                .map_or_else(|| text.clone(), |(before, behind)| format!("{before}{to}{behind}")),
            Mend::Number(from, to) => with_number(&text, from, to),
            Mend::Name => with_name(&text, way, form.ours),
        };
        if changed != text {
            text = changed;
            used.push(nth);
        }
    }
    (is_open && text == form.ours).then_some(used)
}

impl Rule {
    fn is_for(&self, form: &Form<'_>) -> bool {
        let is_language =
            self.languages.is_empty() || self.languages.split(' ').any(|tag| tag == form.tag);
        is_language && self.shapes.split('|').any(|shape| form.shape.starts_with(shape))
    }
}

/// The text with a number in place of another, which must not be part of a longer one.
fn with_number(text: &str, from: &str, to: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
        let end = rest[at..].find(|c: char| !c.is_ascii_digit()).map_or(rest.len(), |end| at + end);
        let number = &rest[at..end];
        out += &rest[..at];
        out += if number == from { to } else { number };
        rest = &rest[end..];
    }
    out + rest
}

/// Ours, if it is an amount of ICU's and a name behind it.
fn with_name(amount: &str, way: &str, ours: &str) -> String {
    let name = ours.strip_prefix(amount).and_then(|rest| rest.strip_prefix(' '));
    let is_name = name.is_some_and(|name| !name.contains(|c: char| c.is_ascii_digit()));
    if is_name && way.ends_with("without currency") { ours.to_owned() } else { amount.to_owned() }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn reasons(tag: &str, shape: &str, ours: &str, answer: &Value) -> Option<Vec<&'static str>> {
        match of(&Form { tag, shape, ours }, answer) {
            Difference::None => Some(Vec::new()),
            Difference::Known { rules, .. } => {
                Some(rules.iter().map(|rule| RULES[*rule].reason).collect())
            }
            Difference::Unknown => None,
        }
    }

    #[test]
    fn a_difference_needs_a_rule_that_makes_their_words_ours() {
        let said = json!({ "as is": "1 janvier 2011" });
        assert_eq!(reasons("fr", "day", "1 janvier 2011", &said), Some(Vec::new()));
        assert_eq!(reasons("fr", "day", "1er janvier 2011", &said), Some(vec![ORDINAL]));
        assert_eq!(reasons("fr", "day", "1er janvier 2012", &said), None);
        assert_eq!(reasons("fr", "years", "1er janvier 2011", &said), None, "for days alone");
        assert_eq!(reasons("de", "day", "1er janvier 2011", &said), None, "in French alone");
    }

    #[test]
    fn what_was_put_together_needs_a_rule_even_where_it_agrees() {
        let said = json!({ "symbol": "$1M", "as is, symbol": "$1 million", "other": "$1m" });
        assert_eq!(reasons("en", "large money", "$1M", &said), Some(Vec::new()));
        assert_eq!(reasons("en", "large money", "$1 million", &said).map(|all| all.len()), Some(1));
        assert_eq!(reasons("en", "large money", "$1m", &said), None);
    }

    #[test]
    fn a_name_may_follow_an_amount_but_no_other_number() {
        let said = json!({ "as is, without currency": "1 million" });
        let named = |ours| reasons("fr", "large money", ours, &said).is_some();
        assert!(named("1 million de dollars"));
        assert!(!named("1 million de 2 dollars"));
        assert!(!named("11 million de dollars"));
    }
}
