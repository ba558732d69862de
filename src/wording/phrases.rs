//! [`Phrases`]: the words that quantities and dates are put in.

use super::kazakh;
use super::lines::table;
use super::template::Template;
use crate::story::Quantity;

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
        pub(super) ablative: Ending,
        /// A figure worked out from others.
        pub(super) computed: Template<1>,
        /// An amount and the same in another currency.
        pub(super) also: Template<2>,
        /// A hundred thousand.
        pub(super) lakh: Template<1>,
        /// Ten millions.
        pub(super) crore: Template<1>,
        /// Currencies named after "million" and above: `USD=de dollars`; signs serve where it is empty.
        pub(super) currency_nouns: &'static str,
        /// About a date.
        pub(super) about_date: Template<1>,
        /// Perhaps then.
        pub(super) perhaps: Template<1>,
        /// Perhaps about then.
        pub(super) perhaps_about: Template<1>,
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

/// The ending of a case.
#[derive(Clone, Copy, Debug)]
pub(super) enum Ending {
    /// There is none.
    None,
    /// That of the Kazakh ablative.
    Kazakh,
}

impl Ending {
    /// The ending that a quantity takes.
    pub(super) fn of(self, quantity: &Quantity) -> &'static str {
        match self {
            Self::None => "",
            Self::Kazakh => kazakh::ablative(quantity),
        }
    }
}
