//! [`Date`]: a day, month, quarter, year, decade or century, alone or as an interval.
//!
//! Its text form, in `edtf.rs`, is the part of EDTF that stories need, with two spellings added that authors use:
//! `2022-Q1` for a quarter and `2027-H1` for a half year.

use super::day::Day;

/// The date of something, as precise as the source gives it.
///
/// # Parsing and printing
///
/// ```
/// use diplograph::story::Date;
///
/// for text in ["2024-02-19", "2021-12", "2020~", "195X", "2019-04-14/2019-04-15", "2024-08/..", "-0043"] {
///     assert_eq!(text.parse::<Date>()?.to_string(), text);
/// }
/// assert_eq!("2022-Q1".parse::<Date>()?.to_string(), "2022-33");
/// # Ok::<(), diplograph::story::DateError>(())
/// ```
///
/// # Example: what is refused
///
/// ```
/// use diplograph::story::Date;
///
/// let error = "2023-02-31".parse::<Date>().unwrap_err();
/// assert_eq!(error.to_string(), "February 2023 has 28 days");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Date {
    /// One date, of any precision.
    On(PartialDate),
    /// From one edge to another, both included.
    Between(Edge, Edge),
}

/// One end of an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Edge {
    /// A date.
    Known(PartialDate),
    /// Still running, or an unknown beginning: `..` in EDTF.
    Open,
}

/// A period of the calendar, and the certainty of the source about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PartialDate {
    /// The period.
    pub span: Span,
    /// The certainty of the source.
    pub certainty: Certainty,
}

/// A period of the proleptic Gregorian calendar. Years are astronomical: 0 is 1 BC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Span {
    /// One day; it exists.
    Day {
        /// -9999 to 9999.
        year: i32,
        /// 1 to 12.
        month: u8,
        /// 1 to 31.
        day: u8,
    },
    /// One month.
    Month {
        /// -9999 to 9999.
        year: i32,
        /// 1 to 12.
        month: u8,
    },
    /// A season of three whole months.
    Season {
        /// The year in which the season begins.
        year: i32,
        /// Which season.
        season: Season,
    },
    /// A quarter.
    Quarter {
        /// -9999 to 9999.
        year: i32,
        /// 1 to 4.
        quarter: u8,
    },
    /// A half year.
    Half {
        /// -9999 to 9999.
        year: i32,
        /// 1 or 2.
        half: u8,
    },
    /// One year.
    Year(i32),
    /// Ten years, named by the first.
    Decade(i32),
    /// A hundred years, named by the first.
    Century(i32),
}

/// A season of the northern hemisphere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Season {
    /// March to May; EDTF 21.
    Spring,
    /// June to August; EDTF 22.
    Summer,
    /// September to November; EDTF 23.
    Autumn,
    /// December to February; EDTF 24.
    Winter,
}

/// The certainty of a source about a date.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Certainty {
    /// Certain.
    #[default]
    Certain,
    /// Approximate: `~` in EDTF.
    Approximate,
    /// Uncertain: `?` in EDTF.
    Uncertain,
    /// Uncertain and approximate: `%` in EDTF.
    Doubtful,
}

/// The reason why a text is not a [`Date`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateError {
    /// None of the known forms.
    Shape,
    /// A number that is neither a month nor the code of a season, quarter or half year.
    Month(u8),
    /// A day that the month does not have.
    Day {
        /// The year, since February depends on it.
        year: i32,
        /// The month.
        month: u8,
    },
    /// A decade or century before the year 0.
    EarlyPeriod,
    /// The interval ends before it begins.
    Reversed,
    /// Both ends of an interval are open.
    Endless,
}

impl Date {
    /// The first day it may mean; `None` if the beginning is open.
    pub fn first_day(&self) -> Option<Day> {
        match self {
            Self::On(date) | Self::Between(Edge::Known(date), _) => Some(date.span.first_day()),
            Self::Between(Edge::Open, _) => None,
        }
    }

    /// The last day it may mean; `None` if the end is open.
    pub fn last_day(&self) -> Option<Day> {
        match self {
            Self::On(date) | Self::Between(_, Edge::Known(date)) => Some(date.span.last_day()),
            Self::Between(_, Edge::Open) => None,
        }
    }

    /// The day for sorting: the first, or the last if the beginning is open.
    pub fn order_day(&self) -> Day {
        self.first_day().or(self.last_day()).unwrap_or_default()
    }

    /// The sort key. Of two dates that begin on one day, the shorter comes first.
    pub fn order_key(&self) -> (Day, Option<Day>) {
        (self.order_day(), self.last_day())
    }

    /// Returns `true` if it is one whole year.
    pub fn is_year(&self) -> bool {
        matches!(self, Self::On(PartialDate { span: Span::Year(_), .. }))
    }
}

impl Span {
    /// The first day of the period.
    pub fn first_day(self) -> Day {
        let (year, month, day) = match self {
            Self::Day { year, month, day } => (year, month, day),
            Self::Month { year, month } => (year, month, 1),
            Self::Season { year, season } => (year, season.first_month(), 1),
            Self::Quarter { year, quarter } => (year, quarter * 3 - 2, 1),
            Self::Half { year, half } => (year, half * 6 - 5, 1),
            Self::Year(year) | Self::Decade(year) | Self::Century(year) => (year, 1, 1),
        };
        Day::from_civil(year, month, day)
    }

    /// The last day of the period.
    pub fn last_day(self) -> Day {
        self.following().before()
    }

    /// The first day after the period.
    fn following(self) -> Day {
        match self {
            Self::Day { .. } => self.first_day().after(1),
            Self::Month { year, month } => month_after(year, month, 1),
            Self::Season { year, season } => month_after(year, season.first_month(), 3),
            Self::Quarter { year, quarter } => month_after(year, quarter * 3 - 2, 3),
            Self::Half { year, half } => month_after(year, half * 6 - 5, 6),
            Self::Year(year) => Day::from_civil(year + 1, 1, 1),
            Self::Decade(year) => Day::from_civil(year + 10, 1, 1),
            Self::Century(year) => Day::from_civil(year + 100, 1, 1),
        }
    }

    /// The year in which it begins.
    pub fn year(self) -> i32 {
        match self {
            Self::Day { year, .. }
            | Self::Month { year, .. }
            | Self::Season { year, .. }
            | Self::Quarter { year, .. }
            | Self::Half { year, .. }
            | Self::Year(year)
            | Self::Decade(year)
            | Self::Century(year) => year,
        }
    }
}

impl Season {
    /// 3, 6, 9 or 12.
    pub(super) fn first_month(self) -> u8 {
        match self {
            Self::Spring => 3,
            Self::Summer => 6,
            Self::Autumn => 9,
            Self::Winter => 12,
        }
    }
}

/// The first day of the month that is `months` after the given one.
fn month_after(year: i32, month: u8, months: u8) -> Day {
    match month + months {
        m @ 1..=12 => Day::from_civil(year, m, 1),
        m => Day::from_civil(year + 1, m - 12, 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn each_kind_of_date_has_its_first_and_last_day() {
        #[track_caller]
        fn case(text: &str, first: (i32, u8, u8), last: (i32, u8, u8)) {
            let day = |(y, m, d)| Some(Day::from_civil(y, m, d));
            assert_eq!(date(text).first_day(), day(first), "{text} begins");
            assert_eq!(date(text).last_day(), day(last), "{text} ends");
        }

        case("2024-02-19", (2024, 2, 19), (2024, 2, 19));
        case("2021-12", (2021, 12, 1), (2021, 12, 31));
        case("2024-02", (2024, 2, 1), (2024, 2, 29));
        case("2022", (2022, 1, 1), (2022, 12, 31));
        case("2022-Q1", (2022, 1, 1), (2022, 3, 31));
        case("2026-36", (2026, 10, 1), (2026, 12, 31));
        case("2027-H1", (2027, 1, 1), (2027, 6, 30));
        case("2024-23", (2024, 9, 1), (2024, 11, 30));
        case("2023-24", (2023, 12, 1), (2024, 2, 29));
        case("195X", (1950, 1, 1), (1959, 12, 31));
        case("19XX", (1900, 1, 1), (1999, 12, 31));
        case("2020~", (2020, 1, 1), (2020, 12, 31));
        case("-0043-03-15", (-43, 3, 15), (-43, 3, 15));
        case("2019-04-14/2019-04-15", (2019, 4, 14), (2019, 4, 15));
        case("2024-01/2024-11", (2024, 1, 1), (2024, 11, 30));
    }

    #[test]
    fn open_end_has_no_day() {
        assert_eq!(date("2024-08/..").last_day(), None, "still running");
        assert_eq!(date("../1991").first_day(), None, "begun at an unknown time");
        assert_eq!(date("../1991").order_day(), Day::from_civil(1991, 12, 31), "sorted by its end");
    }
}
