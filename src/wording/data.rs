//! [`Cldr`]: the Unicode locale data of one language.

use super::catalogue::{CatalogueItem, CatalogueReader, catalogue};
#[cfg(not(target_os = "unknown"))]
use super::catalogue::{ListedText, MISSING, TextPath};
use super::plural::{Plural, PluralRule};

catalogue! {
    /// The formatting data of one language. `cargo xtask cldr` generates it.
    ///
    /// A list of names is one string, separated by `|`. Date patterns are in CLDR's syntax.
    pub(super) struct Cldr {
        /// The digit zero.
        pub(super) zero: char,
        /// The decimal separator.
        pub(super) decimal: &'static str,
        /// The grouping separator.
        pub(super) group: &'static str,
        /// The minimum number of digits before the first grouping separator.
        pub(super) least_grouped: usize,
        /// The minus sign.
        pub(super) minus: &'static str,
        /// The percent pattern: `{0}%`.
        pub(super) percent: &'static str,
        /// The pattern of a number range.
        pub(super) range: &'static str,
        /// The pattern of an approximate number, with a sign: `~{0}`.
        pub(super) about: &'static str,
        /// The currency pattern: number `{0}`, currency symbol `{1}`.
        pub(super) money: &'static str,
        /// The currency pattern if a letter of the symbol is next to the number.
        pub(super) money_letters: &'static str,
        /// Currency symbols by code: `USD=$|EUR=€`.
        pub(super) symbols: &'static str,
        /// The powers of ten of the compact number patterns: 3, 6, 9, 12 or 4, 8, 12, 16.
        pub(super) powers: [usize; 4],
        /// Long compact patterns, one for each power: `{0} million`; `{0}` where the language has no word for it.
        pub(super) magnitudes: [Forms; 4],
        /// Short compact patterns.
        pub(super) magnitudes_short: [Forms; 4],
        /// Units, in the order of `MeasureUnit`.
        pub(super) units: [UnitForms; 21],
        /// Month names.
        pub(super) months: Months,
        /// Long quarter names.
        pub(super) quarters: &'static str,
        /// Short quarter names.
        pub(super) quarters_short: &'static str,
        /// The name of the era before the year 1.
        pub(super) before_era: &'static str,
        /// Long date patterns.
        pub(super) full: Patterns,
        /// Short date patterns.
        pub(super) brief: Patterns,
        /// The pattern of a year.
        pub(super) year: &'static str,
        /// The pattern of a year with its era.
        pub(super) era_year: &'static str,
        /// The first day of a month, if it is not a plain number; else empty.
        pub(super) first_day: &'static str,
        /// The short pattern of a month and a day.
        pub(super) month_day: &'static str,
        /// The pattern of an interval of years.
        pub(super) years: &'static str,
        /// The fallback pattern of an interval: start `{0}`, end `{1}`.
        pub(super) between: &'static str,
        /// The pattern of a list of two items.
        pub(super) pair: &'static str,
        /// The pattern of the first item of three or more.
        pub(super) list_start: &'static str,
        /// The pattern of a middle item.
        pub(super) list_middle: &'static str,
        /// The pattern of the last two items.
        pub(super) list_end: &'static str,
        /// Quotation marks.
        pub(super) quotes: [&'static str; 2],
        /// The plural rule for cardinal numbers.
        pub(super) plural: PluralRule,
        /// CLDR's samples of the plural rule.
        #[cfg(test)]
        pub(super) samples: &'static [(Plural, &'static str)],
    }
}

/// The length of a format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Width {
    /// Long: for running text.
    Full,
    /// Short: for labels.
    Brief,
}

catalogue! {
    /// A number with a unit, in two lengths: `{0} megawatts`, `{0} MW`.
    pub(super) struct UnitForms {
        /// For running text.
        pub(super) full: Forms,
        /// For labels.
        pub(super) brief: Forms,
    }
}

catalogue! {
    /// Month names in two lengths and two grammatical forms.
    pub(super) struct Months {
        /// Long names next to a day.
        pub(super) full: &'static str,
        /// Long names without a day.
        pub(super) full_alone: &'static str,
        /// Short names next to a day.
        pub(super) brief: &'static str,
        /// Short names without a day.
        pub(super) brief_alone: &'static str,
    }
}

catalogue! {
    /// Date patterns of one length.
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
        /// An interval of days in one month.
        pub(super) days: &'static str,
        /// An interval of days in one year.
        pub(super) days_of_year: &'static str,
        /// An interval of days in two years.
        pub(super) days_of_years: &'static str,
        /// An interval of months in one year.
        pub(super) months: &'static str,
        /// An interval of months in two years.
        pub(super) months_of_years: &'static str,
    }
}

/// A text by plural category.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Forms {
    pub(super) other: &'static str,
    pub(super) own: &'static [(Plural, &'static str)],
}

impl Forms {
    /// Returns one text for all categories.
    pub const fn same(other: &'static str) -> Self {
        Self { other, own: &[] }
    }

    /// Returns texts for some categories, and `other` for the rest.
    pub const fn new(own: &'static [(Plural, &'static str)], other: &'static str) -> Self {
        Self { other, own }
    }

    /// Returns the text of a category.
    pub fn of(&self, plural: Plural) -> &'static str {
        let own = self.own.iter().find(|(category, _)| *category == plural);
        own.map_or(self.other, |(_, text)| text)
    }
}

/// Stored as a line of category letters, then one line for each of these categories, then the line of `other`.
impl CatalogueItem for Forms {
    #[cfg(not(target_os = "unknown"))]
    const MISSING: Self = Self::same(MISSING);

    #[inline(never)]
    fn read(reader: &mut CatalogueReader) -> Self {
        let letters = reader.next_line().chars();
        let own: Vec<_> = letters
            .filter_map(|letter| Plural::of_letter(Some(letter)))
            .map(|plural| (plural, reader.next_line()))
            .collect();
        Self::new(own.leak(), reader.next_line())
    }

    #[cfg(not(target_os = "unknown"))]
    fn write(&self, lines: &mut Vec<String>) {
        lines.push(self.own.iter().map(|(plural, _)| plural.letter()).collect());
        for (_, text) in self.own {
            text.write(lines);
        }
        self.other.write(lines);
    }

    #[cfg(not(target_os = "unknown"))]
    fn list_texts(&self, path: TextPath, texts: &mut Vec<ListedText>) {
        texts.push(ListedText { path, text: self.other, forms: Some(self.own) });
    }
}

impl CatalogueItem for Width {
    #[cfg(not(target_os = "unknown"))]
    const MISSING: Self = Self::Full;

    fn read(reader: &mut CatalogueReader) -> Self {
        if reader.next_line().is_empty() { Self::Full } else { Self::Brief }
    }

    #[cfg(not(target_os = "unknown"))]
    fn write(&self, lines: &mut Vec<String>) {
        lines.push(match self {
            Self::Full => String::new(),
            Self::Brief => "brief".to_owned(),
        });
    }
}

/// Returns the name with this number, from 1, in a list separated by `|`.
pub(super) fn nth_name(list: &'static str, number: u8) -> &'static str {
    let index = usize::from(number).saturating_sub(1);
    list.split('|').nth(index).unwrap_or_default()
}

/// Returns the value of a key in a list such as `USD=$|EUR=€`.
pub(super) fn value_of(list: &'static str, key: &str) -> Option<&'static str> {
    let mut entries = list.split('|').filter_map(|entry| entry.split_once('='));
    entries.find(|(name, _)| *name == key).map(|(_, value)| value)
}
