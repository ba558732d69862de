//! The text form of a [`Date`]: EDTF, ISO 8601-2 level 1, with quarters and half years of level 2.

use std::fmt;
use std::str::FromStr;

use super::date::{Certainty, Date, DateError, Edge, PartialDate, Season, Span};

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        // Dates are ASCII, so bytes can be compared instead of characters.
        let text = text.as_bytes();
        let Some(middle) = text.iter().position(|byte| *byte == b'/') else {
            return partial_date(text).map(Self::On);
        };
        let (from, to) = (edge(&text[..middle])?, edge(&text[middle + 1..])?);
        match (from, to) {
            (Edge::Open, Edge::Open) => Err(DateError::Endless),
            (Edge::Known(a), Edge::Known(b)) if b.span.last_day() < a.span.first_day() => {
                Err(DateError::Reversed)
            }
            _ => Ok(Self::Between(from, to)),
        }
    }
}

fn edge(text: &[u8]) -> Result<Edge, DateError> {
    if text == b".." { Ok(Edge::Open) } else { partial_date(text).map(Edge::Known) }
}

fn partial_date(text: &[u8]) -> Result<PartialDate, DateError> {
    let (body, certainty) = match text {
        [body @ .., b'~'] => (body, Certainty::Approximate),
        [body @ .., b'?'] => (body, Certainty::Uncertain),
        [body @ .., b'%'] => (body, Certainty::Doubtful),
        _ => (text, Certainty::Certain),
    };
    Ok(PartialDate { span: span(body)?, certainty })
}

fn span(text: &[u8]) -> Result<Span, DateError> {
    let (sign, body) = match text {
        [b'-', rest @ ..] => (-1, rest),
        _ => (1, text),
    };
    let mut parts = body.split(|byte| *byte == b'-');
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

/// Reads `2022`, `195X` or `19XX`.
fn span_of_years(sign: i32, text: &[u8]) -> Result<Span, DateError> {
    match text {
        [.., b'X'] if sign < 0 => Err(DateError::EarlyPeriod),
        [century @ .., b'X', b'X'] => Ok(Span::Century(digits(century, 2)? * 100)),
        [decade @ .., b'X'] => Ok(Span::Decade(digits(decade, 3)? * 10)),
        _ => Ok(Span::Year(sign * digits(text, 4)?)),
    }
}

/// Reads the part after the year: a month, `Q1` to `Q4`, `H1`, `H2`, or an EDTF code from 21 on.
fn span_within_year(year: i32, text: &[u8]) -> Result<Span, DateError> {
    let season = |season| Ok(Span::Season { year, season });
    match text {
        b"H1" | b"40" => return Ok(Span::Half { year, half: 1 }),
        b"H2" | b"41" => return Ok(Span::Half { year, half: 2 }),
        [b'Q', quarter @ b'1'..=b'4'] => {
            return Ok(Span::Quarter { year, quarter: quarter - b'0' });
        }
        _ => {}
    }
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
fn span_of_day(year: i32, month: &[u8], day: &[u8]) -> Result<Span, DateError> {
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

/// The number of days in a month.
fn days_in(year: i32, month: u8) -> u8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn two_digits(text: &[u8]) -> Result<u8, DateError> {
    digits(text, 2)?.try_into().map_err(|_| DateError::Shape)
}

/// Reads exactly `count` ASCII digits.
fn digits(text: &[u8], count: usize) -> Result<i32, DateError> {
    if text.len() != count || !text.iter().all(u8::is_ascii_digit) {
        return Err(DateError::Shape);
    }
    Ok(text.iter().fold(0, |number, digit| number * 10 + i32::from(digit - b'0')))
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
            Self::Shape => f.write_str("year, month and day are written as numbers"),
            Self::Month(month) => write!(f, "there is no month {month:02}"),
            Self::Day { year, month } => {
                let name = MONTHS[usize::from(month - 1)];
                write!(f, "{name} {year} has {} days", days_in(year, month))
            }
            Self::EarlyPeriod => {
                f.write_str("a decade or century before the year 0 is not supported")
            }
            Self::Reversed => f.write_str("the interval ends before it begins"),
            Self::Endless => f.write_str("an interval needs a beginning or an end"),
        }
    }
}

impl std::error::Error for DateError {}

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_wrong_date_gets_its_message() {
        #[track_caller]
        fn case(text: &str, message: &str) {
            assert_eq!(text.parse::<Date>().unwrap_err().to_string(), message, "{text}");
        }

        const SHAPE: &str = "year, month and day are written as numbers";
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
        case("../..", "an interval needs a beginning or an end");
        case("-004X", "a decade or century before the year 0 is not supported");
        case("-01XX", "a decade or century before the year 0 is not supported");
        case("2024é", SHAPE);
        case("-", SHAPE);
    }

    mod properties {
        use proptest::prelude::*;

        use super::*;

        proptest! {
            #[test]
            fn printed_date_parses_to_the_same_date(
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
                // EDTF has no year minus zero.
                prop_assume!(year != 0 || sign.is_empty());
                let date: Date = text.parse().unwrap();
                prop_assert_eq!(date.to_string(), text);
            }

            #[test]
            fn arbitrary_text_does_not_panic(text in "\\PC*") {
                let _ = text.parse::<Date>();
            }

            #[test]
            fn parsed_date_survives_printing(text in "[-0-9X~?%/.QH]{0,24}") {
                if let Ok(date) = text.parse::<Date>() {
                    let again: Date = date.to_string().parse().unwrap();
                    prop_assert_eq!(again, date);
                }
            }

        }
    }
}
