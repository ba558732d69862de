//! Dates of stories, made from the numbers and texts of other formats.

use crate::story::{Date, Edge, PartialDate, suggest_date};

/// The date of a year, a month of it, or a day of the month. `None` if there is no such date. Years are astronomical: 0 is
/// 1 BC.
pub(super) fn on(year: i64, month: Option<i64>, day: Option<i64>) -> Option<PartialDate> {
    let text = match (month, day) {
        _ if year.unsigned_abs() > 9999 => format!("Y{year}"),
        (None, _) => year_text(year),
        (Some(month), None) => format!("{}-{month:02}", year_text(year)),
        (Some(month), Some(day)) => format!("{}-{month:02}-{day:02}", year_text(year)),
    };
    single(&text)
}

fn year_text(year: i64) -> String {
    if year < 0 { format!("-{:04}", -year) } else { format!("{year:04}") }
}

/// The date that a text in the grammar of stories says, if it is not an interval or a list.
pub(super) fn single(text: &str) -> Option<PartialDate> {
    match text.parse() {
        Ok(Date::On(date)) => Some(date),
        _ => None,
    }
}

/// The date from one date to another. `None` if it would end before it begins.
pub(super) fn between(from: PartialDate, to: PartialDate) -> Option<Date> {
    if from == to {
        return Some(Date::On(from));
    }
    format!("{}/{}", Edge::Known(from), Edge::Known(to)).parse().ok()
}

/// The date that people type in this form, if it has only one reading.
pub(super) fn typed(text: &str) -> Option<Date> {
    text.parse().ok().or_else(|| match &*suggest_date(text) {
        [one] => one.parse().ok(),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn date_is_as_precise_as_its_numbers() {
        #[track_caller]
        fn case(numbers: (i64, Option<i64>, Option<i64>), expected: Option<&str>) {
            let date = on(numbers.0, numbers.1, numbers.2);
            assert_eq!(date.map(|date| Date::On(date).to_string()).as_deref(), expected);
        }

        case((2024, None, None), Some("2024"));
        case((2024, Some(5), None), Some("2024-05"));
        case((2024, Some(5), Some(7)), Some("2024-05-07"));
        case((-43, Some(3), Some(15)), Some("-0043-03-15"));
        case((7, None, None), Some("0007"));
        case((12_345, Some(1), Some(1)), Some("Y12345"));
        case((2024, Some(13), None), None);
        case((2024, Some(2), Some(31)), None);
        case((-13_800_000_000, None, None), None);
        case((i64::MIN, None, None), None);
    }
}
