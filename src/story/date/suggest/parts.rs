//! [`one_date`]: the readings of one date in words, such as "19 February 2024" or "first half of 2027".

use super::numeric::numeric;
use super::token::Token;
use super::word::Word;
use crate::story::date::span::Season;

/// The parts of one date, without their order.
#[derive(Debug, Default)]
struct Parts {
    /// Numbers of three or four digits.
    years: Vec<u32>,
    /// Numbers of one or two digits, in their order.
    small: Vec<u32>,
    month: Option<u8>,
    /// The words that name a kind of period, each once.
    kinds: Vec<Word>,
    is_before_era: bool,
    has_era: bool,
}

/// Returns the readings of one date. They may be dates that do not exist.
pub(super) fn one_date(tokens: &[Token]) -> Vec<String> {
    if let Some(found) = numeric(tokens) {
        return found;
    }
    let Some(parts) = Parts::of(tokens) else { return Vec::new() };
    match parts.kinds[..] {
        [] if parts.has_era => parts.year_of_era().into_iter().collect(),
        [] => parts.day_month_or_year(),
        [Word::Fiscal] => parts.fiscal_year(),
        [Word::Season(season)] => parts.season(season),
        [Word::Decade] => parts.decade(),
        [Word::Century] => parts.century().into_iter().collect(),
        [Word::Quarter] => parts.numbered('Q', 4).into_iter().collect(),
        [Word::Half] => parts.numbered('H', 2).into_iter().collect(),
        _ => Vec::new(),
    }
}

impl Parts {
    /// Returns `None` if a word does not belong to one date.
    fn of(tokens: &[Token]) -> Option<Self> {
        let mut parts = Self::default();
        for token in tokens {
            match *token {
                Token::Sign('.' | ',' | '-' | '/') | Token::Word(Word::Filler) => {}
                Token::Number(number, 1 | 2) => parts.small.push(number),
                Token::Number(number, 3 | 4) => parts.years.push(number),
                Token::Word(Word::Ordinal(number)) => parts.small.push(u32::from(number)),
                Token::Word(Word::Month(month)) if parts.month.is_none() => {
                    parts.month = Some(month);
                }
                Token::Word(Word::BeforeEra) => {
                    (parts.has_era, parts.is_before_era) = (true, true);
                }
                Token::Word(Word::ThisEra) => parts.has_era = true,
                Token::Word(kind) if is_kind(kind) => {
                    if !parts.kinds.contains(&kind) {
                        parts.kinds.push(kind);
                    }
                }
                Token::Number(..) | Token::Word(_) | Token::Sign(_) => return None,
            }
        }
        Some(parts)
    }

    fn day_month_or_year(&self) -> Vec<String> {
        match (self.month, &self.years[..], &self.small[..]) {
            (None, [year], []) => vec![format!("{year:04}")],
            (Some(month), [year], []) => vec![format!("{year:04}-{month:02}")],
            (Some(month), [year], [day]) => vec![format!("{year:04}-{month:02}-{day:02}")],
            // "19 Feb 24"
            (Some(month), [], [day, year]) => {
                [2000, 1900].map(|era| format!("{}-{month:02}-{day:02}", era + year)).into()
            }
            _ => Vec::new(),
        }
    }

    fn year_of_era(&self) -> Option<String> {
        let [year] = *[&self.years[..], &self.small[..]].concat() else { return None };
        match self.month {
            Some(_) => None,
            None if self.is_before_era && year == 1 => Some("0000".to_owned()),
            None if self.is_before_era => Some(format!("-{:04}", year.checked_sub(1)?)),
            None => Some(format!("{year:04}")),
        }
    }

    fn fiscal_year(&self) -> Vec<String> {
        match (&self.years[..], &self.small[..]) {
            ([year], []) => vec![format!("FY{year:04}")],
            ([year], [last]) if year % 100 + 1 == *last || (year + 1) % 100 == *last => {
                vec![format!("FY{year:04}")]
            }
            ([year], [last]) => vec![format!("FY{year:04}/FY{:04}", year / 100 * 100 + last)],
            ([year, last], []) if year + 1 == *last => {
                vec![format!("FY{year:04}"), format!("FY{year:04}/FY{last:04}")]
            }
            ([year, last], []) => vec![format!("FY{year:04}/FY{last:04}")],
            // "FY21" is the year that ends in 2021, or the one that begins in it.
            ([], [last]) => vec![format!("FY{}", 1999 + last), format!("FY{}", 2000 + last)],
            ([], [year, last]) if year + 1 == *last => vec![format!("FY{}", 2000 + year)],
            _ => Vec::new(),
        }
    }

    fn season(&self, season: Season) -> Vec<String> {
        let is_next = |year: u32, last: u32| last == year + 1 || last == (year + 1) % 100;
        let winter = season == Season::Winter;
        match (&self.years[..], &self.small[..]) {
            ([year], []) if winter => {
                vec![
                    format!("{year:04}-{season}"),
                    format!("{:04}-{season}", year.saturating_sub(1)),
                ]
            }
            ([year], []) => vec![format!("{year:04}-{season}")],
            ([year, last], []) | ([year], [last]) if winter && is_next(*year, *last) => {
                vec![format!("{year:04}-{season}")]
            }
            _ => Vec::new(),
        }
    }

    /// "2000s" are ten years or a hundred.
    fn decade(&self) -> Vec<String> {
        match (&self.years[..], &self.small[..]) {
            ([year], []) if year % 100 == 0 => {
                vec![format!("{:03}X", year / 10), format!("{:02}XX", year / 100)]
            }
            ([year], []) if year % 10 == 0 => vec![format!("{:03}X", year / 10)],
            _ => Vec::new(),
        }
    }

    fn century(&self) -> Option<String> {
        match (&self.years[..], &self.small[..]) {
            ([], [number @ 1..=99]) => {
                let sign = if self.is_before_era { "-" } else { "" };
                Some(format!("{sign}{:02}XX", number - 1))
            }
            _ => None,
        }
    }

    /// Returns a quarter or a half year.
    fn numbered(&self, letter: char, most: u32) -> Option<String> {
        match (&self.years[..], &self.small[..]) {
            ([year], [number]) if (1..=most).contains(number) => {
                Some(format!("{year:04}-{letter}{number}"))
            }
            _ => None,
        }
    }
}

/// Returns whether the word names a kind of period.
fn is_kind(word: Word) -> bool {
    use Word::{Century, Decade, Fiscal, Half, Quarter, Season};
    matches!(word, Season(_) | Quarter | Half | Decade | Century | Fiscal)
}
