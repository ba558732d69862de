//! The words by which a number is marked as inexact or as a bound.

use super::reader::AmountReader;
use crate::find::language::SentenceLanguage;
use crate::find::lexicon::amount_phrase_before;
use crate::find::token::{Token, TokenKind};
use crate::story::AmountWord;

impl AmountReader<'_> {
    /// Returns the qualifier before a token, and its first token.
    pub(super) fn qualifier_before(
        &self,
        from: usize,
        floor: usize,
    ) -> Option<(&'static str, usize)> {
        let from = self.before_preposition(from, floor);
        let tokens = &self.tokens[floor.min(from)..from];
        let (word, length) = amount_phrase_before(tokens, self.language)?;
        let first = from - length;
        let is_letter = length == 1 && self.tokens[first].text.chars().count() == 1;
        let is_word = !is_letter || self.tokens[first].kind != TokenKind::Word;
        match word {
            AmountWord::Qualifier(qualifier) if is_word && !self.is_other_word(first) => {
                Some((qualifier, first))
            }
            _ => None,
        }
    }

    /// Skips the preposition between a qualifier and its number: "примерно на 1 млрд".
    fn before_preposition(&self, from: usize, floor: usize) -> usize {
        const PREPOSITIONS: [&str; 7] = ["на", "в", "до", "by", "um", "auf", "de"];
        let is_preposition = |token: &Token| PREPOSITIONS.contains(&token.text.as_str());
        let has_qualifier = |end: usize| {
            let tokens = &self.tokens[floor.min(end)..end];
            let phrase = amount_phrase_before(tokens, self.language);
            matches!(phrase, Some((AmountWord::Qualifier(_), _)))
        };
        let skips = from > floor && self.before(from).is_some_and(is_preposition);
        if skips && !has_qualifier(from) && has_qualifier(from - 1) { from - 1 } else { from }
    }

    /// Returns whether a word has another meaning: "fast" outside of German, the "up to" of "add up to".
    fn is_other_word(&self, at: usize) -> bool {
        const ADD: [&str; 4] = ["add", "adds", "added", "adding"];
        let is_sum = self.before(at).is_some_and(|token| ADD.contains(&token.text.as_str()));
        match self.tokens[at].text.as_str() {
            "fast" => self.language != SentenceLanguage::German,
            "up" => is_sum,
            _ => false,
        }
    }

    /// Returns the qualifier after a token, and the token after it. Some languages have it there.
    pub(super) fn qualifier_after(&self, to: usize) -> Option<(&'static str, usize)> {
        if self.is_glued(to, "+") {
            return Some(("at least", to + 1));
        }
        let has_case_after = matches!(
            self.language,
            SentenceLanguage::Turkish
                | SentenceLanguage::Kazakh
                | SentenceLanguage::Uzbek
                | SentenceLanguage::UzbekCyrillic
                | SentenceLanguage::Chinese
                | SentenceLanguage::Other
        );
        if !has_case_after {
            return None;
        }
        let direct = self.phrase(to);
        let sign = usize::from(self.is_glued(to, "-") || self.is_glued(to, "’"));
        let after_case = || self.phrase(to + sign + usize::from(self.is_case(to + sign)));
        let is_qualifier =
            |found: &(AmountWord, usize)| matches!(found.0, AmountWord::Qualifier(_));
        match direct.filter(is_qualifier).or_else(after_case)? {
            (AmountWord::Qualifier(qualifier), end) => Some((qualifier, end)),
            _ => None,
        }
    }

    /// Returns the qualifier inside a Chinese number: "360多亿".
    pub(super) fn qualifier_inside(&self, from: usize, to: usize) -> Option<&'static str> {
        let is_more = |at: usize| self.tokens[at].is("多") || self.tokens[at].is("余");
        (from..to).any(is_more).then_some("more than")
    }
}
