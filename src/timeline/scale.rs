//! [`Scale`]: from a day to a place on the axis.

use crate::story::Day;

/// A straight line from the days of a stretch to 0..=1.
///
/// ```
/// use diplograph::story::Day;
/// use diplograph::timeline::Scale;
///
/// let scale = Scale::between(Day::from_civil(2020, 1, 1), Day::from_civil(2030, 1, 1));
/// assert_eq!(scale.at(Day::from_civil(2020, 1, 1)), 0.0);
/// assert!((scale.at(Day::from_civil(2025, 1, 1)) - 0.5).abs() < 0.001);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    first: Day,
    last: Day,
}

impl Scale {
    /// The scale whose ends are two days; they are taken apart if they are the same.
    pub fn between(first: Day, last: Day) -> Self {
        let last = if last > first { last } else { first.after(1) };
        Self { first, last }
    }

    /// The scale that shows all of a stretch with room of `share` of it at either side, and most of a year at least.
    pub fn around(first: Day, last: Day, share: f64) -> Self {
        let days = last.number() - first.number();
        let missing = (LEAST_DAYS - days).max(0) / 2;
        let room = missing + whole(f64::from(days) * share);
        Self::between(first.after(-room), last.after(room))
    }

    /// The place of a day, 0 at the first and 1 at the last; days beyond are drawn at the ends.
    pub fn at(self, day: Day) -> f64 {
        let from_first = f64::from(day.number()) - f64::from(self.first.number());
        (from_first / self.days()).clamp(0.0, 1.0)
    }

    /// How many days it spans; at least one.
    pub fn days(self) -> f64 {
        f64::from(self.last.number()) - f64::from(self.first.number())
    }

    /// The first day it shows.
    pub fn first(self) -> Day {
        self.first
    }

    /// The last day it shows.
    pub fn last(self) -> Day {
        self.last
    }
}

/// A story of a few days is given this much of the calendar, or there were no month to mark.
const LEAST_DAYS: i32 = 300;

/// The nearest whole number of days.
fn whole(days: f64) -> i32 {
    #[expect(clippy::cast_possible_truncation, reason = "20,000 years have fewer days than an i32")]
    let whole = days.round() as i32;
    whole
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_later_day_never_stands_before_an_earlier_one(
            first in -4_000_000i32..4_000_000, days in 0i32..4_000_000,
            a in -4_000_000i32..4_000_000, b in -4_000_000i32..4_000_000,
        ) {
            let start = Day::default().after(first);
            let scale = Scale::around(start, start.after(days), 0.05);
            let (a, b) = (Day::default().after(a.min(b)), Day::default().after(a.max(b)));
            prop_assert!(scale.at(a) <= scale.at(b));
            prop_assert!((0.0..=1.0).contains(&scale.at(a)));
            prop_assert!(scale.at(start) <= scale.at(start.after(days)));
        }
    }
}
