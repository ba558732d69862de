//! Quantities: amounts, counts and percentages, with the qualifier of the source.

use rust_decimal::Decimal;

use super::amount::{AmountFormat, UnitNames};
use super::compact::in_magnitude;
use super::data::Width;
use super::locale::Locale;
use super::message::{Message, fill};
use super::plural::Plural;
use crate::story::{Date, Magnitude, Number, Numbers, Origin, Qualifier, Quantity, Unit};

impl Locale {
    /// Returns a quantity for running text: "about $1 billion", "€8–9 billion (our calculation)". A declared unit has its id.
    pub fn quantity(&self, quantity: &Quantity) -> String {
        self.quantity_in(quantity, &|_| None)
    }

    /// Returns a quantity for running text, with the names of declared units: "14,700 jobs".
    pub fn quantity_in(&self, quantity: &Quantity, names: UnitNames<'_>) -> String {
        let phrases = &self.words.phrases;
        let amount = self.qualified(quantity, Width::Full, names);
        let amounts = match &quantity.also {
            Some(also) => {
                let also = unbroken(&self.qualified(also, Width::Full, names));
                phrases.also.fill([&amount, &also])
            }
            None => amount,
        };
        self.marked_if_computed(quantity, amounts)
    }

    /// Returns a value with the one that another source gives: "$4.5 billion (or $4.4 billion)".
    pub fn with_other(&self, value: &str, other: &str) -> String {
        self.words.phrases.also.fill([value, &self.words.or_other.fill([other])])
    }

    /// Returns a quantity as the words before its amount, the amount, and the words after it: "about ", "$1 billion", "".
    pub fn quantity_parts(&self, quantity: &Quantity, names: UnitNames<'_>) -> [String; 3] {
        let amount = self.inflected(quantity, names);
        let whole = self.quantity_in(quantity, names);
        // The amount is in the whole, because both are made from it.
        let (before, after) = whole.split_once(&amount).unwrap_or(("", ""));
        [before.to_owned(), amount, after.to_owned()]
    }

    /// Returns a quantity for a label, with the names of declared units: "~$1bn".
    pub fn quantity_short(&self, quantity: &Quantity, names: UnitNames<'_>) -> String {
        self.qualified(quantity, Width::Brief, names)
    }

    /// Returns a number of projects: "21 projects", "more than 60 projects".
    pub fn projects(&self, count: &Quantity) -> String {
        // Where a noun has no cases after a number, only a qualifier after the number changes the phrase.
        let is_before = |message: Message<1>| !message.around().0.is_empty();
        let is_uninflected = !self.words.phrases.ablative.sounds.is_empty()
            && self.qualifier(count.qualifier).is_some_and(is_before);
        let is_plain =
            is_uninflected || matches!(count.qualifier, Qualifier::Exact | Qualifier::Nearly);
        let plural = self.plural_after(count);
        let counted = self.words.projects_counted.of(plural);
        // Some languages write one and two without a number, so "nearly" would be lost.
        let is_counted = is_plain && (count.is_exact() || counted.contains('{'));
        let text = if is_counted { counted } else { self.words.projects_qualified.of(plural) };
        let number = self.qualified(count, Width::Full, &|_| None);
        self.marked_if_computed(count, fill(text, &[&number]))
    }

    /// Returns the share of a goal, with the qualifier of the value it was computed from:
    /// "44% of the goal · 2023 · Uzbek statistics".
    pub fn share_of_goal(
        &self,
        share: Decimal,
        of: &Quantity,
        period: &Date,
        owner: &str,
    ) -> String {
        let share = self.share(share, of);
        self.words.share_of_goal.fill([&share, &self.date(period), owner])
    }

    /// Returns the share of a goal, with the qualifier of the value it was computed from: "44% of the goal".
    pub fn share_of_the_goal(&self, share: Decimal, of: &Quantity) -> String {
        self.words.of_the_goal.fill([&self.share(share, of)])
    }

    /// Returns a value on a scale, without its unit and in the magnitude of another quantity's largest value: 8, for
    /// 8 billion beside "$10bn".
    pub fn value_on_scale(&self, value: Decimal, beside: &Quantity) -> String {
        let (Numbers::One(number) | Numbers::Between(_, number)) = beside.numbers;
        self.digits_beside(value, self.compact(number, Width::Brief))
    }

    /// Returns the highest value of a scale, with the unit and the magnitude of another quantity: "$10bn".
    pub fn top_of_scale(&self, value: Decimal, beside: &Quantity, names: UnitNames<'_>) -> String {
        let (Numbers::One(number) | Numbers::Between(_, number)) = beside.numbers;
        let top = Quantity {
            qualifier: Qualifier::Exact,
            numbers: Numbers::One(in_magnitude(value, number.magnitude)),
            per: None,
            also: None,
            ..beside.clone()
        };
        self.qualified(&top, Width::Brief, names)
    }

    /// Returns a percentage with the qualifier of a quantity.
    fn share(&self, share: Decimal, of: &Quantity) -> String {
        let number = Number { digits: share, magnitude: Magnitude::One };
        let share = Quantity {
            unit: Unit::Percent,
            numbers: Numbers::One(number),
            per: None,
            also: None,
            ..of.clone()
        };
        self.qualified(&share, Width::Full, &|_| None)
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

    /// Returns a quantity with its qualifier and its rate, which surrounds both: "more than $5 billion per year".
    fn qualified(&self, quantity: &Quantity, width: Width, names: UnitNames<'_>) -> String {
        let amount = self.with_qualifier(quantity, width, names);
        match quantity.per {
            Some(unit) => self.words.phrases.rates[unit as usize].fill([&amount]),
            None => amount,
        }
    }

    fn with_qualifier(&self, quantity: &Quantity, width: Width, names: UnitNames<'_>) -> String {
        if width == Width::Brief {
            let amount = AmountFormat { locale: self, quantity, width, names }.amount();
            return self.with_sign(&amount, quantity.qualifier);
        }
        let amount = self.inflected(quantity, names);
        match self.qualifier(quantity.qualifier) {
            Some(message) => message.fill([&amount]),
            None => amount,
        }
    }

    /// Returns an amount for running text, with the case ending that its qualifier needs.
    fn inflected(&self, quantity: &Quantity, names: UnitNames<'_>) -> String {
        let amount = AmountFormat { locale: self, quantity, width: Width::Full, names }.amount();
        let phrases = &self.words.phrases;
        match quantity.qualifier {
            Qualifier::MoreThan | Qualifier::LessThan => phrases.ablative.append(&amount, quantity),
            Qualifier::UpTo => phrases.dative.append(&amount, quantity),
            Qualifier::Nearly if phrases.nearly.around().0.is_empty() => {
                phrases.dative.append(&amount, quantity)
            }
            _ => amount,
        }
    }

    /// Returns the message of a qualifier.
    fn qualifier(&self, qualifier: Qualifier) -> Option<Message<1>> {
        let phrases = &self.words.phrases;
        Some(match qualifier {
            Qualifier::Exact => return None,
            Qualifier::About => phrases.about,
            Qualifier::Nearly => phrases.nearly,
            Qualifier::MoreThan => phrases.more_than,
            Qualifier::AtLeast => phrases.at_least,
            Qualifier::LessThan => phrases.less_than,
            Qualifier::UpTo => phrases.up_to,
        })
    }

    /// Returns an amount with a sign in place of the qualifier.
    fn with_sign(&self, amount: &str, qualifier: Qualifier) -> String {
        let sign = match qualifier {
            Qualifier::Exact => "",
            Qualifier::About | Qualifier::Nearly => return fill(self.cldr.about, &[amount]),
            Qualifier::MoreThan => ">",
            Qualifier::AtLeast => "≥",
            Qualifier::LessThan => "<",
            Qualifier::UpTo => "≤",
        };
        format!("{sign}{amount}")
    }
}

/// Returns a text in which no line can break: the brackets of a second amount stay on one line.
///
/// Between Chinese characters and digits the style sheet forbids a break, because a search would not find words with
/// joiners between them.
fn unbroken(text: &str) -> String {
    const JOINER: char = '\u{2060}';
    let mut unbroken = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            ' ' => unbroken.push('\u{a0}'),
            '\u{2009}' => unbroken.push('\u{202f}'),
            '–' | '-' => unbroken.extend([character, JOINER]),
            _ => unbroken.push(character),
        }
    }
    unbroken
}

#[cfg(test)]
#[path = "quantity_tests.rs"]
mod tests;
