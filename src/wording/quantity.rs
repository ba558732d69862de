//! Quantities: amounts, counts and shares, as firmly as the source says them.

use rust_decimal::Decimal;

use super::data::{Width, lookup};
use super::locale::Locale;
use super::plural::Plural;
use super::scale::Scaled;
use super::template::fill;
use crate::story::{Currency, Date, Extent, Number, Origin, Qualifier, Quantity, Scale, Unit};

impl Locale {
    /// A quantity in running text: "about $1 billion", "€8–9 billion (computed)".
    pub fn quantity(&self, quantity: &Quantity) -> String {
        let phrases = &self.words.phrases;
        let words = self.qualified(quantity, Width::Full);
        let words = match &quantity.also {
            Some(also) => phrases.also.fill([&words, &self.qualified(also, Width::Full)]),
            None => words,
        };
        self.marked_computed(quantity, words)
    }

    /// A quantity on a label: "~$1B".
    pub fn quantity_short(&self, quantity: &Quantity) -> String {
        self.qualified(quantity, Width::Brief)
    }

    /// A number of projects: "21 projects", "more than 60 projects".
    pub fn projects(&self, count: &Quantity) -> String {
        let words = self.words;
        let is_plain = matches!(count.qualifier, Qualifier::Exact | Qualifier::Nearly);
        let plural = self.plural_after(count);
        let counted = words.projects_counted.of(plural);
        // Some languages say one and two without a numeral, which would lose "nearly".
        let is_said = is_plain && (count.is_exact() || counted.contains('{'));
        let words = if is_said { counted } else { words.projects_qualified.of(plural) };
        let number = self.qualified(count, Width::Full);
        self.marked_computed(count, fill(words, &[&number]))
    }

    /// "44% of the goal, 2023, Uzbek statistics"; as firm as the value it is worked out from.
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

    fn marked_computed(&self, quantity: &Quantity, words: String) -> String {
        match quantity.origin {
            Origin::Stated => words,
            Origin::Computed => self.words.phrases.computed.fill([&words]),
        }
    }

    /// The form of a noun behind the quantity.
    fn plural_after(&self, quantity: &Quantity) -> Plural {
        let high = quantity.high();
        // `1 million` is a million; a fraction keeps the places it is written with.
        self.cldr.plural_of(if high.is_integer() { high.trunc() } else { high })
    }

    fn qualified(&self, quantity: &Quantity, width: Width) -> String {
        let extent = self.extent(quantity, width);
        let phrases = &self.words.phrases;
        if width == Width::Brief {
            let sign = match quantity.qualifier {
                Qualifier::Exact => return extent,
                Qualifier::About | Qualifier::Nearly => return fill(self.cldr.about, &[&extent]),
                Qualifier::MoreThan => ">",
                Qualifier::AtLeast => "≥",
                Qualifier::LessThan => "<",
                Qualifier::UpTo => "≤",
            };
            return format!("{sign}{extent}");
        }
        let ablative = || phrases.ablative.behind(&extent, quantity);
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
            Extent::One(number) => self.one(number, unit, width),
            Extent::Between(low, high) => {
                let [from, to] = [low, high].map(|number| self.scaled(number, width));
                // Beside a minus, the sign of a range would be read as one more.
                if from.is_of_one_scale(to) && !low.digits.is_sign_negative() {
                    let ends = [from, to].map(|scaled| self.digits(scaled));
                    let digits = fill(self.cldr.range, &[&ends[0], &ends[1]]);
                    self.with_unit(&digits, to, unit, width)
                } else {
                    let ends = [low, high].map(|number| self.one(number, unit, width));
                    fill(self.cldr.between, &[&ends[0], &ends[1]])
                }
            }
        }
    }

    fn one(&self, number: Number, unit: Unit, width: Width) -> String {
        let scaled = self.scaled(number, width);
        self.with_unit(&self.digits(scaled), scaled, unit, width)
    }

    fn digits(&self, scaled: Scaled) -> String {
        self.cldr.number(scaled.digits, scaled.grouping())
    }

    fn with_unit(&self, digits: &str, scaled: Scaled, unit: Unit, width: Width) -> String {
        let words = self.with_scale(digits, scaled, width);
        match unit {
            Unit::Count => words,
            Unit::Percent => self.cldr.with_minus_first(self.cldr.percent, &words, ""),
            Unit::Money(currency) => self
                .noun(currency, scaled, width)
                .map_or_else(|| self.with_sign(&words, currency), |noun| format!("{words} {noun}")),
        }
    }

    /// "de dollars", where the language says so after a large number.
    fn noun(&self, currency: Currency, scaled: Scaled, width: Width) -> Option<&'static str> {
        let is_said = scaled.is_large() && width == Width::Full;
        lookup(self.words.phrases.currency_nouns, currency.code()).filter(|_| is_said)
    }

    /// The amount with the sign of its currency; a minus stands before both.
    fn with_sign(&self, amount: &str, currency: Currency) -> String {
        let cldr = self.cldr;
        let code = currency.code();
        let sign = lookup(cldr.symbols, code).unwrap_or(code);
        let is_before = cldr.money.starts_with("{1}");
        let touching = if is_before { sign.chars().next_back() } else { sign.chars().next() };
        let is_letter = touching.is_some_and(is_latin);
        let pattern = if is_letter { cldr.money_letters } else { cldr.money };
        if is_before {
            cldr.with_minus_first(pattern, amount, sign)
        } else {
            fill(pattern, &[amount, sign])
        }
    }
}

/// Whether a sign of a currency that ends so touches the digits like a word: `UZS`, `zł`.
fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, '\u{c0}'..='\u{24f}')
}

#[cfg(test)]
#[path = "quantity_tests.rs"]
mod tests;
