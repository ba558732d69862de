//! The ticks of the axis.

use super::interval::Interval;
use super::time_scale::TimeScale;
use crate::story::{Day, Span};

/// A tick of the axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tick {
    /// The position, from 0 to 1.
    pub at: f64,
    /// The day, as counted by [`Day::number`].
    pub day: i32,
    /// The year, month or day that begins at the tick.
    pub span: Span,
}

/// Returns the ticks of a scale with a minimum spacing, which is a share of the axis.
pub fn ticks(scale: TimeScale, spacing: f64) -> Vec<Tick> {
    let interval = Interval::of(scale.days() * spacing);
    let mut start = interval.start(scale.first());
    let mut ticks = Vec::new();
    // An interval that begins at the very end has a tick too.
    while start <= scale.last().after(1) {
        let named = round(interval, start);
        let at = scale.at(named);
        if (0.0..=1.0).contains(&at) {
            ticks.push(Tick { at, day: named.number(), span: span(named) });
        }
        start = interval.next(start);
    }
    ticks
}

/// Returns the day of a tick whose year is round in words: 300 BC is the year -299, because there is no year 0 in words.
fn round(interval: Interval, start: Day) -> Day {
    match (interval, start.civil().0) {
        (Interval::Months(DECADE..), year) if year < 0 => Day::from_civil(year + 1, 1, 1),
        _ => start,
    }
}

/// Ten years, in months. The distance between shorter intervals would change too much.
const DECADE: i32 = 120;

/// Returns the longest calendar unit that begins on a day: a year, a month, or the day itself.
fn span(day: Day) -> Span {
    match day.civil() {
        (year, 1, 1) => Span::Year(year),
        (year, month, 1) => Span::Month { year, month },
        (year, month, day) => Span::Day { year, month, day },
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn spans(first: (i32, u8, u8), last: (i32, u8, u8), spacing: f64) -> Vec<Span> {
        let [first, last] =
            [first, last].map(|(year, month, day)| Day::from_civil(year, month, day));
        ticks(TimeScale::between(first, last), spacing).into_iter().map(|tick| tick.span).collect()
    }

    #[test]
    fn decades_have_ticks_at_round_years() {
        let found = spans((1975, 1, 1), (2021, 1, 1), 0.15);
        assert_eq!(found, [1980, 1990, 2000, 2010, 2020].map(Span::Year));
    }

    #[test]
    fn years_before_christ_have_ticks() {
        let found = spans((-900, 1, 1), (150, 1, 1), 0.2);
        assert_eq!(found, [-499, 0].map(Span::Year), "500 BC and 1 BC");
    }

    #[test]
    fn two_years_have_ticks_at_months_and_the_year_at_january() {
        let found = spans((2022, 1, 1), (2024, 1, 1), 0.2);
        let july = |year| Span::Month { year, month: 7 };
        assert_eq!(
            found,
            [Span::Year(2022), july(2022), Span::Year(2023), july(2023), Span::Year(2024)]
        );
    }

    #[test]
    fn weeks_have_ticks_at_days_and_the_month_at_its_first() {
        let day = |month, day| Span::Day { year: 2024, month, day };
        let found = spans((2024, 2, 9), (2024, 3, 12), 0.08);
        let march = Span::Month { year: 2024, month: 3 };
        assert_eq!(
            found,
            [day(2, 11), day(2, 16), day(2, 21), day(2, 26), march, day(3, 6), day(3, 11)]
        );
        let found = spans((2024, 2, 28), (2024, 3, 2), 0.2);
        assert_eq!(found, [day(2, 28), day(2, 29), march, day(3, 2)]);
    }

    proptest! {
        #[test]
        fn ticks_keep_the_spacing_and_stay_on_the_axis(
            first in -365_000_000i32..365_000_000, days in 4i32..700_000_000, spacing in 0.02f64..0.5,
        ) {
            let start = Day::default().after(first);
            let ticks = ticks(TimeScale::between(start, start.after(days)), spacing);
            for pair in ticks.windows(2) {
                prop_assert!(pair[1].at - pair[0].at >= spacing * 0.999, "{pair:?}");
            }
            prop_assert!(ticks.iter().all(|tick| (0.0..=1.0).contains(&tick.at)));
            prop_assert!(ticks.len() <= 60);
        }
    }
}
