//! Quantities: amounts, counts and percentages, with the qualifier of the source.

use rust_decimal::Decimal;

use super::compact::CompactNumber;
use super::data::{Width, value_of};
use super::locale::Locale;
use super::message::fill;
use super::plural::Plural;
use crate::story::{Currency, Date, Extent, Number, Origin, Qualifier, Quantity, Scale, Unit};

impl Locale {
    /// Returns a quantity for running text: "about $1 billion", "€8–9 billion (computed)".
    pub fn quantity(&self, quantity: &Quantity) -> String {
        let phrases = &self.words.phrases;
        let amount = self.qualified(quantity, Width::Full);
        let amounts = match &quantity.also {
            Some(also) => phrases.also.fill([&amount, &self.qualified(also, Width::Full)]),
            None => amount,
        };
        self.marked_if_computed(quantity, amounts)
    }

    /// Returns a quantity for a label: "~$1B".
    pub fn quantity_short(&self, quantity: &Quantity) -> String {
        self.qualified(quantity, Width::Brief)
    }

    /// Returns a number of projects: "21 projects", "more than 60 projects".
    pub fn projects(&self, count: &Quantity) -> String {
        let is_plain = matches!(count.qualifier, Qualifier::Exact | Qualifier::Nearly);
        let plural = self.plural_after(count);
        let counted = self.words.projects_counted.of(plural);
        // Some languages write one and two without a number, so "nearly" would be lost.
        let is_counted = is_plain && (count.is_exact() || counted.contains('{'));
        let text = if is_counted { counted } else { self.words.projects_qualified.of(plural) };
        let number = self.qualified(count, Width::Full);
        self.marked_if_computed(count, fill(text, &[&number]))
    }

    /// Returns the share of a goal, with the qualifier of the value it was computed from:
    /// "44% of the goal, 2023, Uzbek statistics".
    pub fn share_of_goal(
        &self,
        share: Decimal,
        of: &Quantity,
        period: &Date,
        owner: &str,
    ) -> String {
        let number = Number { digits: share, scale: Scale::One };
        let share =
            Quantity { unit: Unit::Percent, extent: Extent::One(number), also: None, ..of.clone() };
        let share = self.qualified(&share, Width::Full);
        self.words.share_of_goal.fill([&share, &self.date(period), owner])
    }

    fn marked_if_computed(&self, quantity: &Quantity, text: String) -> String {
        match quantity.origin {
            Origin::Stated => text,
            Origin::Computed => self.words.phrases.computed.fill([&text]),
        }
    }

    /// Returns the plural category of a noun after the quantity.
    fn plural_after(&self, quantity: &Quantity) -> Plural {
        let high = quantity.high();
        // `1.0 million` is an integer; only a fraction keeps its decimal places.
        self.cldr.plural_of(if high.is_integer() { high.trunc() } else { high })
    }

    fn qualified(&self, quantity: &Quantity, width: Width) -> String {
        let extent = self.extent(quantity, width);
        let phrases = &self.words.phrases;
        if width == Width::Brief {
            let symbol = match quantity.qualifier {
                Qualifier::Exact => return extent,
                Qualifier::About | Qualifier::Nearly => return fill(self.cldr.about, &[&extent]),
                Qualifier::MoreThan => ">",
                Qualifier::AtLeast => "≥",
                Qualifier::LessThan => "<",
                Qualifier::UpTo => "≤",
            };
            return format!("{symbol}{extent}");
        }
        let ablative = || phrases.ablative.append(&extent, quantity);
        match quantity.qualifier {
            Qualifier::Exact => extent,
            Qualifier::About => phrases.about.fill([&extent]),
            Qualifier::Nearly => phrases.nearly.fill([&extent]),
            Qualifier::MoreThan => phrases.more_than.fill([&ablative()]),
            Qualifier::AtLeast => phrases.at_least.fill([&extent]),
            Qualifier::LessThan => phrases.less_than.fill([&ablative()]),
            Qualifier::UpTo => phrases.up_to.fill([&extent]),
        }
    }

    fn extent(&self, quantity: &Quantity, width: Width) -> String {
        let unit = quantity.unit;
        match quantity.extent {
            Extent::One(number) => self.number_with_unit(number, unit, width),
            Extent::Between(low, high) => {
                let [from, to] = [low, high].map(|number| self.compact(number, width));
                // The dash of a range next to a minus sign would be misread.
                if from.has_magnitude_of(to) && !low.digits.is_sign_negative() {
                    let ends = [from, to].map(|number| self.digits(number));
                    let digits = fill(self.cldr.range, &[&ends[0], &ends[1]]);
                    self.with_unit(&digits, to, unit, width)
                } else {
                    let ends = [low, high].map(|number| self.number_with_unit(number, unit, width));
                    fill(self.cldr.between, &[&ends[0], &ends[1]])
                }
            }
        }
    }

    fn number_with_unit(&self, number: Number, unit: Unit, width: Width) -> String {
        let number = self.compact(number, width);
        self.with_unit(&self.digits(number), number, unit, width)
    }

    fn digits(&self, number: CompactNumber) -> String {
        self.cldr.number(number.digits, number.grouping())
    }

    fn with_unit(&self, digits: &str, number: CompactNumber, unit: Unit, width: Width) -> String {
        let amount = self.with_magnitude(digits, number, width);
        match unit {
            Unit::Count => amount,
            Unit::Percent => self.cldr.with_minus_first(self.cldr.percent, &amount, ""),
            Unit::Money(currency) => match self.currency_noun(currency, number, width) {
                Some(noun) => format!("{amount} {noun}"),
                None => self.with_symbol(&amount, currency),
            },
        }
    }

    /// Returns the currency name after a large number, if the language uses one: "de dollars".
    fn currency_noun(
        &self,
        currency: Currency,
        number: CompactNumber,
        width: Width,
    ) -> Option<&'static str> {
        let is_named = number.is_large() && width == Width::Full;
        value_of(self.words.phrases.currency_nouns, currency.code()).filter(|_| is_named)
    }

    /// Returns the amount with its currency symbol. A minus sign precedes both.
    fn with_symbol(&self, amount: &str, currency: Currency) -> String {
        let cldr = self.cldr;
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

/// Returns whether a character of a currency symbol needs a space before digits, as in `UZS` and `zł`.
fn is_latin_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, '\u{c0}'..='\u{24f}')
}

#[cfg(test)]
#[path = "quantity_tests.rs"]
mod tests;
