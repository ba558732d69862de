//! Numbers: digits, grouping and decimal separators.

use rust_decimal::Decimal;

use super::data::Cldr;
use super::locale::Locale;
use super::message::fill;
use super::plural::{Operands, Plural};

/// The grouping of digits, from the right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Grouping {
    /// 1,000,000.
    Threes,
    /// 10,00,000, as in South Asia.
    ThreeThenTwos,
}

impl Grouping {
    /// Returns whether a separator precedes the last `left` digits.
    fn has_separator_before(self, left: usize) -> bool {
        match self {
            Self::Threes => left.is_multiple_of(3),
            Self::ThreeThenTwos => left == 3 || (left > 3 && !left.is_multiple_of(2)),
        }
    }
}

impl Locale {
    /// Returns a number with all of its decimal places.
    pub fn number(&self, number: Decimal) -> String {
        self.cldr.number(number, Grouping::Threes)
    }

    /// Returns a count.
    pub fn count(&self, count: u64) -> String {
        self.number(count.into())
    }

    /// Returns a percentage.
    pub fn percent(&self, number: Decimal) -> String {
        self.cldr.with_minus_first(self.cldr.percent, &self.number(number), "")
    }

    /// Returns the plural category of a decimal; trailing zeros are significant.
    #[cfg(not(target_os = "unknown"))]
    pub fn plural_as_written(&self, number: Decimal) -> Plural {
        self.cldr.plural_of(number)
    }

    /// Returns the plural category of a count.
    pub fn plural(&self, count: u64) -> Plural {
        (self.cldr.plural)(count.into())
    }
}

impl Cldr {
    /// Returns a number with the digits, separators and minus sign of the language.
    pub(super) fn number(&self, number: Decimal, grouping: Grouping) -> String {
        let plain = number.abs().to_string();
        let (integer, places) = plain.split_once('.').unwrap_or((&plain, ""));
        let mut out = String::new();
        if number.is_sign_negative() && !number.is_zero() {
            out.push_str(self.minus);
        }
        let is_grouped = integer.len() >= 3 + self.least_grouped;
        for (at, digit) in integer.char_indices() {
            if is_grouped && at > 0 && grouping.has_separator_before(integer.len() - at) {
                out.push_str(self.group);
            }
            out.push(self.digit(digit));
        }
        if !places.is_empty() {
            out.push_str(self.decimal);
            out.push_str(&self.digits(places));
        }
        out
    }

    /// Fills a pattern with a number and a symbol. A minus sign precedes both: -$5, -%5.
    pub(super) fn with_minus_first(&self, pattern: &str, number: &str, symbol: &str) -> String {
        match number.strip_prefix(self.minus) {
            Some(number) => format!("{}{}", self.minus, fill(pattern, &[number, symbol])),
            None => fill(pattern, &[number, symbol]),
        }
    }

    /// Replaces ASCII digits by the digits of the language.
    pub(super) fn digits(&self, ascii: &str) -> String {
        ascii.chars().map(|c| self.digit(c)).collect()
    }

    fn digit(&self, ascii: char) -> char {
        let localized =
            ascii.to_digit(10).and_then(|value| char::from_u32(self.zero as u32 + value));
        localized.unwrap_or(ascii)
    }

    /// Returns the plural category of a decimal; trailing zeros are significant.
    pub(super) fn plural_of(&self, number: Decimal) -> Plural {
        (self.plural)(Operands::of(&number.abs().to_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Decimal {
        Decimal::from_str_exact(text).unwrap()
    }

    #[test]
    fn number_has_the_separators_of_the_language() {
        #[track_caller]
        fn case(tag: &str, digits: &str, words: &str) {
            assert_eq!(Locale::find(tag).unwrap().number(number(digits)), words, "{tag}");
        }

        case("en", "0", "0");
        case("en", "999", "999");
        case("en", "1000", "1,000");
        case("en", "22000.50", "22,000.50");
        case("en", "-1234567", "-1,234,567");
        case("en", "-0", "0");
        case("ru", "1234567.5", "1\u{a0}234\u{a0}567,5");
        case("kk", "22000", "22\u{a0}000");
        case("uz", "4.0", "4,0");
        case("uz-Cyrl", "1000", "1\u{a0}000");
        case("fr", "1234567.5", "1\u{202f}234\u{202f}567,5");
        case("ar", "-1234.5", "\u{200e}-1,234.5");
    }

    #[test]
    fn percent_sign_is_placed_by_the_language() {
        #[track_caller]
        fn case(tag: &str, digits: &str, words: &str) {
            assert_eq!(Locale::find(tag).unwrap().percent(number(digits)), words, "{tag}");
        }

        case("en", "44", "44%");
        case("en", "-16.5", "-16.5%");
        case("ru", "16.5", "16,5%");
        case("kk", "44", "44%");
        case("uz", "44", "44%");
        case("uz-Cyrl", "44", "44%");
        case("fr", "44", "44\u{a0}%");
        case("ar", "44", "44\u{200e}%\u{200e}");
    }

    #[test]
    fn south_asian_grouping_is_three_digits_then_twos() {
        let cldr = Locale::fallback().cldr;
        let grouped = |text| cldr.number(number(text), Grouping::ThreeThenTwos);
        assert_eq!(grouped("7500"), "7,500");
        assert_eq!(grouped("100000"), "1,00,000");
        assert_eq!(grouped("123456789"), "12,34,56,789");
    }
}
