//! Reads a [`Date`] from its text form.

use std::str::FromStr;

use super::error::{DateError, days_in};
use super::span::{Season, Span};
use super::value::{Certainty, Date, Edge, OneOf, PartialDate};

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        // Dates are ASCII, so bytes can be compared instead of characters.
        match text.as_bytes() {
            [b'[', list @ .., b']'] => one_of(list).map(Self::OneOf),
            text => match text.iter().position(|byte| *byte == b'/') {
                Some(middle) => interval(&text[..middle], &text[middle + 1..]),
                None => partial_date(text).map(Self::On),
            },
        }
    }
}

fn one_of(list: &[u8]) -> Result<OneOf, DateError> {
    let dates = list.split(|byte| *byte == b',').map(partial_date);
    // A list that is too long is not read to its end.
    let dates: Vec<PartialDate> = dates.take(OneOf::MAX + 1).collect::<Result<_, _>>()?;
    OneOf::new(&dates).ok_or(DateError::List)
}

fn interval(from: &[u8], to: &[u8]) -> Result<Date, DateError> {
    let (from, to) = (edge(from)?, edge(to)?);
    match (from, to) {
        (Edge::Known(a), Edge::Known(b)) if a.span.is_fiscal() != b.span.is_fiscal() => {
            Err(DateError::MixedYears)
        }
        (Edge::Known(a), Edge::Known(b)) if b.span.last_day() < a.span.first_day() => {
            Err(DateError::Reversed)
        }
        (Edge::Unknown, Edge::Open | Edge::Unknown) | (Edge::Open, Edge::Unknown) => {
            Err(DateError::Endless)
        }
        _ => Ok(Date::Between(from, to)),
    }
}

fn edge(text: &[u8]) -> Result<Edge, DateError> {
    match text {
        b".." => Ok(Edge::Open),
        b"" => Ok(Edge::Unknown),
        _ => partial_date(text).map(Edge::Known),
    }
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
        [b'F', b'Y', year @ ..] => return fiscal_year(year),
        [b'Y', b'-', year @ ..] => return long_year(year).map(|year| Span::Year(-year)),
        [b'Y', year @ ..] => return long_year(year).map(Span::Year),
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
    let year = signed_year(sign, year)?;
    match day {
        None => span_within_year(year, month),
        Some(day) => span_of_day(year, month, day),
    }
}

/// Reads the four digits after `FY`.
fn fiscal_year(text: &[u8]) -> Result<Span, DateError> {
    let year = digits(text, 4)?;
    if year == 0 { Err(DateError::Shape) } else { Ok(Span::FiscalYear { year, first_month: 1 }) }
}

/// Reads the digits after `Y`: five or six.
fn long_year(text: &[u8]) -> Result<i32, DateError> {
    match text {
        [] => Err(DateError::Shape),
        _ if !text.iter().all(u8::is_ascii_digit) => Err(DateError::Shape),
        [b'0', ..] | [_] | [_, _] | [_, _, _] | [_, _, _, _] => Err(DateError::NearYear),
        _ if text.len() > 6 => Err(DateError::FarYear),
        _ => digits(text, text.len()),
    }
}

/// Reads `2022`, `195X` or `19XX`, with a sign.
fn span_of_years(sign: i32, text: &[u8]) -> Result<Span, DateError> {
    // The earliest year of -199X is -1999.
    let earliest = |first: i32, length: i32| if sign < 0 { 1 - first - length } else { first };
    match text {
        [century @ .., b'X', b'X'] => Ok(Span::Century(earliest(digits(century, 2)? * 100, 100))),
        [decade @ .., b'X'] => Ok(Span::Decade(earliest(digits(decade, 3)? * 10, 10))),
        _ => signed_year(sign, text).map(Span::Year),
    }
}

/// Reads four digits. There is no year minus zero.
fn signed_year(sign: i32, text: &[u8]) -> Result<i32, DateError> {
    match sign * digits(text, 4)? {
        0 if sign < 0 => Err(DateError::Shape),
        year => Ok(year),
    }
}

/// Reads the part after the year: a month, `XX`, `Q1` to `Q4`, `H1`, `H2` or the word of a season.
fn span_within_year(year: i32, text: &[u8]) -> Result<Span, DateError> {
    match text {
        b"XX" => return Ok(Span::SomeMonth(year)),
        [b'H', half @ b'1'..=b'2'] => return Ok(Span::Half { year, half: half - b'0' }),
        [b'Q', quarter @ b'1'..=b'4'] => {
            return Ok(Span::Quarter { year, quarter: quarter - b'0' });
        }
        _ => {}
    }
    if let Some((season, _)) = Season::ALL.into_iter().find(|(_, word)| word.as_bytes() == text) {
        return Ok(Span::Season { year, season });
    }
    month(year, text).map(|month| Span::Month { year, month })
}

/// Reads a day that exists, or `XX`.
fn span_of_day(year: i32, month_text: &[u8], day: &[u8]) -> Result<Span, DateError> {
    if month_text == b"XX" && day == b"XX" {
        return Ok(Span::SomeDayOfYear(year));
    }
    let month = month(year, month_text)?;
    if day == b"XX" {
        return Ok(Span::SomeDay { year, month });
    }
    let day = two_digits(day)?;
    if day == 0 || day > days_in(year, month) {
        return Err(DateError::Day { year, month });
    }
    Ok(Span::Day { year, month, day })
}

/// Reads 01 to 12.
fn month(year: i32, text: &[u8]) -> Result<u8, DateError> {
    match two_digits(text)? {
        month @ 1..=12 => Ok(month),
        code => Err(DateError::Month { year, code }),
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

#[cfg(test)]
#[path = "parse_tests.rs"]
mod tests;
