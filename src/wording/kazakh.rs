//! The ending of the Kazakh ablative, which "more than" asks for: `60-тан астам`, `5 млрд $-дан астам`.
//!
//! It follows the sound of the word spoken last: the currency's name behind an amount, "пайыз" behind
//! a share, the last word of the number behind a count.

use super::data::lookup;
use crate::story::{Extent, Number, Quantity, Scale, Unit};

/// By the currency's Kazakh name: доллардан, теңгеден, сомнан.
const CURRENCIES: &str = "BYN=-ден|CHF=-тен|CNY=-нан|GBP=-тан|INR=-ден|JPY=-нен|KGS=-нан|KRW=-нан|KZT=-ден|\
    PLN=-дан|RUB=-ден|TJS=-ден|TMT=-тан|AZN=-тан|UZS=-нан|AED=-нан|MAD=-нан";

/// By the last digit: нөлден, бірден, екіден, үштен, төрттен, бестен, алтыдан, жетіден, сегізден, тоғыздан.
const ONES: [&str; 10] =
    ["-ден", "-ден", "-ден", "-тен", "-тен", "-тен", "-дан", "-ден", "-ден", "-дан"];

/// By the tens: оннан, жиырмадан, отыздан, қырықтан, елуден, алпыстан, жетпістен, сексеннен, тоқсаннан.
const TENS: [&str; 10] =
    ["", "-нан", "-дан", "-дан", "-тан", "-ден", "-тан", "-тен", "-нен", "-нан"];

/// The ending, with its hyphen.
pub(super) fn ablative(quantity: &Quantity) -> &'static str {
    match quantity.unit {
        Unit::Money(currency) => lookup(CURRENCIES, currency.code()).unwrap_or("-дан"),
        Unit::Percent => "-дан",
        Unit::Count => match quantity.extent {
            Extent::One(number) | Extent::Between(_, number) => of_number(number),
        },
    }
}

fn of_number(number: Number) -> &'static str {
    match number.scale {
        Scale::Million | Scale::Trillion | Scale::Thousand => "-нан",
        Scale::Billion => "-тан",
        Scale::Lakh => "-тан",
        Scale::Crore => "-дан",
        Scale::One => of_digits(&number.digits.to_string()),
    }
}

/// By the last digit that is not nought, and its place.
fn of_digits(digits: &str) -> &'static str {
    let noughts = digits.bytes().rev().take_while(|b| *b == b'0').count();
    let Some(last) = digits.bytes().rev().nth(noughts).filter(u8::is_ascii_digit) else {
        return ONES[0];
    };
    let value = usize::from(last - b'0');
    match noughts {
        _ if digits.contains('.') => ONES[value],
        0 => ONES[value],
        1 => TENS[value],
        2 => "-ден",
        3..=8 => "-нан",
        _ => "-тан",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ending_follows_the_word_spoken_last() {
        #[track_caller]
        fn case(quantity: &str, ending: &str) {
            assert_eq!(ablative(&quantity.parse().unwrap()), ending, "{quantity}");
        }

        case("0", "-ден");
        case("3", "-тен");
        case("10", "-нан");
        case("21", "-ден");
        case("40", "-тан");
        case("60", "-тан");
        case("70", "-тен");
        case("80", "-нен");
        case("100", "-ден");
        case("1000", "-нан");
        case("22,000", "-нан");
        case("1,000,000", "-нан");
        case("2bn", "-тан");
        case("2.5", "-тен");
        case("40%", "-дан");
        case("USD 5bn", "-дан");
        case("KZT 27bn", "-ден");
        case("UZS 3tn", "-нан");
    }
}
