//! [`readings`]: the meanings of a year with two more digits, such as `2020-21`.

use super::span::Season;

/// A date, and the name of its kind for a message.
pub(super) type Reading = (String, String);

/// Returns the readings of `2020-21` and its like: a fiscal year, calendar years, and the period of EDTF's code.
/// A year before the era has none.
pub(super) fn readings(year: i32, code: u8) -> Vec<Reading> {
    let mut found = Vec::new();
    if year <= 0 {
        return found;
    }
    let last = year - year.rem_euclid(100) + i32::from(code);
    // 1999-00 ends in the next century.
    let last = if code == 0 && year % 100 == 99 { last + 100 } else { last };
    if last == year + 1 {
        found.push((format!("FY{year:04}"), format!("the fiscal year {year}–{code:02}")));
    }
    if last > year {
        let kind = if last == year + 1 { "two calendar years" } else { "several years" };
        found.push((format!("{year:04}/{last:04}"), kind.to_owned()));
    }
    found.extend(period_of_code(year, code).map(|(date, kind)| (date, kind.to_owned())));
    found
}

/// Returns the period of one of EDTF's codes.
fn period_of_code(year: i32, code: u8) -> Option<(String, &'static str)> {
    Some(match code {
        21..=28 => {
            let (_, season) = Season::ALL[usize::from((code - 21) % 4)];
            (format!("{year:04}-{season}"), "a season")
        }
        33..=36 => (format!("{year:04}-Q{}", code - 32), "a quarter"),
        37..=39 => {
            let first = (code - 37) * 4 + 1;
            (format!("{year:04}-{first:02}/{year:04}-{:02}", first + 3), "four months")
        }
        40..=41 => (format!("{year:04}-H{}", code - 39), "a half year"),
        _ => return None,
    })
}

/// Returns the readings for a message: "the fiscal year 2020–21 (`FY2020`) or two calendar years (`2020/2021`)".
pub(super) fn explained(readings: &[Reading]) -> String {
    let mut text = String::new();
    for (number, (date, kind)) in readings.iter().enumerate() {
        text += match number {
            0 => "",
            _ if number + 1 == readings.len() => " or ",
            _ => ", ",
        };
        text += &format!("{kind} (`{date}`)");
    }
    text
}
