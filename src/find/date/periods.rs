//! Years, quarters, seasons, decades, centuries and fiscal years of a sentence.

use super::parts::{DateReader, Read, Year, dated};
use super::when::When;
use crate::find::language::SentenceLanguage;
use crate::find::token::Token;
use crate::story::{DateWord, roman_ordinal};

impl DateReader<'_> {
    /// Reads a fiscal year, a part of a year, a decade or a century.
    pub(super) fn period(&self, at: usize) -> Read<When> {
        self.fiscal(at)
            .or_else(|| self.part_of_year(at))
            .or_else(|| self.decade_or_century(at))
            .or_else(|| self.year_first_part(at))
    }

    /// Reads a year or several.
    pub(super) fn year_or_years(&self, at: usize) -> Read<When> {
        self.years(at).or_else(|| self.year_alone(at))
    }

    /// Reads "FY2024", "fiscal year 2020–21" and "2023/24 financial year".
    fn fiscal(&self, at: usize) -> Read<When> {
        let fiscal_after = |at: usize| {
            let is_han = ["财年", "财政年度"].iter().any(|word| self.spells(at, word));
            is_han || (at..at + 2).any(|at| self.word(at) == Some(DateWord::Fiscal))
        };
        let (begin, is_before) = match self.word(at) {
            Some(DateWord::Fiscal) => (self.fillers(at + 1), true),
            _ => (at, false),
        };
        let (end, first) = self.fiscal_digits(begin, is_before)?;
        let (end, last) = match self.second_year(end, first) {
            Some((end, last)) => (end, Some(last)),
            None => (end, None),
        };
        (is_before || fiscal_after(end)).then_some(())?;
        let end = if is_before { end } else { self.fiscal_end(end) };
        match last {
            Some(last) if last > first + 1 => {
                Some((end, dated(&format!("FY{first:04}/FY{last:04}"))?))
            }
            _ => Some((end, dated(&format!("FY{first:04}"))?)),
        }
    }

    /// Reads the year of a fiscal year; it may touch the letters `FY`.
    fn fiscal_digits(&self, at: usize, is_before: bool) -> Read<u32> {
        let year = self.token(at)?.digits(4..5).filter(|year| (1900..2200).contains(year))?;
        (is_before || !self.is_part_of_a_name(at)).then_some((at + 1, year))
    }

    /// The token after the words for "fiscal year".
    fn fiscal_end(&self, at: usize) -> usize {
        if let Some(word) = ["财年", "财政年度"].iter().find(|word| self.spells(at, word)) {
            return at + word.chars().count();
        }
        let is_word =
            |at: usize| matches!(self.word(at), Some(DateWord::Fiscal | DateWord::Filler));
        (at..at + 3).find(|at| !is_word(*at)).unwrap_or(at)
    }

    /// Reads a quarter, half year or season before its year.
    fn part_of_year(&self, at: usize) -> Read<When> {
        let (end, part) = self.part(at)?;
        let (end, year) = self.year(self.fillers(end))?;
        Some((end, dated(&format!("{:04}-{part}", year.year))?))
    }

    /// Reads a quarter, half year or season after its year, or a decade.
    fn year_first_part(&self, at: usize) -> Read<When> {
        let (end, year) = self.year(at).filter(|(_, year)| year.is_named)?;
        let (end, part) = self.part(end + usize::from(self.is(end, "第")))?;
        Some((end, dated(&format!("{:04}-{part}", year.year))?))
    }

    /// Reads "first quarter", "Q1", "IV квартал", "上半年" or "spring".
    fn part(&self, at: usize) -> Read<String> {
        const HAN: [(&str, &str); 14] = [
            ("一季度", "Q1"),
            ("二季度", "Q2"),
            ("三季度", "Q3"),
            ("四季度", "Q4"),
            ("上半年", "H1"),
            ("下半年", "H2"),
            ("春季", "spring"),
            ("夏季", "summer"),
            ("秋季", "autumn"),
            ("冬季", "winter"),
            ("春天", "spring"),
            ("夏天", "summer"),
            ("秋天", "autumn"),
            ("冬天", "winter"),
        ];
        if let Some((word, part)) = HAN.iter().find(|(word, _)| self.spells(at, word)) {
            return Some((at + word.chars().count(), (*part).to_owned()));
        }
        if let Some(DateWord::Season(season)) = self.word(at) {
            return Some((at + 1, season.to_string()));
        }
        if let Some(found) = self.arabic_part(at) {
            return Some(found);
        }
        let (end, number) = match self.letter(at) {
            Some(end) => (end + 1, self.token(end)?.digits(1..2)?),
            None => self.ordinal(at)?,
        };
        let kind = if self.letter(at).is_some() { self.word(at) } else { self.word(end) };
        let end = if self.letter(at).is_some() { end } else { end + 1 };
        match (kind?, number) {
            (DateWord::Quarter, 1..=4) => Some((end, format!("Q{number}"))),
            (DateWord::Half, 1 | 2) => Some((end, format!("H{number}"))),
            _ => None,
        }
    }

    /// Reads "الربع الأول", whose ordinal comes second.
    fn arabic_part(&self, at: usize) -> Read<String> {
        let Some(DateWord::Ordinal(number)) = self.word(at + 1) else { return None };
        match self.word(at).filter(|_| self.language == SentenceLanguage::Arabic)? {
            DateWord::Quarter if number <= 4 => Some((at + 2, format!("Q{number}"))),
            DateWord::Half if number <= 2 => Some((at + 2, format!("H{number}"))),
            _ => None,
        }
    }

    /// Reads the letter of "Q1", "T1" and "H1".
    fn letter(&self, at: usize) -> Option<usize> {
        let token = self.token(at).filter(|token| token.text.chars().count() == 1)?;
        let is_kind = matches!(self.word(at), Some(DateWord::Quarter | DateWord::Half));
        let is_glued = self.token(at + 1).is_some_and(|next| next.is_glued && next.is_number());
        (token.is_capital && is_kind && is_glued).then_some(at + 1)
    }

    /// Reads an ordinal: a word, a Roman numeral, or a number with an ending.
    fn ordinal(&self, at: usize) -> Read<u32> {
        if let Some(DateWord::Ordinal(number)) = self.word(at) {
            return Some((at + 1, number.into()));
        }
        if let Some(number) = self.token(at).and_then(|token| roman_ordinal(&token.text)) {
            return Some((at + 1, number.into()));
        }
        let number = self.token(at)?.digits(1..3)?;
        let hyphen = usize::from(self.is_glued(at + 1, "-") || self.is_glued(at + 1, "."));
        let ending = self.token(at + 1 + hyphen);
        let is_ending =
            ending.is_some_and(|token| token.is_glued && token.text.chars().count() <= 3);
        let is_kind =
            matches!(self.word(at + 1 + hyphen), Some(DateWord::Quarter | DateWord::Century));
        Some((at + 1 + hyphen + usize::from(is_ending && !is_kind), number))
    }

    /// Reads "1990s", "1990-е годы", "années 1990", "1990年代", "19th century" and "XXI век".
    fn decade_or_century(&self, at: usize) -> Read<When> {
        if let Some((end, number)) = self.ordinal(at)
            && self.word(end) == Some(DateWord::Century)
            && (1..=30).contains(&number)
        {
            return Some((end + 1, dated(&format!("{:02}XX", number - 1))?));
        }
        if let Some(found) = self.han_century(at) {
            return Some(found);
        }
        let is_years = self.is(at, "años") || self.is(at, "anos");
        let is_before = self.word(at) == Some(DateWord::Decade)
            || is_years && self.range_word(at + 2).is_none();
        let begin = at + usize::from(is_before);
        let year = self.token(begin)?.digits(4..5).filter(|year| year.is_multiple_of(10))?;
        let end = if is_before { Some(begin + 1) } else { self.decade_ending(begin + 1) };
        let is_decade = (1000..2200).contains(&year) && !self.is_part_of_a_name(begin);
        Some((end.filter(|_| is_decade)?, dated(&format!("{:03}X", year / 10))?))
    }

    /// Reads "20世纪" and "20世纪90年代".
    fn han_century(&self, at: usize) -> Read<When> {
        let century = self.token(at)?.digits(1..3).filter(|century| (1..=30).contains(century))?;
        self.spells(at + 1, "世纪").then_some(())?;
        let decade = self.token(at + 3).and_then(|token| token.digits(2..3));
        match decade.filter(|_| self.spells(at + 4, "年代")) {
            Some(year) => Some((at + 6, dated(&format!("{:02}{}X", century - 1, year / 10))?)),
            None => Some((at + 3, dated(&format!("{:02}XX", century - 1))?)),
        }
    }

    /// Reads the ending of a decade after its first year.
    fn decade_ending(&self, at: usize) -> Option<usize> {
        if self.spells(at, "年代") {
            return Some(at + 2);
        }
        let sign = usize::from(self.is_glued(at, "-") || self.is_glued(at, "’"));
        let ending = self.token(at + sign)?;
        let is_ending = ending.is_glued && self.word(at + sign) == Some(DateWord::DecadeEnding);
        let end = at + sign + usize::from(is_ending);
        let is_named = self.word(end) == Some(DateWord::Decade);
        let is_turkic = matches!(
            self.language,
            SentenceLanguage::Kazakh | SentenceLanguage::Uzbek | SentenceLanguage::UzbekCyrillic
        );
        (is_ending || is_named && is_turkic).then_some(end + usize::from(is_named))
    }

    /// Reads "2021–2024", "from 2016 to 2019" and "2016-yildan 2019-yilgacha".
    fn years(&self, at: usize) -> Read<When> {
        let (end, first) = self.year(at)?;
        let (end, last) = self.second_year(end, first.year).or_else(|| {
            let is_turkic = !matches!(
                self.language,
                SentenceLanguage::English | SentenceLanguage::Russian | SentenceLanguage::Arabic
            );
            let (to, last) = self.year(end)?;
            (first.is_named && last.is_named && is_turkic).then_some((to, last.year))
        })?;
        let is_and = ["and", "и", "und", "et", "y", "e", "و", "ve", "va", "ва", "және"].iter();
        let sign =
            (at + 1..end).find(|at| self.range_word(*at).is_some() && !self.is_glued(*at, "-"));
        let is_list = sign.is_some_and(|sign| is_and.clone().any(|word| self.is(sign, word)));
        let is_range = first.year < last && (!is_list || self.is_between(at));
        let is_year = (1800..=2200).contains(&first.year) && !self.is_part_of_a_name(at);
        let end = self.after_years(end);
        Some((end, dated(&format!("{:04}/{last:04}", first.year)).filter(|_| is_range && is_year)?))
    }

    /// Skips the plural of "year" after an interval in the Turkic languages.
    fn after_years(&self, at: usize) -> usize {
        let hyphen = usize::from(self.is_glued(at, "-"));
        let is_years = |token: &Token| {
            ["жылдар", "yillar", "йиллар"].iter().any(|start| token.text.starts_with(start))
        };
        if self.token(at + hyphen).is_some_and(is_years) { at + hyphen + 1 } else { at }
    }

    /// Reads the last year of an interval, also with two digits: `2023/24`.
    fn second_year(&self, at: usize, first: u32) -> Read<u32> {
        let next = self.range_word(at).or_else(|| self.is_glued(at, "/").then_some(at + 1))?;
        if let Some((end, Year { year, .. })) = self.year(next) {
            return Some((end, year));
        }
        let short = self.token(next).filter(|token| token.is_glued)?.digits(2..3)?;
        let last = first / 100 * 100 + short;
        let is_glued = self.token(at).is_some_and(|token| token.is_glued);
        let goes_on = self
            .token(next + 1)
            .is_some_and(|token| token.is_glued && !token.is(",") && !token.is(")"));
        (is_glued && last > first && !goes_on).then_some((next + 1, last))
    }

    fn year_alone(&self, at: usize) -> Read<When> {
        let (end, year) = self.year(at)?;
        let is_iso = self.is_glued(end, "-") && self.token(end + 1).is_some_and(Token::is_number);
        let is_year = self.is_plain_year(at, end, year) && (!is_iso || year.is_named);
        is_year.then_some((end, dated(&format!("{:04}", year.year))?))
    }

    /// Returns whether the Chinese characters at a token are this word.
    fn spells(&self, at: usize, word: &str) -> bool {
        word.chars()
            .enumerate()
            .all(|(nth, c)| self.token(at + nth).is_some_and(|token| token.text.starts_with(c)))
    }
}
