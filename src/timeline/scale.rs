//! [`Scale`]: a stretch of time along the width of a drawing.

use crate::story::Day;

/// A straight line from days to places: the stretch begins at 0 and ends at 1.
///
/// Days are counted as [`Day::number`] does, in fractions, so that a stretch can be moved by less than a day.
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
    /// The day at 0.
    from: f64,
    /// The day at 1; later.
    to: f64,
}

impl Scale {
    /// The scale whose ends are two days; they are taken apart if they are the same.
    pub fn between(first: Day, last: Day) -> Self {
        let last = if last > first { last } else { first.after(1) };
        Self { from: number(first), to: number(last) }
    }

    /// The scale that shows all of a stretch with room of `share` of it at either side, and most of a year at least.
    pub fn around(first: Day, last: Day, share: f64) -> Self {
        let days = last.number() - first.number();
        let missing = (LEAST_OF_STORY - days).max(0) / 2;
        let room = missing + whole(f64::from(days) * share);
        Self::between(first.after(-room), last.after(room))
    }

    /// The place of a day's beginning: below 0 before the stretch, above 1 behind it.
    pub fn at(self, day: Day) -> f64 {
        (number(day) - self.from) / self.days()
    }

    /// Where another stretch begins in this one: below 0 where that is earlier.
    pub fn place_of(self, other: Self) -> f64 {
        (other.from - self.from) / self.days()
    }

    /// How many days it spans.
    pub fn days(self) -> f64 {
        self.to - self.from
    }

    /// The first day that can be seen.
    pub fn first(self) -> Day {
        day(self.from.floor())
    }

    /// The last day that can be seen; one that would only begin at the end is not.
    pub fn last(self) -> Day {
        day(self.to.ceil()).before()
    }

    /// A stretch `factor` times shorter, in which the day at the place `about` stays there.
    pub fn zoomed(self, factor: f64, about: f64) -> Self {
        let days = self.days() / factor;
        let from = self.from + (self.days() - days) * about;
        Self { from, to: from + days }
    }

    /// The same stretch later by a share of itself, or earlier.
    pub fn moved(self, share: f64) -> Self {
        let days = self.days() * share;
        Self { from: self.from + days, to: self.to + days }
    }

    /// The nearest stretch that lies within another, no shorter than a drawing can show.
    pub fn within(self, whole: Self) -> Self {
        let days = self.days().max(LEAST).min(whole.days());
        let middle = f64::midpoint(self.from, self.to);
        // Not `clamp`, which panics where rounding has put the one end before the other.
        let from = (middle - days / 2.0).min(whole.to - days).max(whole.from);
        Self { from, to: from + days }
    }

    /// Whether nothing shorter can be shown.
    pub fn is_least(self) -> bool {
        self.days() <= LEAST * 1.001
    }

    /// Whether all of another is seen.
    pub fn covers(self, other: Self) -> bool {
        let dust = other.days() * 1e-9;
        self.from <= other.from + dust && other.to - dust <= self.to
    }

    /// Whether anything from one day to another, both included, is seen.
    pub fn touches(self, first: Day, last: Day) -> bool {
        number(first) < self.to && number(last.after(1)) > self.from
    }
}

/// A story of a few days is given this much of the calendar, or there were no month to mark.
const LEAST_OF_STORY: i32 = 300;
/// The shortest stretch that is shown, in days.
const LEAST: f64 = 4.0;

fn number(day: Day) -> f64 {
    f64::from(day.number())
}

fn day(number: f64) -> Day {
    Day::default().after(whole(number))
}

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

    fn days(from: f64, days: f64) -> Scale {
        Scale { from, to: from + days }
    }

    #[test]
    fn what_is_zoomed_about_stays_where_it_is() {
        let zoomed = days(0.0, 1000.0).zoomed(2.0, 0.25);
        assert_eq!(zoomed, days(125.0, 500.0), "the day 250 is at a quarter of both");
    }

    #[test]
    fn of_a_year_the_first_and_the_last_day_are_seen() {
        let [first, next] = [2003, 2004].map(|year| Day::from_civil(year, 1, 1));
        let year = Scale::between(first, next);
        assert_eq!((year.first(), year.last()), (first, next.before()));
    }

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
            prop_assert!(scale.at(start) <= scale.at(start.after(days)));
            for day in [start, start.after(days)] {
                prop_assert!((0.0..=1.0).contains(&scale.at(day)));
            }
        }

        #[test]
        fn a_stretch_is_kept_within_the_whole_and_long_enough(
            from in -4e6f64..4e6, length in 0.001f64..9e6, start in -4e6f64..4e6, all in 300.0f64..4e6,
        ) {
            let whole = days(start, all);
            let kept = days(from, length).within(whole);
            prop_assert!(whole.covers(kept), "{kept:?} in {whole:?}");
            prop_assert!(kept.days() >= LEAST * 0.999);
            prop_assert!(kept.within(whole).covers(kept) && kept.covers(kept.within(whole)), "it stays");
        }

        #[test]
        fn moving_there_and_back_changes_nothing(from in -4e6f64..4e6, length in 4.0f64..4e6, share in -3.0f64..3.0) {
            let scale = days(from, length);
            let back = scale.moved(share).moved(-share);
            prop_assert!(back.covers(scale) && scale.covers(back));
        }
    }
}
