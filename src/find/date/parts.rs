//! [`DateReader`]: a day, a month or a year at a token of a sentence.

use super::when::{MonthDay, When, Yearless};
use crate::find::language::SentenceLanguage;
use crate::find::lexicon::{month, month_of_two};
use crate::find::token::{Token, TokenKind};
use crate::story::DateWord;

/// The tokens of a sentence and its language. Each method reads something at a token, and returns the token after it.
#[derive(Clone, Copy, Debug)]
pub(super) struct DateReader<'t> {
    pub(super) tokens: &'t [Token],
    /// The meanings of the tokens.
    pub(super) words: &'t [Option<DateWord>],
    pub(super) language: SentenceLanguage,
}

/// The result: the token after it, and the value.
pub(super) type Read<T> = Option<(usize, T)>;

/// A year, and whether a word, an ending or a sign says that it is one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Year {
    pub(super) year: u32,
    pub(super) is_named: bool,
}

/// The beginnings of the words for "year", in the spelling of `plain_word`.
const YEAR_WORDS: [&str; 5] = ["год", "жыл", "yil", "йил", "жж"];

/// Letters after the number of a day.
const DAY_ENDINGS: [&str; 12] =
    ["st", "nd", "rd", "th", "er", "º", "го", "е", "й", "ші", "і", "چى"];

impl DateReader<'_> {
    pub(super) fn token(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at)
    }

    pub(super) fn before(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at.checked_sub(1)?)
    }

    pub(super) fn word(&self, at: usize) -> Option<DateWord> {
        self.words.get(at).copied()?
    }

    pub(super) fn word_before(&self, at: usize) -> Option<DateWord> {
        self.word(at.checked_sub(1)?)
    }

    pub(super) fn is(&self, at: usize, text: &str) -> bool {
        self.tokens.get(at).is_some_and(|token| token.is(text))
    }

    pub(super) fn is_glued(&self, at: usize, text: &str) -> bool {
        self.tokens.get(at).is_some_and(|token| token.is_glued && token.is(text))
    }

    /// Returns whether letters of Latin or Cyrillic script touch the token from the left.
    pub(super) fn is_part_of_a_name(&self, at: usize) -> bool {
        let Some((before, token)) = self.before(at).zip(self.token(at)) else { return false };
        let is_letters = |token: &Token| {
            token.is_word() && !token.text.chars().any(|c| matches!(c, '\u{600}'..='\u{6ff}'))
        };
        let is_sign = before.is("-") || before.is(".") || before.is("+") || before.is("/");
        let is_joined = is_sign
            && before.is_glued
            && self.before(at - 1).is_some_and(|first| is_letters(first) || before.is("."));
        token.is_glued && (is_letters(before) || is_joined)
    }

    /// Reads a year with the word or the ending after it.
    pub(super) fn year(&self, at: usize) -> Read<Year> {
        let year = self.token(at)?.digits(4..5).filter(|year| (1000..2200).contains(year))?;
        if self.is_part_of_a_name(at) && !self.is_glued(at - 1, "-") {
            return None;
        }
        let (end, is_named) = match self.year_word(at + 1) {
            Some(end) => (end, true),
            None => (at + 1, false),
        };
        Some((end, Year { year, is_named }))
    }

    /// Reads the word for "year" after a number, with its hyphen or full stop, or an ending after an apostrophe.
    fn year_word(&self, at: usize) -> Option<usize> {
        if self.is_glued(at, "’") && self.token(at + 1)?.is_word() {
            return Some(at + 2);
        }
        let at = at + usize::from(self.is_glued(at, "-"));
        let token = self.token(at)?;
        if token.is("年") && !self.is(at + 1, "代") {
            return Some(at + 1);
        }
        let plain = crate::story::plain_word(&token.text);
        let is_short = token.is("г") || token.is("гг") || token.is("ж");
        let is_several =
            ["жылдар", "yillar", "йиллар"].iter().any(|start| plain.starts_with(start));
        let is_year = YEAR_WORDS.iter().any(|start| plain.starts_with(start)) && !is_several;
        match is_short && self.is_glued(at + 1, ".") {
            true => Some(at + 2),
            false => (is_short || is_year).then_some(at + 1),
        }
    }

    /// Reads the name of a month. Its full stop belongs to an abbreviation.
    pub(super) fn month(&self, at: usize) -> Read<(u8, bool)> {
        let token = self.token(at)?;
        if let Some(month) = token.digits(1..3).filter(|month| (1..=12).contains(month)) {
            return self
                .is_glued(at + 1, "月")
                .then_some((at + 2, (u8::try_from(month).ok()?, true)));
        }
        if self.language == SentenceLanguage::Arabic
            && let Some(month) = self.token(at + 1).and_then(|next| month_of_two(token, next))
        {
            return Some((at + 2, (month, true)));
        }
        let (month, is_whole) = month(token, self.language)?;
        let has_stop = !is_whole && self.is_glued(at + 1, ".");
        let end = at + 1 + usize::from(has_stop);
        // A Turkish ending: Şubat’ta.
        let has_ending = self.is_glued(end, "’") && self.token(end + 1).is_some_and(Token::is_word);
        // Arabic gives two names: فبراير/شباط.
        let second = if self.is_glued(end, "/") { self.month(end + 1) } else { None };
        match second {
            Some((end, (other, _))) if other == month => Some((end, (month, is_whole))),
            _ => Some((end + usize::from(has_ending) * 2, (month, is_whole || has_stop))),
        }
    }

    /// Reads the number of a day with its ending.
    pub(super) fn day(&self, at: usize) -> Read<u8> {
        let day = self.token(at)?.digits(1..3).filter(|day| (1..=31).contains(day))?;
        if self.is_part_of_a_name(at) {
            return None;
        }
        let hyphen = usize::from(self.is_glued(at + 1, "-"));
        let ending = self.token(at + 1 + hyphen).filter(|token| token.is_glued);
        let is_ending = |token: &Token| {
            DAY_ENDINGS.contains(&token.text.as_str()) || token.is("日") || token.is("号")
        };
        let end = match ending {
            Some(token) if is_ending(token) => at + 2 + hyphen,
            _ => at + 1,
        };
        Some((end, u8::try_from(day).ok()?))
    }

    /// Reads the sign or word between the ends of a range.
    pub(super) fn range_word(&self, at: usize) -> Option<usize> {
        let token = self.token(at)?;
        let is_sign = token.is("-") || token.is("~");
        let is_other = token.is("至") || token.is("到") || token.is("و");
        let is_word = matches!(self.word(at), Some(DateWord::To | DateWord::Until));
        (is_sign || is_other || is_word).then_some(at + 1)
    }

    /// Reads words such as "of", "de" and "the year", a comma or a hyphen, before a year or a month.
    pub(super) fn fillers(&self, at: usize) -> usize {
        let is_filler = |at: usize| {
            let is_sign =
                self.is(at, ",") || self.is(at, "-") || self.is(at, "’") || self.is(at, "/");
            is_sign || self.is(at, "l’") || self.word(at) == Some(DateWord::Filler)
        };
        (at..at + 4).find(|at| !is_filler(*at)).unwrap_or(at)
    }

    /// Returns whether the token is Chinese.
    pub(super) fn is_han(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| token.kind == TokenKind::Han)
    }
}

/// Returns the date of a text in the grammar of dates.
pub(super) fn dated(text: &str) -> Option<When> {
    text.parse().ok().map(When::Dated)
}

/// Returns a day or month, with its year if that is known. `None` if the day does not exist.
pub(super) fn on(year: Option<u32>, from: MonthDay, to: Option<MonthDay>) -> Option<When> {
    let yearless = Yearless { from, to: to.filter(|to| *to != from) };
    // 2000 and 2001 have all days.
    let exists = yearless.in_year(2000).is_some();
    match year {
        Some(year) => {
            let year = i32::try_from(year).ok()?;
            let wraps = to.is_some_and(|to| (to.month, to.day) < (from.month, from.day));
            yearless.in_year(year - i32::from(wraps)).map(When::Dated)
        }
        None => exists.then_some(When::Yearless(yearless)),
    }
}
