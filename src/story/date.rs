//! [`Date`]: a day, month, quarter, year or decade as far as it is known, alone or as an interval.
//!
//! The text form is EDTF, ISO 8601-2 level 1, as far as chronologies of relations need it, with two
//! spellings added because authors write them: `2022-Q1` for a quarter and `2027-H1` for a half year.

use std::fmt;
use std::str::FromStr;

use super::Day;

/// When something happened, as far as the source says.
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
    /// One date, of whatever precision.
    On(PartialDate),
    /// From one edge to another, both included.
    Between(Edge, Edge),
}

/// One end of an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Edge {
    /// A date.
    Known(PartialDate),
    /// Still running, or begun at a time not given: EDTF's `..`.
    Open,
}

/// A stretch of the calendar that has a name, and how sure the source is of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PartialDate {
    /// The stretch.
    pub span: Span,
    /// How sure the source is.
    pub certainty: Certainty,
}

/// A stretch of the proleptic Gregorian calendar. Years are astronomical: 0 is 1 BC.
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
    /// A season, drawn by the meteorological months.
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

/// How sure a source is of a date.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Certainty {
    /// Said without reserve.
    #[default]
    Certain,
    /// About then: EDTF's `~`.
    Approximate,
    /// Perhaps then: EDTF's `?`.
    Uncertain,
    /// Perhaps about then: EDTF's `%`.
    Doubtful,
}

/// Why a text is not a [`Date`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateError {
    /// The shape is none of those known.
    Shape,
    /// A month outside 1 to 12 that is no season or quarter either.
    Month(u8),
    /// A day the month does not have.
    Day {
        /// The year, since February depends on it.
        year: i32,
        /// The month.
        month: u8,
    },
    /// The interval ends before it begins.
    Reversed,
    /// Both ends of an interval are open.
    Endless,
}

parsed!(Date, "a date", "write `1914`, `1914-07`, `1914-07-28` or `1914-07-28/1914-08-01`");

impl Date {
    /// The first day it may mean; `None` where the beginning is open.
    pub fn first_day(&self) -> Option<Day> {
        match self {
            Self::On(date) | Self::Between(Edge::Known(date), _) => Some(date.span.first_day()),
            Self::Between(Edge::Open, _) => None,
        }
    }

    /// The last day it may mean; `None` where the end is open.
    pub fn last_day(&self) -> Option<Day> {
        match self {
            Self::On(date) | Self::Between(_, Edge::Known(date)) => Some(date.span.last_day()),
            Self::Between(_, Edge::Open) => None,
        }
    }

    /// The day it is sorted by: the first, or the last where the beginning is open.
    pub fn order_day(&self) -> Day {
        self.first_day().or(self.last_day()).unwrap_or_default()
    }

    /// Whether it means a single day, said without reserve.
    pub fn is_exact_day(&self) -> bool {
        matches!(
            self,
            Self::On(PartialDate { span: Span::Day { .. }, certainty: Certainty::Certain })
        )
    }
}

impl Span {
    /// The first day of the stretch.
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

    /// The last day of the stretch.
    pub fn last_day(self) -> Day {
        self.following().before()
    }

    /// The first day after the stretch.
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
    fn first_month(self) -> u8 {
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

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let Some((from, to)) = text.split_once('/') else {
            return text.parse().map(Self::On);
        };
        let (from, to) = (from.parse()?, to.parse()?);
        match (from, to) {
            (Edge::Open, Edge::Open) => Err(DateError::Endless),
            (Edge::Known(a), Edge::Known(b)) if b.span.last_day() < a.span.first_day() => {
                Err(DateError::Reversed)
            }
            _ => Ok(Self::Between(from, to)),
        }
    }
}

impl FromStr for Edge {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        if text == ".." { Ok(Self::Open) } else { text.parse().map(Self::Known) }
    }
}

impl FromStr for PartialDate {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let (body, certainty) = match text.as_bytes().last() {
            Some(b'~') => (&text[..text.len() - 1], Certainty::Approximate),
            Some(b'?') => (&text[..text.len() - 1], Certainty::Uncertain),
            Some(b'%') => (&text[..text.len() - 1], Certainty::Doubtful),
            _ => (text, Certainty::Certain),
        };
        Ok(Self { span: body.parse()?, certainty })
    }
}

impl FromStr for Span {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let (sign, body) = match text.strip_prefix('-') {
            Some(rest) => (-1, rest),
            None => (1, text),
        };
        let mut parts = body.split('-');
        let year = parts.next().unwrap_or_default();
        let (month, day) = (parts.next(), parts.next());
        if parts.next().is_some() {
            return Err(DateError::Shape);
        }
        let Some(month) = month else { return span_of_years(sign, year) };
        let year = sign * digits(year, 4)?;
        match day {
            None => span_within_year(year, month),
            Some(day) => span_of_day(year, month, day),
        }
    }
}

/// Reads `2022`, `195X` or `19XX`.
fn span_of_years(sign: i32, text: &str) -> Result<Span, DateError> {
    match text.strip_suffix("XX") {
        Some(century) => Ok(Span::Century(sign * digits(century, 2)? * 100)),
        None => match text.strip_suffix('X') {
            Some(decade) => Ok(Span::Decade(sign * digits(decade, 3)? * 10)),
            None => Ok(Span::Year(sign * digits(text, 4)?)),
        },
    }
}

/// Reads what stands behind the year: a month, `Q1` to `Q4`, `H1`, `H2`, or an EDTF code from 21 on.
fn span_within_year(year: i32, text: &str) -> Result<Span, DateError> {
    match text {
        "H1" | "40" => return Ok(Span::Half { year, half: 1 }),
        "H2" | "41" => return Ok(Span::Half { year, half: 2 }),
        _ => {}
    }
    if let Some(quarter @ ("1" | "2" | "3" | "4")) = text.strip_prefix('Q') {
        return Ok(Span::Quarter { year, quarter: quarter.as_bytes()[0] - b'0' });
    }
    let season = |season| Ok(Span::Season { year, season });
    match two_digits(text)? {
        month @ 1..=12 => Ok(Span::Month { year, month }),
        21 | 25 => season(Season::Spring),
        22 | 26 => season(Season::Summer),
        23 | 27 => season(Season::Autumn),
        24 | 28 => season(Season::Winter),
        code @ 33..=36 => Ok(Span::Quarter { year, quarter: code - 32 }),
        other => Err(DateError::Month(other)),
    }
}

/// Reads a day that exists.
fn span_of_day(year: i32, month: &str, day: &str) -> Result<Span, DateError> {
    let month = two_digits(month)?;
    if !(1..=12).contains(&month) {
        return Err(DateError::Month(month));
    }
    let day = two_digits(day)?;
    if day == 0 || day > days_in(year, month) {
        return Err(DateError::Day { year, month });
    }
    Ok(Span::Day { year, month, day })
}

/// How many days the month has.
fn days_in(year: i32, month: u8) -> u8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn two_digits(text: &str) -> Result<u8, DateError> {
    digits(text, 2)?.try_into().map_err(|_| DateError::Shape)
}

/// Reads exactly `count` ASCII digits.
fn digits(text: &str, count: usize) -> Result<i32, DateError> {
    if text.len() != count || !text.bytes().all(|b| b.is_ascii_digit()) {
        return Err(DateError::Shape);
    }
    text.parse().map_err(|_| DateError::Shape)
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::On(date) => date.fmt(f),
            Self::Between(from, to) => write!(f, "{from}/{to}"),
        }
    }
}

impl fmt::Display for Edge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Known(date) => date.fmt(f),
            Self::Open => f.write_str(".."),
        }
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mark = match self.certainty {
            Certainty::Certain => "",
            Certainty::Approximate => "~",
            Certainty::Uncertain => "?",
            Certainty::Doubtful => "%",
        };
        write!(f, "{}{mark}", self.span)
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let year = self.year();
        if year < 0 {
            f.write_str("-")?;
        }
        let year = year.unsigned_abs();
        match self {
            Self::Day { month, day, .. } => write!(f, "{year:04}-{month:02}-{day:02}"),
            Self::Month { month, .. } => write!(f, "{year:04}-{month:02}"),
            Self::Season { season, .. } => write!(f, "{year:04}-{}", 20 + season.first_month() / 3),
            Self::Quarter { quarter, .. } => write!(f, "{year:04}-{}", 32 + quarter),
            Self::Half { half, .. } => write!(f, "{year:04}-{}", 39 + half),
            Self::Year(_) => write!(f, "{year:04}"),
            Self::Decade(_) => write!(f, "{:03}X", year / 10),
            Self::Century(_) => write!(f, "{:02}XX", year / 100),
        }
    }
}

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Shape => f.write_str("it is not built of figures as dates are"),
            Self::Month(month) => write!(f, "there is no month {month:02}"),
            Self::Day { year, month } => {
                let name = MONTHS[usize::from(month - 1)];
                write!(f, "{name} {year} has {} days", days_in(year, month))
            }
            Self::Reversed => f.write_str("the interval ends before it begins"),
            Self::Endless => f.write_str("an interval needs at least one end"),
        }
    }
}

impl std::error::Error for DateError {}

/// The months in the language of the error messages.
const MONTHS: [&str; 12] = [
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

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn a_date_lasts_from_its_first_to_its_last_day() {
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
    fn an_open_end_has_no_day() {
        assert_eq!(date("2024-08/..").last_day(), None, "still running");
        assert_eq!(date("../1991").first_day(), None, "begun at an unknown time");
        assert_eq!(date("../1991").order_day(), Day::from_civil(1991, 12, 31), "sorted by its end");
    }

    #[test]
    fn the_message_says_what_is_wrong() {
        #[track_caller]
        fn case(text: &str, message: &str) {
            assert_eq!(text.parse::<Date>().unwrap_err().to_string(), message, "{text}");
        }

        const SHAPE: &str = "it is not built of figures as dates are";
        case("2023-02-31", "February 2023 has 28 days");
        case("2023-04-31", "April 2023 has 30 days");
        case("2023-13", "there is no month 13");
        case("2023-13-01", "there is no month 13");
        case("2023-00", "there is no month 00");
        case("19 February 2024", SHAPE);
        case("2024-2-9", SHAPE);
        case("", SHAPE);
        case("2024-02-19-01", SHAPE);
        case("2024-Q5", SHAPE);
        case("2024/2023", "the interval ends before it begins");
        case("../..", "an interval needs at least one end");
        case("2024é", SHAPE);
        case("-", SHAPE);
    }

    mod properties {
        use proptest::prelude::*;

        use super::*;

        proptest! {
            #[test]
            fn a_printed_date_is_read_back_the_same(
                year in -9999i32..9999, month in 1u8..=12, day in 1u8..=28, shape in 0usize..7,
                mark in prop_oneof![Just(""), Just("~"), Just("?"), Just("%")],
            ) {
                let sign = if year < 0 { "-" } else { "" };
                let y = year.unsigned_abs();
                let text = match shape {
                    0 => format!("{sign}{y:04}-{month:02}-{day:02}{mark}"),
                    1 => format!("{sign}{y:04}-{month:02}{mark}"),
                    2 => format!("{sign}{y:04}{mark}"),
                    3 => format!("{sign}{y:04}-{}{mark}", 21 + month % 4),
                    4 => format!("{sign}{y:04}-{}{mark}", 33 + month % 4),
                    5 => format!("{sign}{y:04}-{}{mark}", 40 + month % 2),
                    _ => format!("{sign}{y:04}-{month:02}/.."),
                };
                // EDTF has no year minus nought.
                prop_assume!(year != 0 || sign.is_empty());
                let date: Date = text.parse().unwrap();
                prop_assert_eq!(date.to_string(), text);
            }

            #[test]
            fn no_text_makes_the_parser_panic(text in "\\PC*") {
                let _ = text.parse::<Date>();
            }

            #[test]
            fn text_that_looks_like_a_date_is_read_or_refused(text in "[-0-9X~?%/.QH]{0,24}") {
                if let Ok(date) = text.parse::<Date>() {
                    let again: Date = date.to_string().parse().unwrap();
                    prop_assert_eq!(again, date);
                }
            }

            #[test]
            fn the_calendar_agrees_with_jiff(year in -9999i16..=9999, ordinal in 1i16..=365) {
                let theirs = jiff::civil::date(year, 1, 1)
                    .with().day_of_year(ordinal).build().unwrap();
                let (month, day) = (theirs.month().unsigned_abs(), theirs.day().unsigned_abs());
                let ours = Day::from_civil(i32::from(year), month, day);
                let epoch = jiff::civil::date(1970, 1, 1);
                let days = theirs.since((jiff::Unit::Day, epoch)).unwrap().get_days();
                prop_assert_eq!(ours.number(), days);
                prop_assert_eq!(ours.civil(), (i32::from(year), month, day));
            }
        }
    }
}
