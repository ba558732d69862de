//! Periods of the calendar: days, months, years, and periods that CLDR has no patterns for.

use super::data::{Patterns, Width, value_of};
use super::locale::Locale;
use super::pattern::DateFields;
use super::phrases::Numeral;
use crate::story::{Season, Span};

/// The choice of an era mark for the years after the beginning of the era.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Era {
    /// Years of one or two digits have a mark: "September 9" would be read as a day.
    IfNeeded,
    /// All years have a mark.
    Always,
}

/// The era that is written beside a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum EraMark {
    /// Before the year 1.
    Before,
    /// The year 1 and later.
    This,
}

/// The first year that is written without its era.
const FIRST_PLAIN_YEAR: i32 = 100;

impl Era {
    /// Returns the mark of an astronomical year.
    pub(super) fn mark(self, year: i32) -> Option<EraMark> {
        match year {
            ..=0 => Some(EraMark::Before),
            _ if self == Self::Always || year < FIRST_PLAIN_YEAR => Some(EraMark::This),
            _ => None,
        }
    }
}

impl Locale {
    pub(super) fn period(&self, span: Span, width: Width, era: Era) -> String {
        let phrases = &self.words.phrases;
        let whole = match span {
            Span::SomeDay { year, month } => Span::Month { year, month },
            Span::SomeMonth(year) | Span::SomeDayOfYear(year) => Span::Year(year),
            other => other,
        };
        let text = match self.period_pattern(whole, width, era) {
            Some(pattern) => self.cldr.format_date(pattern, fields(whole)),
            None => self.named_period(span, width, era),
        };
        match span {
            // A label has only what is known.
            _ if width == Width::Brief => text,
            Span::SomeDay { .. } => phrases.day_unknown.fill([&text]),
            Span::SomeMonth(_) => phrases.month_unknown.fill([&text]),
            Span::SomeDayOfYear(_) => phrases.day_and_month_unknown.fill([&text]),
            _ => text,
        }
    }

    /// Returns the pattern of a day, a month or a year.
    fn period_pattern(&self, span: Span, width: Width, era: Era) -> Option<&'static str> {
        let (cldr, patterns) = (self.cldr, self.patterns(width));
        let this_era = &self.words.phrases.this_era;
        Some(match (span, era.mark(span.year())) {
            (Span::Day { .. }, None) => patterns.day,
            (Span::Day { .. }, Some(EraMark::Before)) => patterns.era_day,
            (Span::Day { .. }, Some(EraMark::This)) => this_era.day,
            (Span::Month { .. }, None) => patterns.month,
            (Span::Month { .. }, Some(EraMark::Before)) => patterns.era_month,
            (Span::Month { .. }, Some(EraMark::This)) => this_era.month,
            (Span::Year(_), None) => cldr.year,
            (Span::Year(_), Some(EraMark::Before)) => cldr.era_year,
            (Span::Year(_), Some(EraMark::This)) => this_era.year,
            _ => return None,
        })
    }

    /// Returns a period whose pattern has no era: a season, quarter, half year, fiscal year, decade or century.
    fn named_period(&self, span: Span, width: Width, era: Era) -> String {
        let phrases = &self.words.phrases;
        let year = span.year();
        let digits = self.cldr.year_digits(year);
        let name = match span {
            Span::Decade(first) if first < FIRST_PLAIN_YEAR => return self.years_of_decade(first),
            Span::Decade(first) => self.decade(first),
            Span::Century(first) => phrases.century.fill([&self.century(first)]),
            // It begins in one era and ends in the other.
            Span::Season { year: 0, season: Season::Winter } => {
                let [from, to] =
                    [0, 1].map(|year| self.period(Span::Year(year), Width::Full, Era::Always));
                return phrases.winter.fill([&from, &to]);
            }
            Span::Season { season, .. } => {
                self.season(season, &digits, &self.cldr.year_digits(year + 1))
            }
            Span::Half { half, .. } => phrases.halves[usize::from(half == 2)].fill([&digits]),
            Span::FiscalYear { first_month, .. } => self.fiscal_year(year, first_month, width),
            _ => self.cldr.format_date(self.patterns(width).quarter, fields(span)),
        };
        let mark = match span {
            // "1st century" is never before the era.
            Span::Century(first) if first >= 0 && era == Era::IfNeeded => None,
            Span::Century(first) => era.mark(first + 99),
            _ => era.mark(year),
        };
        match mark {
            Some(EraMark::Before) => phrases.before_era.fill([&name]),
            Some(EraMark::This) => phrases.this_era.named.fill([&name]),
            None => name,
        }
    }

    fn season(&self, season: Season, year: &str, next: &str) -> String {
        let phrases = &self.words.phrases;
        match season {
            Season::Spring => phrases.spring.fill([year]),
            Season::Summer => phrases.summer.fill([year]),
            Season::Autumn => phrases.autumn.fill([year]),
            Season::Winter => phrases.winter.fill([year, next]),
        }
    }

    /// Returns "fiscal year 2020–21", or "fiscal year 2020" if it is the calendar year.
    fn fiscal_year(&self, year: i32, first_month: u8, width: Width) -> String {
        let phrases = &self.words.phrases;
        let digits = self.cldr.year_digits(year);
        let years = match (first_month, year + 1) {
            (1, _) => digits,
            (_, next) if next % 100 == 0 || next < FIRST_PLAIN_YEAR => {
                phrases.fiscal_pair.fill([&digits, &self.cldr.year_digits(next)])
            }
            (_, next) => {
                let last_two = self.cldr.digits(&format!("{:02}", next % 100));
                phrases.fiscal_pair.fill([&digits, &last_two])
            }
        };
        match width {
            Width::Full => phrases.fiscal_year.fill([&years]),
            Width::Brief => phrases.fiscal_year_short.fill([&years]),
        }
    }

    fn decade(&self, first: i32) -> String {
        let phrases = &self.words.phrases;
        let last_two = format!("{:02}", first % 100);
        let ending = value_of(phrases.decade_endings, &last_two).unwrap_or_default();
        let digits = self.cldr.digits(&first.to_string());
        phrases.decade.fill([&format!("{digits}{ending}")])
    }

    /// Returns "between 2000 BC and 1991 BC": these ten years have no name of their own.
    fn years_of_decade(&self, first: i32) -> String {
        let [from, to] =
            [first, first + 9].map(|year| self.period(Span::Year(year), Width::Full, Era::Always));
        self.words.phrases.within.fill([&from, &to])
    }

    fn century(&self, first: i32) -> String {
        let number = if first < 0 { -first / 100 + 1 } else { first / 100 + 1 }.unsigned_abs();
        match self.words.phrases.numeral {
            Numeral::Digits => self.cldr.digits(&number.to_string()),
            Numeral::Roman => roman(number),
            Numeral::EnglishOrdinal => english_ordinal(number),
        }
    }

    pub(super) fn patterns(&self, width: Width) -> &'static Patterns {
        match width {
            Width::Full => &self.cldr.full,
            Width::Brief => &self.cldr.brief,
        }
    }
}

/// Returns the pattern fields of a period.
pub(super) fn fields(span: Span) -> DateFields {
    let year = span.year();
    let fields = DateFields { year, ..DateFields::default() };
    match span {
        Span::Day { month, day, .. } => DateFields { month, day, ..fields },
        Span::Month { month, .. } => DateFields { month, ..fields },
        Span::Quarter { quarter, .. } => DateFields { quarter, ..fields },
        _ => fields,
    }
}

fn roman(number: u32) -> String {
    const NUMERALS: [(u32, &str); 9] = [
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut rest = number;
    let mut out = String::new();
    for (value, numeral) in NUMERALS {
        while rest >= value {
            out.push_str(numeral);
            rest -= value;
        }
    }
    out
}

fn english_ordinal(number: u32) -> String {
    let ending = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

#[cfg(test)]
#[path = "period_tests.rs"]
mod tests;
