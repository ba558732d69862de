//! [`Numeral`]: the digits of a number, their magnitude and their value.

use rust_decimal::Decimal;

use crate::find::language::SentenceLanguage;
use crate::story::{digit_readings, scaled};

/// A number with its magnitude.
#[derive(Clone, Debug)]
pub(super) struct Numeral {
    /// The digits as written.
    pub(super) written: String,
    /// The magnitude in the grammar of amounts; empty if there is none.
    pub(super) magnitude: &'static str,
    /// A power of ten for which the grammar has no word.
    pub(super) power: u32,
    /// A second part: the 786 million of "1 billion 786 million".
    pub(super) more: Option<Decimal>,
    pub(super) is_negative: bool,
}

/// The powers of ten of the magnitudes that can be added.
const POWERS: [(&str, u32); 4] = [("k", 3), ("mn", 6), ("bn", 9), ("tn", 12)];

impl Numeral {
    pub(super) fn new(written: String) -> Self {
        Self { written, magnitude: "", power: 0, more: None, is_negative: false }
    }

    pub(super) fn is_plain(&self) -> bool {
        self.magnitude.is_empty() && self.power == 0
    }

    /// The power of ten of the magnitude.
    pub(super) fn exponent(&self) -> u32 {
        let listed = POWERS.iter().find(|(word, _)| *word == self.magnitude);
        listed.map_or(self.power, |(_, power)| *power)
    }

    /// Returns the number in the grammar of amounts.
    pub(super) fn text(&self, language: SentenceLanguage) -> Option<String> {
        let digits = self.digits(language)?;
        let minus = if self.is_negative { "-" } else { "" };
        let number = match (self.more, self.power) {
            (Some(more), _) => {
                let first = Decimal::from_str_exact(&digits).ok()?;
                let factor = Decimal::from(10_u64.checked_pow(self.exponent())?);
                let total = first.checked_mul(factor)?.checked_add(more)?;
                scaled(&total.normalize().to_string(), 0)?
            }
            (None, 0) => format!("{digits}{}", self.magnitude),
            (None, power) => scaled(&digits, power)?,
        };
        Some(format!("{minus}{number}"))
    }

    /// The value.
    pub(super) fn value(&self, language: SentenceLanguage) -> Option<Decimal> {
        let digits = Decimal::from_str_exact(&self.digits(language)?.replace(',', "")).ok()?;
        digits.checked_mul(Decimal::from(10_u64.checked_pow(self.exponent())?))
    }

    /// Returns the digits as the language means them: a comma or a point before three digits is a decimal separator in
    /// some languages and a separator of thousands in others.
    fn digits(&self, language: SentenceLanguage) -> Option<String> {
        let is_english = matches!(
            language,
            SentenceLanguage::English | SentenceLanguage::Chinese | SentenceLanguage::Arabic
        );
        let has_point_groups = matches!(
            language,
            SentenceLanguage::German
                | SentenceLanguage::Spanish
                | SentenceLanguage::Portuguese
                | SentenceLanguage::Turkish
        );
        let readings = digit_readings(&self.written, is_english);
        let is_grouped = has_point_groups && self.written.contains('.');
        let nth = usize::from(is_grouped && readings.len() > 1);
        readings.into_iter().nth(nth).map(|(digits, _)| digits)
    }
}
