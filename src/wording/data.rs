//! [`Cldr`]: what is taken from the Unicode locale data, one table per language.

use super::lines::table;
use super::plural::{Operands, Plural};

table! {
    /// The conventions of one language; `cargo xtask cldr` writes the tables.
    ///
    /// Lists of names are one string parted by `|`; patterns of dates are CLDR's own.
    pub(super) struct Cldr {
        /// The digit nought.
        pub(super) zero: char,
        /// Between the whole part and the fraction.
        pub(super) decimal: &'static str,
        /// Between groups of digits.
        pub(super) group: &'static str,
        /// How many digits must stand before the first sign between groups.
        pub(super) least_grouped: usize,
        /// The sign before a negative number.
        pub(super) minus: &'static str,
        /// A number of hundredths: `{0}%`.
        pub(super) percent: &'static str,
        /// Two ends of a range of numbers.
        pub(super) range: &'static str,
        /// A number that is about right, as a sign.
        pub(super) about: &'static str,
        /// A number `{0}` and the sign of its currency `{1}`.
        pub(super) money: &'static str,
        /// The same where a letter of the sign would touch a digit.
        pub(super) money_letters: &'static str,
        /// The signs of currencies: `USD=$|EUR=€`.
        pub(super) symbols: &'static str,
        /// The powers of ten that the language has scales for: 3, 6, 9, 12 or 4, 8, 12, 16.
        pub(super) powers: [usize; 4],
        /// A number in each of these scales in running text: `{0} million`; `{0}` where the language has no word for it.
        pub(super) scales: [Forms; 4],
        /// The same on a tight label.
        pub(super) scales_short: [Forms; 4],
        /// Names of the months.
        pub(super) months: Months,
        /// Names of the quarters, written out.
        pub(super) quarters: &'static str,
        /// The same, short.
        pub(super) quarters_short: &'static str,
        /// The years before the year 1.
        pub(super) before_era: &'static str,
        /// Patterns of dates, written out.
        pub(super) full: Patterns,
        /// The same, short.
        pub(super) brief: Patterns,
        /// A year.
        pub(super) year: &'static str,
        /// A year before the year 1, with its era.
        pub(super) era_year: &'static str,
        /// The first of a month, where it is no plain number; empty where it is.
        pub(super) first_day: &'static str,
        /// A month and a day without a year, short.
        pub(super) month_day: &'static str,
        /// From one year to another.
        pub(super) years: &'static str,
        /// From one date to another where no pattern fits.
        pub(super) between: &'static str,
        /// Two things in a list.
        pub(super) pair: &'static str,
        /// The first of three or more and the rest.
        pub(super) list_start: &'static str,
        /// One in the middle and the rest.
        pub(super) list_middle: &'static str,
        /// The last two.
        pub(super) list_end: &'static str,
        /// Quotation marks.
        pub(super) quotes: [&'static str; 2],
        /// The rule for numbers before a noun.
        pub(super) plural: fn(Operands) -> Plural,
        /// CLDR's own samples for the rule.
        #[cfg(test)]
        pub(super) samples: &'static [(Plural, &'static str)],
    }
}

/// How much room there is for words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Width {
    /// Running text.
    Full,
    /// A label in a drawing.
    Brief,
}

table! {
    /// Names of the months, in four forms.
    pub(super) struct Months {
        /// Beside a day, written out.
        pub(super) full: &'static str,
        /// Alone, written out.
        pub(super) full_alone: &'static str,
        /// Beside a day, short.
        pub(super) brief: &'static str,
        /// Alone, short.
        pub(super) brief_alone: &'static str,
    }
}

table! {
    /// Patterns of dates in one width.
    pub(super) struct Patterns {
        /// A day.
        pub(super) day: &'static str,
        /// A month of a year.
        pub(super) month: &'static str,
        /// A quarter of a year.
        pub(super) quarter: &'static str,
        /// A day before the year 1.
        pub(super) era_day: &'static str,
        /// A month before the year 1.
        pub(super) era_month: &'static str,
        /// From day to day of one month.
        pub(super) days: &'static str,
        /// From day to day of one year.
        pub(super) days_of_year: &'static str,
        /// From day to day of two years.
        pub(super) days_of_years: &'static str,
        /// From month to month of one year.
        pub(super) months: &'static str,
        /// From month to month of two years.
        pub(super) months_of_years: &'static str,
    }
}

/// A text for each plural category; `other` where a category has none of its own.
#[derive(Clone, Copy, Debug)]
pub struct Forms {
    pub(super) other: &'static str,
    pub(super) own: &'static [(Plural, &'static str)],
}

impl Forms {
    /// One text for all numbers.
    pub const fn same(other: &'static str) -> Self {
        Self { other, own: &[] }
    }

    /// Texts for some categories, and one for the others.
    pub const fn new(own: &'static [(Plural, &'static str)], other: &'static str) -> Self {
        Self { other, own }
    }

    /// The text of a category.
    pub fn of(&self, plural: Plural) -> &'static str {
        let own = self.own.iter().find(|(category, _)| *category == plural);
        own.map_or(self.other, |(_, text)| text)
    }
}

/// The entry of a list of names that is parted by `|`, counted from 1.
pub(super) fn name(list: &'static str, number: u8) -> &'static str {
    let nth = usize::from(number).saturating_sub(1);
    list.split('|').nth(nth).unwrap_or_default()
}

/// The text of a key in a list such as `USD=$|EUR=€`.
pub(super) fn lookup(list: &'static str, key: &str) -> Option<&'static str> {
    let mut entries = list.split('|').filter_map(|entry| entry.split_once('='));
    entries.find(|(name, _)| *name == key).map(|(_, text)| text)
}
