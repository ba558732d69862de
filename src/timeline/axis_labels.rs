//! [`AxisLabel`]: the names of the years, months or days of an axis.

use super::interval::Interval;
use super::time_scale::TimeScale;
use crate::story::{Day, Span};

/// A name on the axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AxisLabel {
    /// The position of the anchor, from 0 to 1.
    pub at: f64,
    /// The day at which its year, month or day begins, as counted by [`Day::number`].
    pub day: i32,
    /// The year, month or day.
    pub span: Span,
    /// The `text-anchor`.
    pub anchor: &'static str,
}

/// A unit of the calendar.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Unit {
    Day,
    Month,
    Year,
}

/// The share of the axis at each end in which a centred name would be cut off.
const EDGE: f64 = 0.05;

/// Returns the names of a scale whose ticks have a minimum spacing. `width_of` returns the width of a name. All are shares of
/// the axis.
///
/// If each interval is one year, month or day, its name is in its middle; otherwise it is at its tick.
pub fn axis_labels(
    scale: TimeScale,
    spacing: f64,
    width_of: impl Fn(Span) -> f64,
) -> Vec<AxisLabel> {
    let interval = Interval::of(scale.days() * spacing);
    let is_single = matches!(interval, Interval::Days(1) | Interval::Months(1 | 12));
    let unit = unit(interval);
    let mut start = interval.start(scale.first());
    let mut labels = Vec::new();
    while start <= scale.last().after(1) {
        let next = interval.next(start);
        let (from, to) = (scale.at(start), scale.at(next));
        let (day, span) = (start.number(), unit.span(start));
        if is_single {
            let (from, to) = (from.max(0.0), to.min(1.0));
            if to - from >= width_of(span) {
                labels.push(AxisLabel { at: f64::midpoint(from, to), day, span, anchor: "middle" });
            }
        } else if (0.0..=1.0).contains(&from) {
            labels.push(AxisLabel { at: from, day, span, anchor: anchor(from) });
        }
        start = next;
    }
    labels
}

/// Returns the names of the years below an axis of months, or of the months below one of days, each at its start.
pub fn second_line(
    scale: TimeScale,
    spacing: f64,
    width_of: impl Fn(Span) -> f64,
) -> Vec<AxisLabel> {
    let (interval, unit) = match unit(Interval::of(scale.days() * spacing)) {
        Unit::Day => (Interval::Months(1), Unit::Month),
        Unit::Month => (Interval::Months(12), Unit::Year),
        Unit::Year => return Vec::new(),
    };
    let mut start = interval.start(scale.first());
    let mut labels = Vec::new();
    while start <= scale.last() {
        let next = interval.next(start);
        let (from, to) = (scale.at(start).max(0.0), scale.at(next).min(1.0));
        let span = unit.span(start);
        if to - from >= width_of(span) {
            labels.push(AxisLabel { at: from, day: start.number(), span, anchor: "start" });
        }
        start = next;
    }
    labels
}

/// Returns the unit of the names of an interval.
fn unit(interval: Interval) -> Unit {
    match interval {
        Interval::Days(_) => Unit::Day,
        Interval::Months(..12) => Unit::Month,
        Interval::Months(_) => Unit::Year,
    }
}

impl Unit {
    /// Returns the unit that begins on a day.
    fn span(self, day: Day) -> Span {
        let (year, month, day) = day.civil();
        match self {
            Self::Year => Span::Year(year),
            Self::Month => Span::Month { year, month },
            Self::Day => Span::Day { year, month, day },
        }
    }
}

fn anchor(at: f64) -> &'static str {
    match at {
        at if at < EDGE => "start",
        at if at > 1.0 - EDGE => "end",
        _ => "middle",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scale(first: (i32, u8, u8), last: (i32, u8, u8)) -> TimeScale {
        let [first, last] =
            [first, last].map(|(year, month, day)| Day::from_civil(year, month, day));
        TimeScale::between(first, last)
    }

    #[test]
    fn name_of_a_year_is_in_its_middle() {
        let labels = axis_labels(scale((2015, 1, 1), (2025, 1, 1)), 0.08, |_| 0.04);
        assert_eq!(labels.len(), 10);
        assert_eq!(labels[0].span, Span::Year(2015));
        assert!((labels[0].at - 0.05).abs() < 0.001, "{labels:?}");
    }

    #[test]
    fn year_that_is_cut_off_has_its_name_if_enough_of_it_is_visible() {
        let years = |first| axis_labels(scale(first, (2025, 1, 1)), 0.08, |_| 0.04).len();
        assert_eq!(years((2015, 6, 1)), 10);
        assert_eq!(years((2015, 11, 1)), 9);
    }

    #[test]
    fn name_of_several_years_is_at_its_tick_and_months_have_their_years_below() {
        let long = axis_labels(scale((1975, 1, 1), (2021, 1, 1)), 0.15, |_| 0.04);
        assert_eq!(long[0].span, Span::Year(1980));
        assert!(second_line(scale((1975, 1, 1), (2021, 1, 1)), 0.15, |_| 0.04).is_empty());
        let years = second_line(scale((2021, 11, 1), (2024, 1, 1)), 0.03, |_| 0.04);
        let years: Vec<(Span, f64)> = years.iter().map(|label| (label.span, label.at)).collect();
        assert_eq!(years[0], (Span::Year(2021), 0.0));
        assert_eq!(years.len(), 3);
    }
}
