//! [`AmountFormat`]: the numbers of a quantity with their unit.

use super::compact::CompactNumber;
use super::data::{Width, value_of};
use super::locale::Locale;
use super::message::fill;
use super::plural::Plural;
use crate::story::{Currency, MeasureUnit, Number, Numbers, Qualifier, Quantity, Unit};

/// Returns the name of a unit that the story declares, by its id.
pub type UnitNames<'a> = &'a dyn Fn(&str) -> Option<String>;

/// The format of the numbers of a quantity.
pub(super) struct AmountFormat<'a> {
    pub(super) locale: &'a Locale,
    pub(super) quantity: &'a Quantity,
    pub(super) width: Width,
    pub(super) names: UnitNames<'a>,
}

impl AmountFormat<'_> {
    /// Returns the numbers with their unit, without the qualifier and the rate: "$5 billion".
    pub(super) fn amount(&self) -> String {
        let cldr = self.locale.cldr;
        match self.quantity.numbers {
            Numbers::One(number) => self.number(number),
            Numbers::Between(low, high) => {
                let [from, to] = [low, high].map(|number| self.locale.compact(number, self.width));
                // The dash of a range next to a minus sign would be misread.
                let is_joined = from.has_word_of(to) && !low.digits.is_sign_negative();
                if is_joined && !cldr.range.is_empty() {
                    let ends = [from, to].map(|number| self.digits(number));
                    self.with_unit(&fill(cldr.range, &[&ends[0], &ends[1]]), to)
                } else if is_joined && self.quantity.unit != Unit::Percent {
                    let from = self.locale.with_magnitude(&self.digits(from), from, self.width);
                    fill(cldr.between, &[&from, &self.number(high)])
                } else {
                    let ends = [low, high].map(|number| self.number(number));
                    fill(cldr.between, &[&ends[0], &ends[1]])
                }
            }
        }
    }

    fn number(&self, number: Number) -> String {
        let number = self.locale.compact(number, self.width);
        self.with_unit(&self.digits(number), number)
    }

    fn digits(&self, number: CompactNumber) -> String {
        self.locale.cldr.number(number.digits, number.grouping())
    }

    /// Returns the digits, which can be those of a range, with their magnitude and unit.
    fn with_unit(&self, digits: &str, number: CompactNumber) -> String {
        let (cldr, phrases) = (self.locale.cldr, &self.locale.words.phrases);
        let amount = self.locale.with_magnitude(digits, number, self.width);
        match &self.quantity.unit {
            Unit::Count => amount,
            Unit::Percent => cldr.with_minus_first(cldr.percent, &amount, ""),
            Unit::Times => fill(phrases.times.of(self.plural(number)), &[&amount]),
            Unit::Money(currency) => match self.currency_noun(*currency, number) {
                Some(noun) => {
                    self.linked(&amount, noun, number).unwrap_or_else(|| format!("{amount} {noun}"))
                }
                None => self.with_symbol(&amount, *currency),
            },
            Unit::Measure(unit) => {
                let pattern = self.measure(*unit, number);
                let name = pattern.trim_start_matches("{0}").trim_start();
                self.linked(&amount, name, number).unwrap_or_else(|| fill(pattern, &[&amount]))
            }
            Unit::Declared(unit) => {
                let name = (self.names)(unit.id());
                let name = name.as_deref().unwrap_or(unit.id());
                let linked = self.linked(&amount, name, number);
                linked.unwrap_or_else(|| phrases.with_unit.fill([&amount, name]))
            }
        }
    }

    /// Returns an amount with a word before its unit, if the language has one after "million": "2 millions de tonnes".
    fn linked(&self, amount: &str, unit: &str, number: CompactNumber) -> Option<String> {
        let link = self.locale.words.phrases.of_units;
        if self.width == Width::Brief || !number.is_large() || link.is_empty() {
            return None;
        }
        let (plain, elided) = link.split_once('|').unwrap_or((link, link));
        let link = if unit.starts_with(is_mute_or_vowel) { elided } else { plain };
        Some(format!("{amount} {link}{unit}"))
    }

    /// Returns the pattern of a unit after a number.
    fn measure(&self, unit: MeasureUnit, number: CompactNumber) -> &'static str {
        let forms = &self.locale.cldr.units[unit as usize];
        let forms = if self.width == Width::Full { &forms.full } else { &forms.brief };
        forms.of(self.plural(number))
    }

    /// Returns the plural category of a unit after a number and after the qualifier.
    fn plural(&self, number: CompactNumber) -> Plural {
        let plural = self.locale.cldr.plural_of(number.before_noun());
        let is_governed = !matches!(self.quantity.qualifier, Qualifier::Exact | Qualifier::Nearly);
        let governed = self.locale.words.phrases.qualified_units;
        let letter = plural.letter().to_string();
        match value_of(governed, &letter).filter(|_| is_governed && self.width == Width::Full) {
            Some(letter) => Plural::of_letter(letter.chars().next()).unwrap_or(plural),
            None => plural,
        }
    }

    /// Returns the name of a currency after a number in running text, if the language uses one: "dollars".
    fn currency_noun(&self, currency: Currency, number: CompactNumber) -> Option<&'static str> {
        let nouns = self.locale.words.phrases.currency_nouns;
        let forms = value_of(nouns, currency.code()).filter(|_| self.width == Width::Full)?;
        Some(form_of(forms, self.plural(number)))
    }

    /// Returns the amount with its currency symbol. A minus sign precedes both.
    fn with_symbol(&self, amount: &str, currency: Currency) -> String {
        let cldr = self.locale.cldr;
        let code = currency.code();
        let symbol = value_of(cldr.symbols, code).unwrap_or(code);
        let is_before = cldr.money.starts_with("{1}");
        let adjacent = if is_before { symbol.chars().next_back() } else { symbol.chars().next() };
        let is_letter = adjacent.is_some_and(is_latin_letter);
        let pattern = if is_letter { cldr.money_letters } else { cldr.money };
        if is_before {
            cldr.with_minus_first(pattern, amount, symbol)
        } else {
            fill(pattern, &[amount, symbol])
        }
    }
}

/// Returns the form of a plural category from a list such as `долларов/1доллар/fдоллара`; the first form is the usual one.
fn form_of(forms: &'static str, plural: Plural) -> &'static str {
    let mut forms = forms.split('/');
    let usual = forms.next().unwrap_or_default();
    forms.find_map(|form| form.strip_prefix(plural.letter())).unwrap_or(usual)
}

/// Returns whether French elides "de" before a word that begins with this letter.
fn is_mute_or_vowel(c: char) -> bool {
    "aeiouhâàéèêîôœAEIOUHÉ".contains(c)
}

/// Returns whether a character of a currency symbol needs a space before digits, as in `UZS` and `zł`.
fn is_latin_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, '\u{c0}'..='\u{24f}')
}

#[cfg(test)]
#[path = "amount_tests.rs"]
mod tests;

#[cfg(test)]
#[path = "amount_forms_tests.rs"]
mod form_tests;
