//! [`DateError`]: the reason why a text is not a date.

use std::fmt;

use super::readings::{explained, readings};
use super::value::OneOf;

/// The reason why a text is not a [`Date`](super::Date).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateError {
    /// None of the known forms.
    Shape,
    /// A number after the year that is not a month, such as `2020-21`: a fiscal year, two years, or a season.
    Month {
        /// The year.
        year: i32,
        /// The number after it.
        code: u8,
    },
    /// A day that the month does not have.
    Day {
        /// The year, since February depends on it.
        year: i32,
        /// The month.
        month: u8,
    },
    /// A year of more than six digits.
    FarYear,
    /// A year of four digits or fewer after a `Y`.
    NearYear,
    /// The interval ends before it begins.
    Reversed,
    /// An interval without any date whose ends are not both open.
    Endless,
    /// An interval from a fiscal year to another kind of date, or the reverse.
    MixedYears,
    /// A list with too few or too many dates, or with one of them twice.
    List,
}

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Shape => f.write_str("year, month and day are written as numbers"),
            Self::Month { year, code } => match &readings(year, code)[..] {
                [] | [_] => write!(f, "there is no month {code:02}"),
                found => write!(f, "it can mean {}", explained(found)),
            },
            Self::Day { year, month } => {
                let name = MONTHS[usize::from(month - 1)];
                write!(f, "{name} {year} has {} days", days_in(year, month))
            }
            Self::FarYear => f.write_str("a year has at most six digits"),
            Self::NearYear => f.write_str("`Y` is only for a year of more than four digits"),
            Self::Reversed => f.write_str("the interval ends before it begins"),
            Self::Endless => f.write_str("an interval needs a beginning or an end"),
            Self::MixedYears => f.write_str(
                "an interval goes from a fiscal year to a fiscal year, or has no fiscal year",
            ),
            Self::List => write!(
                f,
                "a list in brackets has 2 to {} different dates, of which one is right",
                OneOf::MAX
            ),
        }
    }
}

impl std::error::Error for DateError {}

impl DateError {
    /// The message about a fiscal year if neither the story nor the source says in which month it begins.
    pub fn fiscal_year_without_start(date: &super::Date) -> String {
        format!("`{date}` is a fiscal year, but the story does not say in which month it begins")
    }

    /// The remedy for [`fiscal_year_without_start`](Self::fiscal_year_without_start).
    pub const FISCAL_YEAR_HELP: &str = "add `fiscal_year_start` to the story or to the source: the number of its first \
         month, such as `4` for April";
}

/// The number of days in a month.
pub(super) fn days_in(year: i32, month: u8) -> u8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// The names of the months for messages.
pub(super) const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
