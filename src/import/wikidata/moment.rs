//! Dates of Wikidata: a moment and a precision.

use crate::import::dates;
use crate::import::note::{Change, Note, Place};
use crate::story::PartialDate;

/// The date of a text such as `2024-05-07T00:00:00Z` with a precision: 11 is a day, 10 a month, 9 a year, 8 a decade and 7 a
/// century. Years are astronomical, as in a story.
pub(super) fn read(
    text: &str,
    precision: Option<u8>,
    at: &Place,
    notes: &mut Vec<Note>,
) -> Option<PartialDate> {
    let numbers = numbers(text);
    let date = numbers.and_then(|(year, month, day)| match precision {
        Some(11..) => dates::on(year, Some(month), Some(day)),
        Some(10) => dates::on(year, Some(month), None),
        Some(9) => dates::on(year, None, None),
        Some(8) => (0..=9999)
            .contains(&year)
            .then(|| dates::single(&format!("{:03}X", year / 10)))
            .flatten(),
        // The 19th century is 1801 to 1900 there, and 1800 to 1899 in a story.
        Some(7) => (1..=9999)
            .contains(&year)
            .then(|| dates::single(&format!("{:02}XX", (year - 1) / 100)))
            .flatten(),
        Some(_) => None,
        None => coarsest(year, month, day),
    });
    if let (Some((_, month, day)), None, Some(_)) = (numbers, precision, date)
        && day == 1
    {
        let unit = if month == 1 { "year" } else { "month" };
        let note = format!(
            "the query has no precision, and a first day may stand for the whole {unit}, so the date is the {unit}"
        );
        notes.push(Note::new(Change::Changed, at.clone(), note).with_value(text).with_help(
            "ask for the precision in the query (`wikibase:timePrecision` as `?datePrecision`), or look up the day",
        ));
    }
    if date.is_none() {
        let note = "a story has no such date, so it stays in words";
        let precision = precision.map(|it| format!(", precision {it}")).unwrap_or_default();
        notes.push(
            Note::new(Change::Changed, at.clone(), note).with_value(format!("{text}{precision}")),
        );
    }
    date
}

/// The first day of a month or year may stand for all of it, and the whole always includes it.
fn coarsest(year: i64, month: i64, day: i64) -> Option<PartialDate> {
    match (month, day) {
        (1, 1) => dates::on(year, None, None),
        (_, 1) => dates::on(year, Some(month), None),
        _ => dates::on(year, Some(month), Some(day)),
    }
}

fn numbers(text: &str) -> Option<(i64, i64, i64)> {
    let date = text.split('T').next()?;
    let date = date.strip_prefix('+').unwrap_or(date);
    let (sign, date) = date.strip_prefix('-').map_or((1, date), |rest| (-1, rest));
    let mut parts =
        date.split('-').map(|part| part.parse::<i64>().ok().filter(|number| *number >= 0));
    let year = parts.next()??;
    let month = parts.next().unwrap_or(Some(1))?;
    let day = parts.next().unwrap_or(Some(1))?;
    Some((sign * year, month, day))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::Date;

    #[test]
    fn precision_becomes_the_precision_of_the_date() {
        #[track_caller]
        fn case(text: &str, precision: Option<u8>, expected: &str, notes: usize) {
            let mut list = Vec::new();
            let date = read(text, precision, &Place::File, &mut list);
            let date = date.map_or("none".to_owned(), |date| Date::On(date).to_string());
            assert_eq!((&*date, list.len()), (expected, notes), "{text} {precision:?} {list:?}");
        }

        case("2024-05-07T00:00:00Z", Some(11), "2024-05-07", 0);
        case("2024-05-01T00:00:00Z", Some(10), "2024-05", 0);
        case("2024-01-01T00:00:00Z", Some(9), "2024", 0);
        case("+1957-00-00T00:00:00Z", Some(8), "195X", 0);
        case("1801-01-01T00:00:00Z", Some(7), "18XX", 0);
        case("1900-01-01T00:00:00Z", Some(7), "18XX", 0);
        case("1000-01-01T00:00:00Z", Some(6), "none", 1);
        case("-0043-03-15T00:00:00Z", Some(11), "-0043-03-15", 0);
        case("-0500-01-01T00:00:00Z", Some(7), "none", 1);
        case("2024-05-07T00:00:00Z", None, "2024-05-07", 0);
        case("2024-05-01T00:00:00Z", None, "2024-05", 1);
        case("2024-01-01T00:00:00Z", None, "2024", 1);
        case("2024-13-01T00:00:00Z", Some(11), "none", 1);
        case("http://www.wikidata.org/.well-known/genid/1", Some(11), "none", 1);
        case("", None, "none", 1);
    }
}
