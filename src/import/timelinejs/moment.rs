//! [`Moment`]: a date as `TimelineJS` has it, in numbers that may be texts.

use crate::import::dates;
use crate::import::note::{Change, Note, Place};
use crate::story::{Date, PartialDate};

/// The parts of a date as they stand in the file; a missing part is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Moment {
    pub(super) year: String,
    pub(super) month: String,
    pub(super) day: String,
    pub(super) time: String,
}

impl Moment {
    /// The moment of a text with parts between commas, as the first generation writes them: `2012,3,1,18,30`. ISO 8601
    /// and American dates (`3/1/2012`) are read as well.
    pub(super) fn of_text(text: &str) -> Self {
        let text = text.trim();
        let (date, time) = text.split_once(['T', ' ']).unwrap_or((text, ""));
        let slashed: Vec<&str> = date.split('/').collect();
        let numbers: Vec<&str> = match (&*slashed, text.contains(',')) {
            ([month, day, year], false) => vec![year, month, day, time],
            ([month, year], false) => vec![year, month, "", time],
            (_, true) => text.split(',').map(str::trim).collect(),
            _ => {
                let (sign, digits) = date.split_at(usize::from(date.starts_with('-')));
                let mut parts = digits.splitn(3, '-');
                let year = &date[..sign.len() + parts.next().map_or(0, str::len)];
                vec![year, parts.next().unwrap_or(""), parts.next().unwrap_or(""), time]
            }
        };
        let part = |nth: usize| numbers.get(nth).copied().unwrap_or_default().to_owned();
        let clock = numbers.get(3..).unwrap_or_default().join(":");
        Self {
            year: part(0),
            month: part(1),
            day: part(2),
            time: clock.trim_matches(':').to_owned(),
        }
    }

    /// The words of the file, if it has any.
    pub(super) fn words(&self) -> Option<String> {
        let parts = [&self.year, &self.month, &self.day].map(|part| part.trim());
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        (!parts.is_empty()).then(|| parts.join("-"))
    }

    /// The date, as precise as its parts. What cannot be read is left out, with a note.
    pub(super) fn date(&self, at: &Place, notes: &mut Vec<Note>) -> Option<PartialDate> {
        let words = self.words()?;
        if self.time.chars().any(|c| c.is_ascii_digit() && c != '0') {
            let note = "the time of day is left out, because a date of a story is at most a day";
            notes.push(Note::new(Change::LeftOut, at.clone(), note).with_value(&*self.time));
        }
        let year = number(&self.year);
        let date = year.and_then(|year| self.of_year(astronomical(year)));
        match date {
            Some((date, is_whole)) => {
                if !is_whole {
                    let note = "there is no such date, so only what can be meant is kept";
                    let note = Note::new(Change::Changed, at.clone(), note).with_value(words);
                    notes.push(note.with_help("look up the date, and write it"));
                }
                if let Some(year) = year.filter(|year| *year < 0) {
                    let (bc, in_story) = (year.unsigned_abs(), Date::On(date));
                    let note = format!("the year `{year}` is {bc} BC, so the date is `{in_story}`");
                    notes.push(Note::new(Change::Understood, at.clone(), note));
                }
                Some(date)
            }
            None => {
                let note = "a story has no such date, so it stays in words";
                notes.push(Note::new(Change::Changed, at.clone(), note).with_value(words));
                None
            }
        }
    }

    /// The most precise date of a year that exists, and whether it has all parts.
    fn of_year(&self, year: i64) -> Option<(PartialDate, bool)> {
        let is_empty = |part: &str| part.trim().is_empty();
        let (month, day) = (number(&self.month), number(&self.day));
        let is_readable = |part: &str, number: Option<i64>| is_empty(part) || number.is_some();
        let whole = dates::on(year, month, month.and(day)).filter(|_| {
            is_readable(&self.month, month)
                && is_readable(&self.day, day)
                && (month.is_some() || day.is_none())
        });
        let less =
            || [dates::on(year, month, None), dates::on(year, None, None)].into_iter().flatten();
        whole.map(|date| (date, true)).or_else(|| less().next().map(|date| (date, false)))
    }
}

/// The number of a text. Thousands may be separated.
fn number(text: &str) -> Option<i64> {
    let digits: String = text.chars().filter(|c| !c.is_whitespace() && *c != ',').collect();
    digits.parse().ok()
}

/// `TimelineJS` shows the year -44 as 44 BCE, which is -43 where 1 BC is 0.
fn astronomical(year: i64) -> i64 {
    if year < 0 { year.saturating_add(1) } else { year }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dated(moment: &Moment) -> String {
        let date = moment.date(&Place::File, &mut Vec::new());
        date.map_or("none".to_owned(), |date| Date::On(date).to_string())
    }

    #[test]
    fn moment_is_as_precise_as_its_parts() {
        #[track_caller]
        fn case([year, month, day]: [&str; 3], expected: &str) {
            let [year, month, day] = [year, month, day].map(ToOwned::to_owned);
            assert_eq!(dated(&Moment { year, month, day, time: String::new() }), expected);
        }

        case(["2024", "", ""], "2024");
        case(["2024", "05", ""], "2024-05");
        case(["2024", "5", "7"], "2024-05-07");
        case(["-44", "3", "15"], "-0043-03-15");
        case(["-1", "", ""], "0000");
        case(["12,345", "", ""], "Y12345");
        case(["2024", "13", ""], "2024");
        case(["2024", "2", "31"], "2024-02");
        case(["2024", "", "7"], "2024");
        case(["2024", "May", "7"], "2024");
        case(["-13800000000", "", ""], "none");
        case(["soon", "", ""], "none");
        case(["", "5", "7"], "none");
        case(["", "", ""], "none");
    }

    #[test]
    fn text_of_the_first_generation_is_read() {
        #[track_caller]
        fn case(text: &str, expected: &str) {
            assert_eq!(dated(&Moment::of_text(text)), expected, "{text}");
        }

        case("2012,3,1", "2012-03-01");
        case("2012,03", "2012-03");
        case("2012", "2012");
        case("2012,3,1,18,30", "2012-03-01");
        case("2012-03-01", "2012-03-01");
        case("2012-03-01T18:30:00", "2012-03-01");
        case("3/1/2012", "2012-03-01");
        case("3/2012", "2012-03");
        case("3/1/2012 18:30", "2012-03-01");
        case("-44,3,15", "-0043-03-15");
        case("-44", "-0043");
        case("", "none");
        case("2012,\u{1f600}", "2012");
        assert_eq!(Moment::of_text("2012,3,1,18,30").time, "18:30");
    }
}
