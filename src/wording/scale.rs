//! [`Scaled`]: a number and the word for its size, such as "156 million".

use rust_decimal::Decimal;

use super::data::{Forms, Width};
use super::locale::Locale;
use super::number::Grouping;
use super::template::fill;
use crate::story::{Number, Scale};

/// What a form says that has no word of its own: the language says that size in another way.
const NO_WORD: &str = "{0}";

/// Digits and what they count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Scaled {
    /// The digits to write.
    pub(super) digits: Decimal,
    /// Ten to which power they are multiplied by.
    pub(super) power: u32,
    name: Name,
}

/// The word behind the digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Name {
    /// None.
    None,
    /// One of the language's four.
    Own(usize),
    /// A hundred thousand, in South Asia.
    Lakh,
    /// Ten millions, in South Asia.
    Crore,
}

impl Locale {
    /// A number in the author's scale, or where the language has no word for that, in the largest that fits: a billion is
    /// 1000 million in Spanish, and ten times a hundred million in Chinese. No digit is lost.
    pub(super) fn scaled(&self, number: Number, width: Width) -> Scaled {
        let Number { digits, scale } = number;
        let power = power(scale);
        let kept = |name| Scaled { digits, power, name };
        let phrases = &self.words.phrases;
        match scale {
            Scale::One => return kept(Name::None),
            Scale::Lakh if phrases.lakh.is_said() => return kept(Name::Lakh),
            Scale::Crore if phrases.crore.is_said() => return kept(Name::Crore),
            _ => {}
        }
        let named = self.named(width);
        if let Some((nth, _)) = named.clone().find(|(_, own)| *own == power) {
            return kept(Name::Own(nth));
        }
        let fits = |own: u32| number.value().abs() >= Decimal::from(10u64.pow(own));
        let (name, own) = named
            .filter(|(_, own)| fits(*own))
            .last()
            .map_or((Name::None, 0), |(nth, own)| (Name::Own(nth), own));
        match shifted(digits, power, own) {
            Some(digits) => Scaled { digits, power: own, name },
            None => Scaled { digits: number.value(), power: 0, name: Name::None },
        }
    }

    /// Its words: the digits come ready, since they may be those of a range.
    pub(super) fn with_scale(&self, digits: &str, scaled: Scaled, width: Width) -> String {
        let phrases = &self.words.phrases;
        match scaled.name {
            Name::None => digits.to_owned(),
            Name::Lakh => phrases.lakh.fill([digits]),
            Name::Crore => phrases.crore.fill([digits]),
            Name::Own(nth) => {
                let plural = self.cldr.plural_of(scaled.digits);
                fill(self.scales(width)[nth].of(plural), &[digits])
            }
        }
    }

    /// The scales that have a word, each with its place and power, from the smallest.
    fn named(&self, width: Width) -> impl Iterator<Item = (usize, u32)> + Clone {
        let cldr = self.cldr;
        let powers = cldr.powers.into_iter().map(|power| u32::try_from(power).unwrap_or_default());
        let scales = self.scales(width);
        powers.enumerate().filter(|(nth, _)| scales[*nth].other != NO_WORD)
    }

    fn scales(&self, width: Width) -> &'static [Forms; 4] {
        match (width, self.words.phrases.scales) {
            (Width::Full, Width::Full) => &self.cldr.scales,
            _ => &self.cldr.scales_short,
        }
    }
}

impl Scaled {
    /// Whether both are said in one word: 8 and 9 billion.
    pub(super) fn is_of_one_scale(self, other: Self) -> bool {
        self.name == other.name
    }

    /// Whether it is said in millions or more.
    pub(super) fn is_large(self) -> bool {
        matches!(self.name, Name::Own(_)) && self.power >= 6
    }

    /// How its digits are put in groups.
    pub(super) fn grouping(self) -> Grouping {
        match self.name {
            Name::Lakh | Name::Crore => Grouping::ThreeThenTwos,
            Name::None | Name::Own(_) => Grouping::Threes,
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

/// The digits that say the same in another power of ten; nothing, if there would be more than are kept exactly.
fn shifted(digits: Decimal, from: u32, to: u32) -> Option<Decimal> {
    let places = digits.scale() + to;
    let (factor, places) = if places >= from { (0, places - from) } else { (from - places, 0) };
    let mantissa = digits.mantissa().checked_mul(10i128.checked_pow(factor)?)?;
    let shifted = Decimal::try_from_i128_with_scale(mantissa, places).ok()?;
    // A nought behind the point stays where an author wrote it, not where it was one of a round number.
    Some(if digits.scale() == 0 { shifted.normalize() } else { shifted })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_move_by_powers_of_ten_and_none_is_lost() {
        #[track_caller]
        fn case(digits: &str, from: u32, to: u32, moved: &str) {
            let digits = Decimal::from_str_exact(digits).unwrap();
            assert_eq!(shifted(digits, from, to).unwrap().to_string(), moved);
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
