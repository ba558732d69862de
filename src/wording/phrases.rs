//! [`Phrases`]: the words that quantities and dates are put in.

use super::data::Width;
use super::ending::Endings;
use super::lines::table;
use super::template::Template;

table! {
    /// What the locale data do not say: qualifiers, seasons, open ends.
    pub(super) struct Phrases {
        /// About, around, roughly.
        pub(super) about: Template<1>,
        /// A little less.
        pub(super) nearly: Template<1>,
        /// A lower bound that is exceeded.
        pub(super) more_than: Template<1>,
        /// A lower bound.
        pub(super) at_least: Template<1>,
        /// An upper bound that is not reached.
        pub(super) less_than: Template<1>,
        /// An upper bound.
        pub(super) up_to: Template<1>,
        /// The ending a quantity takes in `more_than` and `less_than`, where the language has one.
        pub(super) ablative: Endings,
        /// A figure worked out from others.
        pub(super) computed: Template<1>,
        /// An amount and the same in another currency.
        pub(super) also: Template<2>,
        /// How a scale is told in running text: `Full` for "million", `Brief` where newspapers write "млн".
        pub(super) scales: Width,
        /// A hundred thousand; `{0}` alone where the language has no word for it and says the number in its own scales.
        pub(super) lakh: Template<1>,
        /// Ten millions; the same.
        pub(super) crore: Template<1>,
        /// Currencies named after "million" and above: `USD=de dollars`; signs serve where it is empty.
        pub(super) currency_nouns: &'static str,
        /// About a day.
        pub(super) about_day: Template<1>,
        /// About a month or a year.
        pub(super) about_date: Template<1>,
        /// About a season, a quarter, a decade, or another stretch whose name would need an article.
        pub(super) about_span: Template<1>,
        /// Perhaps then.
        pub(super) perhaps: Template<1>,
        /// The mark behind a date that is not certain, where there is little room.
        pub(super) question_mark: &'static str,
        /// From a date on.
        pub(super) since: Ends,
        /// Up to a date.
        pub(super) until: Ends,
        /// A stretch before the year 1.
        pub(super) before_era: Template<1>,
        /// March to May.
        pub(super) spring: Template<1>,
        /// June to August.
        pub(super) summer: Template<1>,
        /// September to November.
        pub(super) autumn: Template<1>,
        /// December of one year to February of the next.
        pub(super) winter: Template<2>,
        /// The halves of a year.
        pub(super) halves: [Template<1>; 2],
        /// Ten years, by the first.
        pub(super) decade: Template<1>,
        /// The endings behind that year, by its last two digits: `00=’ler|10=’lar`; empty where there are none.
        pub(super) decade_endings: &'static str,
        /// A hundred years, by their number.
        pub(super) century: Template<1>,
        /// How centuries are numbered.
        pub(super) numeral: Numeral,
    }
}

table! {
    /// Patterns in CLDR's letters for one end of time, by how exact the date is.
    pub(super) struct Ends {
        /// A day.
        pub(super) day: &'static str,
        /// The second of a month, where the word before it is another; empty where it is not.
        pub(super) second_day: &'static str,
        /// A month.
        pub(super) month: &'static str,
        /// A year.
        pub(super) year: &'static str,
    }
}

/// How centuries are numbered.
#[derive(Clone, Copy, Debug)]
pub(super) enum Numeral {
    /// 20th.
    EnglishOrdinal,
    /// XX.
    Roman,
    /// 20.
    Digits,
}
