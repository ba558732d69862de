//! [`Endings`]: the case ending of a quantity before "more than" or "up to" in some languages: `60-тан астам`, `60’tan fazla`.
//!
//! The ending depends on the last spoken word. That is the currency's name for an amount of money, and the last word of
//! the number for a count. For a percentage it depends on where the language says "per cent".

use super::catalogue::catalogue;
use super::data::value_of;
use crate::story::{Magnitude, Number, Numbers, Quantity, Unit};

catalogue! {
    /// Case endings by the word before them. The lists are empty in a language without case endings.
    pub(super) struct Endings {
        /// By the last word of the number: 0 to 9, tens, `100`, `k`, `mn`, `bn`, `tn`, `lakh`, `crore`; `*` is for all others.
        pub(super) numbers: &'static str,
        /// After a percentage; empty if it is the ending of the number.
        pub(super) percent: &'static str,
        /// By currency code; `*` is for all other currencies.
        pub(super) currencies: &'static str,
        /// After a word, by its sound: the last consonants, and the ending after a back vowel and after a front vowel:
        /// `fstk:tan:ten|:dan:den`. A word that ends in a vowel has the last entry.
        pub(super) sounds: &'static str,
        /// The back vowels.
        pub(super) back_vowels: &'static str,
        /// The front vowels.
        pub(super) front_vowels: &'static str,
    }
}

impl Endings {
    /// The endings of a language without case endings.
    pub(super) const NONE: Self = Self {
        numbers: "",
        percent: "",
        currencies: "",
        sounds: "",
        back_vowels: "",
        front_vowels: "",
    };

    /// Returns the formatted quantity with its ending.
    pub(super) fn append(&self, formatted: &str, quantity: &Quantity) -> String {
        if matches!(quantity.unit, Unit::Times | Unit::Measure(_) | Unit::Declared(_)) {
            return format!("{formatted}{}", self.of_word(formatted));
        }
        let ending = self.of(quantity);
        // A separator precedes an ending after digits, symbols and capitals, but not after a word. An abbreviation such
        // as `млн` keeps its hyphen.
        let is_word = formatted.chars().next_back().is_some_and(char::is_lowercase);
        let separators: &[char] = if matches!(quantity.unit, Unit::Money(_)) {
            &['’', ' ', '-']
        } else {
            &['’', ' ']
        };
        let ending = if is_word { ending.trim_start_matches(separators) } else { ending };
        format!("{formatted}{ending}")
    }

    fn of(&self, quantity: &Quantity) -> &'static str {
        let (Numbers::One(number) | Numbers::Between(_, number)) = quantity.numbers;
        let found = match quantity.unit {
            Unit::Money(currency) => value_of(self.currencies, currency.code())
                .or_else(|| value_of(self.currencies, "*")),
            Unit::Percent if !self.percent.is_empty() => Some(self.percent),
            _ => value_of(self.numbers, &last_word(number)).or_else(|| value_of(self.numbers, "*")),
        };
        found.unwrap_or_default()
    }

    /// Returns the ending after a word, by its last vowel and its last letter.
    pub(super) fn of_word(&self, word: &str) -> &'static str {
        let last_vowel = word.chars().rev().find_map(|c| {
            let is_back = self.back_vowels.contains(c);
            (is_back || self.front_vowels.contains(c)).then_some(is_back)
        });
        let last = word.chars().next_back().unwrap_or(' ');
        let mut sounds = self.sounds.split('|');
        let found = sounds.find(|entry| {
            let (letters, _) = entry.split_once(':').unwrap_or((entry, ""));
            letters.is_empty() || letters.contains(last)
        });
        let endings =
            found.and_then(|entry| entry.split_once(':')).map_or("", |(_, endings)| endings);
        let (back, front) = endings.split_once(':').unwrap_or((endings, endings));
        if last_vowel == Some(true) { back } else { front }
    }
}

/// Returns the key of the number's last spoken word.
fn last_word(number: Number) -> String {
    let word = match number.magnitude {
        Magnitude::Thousand => "k",
        Magnitude::Million => "mn",
        Magnitude::Billion => "bn",
        Magnitude::Trillion => "tn",
        Magnitude::Lakh => "lakh",
        Magnitude::Crore | Magnitude::LakhCrore => "crore",
        Magnitude::One => return last_word_of_digits(&number.digits.to_string()),
    };
    word.to_owned()
}

/// Returns the key for the last digit that is not zero and its decimal position.
fn last_word_of_digits(digits: &str) -> String {
    let zeros = digits.bytes().rev().take_while(|b| *b == b'0').count();
    let last = digits.bytes().rev().nth(zeros).filter(u8::is_ascii_digit).unwrap_or(b'0');
    let last = char::from(last);
    match zeros {
        _ if digits.contains('.') || last == '0' => last.to_string(),
        0 => last.to_string(),
        1 => format!("{last}0"),
        2 => "100".to_owned(),
        3..=5 => "k".to_owned(),
        6..=8 => "mn".to_owned(),
        9..=11 => "bn".to_owned(),
        _ => "tn".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use crate::wording::Locale;

    #[track_caller]
    fn case(tag: &str, quantity: &str, ending: &str) {
        let endings = &Locale::find(tag).unwrap().words.phrases.ablative;
        assert_eq!(endings.of(&quantity.parse().unwrap()), ending, "{tag} {quantity}");
    }

    #[test]
    fn ending_depends_on_the_last_spoken_word() {
        case("kk", "0", "-ден");
        case("kk", "3", "-тен");
        case("kk", "10", "-нан");
        case("kk", "21", "-ден");
        case("kk", "40", "-тан");
        case("kk", "60", "-тан");
        case("kk", "70", "-тен");
        case("kk", "80", "-нен");
        case("kk", "100", "-ден");
        case("kk", "1000", "-нан");
        case("kk", "22,000", "-нан");
        case("kk", "1,000,000", "-нан");
        case("kk", "2bn", "-тан");
        case("kk", "2.5", "-тен");
        case("kk", "40%", "-дан");
        case("kk", "USD 5bn", "-дан");
        case("kk", "KZT 27bn", "-ден");
        case("kk", "UZS 3tn", "-нан");
        case("tr", "60", "’tan");
        case("tr", "22,000", "’den");
        case("tr", "40%", "’tan");
        case("tr", "USD 5bn", "’dan");
        case("tr", "KZT 27bn", "’den");
        case("ru", "60", "");
    }
}
