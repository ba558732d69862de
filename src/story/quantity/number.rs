//! [`Number`]: digits and a magnitude, `7,500.25 crore`.

use std::fmt;

use rust_decimal::Decimal;

use super::error::QuantityError;

/// The digits as written, and their magnitude.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Number {
    /// The digits, with the decimal places of the source.
    pub digits: Decimal,
    /// The magnitude.
    pub magnitude: Magnitude,
}

/// The magnitude after a number, kept as the source has it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Magnitude {
    /// 1.
    #[default]
    One,
    /// 10³.
    Thousand,
    /// 10⁶.
    Million,
    /// 10⁹.
    Billion,
    /// 10¹².
    Trillion,
    /// 10⁵, in South Asia.
    Lakh,
    /// 10⁷, in South Asia.
    Crore,
    /// 10¹², in South Asia.
    LakhCrore,
}

/// The words of the magnitudes; the first of each is the printed one.
const WORDS: [(&str, Magnitude); 13] = [
    ("", Magnitude::One),
    ("k", Magnitude::Thousand),
    ("mn", Magnitude::Million),
    ("bn", Magnitude::Billion),
    ("tn", Magnitude::Trillion),
    ("lakh", Magnitude::Lakh),
    ("crore", Magnitude::Crore),
    ("lakh crore", Magnitude::LakhCrore),
    ("thousand", Magnitude::Thousand),
    ("million", Magnitude::Million),
    ("billion", Magnitude::Billion),
    ("trn", Magnitude::Trillion),
    ("trillion", Magnitude::Trillion),
];

impl Number {
    /// The digits times the magnitude.
    pub fn value(self) -> Decimal {
        // Parsing refuses a number that would overflow.
        self.digits.saturating_mul(self.magnitude.factor())
    }

    /// Reads digits and checks that the product fits.
    pub(super) fn new(digits: &str, magnitude: Magnitude) -> Result<Self, QuantityError> {
        let number = Self { digits: read_digits(digits)?, magnitude };
        match number.digits.checked_mul(magnitude.factor()) {
            Some(_) => Ok(number),
            None => Err(QuantityError::TooLong(number.to_string())),
        }
    }
}

impl Magnitude {
    /// The factor.
    pub fn factor(self) -> Decimal {
        Decimal::from(10u64.pow(self.power()))
    }

    /// The exponent of the factor, a power of ten.
    pub fn power(self) -> u32 {
        match self {
            Self::One => 0,
            Self::Thousand => 3,
            Self::Lakh => 5,
            Self::Million => 6,
            Self::Crore => 7,
            Self::Billion => 9,
            Self::Trillion | Self::LakhCrore => 12,
        }
    }

    /// The magnitude of a word.
    pub(in crate::story) fn from_word(word: &str) -> Option<Self> {
        WORDS.iter().find(|(known, _)| *known == word).map(|(_, magnitude)| *magnitude)
    }

    /// The words that an author may write.
    pub(in crate::story) fn words() -> impl Iterator<Item = &'static str> {
        WORDS.iter().map(|(word, _)| *word).filter(|word| !word.is_empty())
    }

    fn word(self) -> &'static str {
        WORDS.iter().find(|(_, magnitude)| *magnitude == self).map_or("", |(word, _)| word)
    }
}

/// Reads `7,500.25`. Commas are allowed between groups of digits only, and one decimal point.
fn read_digits(text: &str) -> Result<Decimal, QuantityError> {
    let body = text.strip_prefix(['-', '−']);
    let (is_negative, body) = (body.is_some(), body.unwrap_or(text));
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
    let mut groups = text.split(',');
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let Some((last, middle)) = rest.split_last() else { return Some(first.to_owned()) };
    // `0,345` has a decimal comma.
    let fits = last.len() == 3
        && (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && [2, 3].iter().any(|length| middle.iter().all(|group| group.len() == *length));
    fits.then(|| format!("{first}{}", rest.concat()))
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = self.magnitude.word();
        let space = if word.len() > 2 { " " } else { "" };
        write!(f, "{}{space}{word}", self.digits)
    }
}
