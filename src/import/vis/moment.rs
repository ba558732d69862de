//! Dates of vis-timeline: texts, milliseconds since 1970, and dates of JavaScript as JSON has them.

use serde_json::Value;

use crate::import::dates;
use crate::import::note::{Change, Note, Place};
use crate::story::{Date, Day};

const DAY: i64 = 86_400_000;

/// The date of a value. A date that a story cannot say is `None`, with a note.
pub(super) fn read(value: &Value, at: &Place, notes: &mut Vec<Note>) -> Option<Date> {
    let date = match value {
        Value::Number(number) => {
            let milliseconds = number.as_i64().or_else(|| whole(number.as_f64()?));
            milliseconds.and_then(|it| since_1970(it, at, notes))
        }
        Value::String(text) => of_text(text.trim(), at, notes),
        _ => None,
    };
    if date.is_none() {
        let note = "the date is not read, so it stays in words";
        let note = Note::new(Change::Changed, at.clone(), note).with_value(value.to_string());
        notes.push(note.with_help("write the date, such as `2024-05-07`"));
    }
    date
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a number that is no date is refused by the caller"
)]
fn whole(milliseconds: f64) -> Option<i64> {
    milliseconds.is_finite().then_some(milliseconds as i64)
}

fn of_text(text: &str, at: &Place, notes: &mut Vec<Note>) -> Option<Date> {
    if let Some(digits) = text.strip_prefix("/Date(").and_then(|rest| rest.strip_suffix(")/")) {
        let end = digits.rfind(['+', '-']).filter(|end| *end > 0).unwrap_or(digits.len());
        return since_1970(digits[..end].parse().ok()?, at, notes);
    }
    let (date, time) = text.split_once(['T', ' ']).unwrap_or((text, ""));
    let is_clock = time.starts_with(|c: char| c.is_ascii_digit()) && time.contains(':');
    match date.parse() {
        Ok(date @ Date::On(_)) if is_clock || time.is_empty() => {
            note_time(time, at, notes);
            Some(date)
        }
        _ => typed(text, at, notes),
    }
}

/// A date that people type, if it has only one reading.
fn typed(text: &str, at: &Place, notes: &mut Vec<Note>) -> Option<Date> {
    let date = dates::typed(text)?;
    let note = format!("the date `{text}` is `{date}`");
    notes.push(Note::new(Change::Understood, at.clone(), note));
    Some(date)
}

/// The day of a number of milliseconds since 1970, in UTC.
fn since_1970(milliseconds: i64, at: &Place, notes: &mut Vec<Note>) -> Option<Date> {
    let days = i32::try_from(milliseconds.div_euclid(DAY)).ok()?;
    // Beyond these the day is not a date of a story.
    let day = (-4_400_000..=2_940_000)
        .contains(&days)
        .then(|| Day::from_civil(1970, 1, 1).after(days))?;
    let (year, month, day) = day.civil();
    let seconds = milliseconds.rem_euclid(DAY) / 1000;
    let clock = format!("{:02}:{:02}Z", seconds / 3600, seconds / 60 % 60);
    note_time(&clock, at, notes);
    dates::on(year.into(), Some(month.into()), Some(day.into())).map(Date::On)
}

/// Notes a time of day. Midnight is how the tool writes a date without a time.
fn note_time(time: &str, at: &Place, notes: &mut Vec<Note>) {
    let (clock, zone) = time.split_at(time.find(['Z', 'z', '+', '-']).unwrap_or(time.len()));
    if !clock.contains(|c: char| c.is_ascii_digit() && c != '0') {
        return;
    }
    let note = if zone.is_empty() {
        Note::new(
            Change::LeftOut,
            at.clone(),
            "the time of day is left out, because a date of a story is at most a day",
        )
    } else {
        let note = "the day is that of the zone in the file, and where it took place it may be the next or the one before";
        Note::new(Change::Changed, at.clone(), note).with_help("look up the day")
    };
    notes.push(note.with_value(time));
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn each_form_of_a_date_is_read() {
        #[track_caller]
        fn case(value: &Value, expected: &str, notes: usize) {
            let mut list = Vec::new();
            let date = read(value, &Place::File, &mut list);
            assert_eq!(
                date.map_or("none".to_owned(), |date| date.to_string()),
                expected,
                "{value}"
            );
            assert_eq!(list.len(), notes, "{list:?}");
        }

        case(&json!("2024-05-07"), "2024-05-07", 0);
        case(&json!("2024-05"), "2024-05", 0);
        case(&json!("2024"), "2024", 0);
        case(&json!("2024-05-07T00:00:00.000Z"), "2024-05-07", 0);
        case(&json!("2024-05-06T19:00:00.000Z"), "2024-05-06", 1);
        case(&json!("2024-05-07 10:30"), "2024-05-07", 1);
        case(&json!("7 May 2024"), "2024-05-07", 1);
        case(&json!("03/04/2024"), "none", 1);
        case(&json!(1_715_040_000_000_i64), "2024-05-07", 0);
        case(&json!(-86_400_000), "1969-12-31", 0);
        case(&json!(1.715_04e12), "2024-05-07", 0);
        case(&json!("/Date(1715040000000)/"), "2024-05-07", 0);
        case(&json!("/Date(1715040000000+0300)/"), "2024-05-07", 0);
        case(&json!(1e300), "none", 1);
        case(&json!(i64::MIN), "none", 1);
        case(&json!(true), "none", 1);
        case(&json!("soon"), "none", 1);
    }
}
