//! [`CompactNumber`]: a number and the word for its magnitude, such as "156 million".

use rust_decimal::Decimal;

use super::data::{Forms, Width};
use super::locale::Locale;
use super::message::fill;
use super::number::Grouping;
use crate::story::{Number, Scale};

/// The compact pattern of a power for which the language has no word.
const NO_WORD: &str = "{0}";

/// A number in compact notation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct CompactNumber {
    /// The digits before the word.
    pub(super) digits: Decimal,
    /// The exponent of the power of ten that the word stands for.
    pub(super) power: u32,
    magnitude: Magnitude,
}

/// The word after the digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Magnitude {
    /// No word.
    None,
    /// One of the four compact patterns of the language, by index.
    Pattern(usize),
    /// One hundred thousand, in South Asia.
    Lakh,
    /// Ten million, in South Asia.
    Crore,
}

impl Locale {
    /// Returns a number in the author's magnitude. If the language has no word for it, the largest that fits is used:
    /// a billion is 1000 million in Spanish, and ten times a hundred million in Chinese. No digit is lost.
    pub(super) fn compact(&self, number: Number, width: Width) -> CompactNumber {
        let Number { digits, scale } = number;
        let power = power(scale);
        let unchanged = |magnitude| CompactNumber { digits, power, magnitude };
        let phrases = &self.words.phrases;
        match scale {
            Scale::One => return unchanged(Magnitude::None),
            Scale::Lakh if phrases.lakh.adds_text() => return unchanged(Magnitude::Lakh),
            Scale::Crore if phrases.crore.adds_text() => return unchanged(Magnitude::Crore),
            _ => {}
        }
        let available = self.available_patterns(width);
        if let Some((index, _)) = available.clone().find(|(_, own)| *own == power) {
            return unchanged(Magnitude::Pattern(index));
        }
        let fits = |own: u32| number.value().abs() >= Decimal::from(10u64.pow(own));
        let (magnitude, own) = available
            .filter(|(_, own)| fits(*own))
            .last()
            .map_or((Magnitude::None, 0), |(index, own)| (Magnitude::Pattern(index), own));
        match convert(digits, power, own) {
            Some(digits) => CompactNumber { digits, power: own, magnitude },
            None => CompactNumber { digits: number.value(), power: 0, magnitude: Magnitude::None },
        }
    }

    /// Returns formatted digits with the word of a magnitude. The digits can be those of a range.
    pub(super) fn with_magnitude(
        &self,
        digits: &str,
        number: CompactNumber,
        width: Width,
    ) -> String {
        let phrases = &self.words.phrases;
        match number.magnitude {
            Magnitude::None => digits.to_owned(),
            Magnitude::Lakh => phrases.lakh.fill([digits]),
            Magnitude::Crore => phrases.crore.fill([digits]),
            Magnitude::Pattern(index) => {
                let plural = self.cldr.plural_of(number.digits);
                fill(self.compact_patterns(width)[index].of(plural), &[digits])
            }
        }
    }

    /// Returns the index and the power of each compact pattern that has a word, in ascending order.
    fn available_patterns(&self, width: Width) -> impl Iterator<Item = (usize, u32)> + Clone {
        let cldr = self.cldr;
        let powers = cldr.powers.into_iter().map(|power| u32::try_from(power).unwrap_or_default());
        let patterns = self.compact_patterns(width);
        powers.enumerate().filter(|(index, _)| patterns[*index].other != NO_WORD)
    }

    fn compact_patterns(&self, width: Width) -> &'static [Forms; 4] {
        match (width, self.words.phrases.scales) {
            (Width::Full, Width::Full) => &self.cldr.scales,
            _ => &self.cldr.scales_short,
        }
    }
}

impl CompactNumber {
    /// Returns whether two numbers have the same word: 8 and 9 billion.
    pub(super) fn has_magnitude_of(self, other: Self) -> bool {
        self.magnitude == other.magnitude
    }

    /// Returns whether the word is a million or more.
    pub(super) fn is_large(self) -> bool {
        matches!(self.magnitude, Magnitude::Pattern(_)) && self.power >= 6
    }

    /// Returns the grouping of the digits.
    pub(super) fn grouping(self) -> Grouping {
        match self.magnitude {
            Magnitude::Lakh | Magnitude::Crore => Grouping::ThreeThenTwos,
            Magnitude::None | Magnitude::Pattern(_) => Grouping::Threes,
        }
    }
}

fn power(scale: Scale) -> u32 {
    match scale {
        Scale::One => 0,
        Scale::Thousand => 3,
        Scale::Lakh => 5,
        Scale::Million => 6,
        Scale::Crore => 7,
        Scale::Billion => 9,
        Scale::Trillion => 12,
    }
}

/// Converts digits from one power of ten to another. Returns `None` if the result has too many digits to be exact.
fn convert(digits: Decimal, from: u32, to: u32) -> Option<Decimal> {
    let places = digits.scale() + to;
    let (factor, places) = if places >= from { (0, places - from) } else { (from - places, 0) };
    let mantissa = digits.mantissa().checked_mul(10i128.checked_pow(factor)?)?;
    let converted = Decimal::try_from_i128_with_scale(mantissa, places).ok()?;
    // Trailing zeros are kept only if the author wrote decimal places.
    Some(if digits.scale() == 0 { converted.normalize() } else { converted })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn conversion_to_another_power_loses_no_digit() {
        #[track_caller]
        fn case(digits: &str, from: u32, to: u32, converted: &str) {
            let digits = Decimal::from_str_exact(digits).unwrap();
            assert_eq!(convert(digits, from, to).unwrap().to_string(), converted);
        }

        case("156", 6, 8, "1.56");
        case("100", 6, 8, "1");
        case("100.0", 6, 8, "1.000");
        case("10", 9, 8, "100");
        case("4.0", 9, 8, "40");
        case("4.00", 9, 8, "40.0");
        case("1.5", 9, 6, "1500");
        case("3.123456", 9, 6, "3123.456");
        case("-2.5", 9, 8, "-25");
        case("0.5", 3, 0, "500");
    }
}
