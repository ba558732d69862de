//! [`Phrases`]: messages for quantities and dates.

use super::catalogue::{CatalogueItem, CatalogueReader, catalogue};
use super::data::{Forms, Width};
use super::ending::Endings;
use super::message::Message;

catalogue! {
    /// Messages that CLDR does not have: qualifiers, seasons, open intervals.
    pub(super) struct Phrases {
        /// About a number.
        pub(super) about: Message<1>,
        /// Nearly: a little less than a number.
        pub(super) nearly: Message<1>,
        /// More than: a lower bound that is exceeded.
        pub(super) more_than: Message<1>,
        /// At least: a lower bound.
        pub(super) at_least: Message<1>,
        /// Less than: an upper bound that is not reached.
        pub(super) less_than: Message<1>,
        /// Up to: an upper bound.
        pub(super) up_to: Message<1>,
        /// The case ending of a quantity in `more_than` and `less_than`, if the language has one.
        pub(super) ablative: Endings,
        /// The case ending of a quantity before `up_to`, and before `nearly` if that follows it.
        pub(super) dative: Endings,
        /// A number that was computed from other numbers.
        pub(super) computed: Message<1>,
        /// An amount, and the same amount in another currency.
        pub(super) also: Message<2>,
        /// The length of compact numbers in running text: `Full` for "million", `Brief` where newspapers write "млн".
        pub(super) magnitudes: Width,
        /// One hundred thousand. `{0}` alone if the language has no word for it: the number is then converted.
        pub(super) lakh: Message<1>,
        /// Ten million. `{0}` alone if the language has no word for it: the number is then converted.
        pub(super) crore: Message<1>,
        /// 10¹² in South Asia. `{0}` alone if the language has no word for it: the number is then converted.
        pub(super) lakh_crore: Message<1>,
        /// A multiple: 3.5 times.
        pub(super) times: Forms,
        /// The word between "million" and a unit, and after a bar its form before a vowel: `de |d’`. Empty if there is none.
        pub(super) of_units: &'static str,
        /// A number `{0}` with a unit `{1}` that the story declares.
        pub(super) with_unit: Message<2>,
        /// The plural category of a unit after "about", "more than", "at least", "less than" and "up to", by that of the
        /// number: `1=o|f=m`. Empty if it is the same.
        pub(super) qualified_units: &'static str,
        /// A rate: per day, week, month and year.
        pub(super) rates: [Message<1>; 4],
        /// Currency names in running text, with forms by the letter of a plural category: `USD=dollars/1dollar`. A
        /// currency that is not in the list has its symbol.
        pub(super) currency_nouns: &'static str,
        /// About a day.
        pub(super) about_day: Message<1>,
        /// About a month or a year.
        pub(super) about_date: Message<1>,
        /// About a season, a quarter, a decade or another period whose name would need an article.
        pub(super) about_span: Message<1>,
        /// Perhaps on a date.
        pub(super) perhaps: Message<1>,
        /// The mark after an uncertain date on a label.
        pub(super) question_mark: &'static str,
        /// From a date on.
        pub(super) since: OpenInterval,
        /// Until a date.
        pub(super) until: OpenInterval,
        /// From a date on, and it ended; the end is not known. `{0}` is the date as it stands alone.
        pub(super) end_unknown: Message<1>,
        /// Until a date; the start is not known.
        pub(super) start_unknown: Message<1>,
        /// An interval that is open at both ends.
        pub(super) both_open: &'static str,
        /// Two dates of which one is right; for more dates it is repeated.
        pub(super) or: Message<2>,
        /// At some time between two years.
        pub(super) within: Message<2>,
        /// A month of a year, on a day that is not known.
        pub(super) day_unknown: Message<1>,
        /// A year, in a month that is not known.
        pub(super) month_unknown: Message<1>,
        /// A year, on a day and in a month that are not known.
        pub(super) day_and_month_unknown: Message<1>,
        /// A period before the year 1.
        pub(super) before_era: Message<1>,
        /// A date after the beginning of the era, with its era.
        pub(super) this_era: ThisEra,
        /// March to May.
        pub(super) spring: Message<1>,
        /// June to August.
        pub(super) summer: Message<1>,
        /// September to November.
        pub(super) autumn: Message<1>,
        /// December of one year to February of the next.
        pub(super) winter: Message<2>,
        /// The first and the second half of a year.
        pub(super) halves: [Message<1>; 2],
        /// A fiscal year, in running text.
        pub(super) fiscal_year: Message<1>,
        /// A fiscal year, on a label.
        pub(super) fiscal_year_short: Message<1>,
        /// The two calendar years of a fiscal year, the second with two digits: `2020–21`.
        pub(super) fiscal_pair: Message<2>,
        /// A decade, by its first year.
        pub(super) decade: Message<1>,
        /// The endings after that year, by its last two digits: `00=’ler|10=’lar`. Empty if there are none.
        pub(super) decade_endings: &'static str,
        /// A century, by its number.
        pub(super) century: Message<1>,
        /// The numerals of centuries.
        pub(super) numeral: Numeral,
    }
}

catalogue! {
    /// Patterns, in CLDR's syntax, of an interval with one open end, by the precision of the date. The sign `~` stands
    /// for the case ending of the word before it, of `ablative` in "since" and of `dative` in "until".
    pub(super) struct OpenInterval {
        /// A day.
        pub(super) day: &'static str,
        /// The second day of a month, if the preposition before it differs; else empty.
        pub(super) second_day: &'static str,
        /// A month.
        pub(super) month: &'static str,
        /// A year.
        pub(super) year: &'static str,
    }
}

catalogue! {
    /// Patterns, in CLDR's syntax, of a date after the beginning of the era, with its era.
    pub(super) struct ThisEra {
        /// A day.
        pub(super) day: &'static str,
        /// A month.
        pub(super) month: &'static str,
        /// A year.
        pub(super) year: &'static str,
        /// Another period, by its name: a season, a quarter, a fiscal year, a century.
        pub(super) named: Message<1>,
    }
}

/// The numerals of centuries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Numeral {
    /// English ordinals: 20th.
    EnglishOrdinal,
    /// Roman numerals: XX.
    Roman,
    /// Digits: 20.
    Digits,
}

impl CatalogueItem for Numeral {
    #[cfg(not(target_os = "unknown"))]
    const MISSING: Self = Self::Digits;

    fn read(reader: &mut CatalogueReader) -> Self {
        match reader.next_line() {
            "1st" => Self::EnglishOrdinal,
            "I" => Self::Roman,
            _ => Self::Digits,
        }
    }

    #[cfg(not(target_os = "unknown"))]
    fn write(&self, lines: &mut Vec<String>) {
        lines.push(match self {
            Self::EnglishOrdinal => "1st".to_owned(),
            Self::Roman => "I".to_owned(),
            Self::Digits => "1".to_owned(),
        });
    }
}
