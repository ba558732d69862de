//! [`suggest_date`]: the date that an author probably meant.

use super::error::MONTHS;
use super::value::Date;

/// The text in the form of the format, for the usual other ways to write a date: `19 February 2024`, `2024-2-9`,
/// `1914-July`. An interval that ends before it begins is turned around.
///
/// A day and a month as numbers before the year are not understood: `03.04.2024` has two meanings.
pub fn suggest_date(text: &str) -> Vec<String> {
    let date = match text.split_once('/') {
        Some((from, to)) => Some(format!("{to}/{from}")),
        None => one_date(text),
    };
    date.into_iter().filter(|date| date.parse::<Date>().is_ok()).collect()
}

fn one_date(text: &str) -> Option<String> {
    let parts = text.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    let (year, month, day) = match parts.take(4).collect::<Vec<&str>>()[..] {
        [year, month] if is_year(year) => (year, number(month).or(named(month))?, None),
        [month, year] => (year, named(month)?, None),
        [year, month, day] if is_year(year) => {
            (year, number(month).or(named(month))?, Some(number(day)?))
        }
        [day, month, year] if number(day).is_some() => (year, named(month)?, number(day)),
        [month, day, year] => (year, named(month)?, Some(number(day)?)),
        _ => return None,
    };
    let day = day.map(|day| format!("-{day:02}")).unwrap_or_default();
    Some(format!("{year}-{month:02}{day}"))
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && number(text).is_some()
}

fn number(text: &str) -> Option<usize> {
    text.parse().ok()
}

/// The number of a month by its English name or the beginning of it.
fn named(text: &str) -> Option<usize> {
    let is_it =
        |name: &&str| name.get(..text.len()).is_some_and(|it| it.eq_ignore_ascii_case(text));
    let month = MONTHS.iter().position(is_it).filter(|_| text.len() >= 3)?;
    Some(month + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_written_otherwise_is_understood() {
        #[track_caller]
        fn case(text: &str, expected: &str) {
            assert_eq!(suggest_date(text).join(" "), expected, "{text}");
        }

        case("19 February 2024", "2024-02-19");
        case("Feb 19, 2024", "2024-02-19");
        case("1914-July", "1914-07");
        case("July 1914", "1914-07");
        case("2024-2-9", "2024-02-09");
        case("2024.02.19", "2024-02-19");
        case("2024-02/2024-01", "2024-01/2024-02");
        case("03.04.2024", "");
        case("31 February 2024", "");
        case("2024-13", "");
        case("July", "");
        case("J 1914", "");
        case("жылы 2024", "");
        case("", "");
    }
}
