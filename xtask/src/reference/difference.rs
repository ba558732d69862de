//! Accepted differences between our formats and ICU's, with their reasons. All differences are listed here.

use serde_json::Value;

use super::Form;

/// An accepted difference.
pub(super) struct Rule {
    /// Language tags, separated by spaces; empty means all languages.
    languages: &'static str,
    /// Prefixes of the shape names, separated by `|`.
    shapes: &'static str,
    /// Converts ICU's text to ours.
    conversion: Conversion,
    /// The reason, as printed in the docs.
    pub(super) reason: &'static str,
}

enum Conversion {
    /// Replaces every occurrence of the first text.
    Replace(&'static str, &'static str),
    /// Replaces the last occurrence of the first text.
    ReplaceLast(&'static str, &'static str),
    /// Replaces a number; longer numbers that contain it stay.
    Number(&'static str, &'static str),
    /// Adds a text to each of the words.
    Append(&'static [&'static str], &'static str),
    /// Accepts a variant with this name, which was composed from ICU's texts.
    Variant(&'static str),
    /// Accepts any name after the amount, where ICU has another name for the currency.
    Name,
}

/// The rules in the order in which they are tried.
pub(super) const RULES: &[Rule] = &[
    rule("en", "year", Conversion::Replace("44", "AD 44"), ERA),
    rule("ar", "year", Conversion::Replace("44", "44 م"), ERA),
    rule("de", "year", Conversion::Replace("44", "44 n. Chr."), ERA),
    rule("es", "year", Conversion::Replace("44", "44 d. C."), ERA),
    rule("fr", "year", Conversion::Replace("44", "44 ap. J.-C."), ERA),
    rule("kk", "year", Conversion::Replace("44", "б.з. 44\u{202f}ж."), ERA),
    rule("pt", "year", Conversion::Replace("44", "44 d.C."), ERA),
    rule("ru", "year", Conversion::Replace("44", "44\u{202f}г. н. э."), ERA),
    rule("tr", "year", Conversion::Replace("44", "MS 44"), ERA),
    rule("uz", "year", Conversion::Replace("44", "milodiy 44"), ERA),
    rule("uz-Cyrl", "year", Conversion::Replace("44", "милодий 44"), ERA),
    rule("zh", "year", Conversion::Replace("44", "公元44"), ERA),
    rule("ru", "day|month|year", Conversion::Replace(" г.", "\u{202f}г."), NARROW),
    rule("kk", "day|month|year", Conversion::Replace(" ж.", "\u{202f}ж."), NARROW),
    rule(
        "ru",
        "months of a year",
        Conversion::Replace(" 2024\u{202f}г. –", " –"),
        "ICU repeats the year, though CLDR has a pattern that does not",
    ),
    rule("fr", "day", Conversion::Number("1", "1er"), ORDINAL),
    rule("pt", "day", Conversion::Number("1", "1º"), ORDINAL),
    rule(
        "zh",
        "days|months",
        Conversion::Variant("two ends"),
        "V8 has figures for a stretch, so the two ends are compared",
    ),
    rule("zh", "days|months|range", Conversion::Replace("–", "至"), "newspapers"),
    rule("uz uz-Cyrl", "day|month", Conversion::Variant("year first"), "newspapers"),
    rule(
        "uz-Cyrl",
        "day|month",
        Conversion::Append(
            &["январ", "феврал", "апрел", "июн", "июл", "сентябр", "октябр", "ноябр", "декабр"],
            "ь",
        ),
        "the soft sign of Cyrillic spelling",
    ),
    rule("ru", "day", Conversion::Replace("мар.", "марта"), SHORT_MONTHS),
    rule("ru", "day", Conversion::Replace("июн.", "июня"), SHORT_MONTHS),
    rule("ru", "day", Conversion::Replace("июл.", "июля"), SHORT_MONTHS),
    rule("de", "month of an axis", Conversion::Replace("Mär", "März"), "as in the other months"),
    rule("ru", "percent|range of percent", Conversion::Replace("\u{a0}%", "%"), "newspapers"),
    rule("zh", "years", Conversion::Replace("–", "年至"), "newspapers"),
    rule(
        "zh",
        "number|percent|range|money|unit",
        Conversion::Replace(",", ""),
        "newspapers put no sign into four digits",
    ),
    rule(
        "es",
        "Indian groups",
        Conversion::Replace(".", ""),
        "four digits are not parted in Spanish, whatever their groups",
    ),
    rule("zh", "money|large money", Conversion::Replace("人民币", "元人民币"), "newspapers"),
    rule("zh", "unit, short", Conversion::Replace(" kg", "千克"), "newspapers"),
    rule("uz", "unit, short", Conversion::Replace("L", "l"), "the letter of other languages"),
    rule("en", "list", Conversion::ReplaceLast(", and ", " and "), "newspapers"),
    rule("kk", "list", Conversion::ReplaceLast(", ", " және "), "as CLDR's own pair, A және B"),
    rule("uz-Cyrl", "list", Conversion::ReplaceLast(", ", " ва "), "as Uzbek in Latin letters"),
    rule("uz-Cyrl", "one of two", Conversion::Replace("or", "ёки"), "as Uzbek in Latin letters"),
    rule("kk", "one of two", Conversion::Replace("не", "немесе"), "the usual word of newspapers"),
    rule("zh", "comma", Conversion::Replace("、", "，"), "the comma of phrases, not of a list"),
    rule("ar", "comma", Conversion::Variant("unit"), "ICU has a comma in lists of units only"),
    rule("ar", "comma", Conversion::Replace("، و", "، "), "the comma of phrases, not of a list"),
    rule("en kk pt uz uz-Cyrl", "range of percent", Conversion::Replace("% – ", "–"), ONCE),
    rule("tr", "range of percent", Conversion::Replace(" – %", "–"), ONCE),
    rule("zh", "range", Conversion::Replace(" - ", "至"), "newspapers"),
    rule("zh", "range", Conversion::Replace("-", "至"), "newspapers"),
    rule(
        "ru kk uz uz-Cyrl",
        "scale|large money",
        Conversion::Variant("abbreviated"),
        "newspapers abbreviate it in running text",
    ),
    rule("uz-Cyrl", "scale|large money", Conversion::Replace("минг", "\u{a0}минг"), BLANK),
    rule("uz-Cyrl", "scale|large money", Conversion::Replace("мл", "\u{a0}мл"), BLANK),
    rule("uz-Cyrl", "scale|large money", Conversion::Replace("трлн", "\u{a0}трлн"), BLANK),
    rule(
        "kk",
        "scale|large money",
        Conversion::Replace("м.", "мың"),
        "one abbreviation for all thousands",
    ),
    rule(
        "tr",
        "scale, short|large money, short",
        Conversion::Replace("B", "bin"),
        "`B` would be read as a billion",
    ),
    rule("en", "scale, short|large money, short", Conversion::ReplaceLast("K", "k"), NEWS),
    rule("en", "scale, short|large money, short", Conversion::ReplaceLast("M", "mn"), NEWS),
    rule("en", "scale, short|large money, short", Conversion::ReplaceLast("B", "bn"), NEWS),
    rule("en", "scale, short|large money, short", Conversion::ReplaceLast("T", "tn"), NEWS),
    rule(
        "ar",
        "scale|large money",
        Conversion::Replace("1 ", ""),
        "one million is written without a number",
    ),
    rule(
        "de en es fr",
        "scale|large money",
        Conversion::Variant("smaller scale"),
        "newspapers: thousands in figures, and in Spanish millions for a billion",
    ),
    rule(
        "",
        "large money",
        Conversion::Variant("as is, "),
        "ICU abbreviates before the sign of a currency; put together from its words",
    ),
    rule(
        "ar",
        "scale|large money",
        Conversion::Replace("مليار", "مليارات"),
        "the plural after 3 to 10, as CLDR has it for millions",
    ),
    rule("", "money", Conversion::Variant("digits, "), NAME),
    rule("", "large money|money", Conversion::Name, NAME),
];

const ERA: &str = "a year of one or two digits has its era, so that it is not read as a day";
const NARROW: &str = "V8 makes a plain blank of CLDR's narrow one, but not between two dates";
const ORDINAL: &str = "the ordinal, for the first alone";
const ONCE: &str = "the sign is said once";
const NAME: &str = "newspapers' name of the currency, which is shorter";
const NEWS: &str = "newspapers' abbreviation, as in $10bn";
const SHORT_MONTHS: &str = "newspapers do not abbreviate short months";
const BLANK: &str = "a blank is missing in the data";

const fn rule(
    languages: &'static str,
    shapes: &'static str,
    conversion: Conversion,
    reason: &'static str,
) -> Rule {
    Rule { languages, shapes, conversion, reason }
}

/// The result of a comparison.
pub(super) enum Difference<'a> {
    None,
    /// These rules, by index, convert ICU's text to ours.
    Known {
        rules: Vec<usize>,
        theirs: &'a str,
    },
    Unknown,
}

/// Variants that are ICU's own output; any of its currency symbols is accepted.
const OWN_VARIANTS: [&str; 5] = ["as is", "symbol", "narrowSymbol", "code", "name"];

/// Returns the difference between our text and the closest variant of ICU's.
pub(super) fn of<'a>(form: &Form<'_>, answer: &'a Value) -> Difference<'a> {
    let variants = || {
        answer
            .as_object()
            .into_iter()
            .flatten()
            .filter_map(|(variant, text)| Some((&**variant, text.as_str()?)))
    };
    if variants().any(|(variant, text)| OWN_VARIANTS.contains(&variant) && text == form.ours) {
        return Difference::None;
    }
    let explained = variants().filter_map(|(variant, text)| explain(form, variant, text));
    let theirs =
        OWN_VARIANTS.iter().find_map(|variant| answer[variant].as_str()).unwrap_or_default();
    match explained.min_by_key(Vec::len) {
        Some(rules) => Difference::Known { rules, theirs },
        None => Difference::Unknown,
    }
}

/// Returns the rules that convert this variant to our text.
fn explain(form: &Form<'_>, variant: &str, theirs: &str) -> Option<Vec<usize>> {
    let mut text = theirs.to_owned();
    let mut used = Vec::new();
    let mut is_accepted = OWN_VARIANTS.contains(&variant);
    for (nth, rule) in RULES.iter().enumerate().filter(|(_, rule)| rule.is_for(form)) {
        let changed = match rule.conversion {
            Conversion::Variant(name) if !is_accepted && variant.starts_with(name) => {
                is_accepted = true;
                used.push(nth);
                continue;
            }
            Conversion::Variant(_) => continue,
            _ if text == form.ours => continue,
            // A replacement applies only if our text has the new text and not the old one.
            Conversion::Replace(_, to) | Conversion::ReplaceLast(_, to)
                if !form.ours.contains(to) =>
            {
                continue;
            }
            Conversion::Replace(from, "") if form.ours.contains(from) => continue,
            Conversion::Replace(from, to) => text.replace(from, to),
            Conversion::ReplaceLast(from, to) => text
                .rsplit_once(from)
                .map_or_else(|| text.clone(), |(before, behind)| format!("{before}{to}{behind}")),
            Conversion::Append(words, end) => words
                .iter()
                .fold(text.clone(), |text, word| text.replace(word, &format!("{word}{end}"))),
            Conversion::Number(from, to) => with_number(&text, from, to),
            Conversion::Name => with_name(&text, variant, form.ours),
        };
        if changed != text {
            text = changed;
            used.push(nth);
        }
    }
    (is_accepted && text == form.ours).then_some(used)
}

impl Rule {
    fn is_for(&self, form: &Form<'_>) -> bool {
        let is_language =
            self.languages.is_empty() || self.languages.split(' ').any(|tag| tag == form.tag);
        is_language && self.shapes.split('|').any(|shape| form.shape.starts_with(shape))
    }
}

/// Replaces a number that is not part of a longer one.
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

/// Returns our text if it is ICU's amount followed by a name, and else the amount.
fn with_name(amount: &str, variant: &str, ours: &str) -> String {
    let name = ours.strip_prefix(amount).and_then(|rest| rest.strip_prefix(' '));
    let is_name = name.is_some_and(|name| !name.contains(|c: char| c.is_ascii_digit()));
    if is_name && variant.ends_with("without currency") {
        ours.to_owned()
    } else {
        amount.to_owned()
    }
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
    fn difference_is_known_only_with_a_rule_that_converts_it() {
        let answer = json!({ "as is": "1 janvier 2011" });
        assert_eq!(reasons("fr", "day", "1 janvier 2011", &answer), Some(Vec::new()));
        assert_eq!(reasons("fr", "day", "1er janvier 2011", &answer), Some(vec![ORDINAL]));
        assert_eq!(reasons("fr", "day", "1er janvier 2012", &answer), None);
        assert_eq!(reasons("fr", "years", "1er janvier 2011", &answer), None, "for days alone");
        assert_eq!(reasons("de", "day", "1er janvier 2011", &answer), None, "in French alone");
    }

    #[test]
    fn composed_variant_needs_a_rule_even_if_it_is_equal() {
        let answer = json!({ "symbol": "$1M", "as is, symbol": "$1 million", "other": "$1m" });
        assert_eq!(reasons("en", "large money", "$1M", &answer), Some(Vec::new()));
        assert_eq!(
            reasons("en", "large money", "$1 million", &answer).map(|all| all.len()),
            Some(1)
        );
        assert_eq!(reasons("en", "large money", "$1m", &answer), None);
    }

    #[test]
    fn name_may_follow_an_amount_but_a_number_may_not() {
        let answer = json!({ "as is, without currency": "1 million" });
        let named = |ours| reasons("fr", "large money", ours, &answer).is_some();
        assert!(named("1 million de dollars"));
        assert!(!named("1 million de 2 dollars"));
        assert!(!named("11 million de dollars"));
    }
}
