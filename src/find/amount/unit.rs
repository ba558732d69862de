//! The unit, the currency and the rate after a number.

use super::reader::{AmountReader, Single};
use crate::find::language::SentenceLanguage;
use crate::find::token::{Token, TokenKind};
use crate::story::AmountWord;

impl AmountReader<'_> {
    /// Reads the unit after the number.
    pub(super) fn add_unit(&self, single: &mut Single) {
        if !single.unit.is_empty() {
            return;
        }
        let hyphen = usize::from(self.is_glued(single.to, "-"));
        let found = self.unit_phrase(single.to + hyphen);
        let stop = usize::from(self.is_glued(single.to, ".") && !single.numeral.is_plain());
        let Some((word, end)) = found.or_else(|| self.unit_phrase(single.to + stop)) else {
            return;
        };
        let text = match word {
            AmountWord::Currency(codes) if single.currency.is_empty() => {
                codes.clone_into(&mut single.currency);
                String::new()
            }
            AmountWord::Currency(_) => String::new(),
            AmountWord::Percent => "%".to_owned(),
            AmountWord::Times => " times".to_owned(),
            AmountWord::Unit(unit) => format!(" {unit}"),
            _ => return,
        };
        if !text.is_empty() && !single.currency.is_empty() {
            return;
        }
        (single.unit, single.to) = (text, self.after_adjective(end, word));
    }

    /// Reads a unit or a currency, after words such as "of" and "US".
    pub(super) fn unit_phrase(&self, at: usize) -> Option<(AmountWord, usize)> {
        if self.is_code(at) {
            let code = self.tokens[at].text.as_str();
            let known = ["usd", "eur", "gbp", "cny", "rub", "kzt", "uzs", "try", "jpy"];
            let codes = ["USD", "EUR", "GBP", "CNY", "RUB", "KZT", "UZS", "TRY", "JPY"];
            let nth = known.iter().position(|known| *known == code)?;
            return Some((AmountWord::Currency(codes[nth]), at + 1));
        }
        let (mut word, mut end) = self.phrase(at)?;
        for _ in 0..2 {
            if word == AmountWord::Noise {
                let is_of = matches!(self.tokens[end - 1].text.as_str(), "de" | "d’" | "of");
                (word, end) = self.phrase(end).filter(|(word, _)| match word {
                    AmountWord::Currency(_) | AmountWord::Noise => true,
                    AmountWord::Unit(_) => is_of,
                    _ => false,
                })?;
            }
        }
        let is_glued = self.token(at)?.is_glued;
        let is_letter = self.tokens[at].text.chars().count() == 1 && end == at + 1;
        let is_unit = match word {
            AmountWord::Currency(_) => true,
            AmountWord::Percent => !self.is_percentage_point(at, end),
            AmountWord::Times | AmountWord::Unit(_) => {
                is_glued || !is_letter || self.tokens[at].kind == TokenKind::Han
            }
            _ => false,
        };
        is_unit.then_some((word, end))
    }

    fn is_percentage_point(&self, at: usize, end: usize) -> bool {
        const POINTS: [&str; 6] = ["points", "point", "пункт", "пункта", "пунктов", "puan"];
        let is_points = |token: &Token| POINTS.contains(&token.text.as_str());
        self.tokens[at].text.starts_with("процентн") || self.token(end).is_some_and(is_points)
    }

    /// Skips an adjective after a currency: "долл. США".
    fn after_adjective(&self, end: usize, word: AmountWord) -> usize {
        const ADJECTIVES: [&str; 9] = [
            "сша",
            "америки",
            "americanos",
            "estadounidenses",
            "américains",
            "أمريكي",
            "الأمريكي",
            "أميركي",
            "aqsh",
        ];
        let stop = usize::from(self.is_glued(end, "."));
        let next = self.token(end + stop);
        let is_adjective = next.is_some_and(|token| ADJECTIVES.contains(&token.text.as_str()));
        match word {
            AmountWord::Currency(_) if is_adjective => end + stop + 1,
            _ => end,
        }
    }

    /// Reads "per year".
    pub(super) fn add_rate(&self, single: &mut Single) {
        let has_unit =
            !single.unit.is_empty() || !single.currency.is_empty() || !single.numeral.is_plain();
        let Some((AmountWord::Per(per), end)) = self.phrase(single.to) else { return };
        match self.language {
            // "10 oyiga": the word for "per month" after a bare number is "months" in the Turkic languages.
            SentenceLanguage::Turkish
            | SentenceLanguage::Kazakh
            | SentenceLanguage::Uzbek
            | SentenceLanguage::UzbekCyrillic
                if !has_unit =>
            {
                single.unit = format!(" {per}s");
            }
            _ => single.per = format!(" per {per}"),
        }
        single.to = end;
    }
}
