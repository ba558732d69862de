//! [`AmountReader`] and [`Single`]: the tokens of a sentence, and one number with its currency or unit.

use super::numeral::Numeral;
use crate::find::language::{SentenceLanguage, is_turkic};
use crate::find::lexicon::amount_phrase;
use crate::find::token::Token;
use crate::story::{AmountWord, Currency};

/// The tokens of a sentence, those in dates, and its language.
#[derive(Clone, Copy, Debug)]
pub(super) struct AmountReader<'t> {
    pub(super) tokens: &'t [Token],
    pub(super) is_taken: &'t [bool],
    pub(super) language: SentenceLanguage,
}

/// One number with its currency or unit.
#[derive(Clone, Debug)]
pub(super) struct Single {
    /// The first token.
    pub(super) from: usize,
    /// The token after the last.
    pub(super) to: usize,
    pub(super) numeral: Numeral,
    /// The code of its currency; empty if there is none.
    pub(super) currency: String,
    /// The word after the number in the grammar of amounts: `%`, ` times`, ` MW`.
    pub(super) unit: String,
    /// ` per year`, or empty.
    pub(super) per: String,
}

impl<'t> AmountReader<'t> {
    pub(super) fn token(&self, at: usize) -> Option<&'t Token> {
        self.tokens.get(at)
    }

    pub(super) fn before(&self, at: usize) -> Option<&'t Token> {
        self.tokens.get(at.checked_sub(1)?)
    }

    pub(super) fn is_glued(&self, at: usize, text: &str) -> bool {
        self.token(at).is_some_and(|token| token.is_glued && token.is(text))
    }

    /// The meaning of the phrase that begins at a token, and the token after it.
    pub(super) fn phrase(&self, at: usize) -> Option<(AmountWord, usize)> {
        let found = amount_phrase(self.tokens.get(at..)?, self.language);
        found.map(|(word, length)| (word, at + length))
    }

    /// A Turkic word with the ending that means "from".
    pub(super) fn is_ablative(&self, at: usize) -> bool {
        const ENDINGS: [&str; 8] = ["dan", "den", "tan", "ten", "дан", "ден", "тан", "тен"];
        let ends = |token: &Token| ENDINGS.iter().any(|ending| token.text.ends_with(ending));
        is_turkic(self.language)
            && self.token(at).is_some_and(|token| token.is_word() && ends(token))
    }

    /// A currency code in capitals.
    pub(super) fn is_code(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| {
            token.is_code && Currency::from_code(&token.text.to_uppercase()).is_some()
        })
    }
}
