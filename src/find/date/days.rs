//! Days and months of a sentence.

use super::parts::{DateReader, Read, dated, on};
use super::when::{MonthDay, When};
use crate::find::language::SentenceLanguage;
use crate::find::lexicon::amount_phrase;
use crate::find::token::Token;
use crate::story::{AmountWord, DateWord};

/// Two ends of an interval, or one date.
type Ends = (MonthDay, Option<MonthDay>);

impl DateReader<'_> {
    /// Reads days or months, with or without a year.
    pub(super) fn days(&self, at: usize) -> Read<When> {
        if let Some(found) = self.numeric(at) {
            return Some(found);
        }
        if let Some(found) = self.year_first(at) {
            return Some(found);
        }
        let (end, ends) = self.day_first(at).or_else(|| self.month_first(at))?;
        let is_month = ends.0.day.is_none();
        match self.year_after(end) {
            Some((to, year)) => self.until_another(at, to, year, ends),
            None if is_month && !self.can_be_alone(at, ends) => None,
            None => Some((end, on(None, ends.0, ends.1)?)),
        }
    }

    /// Reads the second of two whole dates: `December 2021 – March 2022`.
    fn until_another(&self, at: usize, end: usize, year: u32, ends: Ends) -> Read<When> {
        let first = on(Some(year), ends.0, ends.1)?;
        let second = self.range_word(end).and_then(|next| {
            let (to, last) = self.day_first(next).or_else(|| self.month_first(next))?;
            let (to, last_year) = self.year_after(to)?;
            let is_between = self.is(end, "-") || !self.is_and(end) || self.is_between(at);
            (is_between && ends.1.is_none() && last.1.is_none()).then_some(())?;
            let last = on(Some(last_year), last.0, None)?;
            Some((to, dated(&format!("{first}/{last}"))?))
        });
        second.or(Some((end, first)))
    }

    /// Reads the year after a day or month.
    fn year_after(&self, at: usize) -> Read<u32> {
        let begin = self.fillers(at);
        let (end, year) = self.year(begin)?;
        let is_amount =
            amount_phrase(&self.tokens[end..], self.language).is_some_and(|(word, _)| {
                matches!(
                    word,
                    AmountWord::Magnitude(_) | AmountWord::Currency(_) | AmountWord::Percent
                )
            });
        (!is_amount || year.is_named).then_some((end, year.year))
    }

    /// Reads "19 February", "22–23 September" and "28 September – 2 October".
    fn day_first(&self, at: usize) -> Read<Ends> {
        let (end, first) = self.day(at)?;
        let day = |month: u8, day: u8| MonthDay { month, day: Some(day) };
        if let Some((end, (month, _))) = self.month(self.before_month(end)) {
            return Some(self.second(end, day(month, first)));
        }
        let next = self.range_word(end)?;
        let (end, last) = self.day(next)?;
        let (end, (month, _)) = self.month(self.before_month(end))?;
        (first < last).then(|| (end, (day(month, first), Some(day(month, last)))))
    }

    /// Skips the signs and words between a day and its month.
    fn before_month(&self, at: usize) -> usize {
        let has_word = self.token(at + 1).is_some_and(Token::is_word);
        let is_hyphen = self.is_glued(at, "-") && has_word;
        let is_sign = is_hyphen || self.is_glued(at, ".") || self.is_glued(at, "/");
        let is_of = ["of", "de", "del", "d’", "من"].iter().any(|word| self.is(at, word));
        at + usize::from(is_sign || is_of)
    }

    /// Reads the second day with its own month.
    fn second(&self, end: usize, first: MonthDay) -> (usize, Ends) {
        let found = self.range_word(end).and_then(|next| {
            let (to, last) = self.day(next)?;
            let (to, (month, _)) = self.month(self.before_month(to))?;
            Some((to, MonthDay { month, day: Some(last) }))
        });
        match found {
            Some((to, last)) if last != first && !self.is_and(end) => (to, (first, Some(last))),
            _ => (end, (first, None)),
        }
    }

    /// Reads "February 19", "Sept. 22-23", "December" and "January to November".
    fn month_first(&self, at: usize) -> Read<Ends> {
        if let Some(found) = self.numbered_months(at) {
            return Some(found);
        }
        let (end, (month, _)) = self.month(at)?;
        let has_day = self.language == SentenceLanguage::English || self.is(end - 1, "月");
        match self.day(end).filter(|_| has_day) {
            Some((end, day)) if self.is_day(end) => Some(self.days_of(end, month, day)),
            _ => Some(self.months(at, end, month)),
        }
    }

    /// Reads "1—11月".
    fn numbered_months(&self, at: usize) -> Read<Ends> {
        let first = self.token(at)?.digits(1..3).filter(|month| (1..=12).contains(month))?;
        let next = self.range_word(at + 1)?;
        let (end, (last, _)) = self.month(next).filter(|(end, _)| self.is(end - 1, "月"))?;
        let of = |month| MonthDay { month, day: None };
        Some((end, (of(u8::try_from(first).ok()?), Some(of(last)))))
    }

    /// Reads the last day of an interval after its first day.
    fn days_of(&self, end: usize, month: u8, first: u8) -> (usize, Ends) {
        let from = MonthDay { month, day: Some(first) };
        let Some(next) = self.range_word(end) else { return (end, (from, None)) };
        if let Some((to, last)) = self.day(next)
            && first < last
            && self.is_day(to)
        {
            return (to, (from, Some(MonthDay { month, day: Some(last) })));
        }
        let second = self.month(next).and_then(|(to, (month, _))| {
            let (to, day) = self.day(to)?;
            Some((to, MonthDay { month, day: Some(day) }))
        });
        match second {
            Some((to, last)) if last != from && !self.is_and(end) => (to, (from, Some(last))),
            _ => (end, (from, None)),
        }
    }

    /// Reads a second month.
    fn months(&self, at: usize, end: usize, month: u8) -> (usize, Ends) {
        let from = MonthDay { month, day: None };
        let second = self.range_word(end).and_then(|next| self.month(next));
        let is_range = !self.is_and(end) || self.is_between(at);
        match second {
            Some((to, (last, true))) if last != month && is_range => {
                (to, (from, Some(MonthDay { month: last, day: None })))
            }
            _ => (end, (from, None)),
        }
    }

    /// Returns whether the number before the token can be a day: nothing after it makes it an amount.
    fn is_day(&self, end: usize) -> bool {
        let is_split = self.is_glued(end, ":") || self.is_glued(end, "%");
        let is_name = self.token(end).is_some_and(|token| token.is_glued && token.is_word());
        let is_scaled =
            amount_phrase(&self.tokens[end..], self.language).is_some_and(|(word, _)| {
                matches!(word, AmountWord::Magnitude(_) | AmountWord::Percent)
            });
        !is_split && !is_name && !is_scaled
    }

    /// Reads "2024 жылғы 19 ақпан", "2024年2月19日" and "2021-yil dekabr".
    fn year_first(&self, at: usize) -> Read<When> {
        let (end, year) = self.year(at)?;
        let end = end + usize::from(year.is_named && self.is(end, ","));
        let (to, ends) = match self.day_first(end) {
            Some(found) => found,
            None => self.month_first(end).filter(|(to, _)| self.year_after(*to).is_none())?,
        };
        let is_date =
            year.is_named || self.tokens[end - 1].range.end + 1 == self.token(end)?.range.start;
        let when = on(Some(year.year), ends.0, ends.1).filter(|_| is_date)?;
        Some((to, when))
    }

    /// Reads a date in digits: `23.02.2024`, `2024-02-19`, `06/12/2021`.
    fn numeric(&self, at: usize) -> Read<When> {
        let token = self.token(at).filter(|token| token.is_number())?;
        let parts: Vec<&str> = token.text.split('.').collect();
        if let [a, b, c] = parts[..] {
            return Some((at + 1, self.of_numbers([a, b, c], ".")?));
        }
        let separator = self.token(at + 1).filter(|sign| sign.is("-") || sign.is("/"))?;
        let is_joined =
            (at + 1..at + 5).all(|at| self.token(at).is_some_and(|token| token.is_glued));
        let texts = [at, at + 2, at + 4].map(|at| self.token(at).map_or("", |token| &token.text));
        let is_same = self.is(at + 3, &separator.text);
        let goes_on = self.is_glued(at + 5, &separator.text);
        (is_joined && is_same && !goes_on).then_some(())?;
        Some((at + 5, self.of_numbers(texts, &separator.text)?))
    }

    fn of_numbers(&self, texts: [&str; 3], separator: &str) -> Option<When> {
        let numbers = texts.map(|text| text.parse::<u32>().ok());
        let [a, b, c] = [numbers[0]?, numbers[1]?, numbers[2]?];
        let (year, month, day) = match texts.map(str::len) {
            [4, 1 | 2, 1 | 2] => (a, b, c),
            [1 | 2, 1 | 2, 4] | [2, 2, 2] => {
                let year = if c < 100 { 2000 + c } else { c };
                let is_month_first = separator == "/" && self.language == SentenceLanguage::English;
                match (is_month_first && a <= 12) || b > 12 {
                    true => (year, a, b),
                    false => (year, b, a),
                }
            }
            _ => return None,
        };
        dated(&format!("{year:04}-{month:02}-{day:02}"))
    }

    /// Returns whether the token is "and": it joins two dates, and is a range only after "between".
    fn is_and(&self, at: usize) -> bool {
        ["and", "и", "et", "y", "e", "und", "və", "және", "va", "ва", "ve", "و"]
            .iter()
            .any(|word| self.is(at, word))
    }

    /// Returns whether the words before the token are "between", or "between the years".
    pub(super) fn is_between(&self, at: usize) -> bool {
        const BETWEEN: [&str; 5] = ["between", "между", "zwischen", "entre", "بين"];
        let is_listed = |token: &Token| BETWEEN.contains(&token.text.as_str());
        let is_filler = |at: &usize| self.word_before(*at) == Some(DateWord::Filler);
        let first = (at.saturating_sub(3)..=at)
            .rev()
            .find(|at| !is_filler(at) || self.before(*at).is_some_and(is_listed));
        first.and_then(|at| self.before(at)).is_some_and(is_listed)
    }

    /// The Uzbek word for "times" is a form of the Russian word for March.
    fn is_times(&self, at: usize) -> bool {
        self.language == SentenceLanguage::UzbekCyrillic && self.is(at, "марта")
    }

    /// Returns whether a month without a day and a year is meant as one.
    fn can_be_alone(&self, at: usize, ends: Ends) -> bool {
        const BEFORE: [&str; 22] = [
            "in", "of", "since", "by", "until", "till", "last", "this", "next", "during", "early",
            "late", "mid", "from", "through", "before", "after", "for", "and", "to", "between",
            "on",
        ];
        let is_whole = self.month(at).is_some_and(|(_, (_, is_whole))| is_whole);
        let before = self.before(at).map_or("", |token| &token.text);
        let is_verb = matches!(self.tokens[at].text.as_str(), "may" | "march" | "mar" | "jan");
        let is_clear = match self.language {
            SentenceLanguage::English => !is_verb || BEFORE.contains(&before),
            SentenceLanguage::Arabic => self.tokens[at].text.chars().count() > 4 || before == "شهر",
            SentenceLanguage::Turkish => !self.token(at + 1).is_some_and(|next| next.is_capital),
            SentenceLanguage::German | SentenceLanguage::Chinese => true,
            // Kazan, and "times" in Uzbek.
            _ => !self.tokens[at].is_capital && !self.is(at, "қазан") && !self.is_times(at),
        };
        let is_name = self.word(at) != Some(DateWord::Month(ends.0.month))
            && self.tokens[at].text.chars().count() < 4
            && !self.is_han(at + 1);
        is_whole && is_clear && !is_name && !self.is_part_of_a_name(at) || ends.1.is_some()
    }
}
