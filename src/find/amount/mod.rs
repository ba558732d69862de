//! Amounts in a sentence.
//!
//! - `found`: the result;
//! - `numeral`: the digits of a number and their value;
//! - `reader`: the tokens, and one number with its currency or unit;
//! - `unit`, `magnitude`: the words after a number;
//! - `place`: the numbers that are no amounts: ordinals, numbers in names, telephone numbers;
//! - `single`: one number;
//! - `qualifier`: the words by which a number is marked as inexact;
//! - `noun`: the things that a number counts;
//! - `joined`: ranges.
//!
//! A module uses only modules that are declared before it.

mod found;

mod numeral;

mod reader;

mod unit;

mod magnitude;

mod place;

mod single;

mod noun;
mod qualifier;

mod joined;

pub use found::FoundAmount;

use super::date::Found;
use super::language::SentenceLanguage;
use super::token::Token;
use joined::Joined;
use reader::AmountReader;

/// Returns the amounts of a sentence in their order. Its dates are no amounts.
pub(super) fn amounts(
    tokens: &[Token],
    dates: &[Found],
    language: SentenceLanguage,
) -> Vec<FoundAmount> {
    let mut is_taken = vec![false; tokens.len()];
    for date in dates {
        is_taken[date.from..date.to].fill(true);
    }
    let reader = AmountReader { tokens, is_taken: &is_taken, language };
    let mut found: Vec<FoundAmount> = Vec::new();
    let (mut at, mut floor) = (0, 0);
    while at < tokens.len() {
        let joined = if is_taken[at] { None } else { reader.joined(at, floor) };
        let Some(Joined { amounts, end }) = joined else {
            if is_taken[at] {
                floor = at + 1;
            }
            at += 1;
            continue;
        };
        found.extend(amounts);
        (at, floor) = (end.max(at + 1), end);
    }
    found
}
