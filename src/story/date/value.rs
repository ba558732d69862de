//! [`Date`]: one date, an interval, or one of several dates.

use super::span::Span;
use crate::story::day::Day;

/// The date of something, as precise as the source gives it.
///
/// # Parsing and printing
///
/// ```
/// use diplograph::story::Date;
///
/// for text in [
///     "2024-02-19", "2021-12", "2020~", "195X", "2016-05-XX", "2019-04-14/2019-04-15", "2024-08/..", "1985/", "-0043",
///     "2024-spring", "2022-Q1", "2027-H1", "FY2020", "[2023-05-02,2023-05-03]", "Y12000",
/// ] {
///     assert_eq!(text.parse::<Date>()?.to_string(), text);
/// }
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
    /// One of several dates; the source does not say which one.
    OneOf(OneOf),
}

/// One end of an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Edge {
    /// A date.
    Known(PartialDate),
    /// Still running, or without a beginning: `..` in EDTF.
    Open,
    /// There was such an end, but nobody says when: an empty text in EDTF.
    Unknown,
}

/// A period of the calendar, and the certainty of the source about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PartialDate {
    /// The period.
    pub span: Span,
    /// The certainty of the source.
    pub certainty: Certainty,
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

/// Two to four dates of which one is right, in the order of the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct OneOf {
    /// The places after `count` repeat the first date, so that equal lists are equal values.
    dates: [PartialDate; Self::MAX],
    /// At least 2.
    count: usize,
}

impl OneOf {
    /// The largest number of dates. It is small, so that a [`Date`] can be copied.
    pub const MAX: usize = 4;

    /// Returns the list, or `None` if there are too few or too many dates, or one of them twice.
    pub fn new(list: &[PartialDate]) -> Option<Self> {
        let is_distinct = (1..list.len()).all(|at| !list[..at].contains(&list[at]));
        if !(2..=Self::MAX).contains(&list.len()) || !is_distinct {
            return None;
        }
        let mut dates = [list[0]; Self::MAX];
        dates[..list.len()].copy_from_slice(list);
        Some(Self { dates, count: list.len() })
    }

    /// The dates.
    pub fn dates(&self) -> &[PartialDate] {
        &self.dates[..self.count]
    }
}

impl Date {
    /// The first day it may mean; `None` if the beginning is open or unknown.
    pub fn first_day(&self) -> Option<Day> {
        match self {
            Self::On(date) | Self::Between(Edge::Known(date), _) => Some(date.span.first_day()),
            Self::Between(..) => None,
            Self::OneOf(one) => one.dates().iter().map(|date| date.span.first_day()).min(),
        }
    }

    /// The last day it may mean; `None` if the end is open or unknown.
    pub fn last_day(&self) -> Option<Day> {
        match self {
            Self::On(date) | Self::Between(_, Edge::Known(date)) => Some(date.span.last_day()),
            Self::Between(..) => None,
            Self::OneOf(one) => one.dates().iter().map(|date| date.span.last_day()).max(),
        }
    }

    /// The first and the last day of the dates in it, without regard to its open and unknown ends.
    pub fn known_days(&self) -> (Option<Day>, Option<Day>) {
        let first = self.dates().map(|date| date.span.first_day()).min();
        (first, self.dates().map(|date| date.span.last_day()).max())
    }

    /// Returns `true` if it has a place in time: all dates but `../..`.
    pub fn is_placed(&self) -> bool {
        self.dates().next().is_some()
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

    /// Returns `true` if it has a fiscal year, whose days depend on `fiscal_year_start`.
    pub fn is_fiscal(&self) -> bool {
        self.dates().any(|date| date.span.is_fiscal())
    }

    /// Returns the date with the month, 1 to 12, in which its fiscal years begin. Other dates stay the same.
    ///
    /// ```
    /// use diplograph::story::{Date, Day};
    ///
    /// let date = "FY2020".parse::<Date>()?.with_fiscal_start(4);
    /// assert_eq!(date.first_day(), Some(Day::from_civil(2020, 4, 1)));
    /// assert_eq!(date.last_day(), Some(Day::from_civil(2021, 3, 31)));
    /// # Ok::<(), diplograph::story::DateError>(())
    /// ```
    #[must_use]
    pub fn with_fiscal_start(self, first_month: u8) -> Self {
        let started = |date: PartialDate| PartialDate {
            span: date.span.with_fiscal_start(first_month),
            ..date
        };
        let edge = |edge| match edge {
            Edge::Known(date) => Edge::Known(started(date)),
            other => other,
        };
        match self {
            Self::On(date) => Self::On(started(date)),
            Self::Between(from, to) => Self::Between(edge(from), edge(to)),
            Self::OneOf(one) => Self::OneOf(OneOf { dates: one.dates.map(started), ..one }),
        }
    }

    /// The dates in it, without the ends that are open or unknown.
    pub fn dates(&self) -> impl Iterator<Item = PartialDate> {
        let (ends, list) = match *self {
            Self::On(date) => ([Edge::Known(date), Edge::Open], None),
            Self::Between(from, to) => ([from, to], None),
            Self::OneOf(one) => ([Edge::Open; 2], Some(one)),
        };
        let known = ends.into_iter().filter_map(|edge| match edge {
            Edge::Known(date) => Some(date),
            Edge::Open | Edge::Unknown => None,
        });
        known.chain(list.into_iter().flat_map(|one| one.dates.into_iter().take(one.count)))
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
        case("2024-02-XX", (2024, 2, 1), (2024, 2, 29));
        case("2022", (2022, 1, 1), (2022, 12, 31));
        case("2022-XX", (2022, 1, 1), (2022, 12, 31));
        case("2022-XX-XX", (2022, 1, 1), (2022, 12, 31));
        case("2022-Q1", (2022, 1, 1), (2022, 3, 31));
        case("2026-Q4", (2026, 10, 1), (2026, 12, 31));
        case("2027-H1", (2027, 1, 1), (2027, 6, 30));
        case("2024-autumn", (2024, 9, 1), (2024, 11, 30));
        case("2023-winter", (2023, 12, 1), (2024, 2, 29));
        case("195X", (1950, 1, 1), (1959, 12, 31));
        case("19XX", (1900, 1, 1), (1999, 12, 31));
        case("-199X", (-1999, 1, 1), (-1990, 12, 31));
        case("-000X", (-9, 1, 1), (0, 12, 31));
        case("-01XX", (-199, 1, 1), (-100, 12, 31));
        case("2020~", (2020, 1, 1), (2020, 12, 31));
        case("FY2020", (2020, 1, 1), (2020, 12, 31));
        case("Y12000", (12_000, 1, 1), (12_000, 12, 31));
        case("-0043-03-15", (-43, 3, 15), (-43, 3, 15));
        case("2019-04-14/2019-04-15", (2019, 4, 14), (2019, 4, 15));
        case("2024-01/2024-11", (2024, 1, 1), (2024, 11, 30));
        case("[2023-05-03,2023-05-02]", (2023, 5, 2), (2023, 5, 3));
        case("[2021,2023-05]", (2021, 1, 1), (2023, 5, 31));
    }

    #[test]
    fn open_or_unknown_end_has_no_day() {
        assert_eq!(date("2024-08/..").last_day(), None, "still running");
        assert_eq!(date("2024-08/").last_day(), None, "nobody says when it ended");
        assert_eq!(date("../1991").first_day(), None, "begun at an unknown time");
        assert_eq!(date("/1991").first_day(), None, "nobody says when it began");
        assert_eq!(date("../1991").order_day(), Day::from_civil(1991, 12, 31), "sorted by its end");
        assert_eq!((date("../..").first_day(), date("../..").last_day()), (None, None));
    }

    #[test]
    fn fiscal_year_begins_in_the_month_that_is_set() {
        #[track_caller]
        fn case(text: &str, month: u8, first: (i32, u8, u8), last: (i32, u8, u8)) {
            let day = |(y, m, d)| Some(Day::from_civil(y, m, d));
            let date = date(text).with_fiscal_start(month);
            assert_eq!((date.first_day(), date.last_day()), (day(first), day(last)), "{text}");
        }

        case("FY2020", 1, (2020, 1, 1), (2020, 12, 31));
        case("FY2020", 4, (2020, 4, 1), (2021, 3, 31));
        case("FY2020~", 10, (2020, 10, 1), (2021, 9, 30));
        case("FY2020/FY2023", 7, (2020, 7, 1), (2024, 6, 30));
        case("[FY2020,FY2021]", 4, (2020, 4, 1), (2022, 3, 31));
        case("2020", 4, (2020, 1, 1), (2020, 12, 31));
    }

    #[test]
    fn only_dates_with_a_fiscal_year_need_its_first_month() {
        for text in ["FY2020", "FY2020/FY2023", "FY2020/..", "[2020,FY2020]"] {
            assert!(date(text).is_fiscal(), "{text}");
        }
        for text in ["2020", "2020/2023", "../..", "[2020,2021]", "2020-Q1"] {
            assert!(!date(text).is_fiscal(), "{text}");
        }
    }

    #[test]
    fn list_has_two_to_four_different_dates() {
        let year = |year| PartialDate { span: Span::Year(year), certainty: Certainty::Certain };
        let list = |years: &[i32]| OneOf::new(&years.iter().copied().map(year).collect::<Vec<_>>());
        assert_eq!(list(&[2020, 2021]).unwrap().dates(), [year(2020), year(2021)]);
        assert_eq!(list(&[1, 2, 3, 4]).unwrap().dates().len(), 4);
        assert_eq!(list(&[2020]), None);
        assert_eq!(list(&[2020, 2020]), None);
        assert_eq!(list(&[1, 2, 3, 4, 5]), None);
    }
}
