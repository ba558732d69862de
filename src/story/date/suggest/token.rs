//! [`Token`]: the numbers, words and signs of a text.

use super::word::{Word, meaning};

/// A number, a word or a sign of a text in the spelling of `clean`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// A number, and how many digits it has.
    Number(u32, usize),
    Word(Word),
    /// A sign, not a blank.
    Sign(char),
}

/// Returns the tokens, or `None` if a word has no meaning in dates or a number is too long.
pub(super) fn tokens(text: &str) -> Option<Vec<Token>> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let is_alike = |other: char| match first {
            _ if first.is_ascii_digit() => other.is_ascii_digit(),
            _ if first.is_alphabetic() => other.is_alphabetic(),
            _ => false,
        };
        let length =
            rest.find(|other| !is_alike(other)).unwrap_or(rest.len()).max(first.len_utf8());
        let (run, after) = rest.split_at(length);
        rest = after;
        if !first.is_whitespace() {
            tokens.push(token(run, first, tokens.last().copied())?);
        }
    }
    Some(tokens)
}

fn token(run: &str, first: char, before: Option<Token>) -> Option<Token> {
    if first.is_ascii_digit() {
        return (run.len() <= 8).then_some(Token::Number(run.parse().ok()?, run.len()));
    }
    let word = match meaning(run) {
        Some(word) => word,
        None if first.is_alphabetic() => return century_letter(run, before),
        None => return Some(Token::Sign(first)),
    };
    Some(Token::Word(match (word, before) {
        (Word::DecadeEnding, Some(Token::Number(_, 4) | Token::Sign('-'))) => Word::Decade,
        (Word::DecadeEnding, _) => Word::Filler,
        // "XIX в." is a century, "в 2024" is not.
        (Word::Filler, Some(Token::Word(Word::Ordinal(_)))) if run == "в" => Word::Century,
        (word, _) => word,
    }))
}

/// Returns a Russian abbreviation of the century after a number.
fn century_letter(run: &str, before: Option<Token>) -> Option<Token> {
    let is_after_number = matches!(before, Some(Token::Word(Word::Ordinal(_))));
    (run == "вв" && is_after_number).then_some(Token::Word(Word::Century))
}
