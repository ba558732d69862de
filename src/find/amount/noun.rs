//! The words that name the things that a number counts.

use std::ops::Range;

use super::reader::AmountReader;
use crate::find::language::SentenceLanguage;
use crate::find::token::Token;

/// The largest number of words of a noun phrase.
const MOST_WORDS: usize = 4;

/// English words that end a noun phrase.
const STOPS: [&str; 24] = [
    "in", "of", "on", "at", "to", "for", "and", "or", "with", "by", "from", "the", "is", "are",
    "was", "were", "have", "has", "had", "worth", "will", "as", "more", "a",
];

impl AmountReader<'_> {
    /// Returns the bytes of the noun phrase after a count.
    pub(super) fn noun(&self, to: usize) -> Option<Range<usize>> {
        let at = to + usize::from(self.token(to).is_some_and(|token| token.is("more")));
        let is_word = |token: &&Token| {
            let is_long = token.text.chars().count() > 2;
            token.is_word() && is_long && !STOPS.contains(&token.text.as_str())
        };
        let words: Vec<&Token> =
            self.tokens[at..].iter().take(MOST_WORDS).take_while(is_word).collect();
        let is_last = |word: &&Token| self.is_noun(word);
        let last = words.iter().position(is_last).or_else(|| self.only_word(&words))?;
        let is_joined = words[1..=last].iter().all(|word| !word.is_glued);
        is_joined.then(|| words[0].range.start..words[last].range.end)
    }

    /// Returns whether a word ends a noun phrase, by its form.
    fn is_noun(&self, word: &Token) -> bool {
        let text = word.text.as_str();
        const ADJECTIVES: [&str; 10] = ["ых", "их", "ый", "ий", "ая", "ое", "ые", "ие", "ой", "ую"];
        match self.language {
            SentenceLanguage::English => {
                text.ends_with('s') && !text.ends_with("ss") && !text.ends_with("ous")
            }
            SentenceLanguage::German => word.is_capital,
            SentenceLanguage::Russian => !ADJECTIVES.iter().any(|ending| text.ends_with(ending)),
            _ => true,
        }
    }

    /// The place of the only word that can be a noun: an English plural without `s`.
    fn only_word(&self, words: &[&Token]) -> Option<usize> {
        (self.language == SentenceLanguage::English && !words.is_empty()).then_some(0)
    }
}
