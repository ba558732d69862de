//! [`Single`]: one number with its currency or unit.

use super::numeral::Numeral;
use super::reader::{AmountReader, Single};
use crate::find::language::SentenceLanguage;
use crate::find::lexicon::amount_phrase_before;
use crate::find::spelled::spelled;
use crate::find::token::{Token, TokenKind};
use crate::story::AmountWord;

/// The largest number of tokens of a currency before its number.
const LONGEST_PREFIX: usize = 4;

impl AmountReader<'_> {
    /// Reads one number with its currency or unit. Tokens before `floor` belong to something else.
    pub(super) fn single(&self, at: usize, floor: usize) -> Option<Single> {
        if let Some(share) = self.share(at, floor) {
            return Some(share);
        }
        let (is_spelled, (numeral, to)) = match self.token(at)?.kind {
            TokenKind::Number if self.is_amount(at) => {
                (false, (Numeral::new(self.tokens[at].text.clone()), at + 1))
            }
            TokenKind::Number => return None,
            _ => (true, self.in_words(at)?),
        };
        let (currency, unit, per) = (String::new(), String::new(), String::new());
        let mut single = Single { from: at, to, numeral, currency, unit, per };
        self.add_prefix(&mut single, floor);
        self.add_magnitude(&mut single);
        self.add_unit(&mut single);
        self.add_rate(&mut single);
        let is_one = is_spelled
            && single.numeral.written == "1"
            && single.numeral.is_plain()
            && single.currency.is_empty();
        (!is_one).then_some(single)
    }

    /// Reads a number in words, or a magnitude that stands for one: "a billion dollars".
    fn in_words(&self, at: usize) -> Option<(Numeral, usize)> {
        if let Some((value, length)) = spelled(&self.tokens[at..], self.language) {
            let end = at + length;
            let is_after_hyphen = self.is_glued(at.wrapping_sub(1), "-");
            let has_word = self.token(end).is_some_and(|token| !token.is_number())
                || self.is_ablative(end - 1);
            let is_number = has_word
                && !is_after_hyphen
                && !self.is_ordinal(at, end)
                && !self.is_before_first(at);
            return is_number.then(|| (Numeral::new(value.to_string()), end));
        }
        self.magnitude_alone(at)
    }

    /// Reads a magnitude that stands for one or a half: "a billion dollars", "half a billion dollars".
    fn magnitude_alone(&self, at: usize) -> Option<(Numeral, usize)> {
        const MAGNITUDES: [&str; 8] = [
            "million",
            "billion",
            "миллион",
            "миллиард",
            "миллиона",
            "миллиарда",
            "مليون",
            "مليار",
        ];
        const BEFORE: [&str; 7] = ["на", "до", "в", "около", "более", "свыше", "почти"];
        let numeral = |written: &str| Numeral::new(written.to_owned());
        let is_half =
            self.tokens[at].is("half") && self.token(at + 1).is_some_and(|next| next.is("a"));
        let magnitude = if is_half { at + 2 } else { at };
        let is_magnitude = |token: &Token| MAGNITUDES.contains(&token.text.as_str());
        let is_money = matches!(self.phrase(magnitude + 1), Some((AmountWord::Currency(_), _)));
        self.token(magnitude).filter(|token| is_money && is_magnitude(token))?;
        let before = self.before(at).map_or("", |token| &token.text);
        let is_one = match self.language {
            SentenceLanguage::English => before == "a",
            SentenceLanguage::Russian => before.is_empty() || BEFORE.contains(&before),
            SentenceLanguage::Arabic => true,
            _ => false,
        };
        (is_half || is_one).then(|| (numeral(if is_half { "0.5" } else { "1" }), magnitude))
    }

    /// Reads "half" and other shares after a qualifier: "more than half".
    fn share(&self, at: usize, floor: usize) -> Option<Single> {
        let (AmountWord::Share(percent), to) = self.phrase(at)? else { return None };
        let before = amount_phrase_before(&self.tokens[floor.min(at)..at], self.language);
        let is_qualified = matches!(before, Some((AmountWord::Qualifier(_), _)));
        let (currency, unit, per) = (String::new(), "%".to_owned(), String::new());
        let numeral = Numeral::new(percent.to_owned());
        is_qualified.then_some(Single { from: at, to, numeral, currency, unit, per })
    }

    /// A Chinese ordinal.
    fn is_before_first(&self, at: usize) -> bool {
        self.before(at).is_some_and(|token| token.is("第"))
    }

    /// Reads the currency, the sign or the percent before the number.
    fn add_prefix(&self, single: &mut Single, floor: usize) {
        let is_minus =
            self.is_sign_before(single.from, "-", floor) && self.tokens[single.from].is_glued;
        let is_after_blank = !self.is_glued(single.from.wrapping_sub(1), "-");
        if is_minus && is_after_blank {
            single.numeral.is_negative = true;
            single.from -= 1;
        }
        let Some(before) = single.from.checked_sub(1).filter(|before| *before >= floor) else {
            return;
        };
        if self.is_code(before) {
            single.currency = self.tokens[before].text.to_uppercase();
            single.from = before;
            return;
        }
        let end = single.from;
        for from in floor.max(end.saturating_sub(LONGEST_PREFIX))..end {
            match self.phrase(from).filter(|(_, to)| *to == end) {
                Some((AmountWord::Currency(codes), _)) if self.can_precede(from, end) => {
                    codes.clone_into(&mut single.currency);
                    single.from = from;
                    return;
                }
                Some((AmountWord::Percent, _)) if self.language != SentenceLanguage::English => {
                    "%".clone_into(&mut single.unit);
                    single.from = from;
                    return;
                }
                _ => {}
            }
        }
    }

    fn is_sign_before(&self, at: usize, sign: &str, floor: usize) -> bool {
        at > floor && self.tokens[at - 1].is(sign)
    }

    /// Returns whether a currency may stand before its number: a sign, with letters that touch it, or a Chinese word.
    fn can_precede(&self, from: usize, end: usize) -> bool {
        let last = &self.tokens[end - 1];
        let is_one_word = end - from == 1
            || self.tokens[from].is("us")
            || self.tokens[from].is("u.s")
            || last.is_glued;
        let is_sign = last.kind == TokenKind::Sign && is_one_word;
        is_sign || last.kind == TokenKind::Han || last.is("rmb") || last.is("rs")
    }
}
