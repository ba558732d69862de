//! Dates in a sentence.
//!
//! - `when`: the result;
//! - `parts`: a day, a month or a year at a token;
//! - `plain_year`: the difference between a year and a number of four digits;
//! - `days`: days and months;
//! - `periods`: years, quarters, seasons, decades and their like.
//!
//! A module uses only modules that are declared before it.

mod when;

mod parts;

mod plain_year;

mod days;

mod periods;

use parts::DateReader;
pub use when::{FoundDate, MonthDay, When, Yearless};

use super::language::SentenceLanguage;
use super::lexicon::date_word;
use super::token::Token;

/// A date with the tokens that it takes.
#[derive(Clone, Debug)]
pub(super) struct Found {
    /// The first token.
    pub(super) from: usize,
    /// The token after the last.
    pub(super) to: usize,
    pub(super) date: FoundDate,
}

/// Returns the dates of a sentence in their order.
pub(super) fn dates(tokens: &[Token], language: SentenceLanguage) -> Vec<Found> {
    let words: Vec<_> = tokens.iter().map(date_word).collect();
    let reader = DateReader { tokens, words: &words, language };
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let Some((to, when)) =
            reader.period(at).or_else(|| reader.days(at)).or_else(|| reader.year_or_years(at))
        else {
            at += 1;
            continue;
        };
        let range = tokens[at].range.start..tokens[to - 1].range.end;
        found.push(Found { from: at, to, date: FoundDate { range, when } });
        at = to;
    }
    found
}
