//! Numbers as a spreadsheet shows them, and the days that it counts.

use rust_decimal::Decimal;

/// Returns the decimal digits of a number as a spreadsheet shows it: at most fifteen significant ones, so that 0.1 + 0.2 is
/// `0.3`. `None` if it is not finite or too large.
pub(super) fn digits(value: f64) -> Option<String> {
    digits_of(value, 0)
}

/// Returns the digits of a percentage: `17.9` for 0.179.
pub(super) fn percent(value: f64) -> Option<String> {
    digits_of(value, 2)
}

fn digits_of(value: f64, shift: i32) -> Option<String> {
    if !value.is_finite() {
        return None;
    }
    let scientific = format!("{value:.14e}");
    let (mantissa, exponent) = scientific.split_once('e')?;
    let exponent: i32 = exponent.parse().ok()?;
    let shifted = format!("{mantissa}e{}", exponent + shift);
    Some(Decimal::from_scientific(&shifted).ok()?.normalize().to_string())
}

/// Returns the day with a number in a spreadsheet, `2022-01-01` for 44562. `None` outside of its calendar.
pub(super) fn day(serial: f64, is_1904: bool) -> Option<String> {
    let is_in_calendar = (1.0..2_958_466.0).contains(&serial);
    let date = calamine::ExcelDateTime::new(serial, calamine::ExcelDateTimeType::DateTime, is_1904);
    let (year, month, day, ..) = date.to_ymd_hms_milli();
    is_in_calendar.then(|| format!("{year:04}-{month:02}-{day:02}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_the_digits_that_a_spreadsheet_shows() {
        #[track_caller]
        fn case(value: f64, expected: &str) {
            assert_eq!(digits(value).unwrap_or_default(), expected, "{value}");
        }

        case(0.1 + 0.2, "0.3");
        case(156.0, "156");
        case(-4.4, "-4.4");
        case(1e21, "1000000000000000000000");
        case(1e300, "");
        case(f64::NAN, "");
        assert_eq!(percent(0.179).as_deref(), Some("17.9"));
        assert_eq!(percent(1.1).as_deref(), Some("110"));
    }

    #[test]
    fn days_are_counted_from_1900_or_1904() {
        #[track_caller]
        fn case(serial: f64, is_1904: bool, expected: &str) {
            assert_eq!(day(serial, is_1904).unwrap_or_default(), expected, "{serial}");
        }

        case(44562.0, false, "2022-01-01");
        case(43100.0, true, "2022-01-01");
        case(1.0, false, "1900-01-01");
        case(0.5, false, "");
        case(1e9, false, "");
    }
}
