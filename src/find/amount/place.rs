//! The numbers that are no amounts: ordinals, numbers in names, telephone numbers, times of day.

use super::reader::AmountReader;
use crate::find::language::SentenceLanguage;
use crate::find::lexicon::amount_phrase;
use crate::find::token::{Token, TokenKind};
use crate::story::AmountWord;

/// The largest number of digits of an amount.
const MOST_DIGITS: usize = 24;

/// Words before a number that names a thing.
const NUMBERED: [&str; 22] = [
    "page",
    "pages",
    "article",
    "articles",
    "resolution",
    "footnote",
    "chapter",
    "paragraph",
    "section",
    "flight",
    "phone",
    "tel",
    "seite",
    "artikel",
    "artículo",
    "página",
    "artigo",
    "madde",
    "статья",
    "статье",
    "пункт",
    "стр",
];

/// Words after a time of day.
const HOURS: [&str; 5] = ["a.m", "p.m", "am", "pm", "uhr"];

impl AmountReader<'_> {
    /// Returns whether a number in digits can be an amount.
    pub(super) fn is_amount(&self, at: usize) -> bool {
        let text = &self.tokens[at].text;
        let has_leading_zero = text.len() > 1
            && text.starts_with('0')
            && !text.starts_with("0.")
            && !text.starts_with("0,");
        text.len() <= MOST_DIGITS
            && !has_leading_zero
            && !self.is_in_a_name(at)
            && !self.is_ordinal(at, at + 1)
            && !self.is_in_a_code(at)
            && !self.is_alone_in_brackets(at)
            && !(self.is_glued(at + 1, "年") && self.is_glued(at + 2, "代"))
    }

    /// `G20`, `COVID-19`, `C5+1`, `№ 5`, `第19次`.
    fn is_in_a_name(&self, at: usize) -> bool {
        let Some(before) = self.before(at) else { return false };
        let is_numbered = before.is("№") || before.is("#") || before.is("第");
        let is_abbreviated = before.is(".")
            && self
                .before(at - 1)
                .is_some_and(|token| ["no", "nr", "n", "art"].contains(&token.text.as_str()));
        if is_numbered || is_abbreviated || NUMBERED.contains(&before.text.as_str()) {
            return true;
        }
        if !self.tokens[at].is_glued {
            return false;
        }
        let is_sign =
            before.is("-") || before.is("+") || before.is("/") || before.is("_") || before.is(":");
        let is_glued_sign = is_sign && before.is_glued;
        let touches = |token: &Token| token.is_word() || token.is_number() || token.is("+");
        let is_chained = before.is("-")
            && self.is_glued(at + 1, "-")
            && self.token(at + 2).is_some_and(Token::is_number);
        let is_joined = is_glued_sign && self.before(at - 1).is_some_and(touches);
        let is_range = before.is("-") && self.before(at - 1).is_some_and(|token| !token.is_word());
        is_letters(before) || is_joined && (!is_range || is_chained)
    }

    /// Returns whether the number is an ordinal, or the first part of a word such as `5-star`.
    pub(super) fn is_ordinal(&self, at: usize, end: usize) -> bool {
        let Some(next) = self.token(end) else { return false };
        let has_meaning = |at: usize| {
            let meaning = amount_phrase(&self.tokens[at.min(self.tokens.len())..], self.language);
            let is_used = |word: AmountWord| {
                !matches!(word, AmountWord::Noise | AmountWord::To | AmountWord::And)
            };
            meaning.is_some_and(|(word, _)| is_used(word))
        };
        if next.is_glued && next.is_word() {
            return !has_meaning(end)
                && self.letter_magnitude(end).is_none()
                && is_letters(next)
                && !self.is_code(end)
                && !self.is_case(end);
        }
        let is_compound = next.is("-") && next.is_glued;
        if is_compound
            && let Some(part) = self.token(end + 1).filter(|part| part.is_glued && part.is_word())
        {
            return !has_meaning(end + 1)
                && !self.is_code(end + 1)
                && !self.is_case(end + 1)
                && is_letters(part);
        }
        let is_stopped = next.is(".") && next.is_glued && self.tokens[at].is_number();
        is_stopped && self.is_ordinal_with_stop(at, end)
    }

    /// German and Turkish write ordinals with a full stop.
    fn is_ordinal_with_stop(&self, at: usize, end: usize) -> bool {
        const ARTICLES: [&str; 10] =
            ["der", "die", "das", "dem", "den", "des", "zum", "zur", "am", "im"];
        let Some(next) = self.token(end + 1).filter(|next| next.is_word()) else { return false };
        match self.language {
            SentenceLanguage::German => {
                self.before(at).is_some_and(|token| ARTICLES.contains(&token.text.as_str()))
            }
            SentenceLanguage::Turkish => !next.is_capital,
            _ => false,
        }
    }

    /// `10:30`, `24/7`, `+7 717 272 01 01`, `2-3-4`.
    fn is_in_a_code(&self, at: usize) -> bool {
        let is_sign = |at: usize, signs: &[&str]| {
            self.token(at)
                .is_some_and(|token| token.is_glued && signs.contains(&token.text.as_str()))
        };
        let is_number = |at: usize| self.token(at).is_some_and(Token::is_number);
        let goes_on = is_sign(at + 1, &[":", "/", "+", "_"])
            && self.token(at + 2).is_some_and(|token| token.is_glued && !token.is("—"));
        let is_chain = is_sign(at + 1, &["-"])
            && is_number(at + 2)
            && is_sign(at + 3, &["-"])
            && is_number(at + 4);
        let is_whole = |token: &Token| token.is_number() && !token.text.contains(['.', ',']);
        let is_long = |at: usize| {
            let token = self.token(at).filter(|_| !self.is_taken[at]);
            token.is_some_and(|token| is_whole(token) && token.text.len() > 1)
        };
        // Several whole numbers in a row: "998 71 233".
        let is_one_of_several = is_long(at)
            && (is_long(at + 1) && !self.tokens[at + 1].is_glued
                || at.checked_sub(1).is_some_and(is_long) && !self.tokens[at].is_glued);
        let is_hour = self.token(at + 1).is_some_and(|next| HOURS.contains(&next.text.as_str()));
        let is_end_of_a_chain = self.before(at).is_some_and(|sign| sign.is("-") && sign.is_glued)
            && at >= 4
            && is_number(at - 2)
            && is_sign(at - 3, &["-"])
            && is_number(at - 4);
        let after_plus = (1..=5).find(|back| !at.checked_sub(*back).is_some_and(is_number));
        let is_telephone = after_plus.is_some_and(|back| {
            let has_plus = at.checked_sub(back).is_some_and(|at| self.tokens[at].is("+"));
            has_plus && (back > 1 || is_number(at + 1))
        });
        goes_on || is_chain || is_end_of_a_chain || is_telephone || is_one_of_several || is_hour
    }

    /// A number alone in brackets is a reference.
    fn is_alone_in_brackets(&self, at: usize) -> bool {
        let is = |token: Option<&Token>, signs: &str| {
            token.is_some_and(|token| signs.contains(&token.text))
        };
        is(self.before(at), "([（") && is(self.token(at + 1), ")]）")
    }

    /// The ending of a case after a number, before a word such as "ortiq".
    pub(super) fn is_case(&self, at: usize) -> bool {
        const CASES: [&str; 20] = [
            "dan", "den", "tan", "ten", "дан", "ден", "тан", "тен", "нан", "нен", "ga", "га", "ға",
            "ге", "қа", "ке", "ta", "tasi", "та", "таси",
        ];
        let is_turkic = matches!(
            self.language,
            SentenceLanguage::Turkish
                | SentenceLanguage::Kazakh
                | SentenceLanguage::Uzbek
                | SentenceLanguage::UzbekCyrillic
                | SentenceLanguage::Other
        );
        is_turkic && self.token(at).is_some_and(|token| CASES.contains(&token.text.as_str()))
    }
}

/// Returns whether a word is of a script that never touches a number that is an amount.
fn is_letters(token: &Token) -> bool {
    let is_arabic = |c: char| matches!(c, '\u{600}'..='\u{6ff}');
    token.kind == TokenKind::Word
        && !token.is_code
        && !token.text.chars().any(is_arabic)
        && !token.is("d’")
}
