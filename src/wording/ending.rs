//! [`Endings`]: the ending of a case behind a quantity, which "more than" asks for in some languages: `60-тан астам`, `60’tan fazla`.
//!
//! It follows the sound of the word spoken last: the currency's name behind an amount, the last word of the number behind a
//! count, and behind a share either, as the sign of hundredths is spoken behind it or before it.

use super::data::lookup;
use super::lines::table;
use crate::story::{Extent, Number, Quantity, Scale, Unit};

table! {
    /// Endings by the word that they follow; empty lists in a language that has none.
    pub(super) struct Endings {
        /// By the last word of a number: 0 to 9, tens, `100`, `k`, `mn`, `bn`, `tn`, `lakh`, `crore`.
        pub(super) numbers: &'static str,
        /// Behind a share; empty where it is that of its number.
        pub(super) percent: &'static str,
        /// By the name of the currency; `*` is for the others.
        pub(super) currencies: &'static str,
    }
}

impl Endings {
    /// Those of a language that has none.
    pub(super) const NONE: Self = Self { numbers: "", percent: "", currencies: "" };

    /// The quantity in these words with its ending.
    pub(super) fn behind(&self, words: &str, quantity: &Quantity) -> String {
        let ending = self.of(quantity);
        // An apostrophe parts an ending from figures, signs and capitals, not from a word.
        let is_word = words.chars().next_back().is_some_and(char::is_lowercase);
        let ending = if is_word { ending.trim_start_matches('’') } else { ending };
        format!("{words}{ending}")
    }

    fn of(&self, quantity: &Quantity) -> &'static str {
        let (Extent::One(number) | Extent::Between(_, number)) = quantity.extent;
        let found = match quantity.unit {
            Unit::Money(currency) => {
                lookup(self.currencies, currency.code()).or_else(|| lookup(self.currencies, "*"))
            }
            Unit::Percent if !self.percent.is_empty() => Some(self.percent),
            Unit::Percent | Unit::Count => lookup(self.numbers, &last_word(number)),
        };
        found.unwrap_or_default()
    }
}

/// The last word of a number as it is spoken, by its name in the lists.
fn last_word(number: Number) -> String {
    let word = match number.scale {
        Scale::Thousand => "k",
        Scale::Million => "mn",
        Scale::Billion => "bn",
        Scale::Trillion => "tn",
        Scale::Lakh => "lakh",
        Scale::Crore => "crore",
        Scale::One => return last_of_digits(&number.digits.to_string()),
    };
    word.to_owned()
}

/// By the last digit that is not nought, and its place.
fn last_of_digits(digits: &str) -> String {
    let noughts = digits.bytes().rev().take_while(|b| *b == b'0').count();
    let last = digits.bytes().rev().nth(noughts).filter(u8::is_ascii_digit).unwrap_or(b'0');
    let last = char::from(last);
    match noughts {
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
    fn the_ending_follows_the_word_spoken_last() {
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
