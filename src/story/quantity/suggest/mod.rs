//! [`suggest_amount`]: the amounts that an author probably meant.
//!
//! The text is split into tokens, each token gets a meaning, and the meanings are written in the grammar of amounts. A word
//! without a known meaning ends the search: nothing is guessed.

mod digits;
mod tokens;
mod words;

mod amount;

use super::types::Quantity;
use amount::Draft;
pub(crate) use digits::{readings as digit_readings, scaled};
pub(crate) use tokens::folded;
pub(crate) use words::{Meaning, spellings};

/// Texts with more characters are sentences, not amounts.
const LONGEST: usize = 120;

/// The number of readings that are offered.
const MOST: usize = 5;

/// Returns the exact replacements of a text in the grammar of amounts, the best first.
///
/// One replacement is certain, several are the readings that the text can have, and none means that its meaning is unknown.
pub fn suggest_amount(text: &str) -> Vec<String> {
    if text.chars().count() > LONGEST {
        return Vec::new();
    }
    let mut suggestions = Vec::new();
    for suggestion in readings(text) {
        let is_amount = suggestion.parse::<Quantity>().is_ok();
        if is_amount && !suggestions.contains(&suggestion) && suggestion != text.trim() {
            suggestions.push(suggestion);
        }
    }
    suggestions.truncate(MOST);
    suggestions
}

/// Returns every reading of a text, which may have a second amount in brackets.
fn readings(text: &str) -> Vec<String> {
    let (computed, text) = match text.trim().strip_prefix("computed ") {
        Some(rest) => ("computed ", rest),
        None => ("", text.trim()),
    };
    let (head, bracket) = match text.split_once(['(', '（']) {
        Some((head, tail)) => (head, Some(tail.trim_end().trim_end_matches([')', '）']))),
        None => (text, None),
    };
    let heads = amounts(head);
    let Some(bracket) = bracket else {
        return heads.iter().map(|head| format!("{computed}{head}")).collect();
    };
    let brackets = amounts(bracket);
    let pairs = heads.iter().flat_map(|head| brackets.iter().map(move |inner| (head, inner)));
    pairs.map(|(head, inner)| format!("{computed}{head} ({inner})")).collect()
}

fn amounts(text: &str) -> Vec<String> {
    if text.trim().parse::<Quantity>().is_ok() && !has_unknown_unit(text) {
        return vec![text.trim().to_owned()];
    }
    Draft::of(text).map(|draft| draft.amounts()).unwrap_or_default()
}

/// Returns whether the unit of a text is one that a story would have to declare.
fn has_unknown_unit(text: &str) -> bool {
    text.trim().parse::<Quantity>().is_ok_and(|quantity| quantity.declared_unit().is_some())
}

#[cfg(test)]
mod tests;
