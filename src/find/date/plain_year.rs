//! The difference between a year and another number of four digits.

use super::parts::{DateReader, Year};
use crate::find::language::SentenceLanguage;
use crate::find::lexicon::{amount_phrase, amount_phrase_before};
use crate::find::token::Token;
use crate::story::{AmountWord, DateWord};

/// English and Romance words that end in `s` and are no plural.
const NO_PLURALS: [&str; 20] = [
    "was", "is", "has", "as", "its", "this", "plus", "dans", "les", "des", "ses", "nos", "los",
    "las", "sus", "dos", "das", "mais", "vis", "does",
];

/// Words before a year, besides those in the tables of dates.
const BEFORE: [&str; 28] = [
    "by",
    "before",
    "after",
    "during",
    "than",
    "to",
    "with",
    "compared",
    "avant",
    "après",
    "en",
    "l’",
    "antes",
    "después",
    "para",
    "por",
    "vor",
    "nach",
    "к",
    "с",
    "до",
    "по",
    "em",
    "gegenüber",
    "vers",
    "com",
    "con",
    "à",
];

impl DateReader<'_> {
    /// Returns whether a number of four digits without a word for "year" is a year.
    pub(super) fn is_plain_year(&self, at: usize, end: usize, year: Year) -> bool {
        if year.is_named {
            return true;
        }
        let is_usual = (1900..=2100).contains(&year.year);
        is_usual && !self.is_part_of_a_name(at) && !self.is_amount(at, end) && !self.counts(at, end)
    }

    /// Returns whether the words beside the number make it an amount.
    fn is_amount(&self, at: usize, end: usize) -> bool {
        let after = amount_phrase(&self.tokens[end..], self.language).map(|(word, _)| word);
        let before = amount_phrase_before(&self.tokens[..at], self.language).map(|(word, _)| word);
        let is_name = self.token(end).is_some_and(|token| token.is_glued && token.is_word());
        let is_qualified =
            matches!(before, Some(AmountWord::Qualifier(_))) && self.has_word_after(end);
        is_name
            || is_qualified
            || matches!(before, Some(AmountWord::Currency(_)))
            || self.is_glued(at.wrapping_sub(1), "№")
            || matches!(
                after,
                Some(
                    AmountWord::Magnitude(_)
                        | AmountWord::Power(_)
                        | AmountWord::Currency(_)
                        | AmountWord::Percent
                        | AmountWord::Times
                        | AmountWord::Unit(_)
                )
            )
    }

    fn has_word_after(&self, end: usize) -> bool {
        self.token(end).is_some_and(Token::is_word)
    }

    /// Returns whether the number counts the things that the next word names.
    fn counts(&self, at: usize, end: usize) -> bool {
        let Some(next) = self.token(end).filter(|token| token.is_word()) else { return false };
        if self.is_after_a_word_of_dates(at) {
            return false;
        }
        let is_plural = next.text.ends_with('s') && !NO_PLURALS.contains(&next.text.as_str());
        match self.language {
            SentenceLanguage::English
            | SentenceLanguage::French
            | SentenceLanguage::Spanish
            | SentenceLanguage::Portuguese => is_plural && !next.is_capital,
            SentenceLanguage::German => next.is_capital,
            SentenceLanguage::Chinese => false,
            _ => !next.is_capital && self.word(end).is_none(),
        }
    }

    fn is_after_a_word_of_dates(&self, at: usize) -> bool {
        use DateWord::{Filler, Month, PartOf, Quarter, Season, Since, Until};
        let is_listed = self.before(at).is_some_and(|token| BEFORE.contains(&token.text.as_str()));
        let word = self.word_before(at);
        is_listed
            || matches!(
                word,
                Some(Filler | PartOf | Since | Until | Month(_) | Season(_) | Quarter)
            )
    }
}
