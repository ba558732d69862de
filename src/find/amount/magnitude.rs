//! The magnitude of a number: "million", "亿", "bn", and a second number with a smaller one.

use rust_decimal::Decimal;

use super::numeral::Numeral;
use super::reader::{AmountReader, Single};
use crate::find::language::SentenceLanguage;
use crate::find::spelled::half_after;
use crate::story::AmountWord;

impl AmountReader<'_> {
    /// Reads the magnitude after the number, and a second number with a smaller one.
    pub(super) fn add_magnitude(&self, single: &mut Single) {
        let hyphen = usize::from(self.is_glued(single.to, "-"));
        let more = usize::from(self.is_more(single.to));
        let Some((end, magnitude, power)) = self.magnitude(single.to + hyphen + more, single)
        else {
            return;
        };
        (single.numeral.magnitude, single.numeral.power, single.to) = (magnitude, power, end);
        if let Some(length) = half_after(&self.tokens[end..], self.language)
            && let Some(half) =
                Decimal::from(10_u64.pow(single.numeral.exponent().min(18))).checked_div(2.into())
        {
            (single.numeral.more, single.to) = (Some(half), end + length);
            return;
        }
        self.add_smaller(single);
    }

    /// "360多亿": the sign of a qualifier inside the number.
    fn is_more(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| token.is("多") || token.is("余"))
            && matches!(
                self.phrase(at + 1),
                Some((AmountWord::Power(_) | AmountWord::Magnitude(_), _))
            )
    }

    fn add_smaller(&self, single: &mut Single) {
        let at = single.to;
        let Some(token) = self.token(at).filter(|token| token.is_number() && !self.is_taken[at])
        else {
            return;
        };
        let mut smaller = Numeral::new(token.text.clone());
        let Some((end, magnitude, power)) = self.magnitude(at + 1, single) else { return };
        (smaller.magnitude, smaller.power) = (magnitude, power);
        if smaller.exponent() < single.numeral.exponent() {
            single.numeral.more = smaller.value(self.language);
            single.to = end;
        }
    }

    /// Reads a magnitude: the token after it, its word, and its power of ten.
    fn magnitude(&self, at: usize, single: &Single) -> Option<(usize, &'static str, u32)> {
        if let Some((magnitude, is_sure)) = self.letter_magnitude(at) {
            let has_word = self.token(at + 1).is_some_and(|next| next.is_word() && !next.is_glued);
            let is_meant =
                is_sure || !single.currency.is_empty() || has_word && self.is_glued(at, "m");
            return is_meant.then_some((at + 1, magnitude, 0));
        }
        let is_before_money = |at: usize| {
            let unit = self.unit_phrase(at);
            self.token(at).is_some_and(|token| token.is_glued)
                && matches!(unit, Some((AmountWord::Currency(_), _)))
        };
        // "300 M€".
        if self.token(at).is_some_and(|token| token.is("m")) && is_before_money(at + 1) {
            return Some((at + 1, "mn", 0));
        }
        let (word, end) = self.phrase(at)?;
        let (magnitude, power) = match word {
            AmountWord::Magnitude(words) => (words.split('|').next()?, 0),
            AmountWord::Power(power) => ("", power),
            _ => return None,
        };
        if self.tokens[at].is("bin") && self.language != SentenceLanguage::Turkish {
            return None;
        }
        let has_stop = self.is_glued(end, ".") && self.unit_phrase(end + 1).is_some();
        Some((end + usize::from(has_stop), magnitude, power))
    }

    /// Returns the magnitude of a letter, and whether it can mean nothing else.
    pub(super) fn letter_magnitude(&self, at: usize) -> Option<(&'static str, bool)> {
        let token = self.token(at)?;
        let magnitude = match token.text.as_str() {
            "k" => ("k", true),
            "b" => ("bn", true),
            "m" | "м" => ("mn", false),
            "t" | "т" => ("tn", false),
            _ => return None,
        };
        token.is_glued.then_some(magnitude)
    }
}
