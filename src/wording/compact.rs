//! [`CompactNumber`]: a number and the word for its magnitude, such as "156 million".

use rust_decimal::Decimal;

use super::data::{Forms, Width};
use super::locale::Locale;
use super::message::fill;
use super::number::Grouping;
use crate::story::{Magnitude, Number};

/// The compact pattern of a power for which the language has no word.
const NO_WORD: &str = "{0}";

/// A number in compact notation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct CompactNumber {
    /// The digits before the word.
    pub(super) digits: Decimal,
    /// The exponent of the power of ten that the word stands for.
    pub(super) power: u32,
    word: Word,
}

/// The word after the digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Word {
    /// No word.
    None,
    /// One of the four compact patterns of the language, by index.
    Pattern(usize),
    /// One hundred thousand, in South Asia.
    Lakh,
    /// Ten million, in South Asia.
    Crore,
    /// A trillion, in South Asia.
    LakhCrore,
}

impl Locale {
    /// Returns a number in the author's magnitude. If the language has no word for it, the largest that fits is used:
    /// a billion is 1000 million in Spanish, and ten times a hundred million in Chinese. No digit is lost.
    pub(super) fn compact(&self, number: Number, width: Width) -> CompactNumber {
        let Number { digits, magnitude } = number;
        let power = magnitude.power();
        let unchanged = |word| CompactNumber { digits, power, word };
        let phrases = &self.words.phrases;
        match magnitude {
            Magnitude::One => return unchanged(Word::None),
            Magnitude::Lakh if phrases.lakh.adds_text() => return unchanged(Word::Lakh),
            Magnitude::Crore if phrases.crore.adds_text() => return unchanged(Word::Crore),
            Magnitude::LakhCrore if phrases.lakh_crore.adds_text() => {
                return unchanged(Word::LakhCrore);
            }
            _ => {}
        }
        let available = self.available_patterns(width);
        if let Some((index, _)) = available.clone().find(|(_, own)| *own == power) {
            return unchanged(Word::Pattern(index));
        }
        let fits = |own: u32| number.value().abs() >= Decimal::from(10u64.pow(own));
        let (word, own) = available
            .filter(|(_, own)| fits(*own))
            .last()
            .map_or((Word::None, 0), |(index, own)| (Word::Pattern(index), own));
        match convert(digits, power, own) {
            Some(digits) => CompactNumber { digits, power: own, word },
            None => CompactNumber { digits: number.value(), power: 0, word: Word::None },
        }
    }

    /// Returns the digits of a value in the power of a compact number.
    pub(super) fn digits_beside(&self, value: Decimal, number: CompactNumber) -> String {
        let digits = convert(value, 0, number.power).map_or(value, |digits| digits.normalize());
        self.cldr.number(digits, number.grouping())
    }

    /// Returns formatted digits with the word of a magnitude. The digits can be those of a range.
    pub(super) fn with_magnitude(
        &self,
        digits: &str,
        number: CompactNumber,
        width: Width,
    ) -> String {
        let phrases = &self.words.phrases;
        match number.word {
            Word::None => digits.to_owned(),
            Word::Lakh => phrases.lakh.fill([digits]),
            Word::Crore => phrases.crore.fill([digits]),
            Word::LakhCrore => phrases.lakh_crore.fill([digits]),
            Word::Pattern(index) => {
                let forms = &self.compact_patterns(width)[index];
                let form = forms.of(self.cldr.plural_of(number.digits));
                // A form without digits stands for the number one alone, and not for 1.0, for -1 or for a range.
                let is_whole = form.contains('{') || digits.chars().count() == 1;
                fill(if is_whole { form } else { forms.other }, &[digits])
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
        match (width, self.words.phrases.magnitudes) {
            (Width::Full, Width::Full) => &self.cldr.magnitudes,
            _ => &self.cldr.magnitudes_short,
        }
    }
}

impl CompactNumber {
    /// Returns whether two numbers have the same word: 8 and 9 billion.
    pub(super) fn has_word_of(self, other: Self) -> bool {
        self.word == other.word
    }

    /// Returns whether the word is a million or more, or a word of South Asia.
    pub(super) fn is_large(self) -> bool {
        match self.word {
            Word::None => false,
            Word::Pattern(_) => self.power >= 6,
            Word::Lakh | Word::Crore | Word::LakhCrore => true,
        }
    }

    /// Returns the number that decides the form of a noun after it: a million after "2 million", else the digits.
    pub(super) fn before_noun(self) -> Decimal {
        match self.word {
            Word::None => self.digits,
            _ => Decimal::from(10u64.pow(self.power)),
        }
    }

    /// Returns the grouping of the digits.
    pub(super) fn grouping(self) -> Grouping {
        match self.word {
            Word::Lakh | Word::Crore | Word::LakhCrore => Grouping::ThreeThenTwos,
            Word::None | Word::Pattern(_) => Grouping::Threes,
        }
    }
}

/// Returns a value as a number of a magnitude.
pub(super) fn in_magnitude(value: Decimal, magnitude: Magnitude) -> Number {
    match convert(value, 0, magnitude.power()) {
        Some(digits) => Number { digits: digits.normalize(), magnitude },
        None => Number { digits: value, magnitude: Magnitude::One },
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
