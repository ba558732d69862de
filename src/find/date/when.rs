//! [`FoundDate`] and [`When`]: a date in a sentence.

use std::fmt;
use std::ops::Range;

use crate::story::Date;

/// A date in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundDate {
    /// Its bytes in the sentence.
    pub range: Range<usize>,
    /// Its meaning.
    pub when: When,
}

/// The meaning of a date in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// A whole date.
    Dated(Date),
    /// Months or days; the sentence does not say the year.
    Yearless(Yearless),
}

/// Months or days without a year: `19 February`, `22–23 September`, `March`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Yearless {
    /// The first month or day.
    pub from: MonthDay,
    /// The last one, if it is another.
    pub to: Option<MonthDay>,
}

/// A month, or a day of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthDay {
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31; `None` for the whole month.
    pub day: Option<u8>,
}

impl When {
    /// Returns the date, if a year is needed with this one. `None` if the day does not exist in the year.
    ///
    /// ```
    /// use diplograph::find;
    ///
    /// let found = find::dates("On February 19, they met", &"en".parse().expect("a tag"));
    /// assert_eq!(found[0].when.in_year(2024), "2024-02-19".parse().ok());
    /// ```
    pub fn in_year(self, year: i32) -> Option<Date> {
        match self {
            Self::Dated(date) => Some(date),
            Self::Yearless(yearless) => yearless.in_year(year),
        }
    }
}

impl Yearless {
    /// Returns the date in a year; the end of an interval is in the next year if its month comes before the first.
    pub fn in_year(self, year: i32) -> Option<Date> {
        let from = self.from.text(&format!("{year:04}"));
        let Some(to) = self.to else { return from.parse().ok() };
        let is_next = (to.month, to.day) < (self.from.month, self.from.day);
        let last_year = year + i32::from(is_next);
        format!("{from}/{}", to.text(&format!("{last_year:04}"))).parse().ok()
    }
}

impl MonthDay {
    /// Returns the date with this year, or with `-` in its place.
    fn text(self, year: &str) -> String {
        let Self { month, day } = self;
        let day = day.map(|day| format!("-{day:02}")).unwrap_or_default();
        format!("{year}-{month:02}{day}")
    }
}

impl fmt::Display for When {
    /// Writes a date as in a story file; without a year as in ISO 8601: `--02-19`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Dated(date) => date.fmt(f),
            Self::Yearless(Yearless { from, to: None }) => f.write_str(&from.text("-")),
            Self::Yearless(Yearless { from, to: Some(to) }) => {
                write!(f, "{}/{}", from.text("-"), to.text("-"))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn date_without_a_year_is_completed_with_one() {
        let day = |month, day| MonthDay { month, day: Some(day) };
        let leap = Yearless { from: day(2, 29), to: None };
        assert_eq!(leap.in_year(2024), "2024-02-29".parse().ok());
        assert_eq!(leap.in_year(2023), None);
        let winter = Yearless { from: day(12, 30), to: Some(day(1, 2)) };
        assert_eq!(winter.in_year(2023), "2023-12-30/2024-01-02".parse().ok());
        assert_eq!(When::Yearless(winter).to_string(), "--12-30/--01-02");
    }
}
