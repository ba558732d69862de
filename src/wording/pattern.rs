//! CLDR's patterns of dates: `d MMMM y`, `MMM d – d, y`.

use super::data::{Cldr, name};

/// What a pattern asks of a date.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Fields {
    /// Astronomical: 0 is the year 1 before the era.
    pub(super) year: i32,
    /// 1 to 12; 0 where there is none.
    pub(super) month: u8,
    /// 1 to 31; 0 where there is none.
    pub(super) day: u8,
    /// 1 to 4; 0 where there is none.
    pub(super) quarter: u8,
}

impl Cldr {
    /// A date in a pattern.
    pub(super) fn written(&self, pattern: &str, date: Fields) -> String {
        self.written_between(pattern, date, date)
    }

    /// Two dates in a pattern; a field that stands there for the second time is the second date's.
    pub(super) fn written_between(&self, pattern: &str, first: Fields, second: Fields) -> String {
        let mut out = String::new();
        let (mut date, mut seen) = (first, String::new());
        let mut rest = pattern;
        while let Some(letter) = rest.chars().next() {
            let run = rest.len() - rest.trim_start_matches(letter).len();
            let (field, behind) = rest.split_at(run);
            rest = behind;
            if letter == '\'' {
                let (quoted, behind) = rest.split_once('\'').unwrap_or((rest, ""));
                out.push_str(quoted);
                rest = behind;
            } else if letter.is_ascii_alphabetic() {
                if seen.contains(letter) {
                    date = second;
                }
                seen.push(letter);
                self.push_field(&mut out, letter, run, date);
            } else {
                out.push_str(field);
            }
        }
        out
    }

    fn push_field(&self, out: &mut String, letter: char, width: usize, date: Fields) {
        let months = &self.months;
        match (letter, width) {
            ('y', _) => out.push_str(&self.year_digits(date.year)),
            ('G', _) => out.push_str(self.before_era),
            ('M', 4..) => out.push_str(name(months.full, date.month)),
            ('L', 4..) => out.push_str(name(months.full_alone, date.month)),
            ('M', 3) => out.push_str(name(months.brief, date.month)),
            ('L', 3) => out.push_str(name(months.brief_alone, date.month)),
            ('Q', 4..) => out.push_str(name(self.quarters, date.quarter)),
            ('Q', 1) => out.push_str(&self.digits(&date.quarter.to_string())),
            ('Q', _) => out.push_str(name(self.quarters_short, date.quarter)),
            ('M' | 'L', _) => out.push_str(&self.digits(&date.month.to_string())),
            ('d', _) if date.day == 1 && !self.first_day.is_empty() => out.push_str(self.first_day),
            ('d', _) => out.push_str(&self.digits(&date.day.to_string())),
            _ => {}
        }
    }

    /// The number of a year, counted backwards before the era.
    pub(super) fn year_digits(&self, year: i32) -> String {
        let number = if year > 0 { year } else { 1 - year };
        self.digits(&number.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::Locale;

    #[test]
    fn a_field_seen_twice_is_the_second_dates() {
        let cldr = Locale::fallback().cldr;
        let first = Fields { year: 2019, month: 4, day: 14, quarter: 0 };
        let second = Fields { year: 2020, month: 5, day: 2, quarter: 0 };
        let between = |pattern| cldr.written_between(pattern, first, second);
        assert_eq!(between("d MMMM – d MMMM y"), "14 April – 2 May 2020");
        assert_eq!(between("MMM y – MMM y"), "Apr 2019 – May 2020");
        assert_eq!(between("y–y"), "2019–2020");
    }

    #[test]
    fn words_in_quotes_are_copied() {
        let date = Fields { year: 2024, month: 2, day: 19, quarter: 0 };
        assert_eq!(
            Locale::fallback().cldr.written("'since' MMMM d, y", date),
            "since February 19, 2024"
        );
        assert_eq!(Locale::fallback().cldr.written("y'ж' M", date), "2024ж 2");
    }
}
