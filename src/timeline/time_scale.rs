//! [`TimeScale`]: a range of time along the width of a drawing.

use crate::story::Day;

/// A linear map from days to positions: the range begins at 0 and ends at 1.
///
/// Days are counted as by [`Day::number`], in fractions, so that a range can be moved by less than a day.
///
/// ```
/// use diplograph::story::Day;
/// use diplograph::timeline::TimeScale;
///
/// let scale = TimeScale::between(Day::from_civil(2020, 1, 1), Day::from_civil(2030, 1, 1));
/// assert_eq!(scale.at(Day::from_civil(2020, 1, 1)), 0.0);
/// assert!((scale.at(Day::from_civil(2025, 1, 1)) - 0.5).abs() < 0.001);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TimeScale {
    /// The day at 0.
    from: f64,
    /// The day at 1, which is later.
    to: f64,
}

impl TimeScale {
    /// Returns the scale from one day to another. If they are the same, it has the length of one day.
    pub fn between(first: Day, last: Day) -> Self {
        let last = if last > first { last } else { first.after(1) };
        Self { from: number(first), to: number(last) }
    }

    /// Returns the scale of a range with space of `share` of it at both ends. It has at least 300 days.
    pub fn around(first: Day, last: Day, share: f64) -> Self {
        let days = last.number() - first.number();
        let missing = (MIN_PERIOD - days).max(0) / 2;
        let room = missing + whole(f64::from(days) * share);
        Self::between(first.after(-room), last.after(room))
    }

    /// Returns the position of the start of a day: below 0 before the range, above 1 after it.
    pub fn at(self, day: Day) -> f64 {
        (number(day) - self.from) / self.days()
    }

    /// Returns the position of another range's start: below 0 if it is earlier.
    pub fn position_of(self, other: Self) -> f64 {
        (other.from - self.from) / self.days()
    }

    /// Returns the number of days.
    pub fn days(self) -> f64 {
        self.to - self.from
    }

    /// Returns the first visible day.
    pub fn first(self) -> Day {
        day(self.from.floor())
    }

    /// Returns the last visible day. A day that begins at the end of the range is not visible.
    pub fn last(self) -> Day {
        day(self.to.ceil()).before()
    }

    /// Returns a range that is `factor` times shorter. The day at the position `about` stays there.
    pub fn zoomed(self, factor: f64, about: f64) -> Self {
        let days = self.days() / factor;
        let from = self.from + (self.days() - days) * about;
        Self { from, to: from + days }
    }

    /// Returns the range moved later by a share of its length; earlier for a negative share.
    pub fn moved(self, share: f64) -> Self {
        let days = self.days() * share;
        Self { from: self.from + days, to: self.to + days }
    }

    /// Returns the nearest range inside another one, with at least the minimum length.
    pub fn within(self, whole: Self) -> Self {
        let days = self.days().max(MIN_DAYS).min(whole.days());
        let middle = f64::midpoint(self.from, self.to);
        // `clamp` would panic if rounding puts one end before the other.
        let from = (middle - days / 2.0).min(whole.to - days).max(whole.from);
        Self { from, to: from + days }
    }

    /// Returns whether the range has the minimum length.
    pub fn is_least(self) -> bool {
        self.days() <= MIN_DAYS * 1.001
    }

    /// Returns whether another range is inside this one.
    pub fn covers(self, other: Self) -> bool {
        let tolerance = other.days() * 1e-9;
        self.from <= other.from + tolerance && other.to - tolerance <= self.to
    }

    /// Returns whether the range overlaps that from one day to another, both included.
    pub fn touches(self, first: Day, last: Day) -> bool {
        number(first) < self.to && number(last.after(1)) > self.from
    }
}

/// The minimum length of a story's period, in days. A shorter axis might have no tick at a month.
const MIN_PERIOD: i32 = 300;
/// The minimum length of the visible range, in days.
const MIN_DAYS: f64 = 4.0;

fn number(day: Day) -> f64 {
    f64::from(day.number())
}

fn day(number: f64) -> Day {
    Day::default().after(whole(number))
}

/// Rounds to a whole number of days.
fn whole(days: f64) -> i32 {
    #[expect(clippy::cast_possible_truncation, reason = "20,000 years have fewer days than an i32")]
    let whole = days.round() as i32;
    whole
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn days(from: f64, days: f64) -> TimeScale {
        TimeScale { from, to: from + days }
    }

    #[test]
    fn zooming_keeps_the_position_of_the_centre() {
        let zoomed = days(0.0, 1000.0).zoomed(2.0, 0.25);
        assert_eq!(zoomed, days(125.0, 500.0), "the day 250 is at a quarter of both");
    }

    #[test]
    fn range_of_a_year_has_the_first_and_last_day_of_the_year() {
        let [first, next] = [2003, 2004].map(|year| Day::from_civil(year, 1, 1));
        let year = TimeScale::between(first, next);
        assert_eq!((year.first(), year.last()), (first, next.before()));
    }

    proptest! {
        #[test]
        fn later_day_has_no_smaller_position(
            first in -4_000_000i32..4_000_000, days in 0i32..4_000_000,
            a in -4_000_000i32..4_000_000, b in -4_000_000i32..4_000_000,
        ) {
            let start = Day::default().after(first);
            let scale = TimeScale::around(start, start.after(days), 0.05);
            let (a, b) = (Day::default().after(a.min(b)), Day::default().after(a.max(b)));
            prop_assert!(scale.at(a) <= scale.at(b));
            prop_assert!(scale.at(start) <= scale.at(start.after(days)));
            for day in [start, start.after(days)] {
                prop_assert!((0.0..=1.0).contains(&scale.at(day)));
            }
        }

        #[test]
        fn range_is_kept_inside_the_whole_with_the_minimum_length(
            from in -4e6f64..4e6, length in 0.001f64..9e6, start in -4e6f64..4e6, all in 300.0f64..4e6,
        ) {
            let whole = days(start, all);
            let kept = days(from, length).within(whole);
            prop_assert!(whole.covers(kept), "{kept:?} in {whole:?}");
            prop_assert!(kept.days() >= MIN_DAYS * 0.999);
            prop_assert!(kept.within(whole).covers(kept) && kept.covers(kept.within(whole)), "it does not change again");
        }

        #[test]
        fn moving_forth_and_back_gives_the_same_range(from in -4e6f64..4e6, length in 4.0f64..4e6, share in -3.0f64..3.0) {
            let scale = days(from, length);
            let back = scale.moved(share).moved(-share);
            prop_assert!(back.covers(scale) && scale.covers(back));
        }
    }
}
