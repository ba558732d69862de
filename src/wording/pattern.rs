//! Date patterns in CLDR's syntax: `d MMMM y`, `MMM d – d, y`.

use super::data::{Cldr, nth_name};

/// The fields of a date that a pattern can contain.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct DateFields {
    /// The astronomical year: 0 is 1 BC.
    pub(super) year: i32,
    /// 1 to 12; 0 if there is none.
    pub(super) month: u8,
    /// 1 to 31; 0 if there is none.
    pub(super) day: u8,
    /// 1 to 4; 0 if there is none.
    pub(super) quarter: u8,
}

impl Cldr {
    /// Returns a date in a pattern.
    pub(super) fn format_date(&self, pattern: &str, date: DateFields) -> String {
        self.format_interval(pattern, date, date)
    }

    /// Returns an interval in a pattern. From the first repeated field on, the fields are those of the second date.
    pub(super) fn format_interval(
        &self,
        pattern: &str,
        first: DateFields,
        second: DateFields,
    ) -> String {
        let mut out = String::new();
        let (mut date, mut seen) = (first, String::new());
        let mut rest = pattern;
        while let Some(letter) = rest.chars().next() {
            let run = rest.len() - rest.trim_start_matches(letter).len();
            let (field, after) = rest.split_at(run);
            rest = after;
            if letter == '\'' {
                let (quoted, after) = rest.split_once('\'').unwrap_or((rest, ""));
                out.push_str(quoted);
                rest = after;
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

    fn push_field(&self, out: &mut String, letter: char, width: usize, date: DateFields) {
        let months = &self.months;
        match (letter, width) {
            ('y', _) => out.push_str(&self.year_digits(date.year)),
            ('G', _) => out.push_str(self.before_era),
            ('M', 4..) => out.push_str(nth_name(months.full, date.month)),
            ('L', 4..) => out.push_str(nth_name(months.full_alone, date.month)),
            ('M', 3) => out.push_str(nth_name(months.brief, date.month)),
            ('L', 3) => out.push_str(nth_name(months.brief_alone, date.month)),
            ('Q', 4..) => out.push_str(nth_name(self.quarters, date.quarter)),
            ('Q', 1) => out.push_str(&self.digits(&date.quarter.to_string())),
            ('Q', _) => out.push_str(nth_name(self.quarters_short, date.quarter)),
            ('M' | 'L', _) => out.push_str(&self.digits(&date.month.to_string())),
            ('d', _) if date.day == 1 && !self.first_day.is_empty() => out.push_str(self.first_day),
            ('d', _) => out.push_str(&self.digits(&date.day.to_string())),
            _ => {}
        }
    }

    /// Returns the digits of a year; years before the era count backwards.
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
    fn repeated_field_is_that_of_the_second_date() {
        let cldr = Locale::fallback().cldr;
        let first = DateFields { year: 2019, month: 4, day: 14, quarter: 0 };
        let second = DateFields { year: 2020, month: 5, day: 2, quarter: 0 };
        let between = |pattern| cldr.format_interval(pattern, first, second);
        assert_eq!(between("d MMMM – d MMMM y"), "14 April – 2 May 2020");
        assert_eq!(between("MMM y – MMM y"), "Apr 2019 – May 2020");
        assert_eq!(between("y–y"), "2019–2020");
    }

    #[test]
    fn quoted_text_is_copied() {
        let date = DateFields { year: 2024, month: 2, day: 19, quarter: 0 };
        assert_eq!(
            Locale::fallback().cldr.format_date("'since' MMMM d, y", date),
            "since February 19, 2024"
        );
        assert_eq!(Locale::fallback().cldr.format_date("y'ж' M", date), "2024ж 2");
    }
}
