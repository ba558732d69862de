//! The text form of a [`Number`]: `7,500.25 crore`.

use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;

use super::quantity::{Number, QuantityError, Scale};

impl FromStr for Number {
    type Err = QuantityError;

    fn from_str(text: &str) -> Result<Self, QuantityError> {
        let end = text
            .find(|c: char| {
                !(c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | '−' | '_' | '\u{a0}'))
            })
            .unwrap_or(text.len());
        let (digits, word) = text.split_at(end);
        let digits = read_digits(digits)?;
        let word = word.trim();
        let scale =
            Scale::from_word(word).ok_or_else(|| QuantityError::UnknownScale(word.to_owned()))?;
        let number = Self { digits, scale };
        match digits.checked_mul(scale.factor()) {
            Some(_) => Ok(number),
            None => Err(QuantityError::TooLong(text.to_owned())),
        }
    }
}

/// Reads `7,500.25`. Commas are allowed between groups of digits only, and one decimal point.
fn read_digits(text: &str) -> Result<Decimal, QuantityError> {
    if !text.bytes().any(|b| b.is_ascii_digit()) {
        return Err(QuantityError::NoNumber);
    }
    let (is_negative, body) = match text.strip_prefix(['-', '−']) {
        Some(body) => (true, body),
        None => (false, text),
    };
    let (whole, fraction) = match body.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (body, None),
    };
    let bad = || QuantityError::BadNumber(text.to_owned());
    let whole = ungrouped(whole).ok_or_else(bad)?;
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !all_digits(&whole) || fraction.is_some_and(|part| !all_digits(part)) {
        return Err(bad());
    }
    let plain = match fraction {
        Some(fraction) => format!("{whole}.{fraction}"),
        None => whole,
    };
    let value =
        Decimal::from_str_exact(&plain).map_err(|_| QuantityError::TooLong(text.to_owned()))?;
    Ok(if is_negative { -value } else { value })
}

/// Removes the commas of `7,500` or `1,00,000`; `None` if they are in other places.
fn ungrouped(text: &str) -> Option<String> {
    let mut groups = text.split([',', '_', '\u{a0}']);
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let Some((last, middle)) = rest.split_last() else { return Some(first.to_owned()) };
    let fits = last.len() == 3
        && (1..=3).contains(&first.len())
        && middle.iter().all(|group| matches!(group.len(), 2 | 3));
    fits.then(|| format!("{first}{}", rest.concat()))
}

impl Scale {
    fn from_word(word: &str) -> Option<Self> {
        Some(match word {
            "" => Self::One,
            "k" | "thousand" => Self::Thousand,
            "mn" | "million" => Self::Million,
            "bn" | "billion" => Self::Billion,
            "tn" | "trn" | "trillion" => Self::Trillion,
            "lakh" => Self::Lakh,
            "crore" => Self::Crore,
            _ => return None,
        })
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = match self.scale {
            Scale::One => "",
            Scale::Thousand => "k",
            Scale::Million => "mn",
            Scale::Billion => "bn",
            Scale::Trillion => "tn",
            Scale::Lakh => " lakh",
            Scale::Crore => " crore",
        };
        write!(f, "{}{word}", self.digits)
    }
}
