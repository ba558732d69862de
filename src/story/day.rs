//! [`Day`]: a day of the calendar, the only unit of time.

/// A day of the proleptic Gregorian calendar, counted from 1 January 1970.
///
/// ```
/// use diplograph::story::Day;
///
/// assert_eq!(Day::from_civil(2024, 2, 19).number(), 19_772);
/// assert_eq!(Day::from_civil(2024, 2, 19).civil(), (2024, 2, 19));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

/// The number of days in 400 years, after which the calendar repeats.
const ERA: i32 = 146_097;

impl Day {
    /// The day of a year (astronomical, 0 is 1 BC), month (1 to 12) and day of the month.
    ///
    /// The year is counted from March, so that the leap day is its last day.
    pub fn from_civil(year: i32, month: u8, day: u8) -> Self {
        let year = if month <= 2 { year - 1 } else { year };
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let month_from_march = (i32::from(month) + 9) % 12;
        let day_of_year = (153 * month_from_march + 2) / 5 + i32::from(day) - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        Self(era * ERA + day_of_era - 719_468)
    }

    /// Days since 1 January 1970; negative before.
    pub fn number(self) -> i32 {
        self.0
    }

    /// The year, month and day of the month.
    pub fn civil(self) -> (i32, u8, u8) {
        let shifted = self.0 + 719_468;
        let day_of_era = shifted.rem_euclid(ERA);
        let year_of_era =
            (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = (month_from_march + 2) % 12 + 1;
        let year = shifted.div_euclid(ERA) * 400 + year_of_era + i32::from(month <= 2);
        (year, small(month), small(day))
    }

    /// The day that is so many days later.
    pub fn after(self, days: i32) -> Self {
        Self(self.0 + days)
    }

    /// The day before.
    pub fn before(self) -> Self {
        self.after(-1)
    }
}

/// Converts a month or a day of the month, which is below 32.
fn small(number: i32) -> u8 {
    u8::try_from(number).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn day_of_any_year_is_counted_and_named_alike(
            year in -1_100_000i32..=1_100_000, month in 1u8..=12, day in 1u8..=28,
        ) {
            let found = Day::from_civil(year, month, day);
            prop_assert_eq!(found.civil(), (year, month, day));
            prop_assert!(found.before() < found);
        }

        #[test]
        fn the_calendar_agrees_with_jiff(year in -9999i16..=9999, ordinal in 1i16..=365) {
            let theirs = jiff::civil::date(year, 1, 1)
                .with().day_of_year(ordinal).build().unwrap();
            let (month, day) = (theirs.month().unsigned_abs(), theirs.day().unsigned_abs());
            let ours = Day::from_civil(i32::from(year), month, day);
            let epoch = jiff::civil::date(1970, 1, 1);
            let days = theirs.since((jiff::Unit::Day, epoch)).unwrap().get_days();
            prop_assert_eq!(ours.number(), days);
            prop_assert_eq!(ours.civil(), (i32::from(year), month, day));
        }
    }
}
