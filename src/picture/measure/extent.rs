//! [`Extent`]: a range of time in the drawing.

use crate::picture::{Widths, X};
use crate::story::{Date, Day};
use crate::timeline::TimeScale;

/// The visible part of a range of time, as shares of the width.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Extent {
    /// The start, not before 0.
    pub from: f64,
    /// The end, not after 1.
    pub to: f64,
    /// True if its end is visible.
    pub has_end: bool,
    /// True if it would be too short to be seen at the smallest width, so that it has a fixed width around its middle.
    pub is_point: bool,
}

/// Half the width of a point, in pixels.
pub(super) const HALF_POINT: f64 = 3.0;

impl Extent {
    /// Returns the visible part from one day to another, both included; `None` if none is visible.
    pub(super) fn of(days: (Day, Day), scale: TimeScale, widths: Widths) -> Option<Self> {
        let (from, to) = (scale.at(days.0), scale.at(days.1.after(1)));
        if to <= 0.0 || from >= 1.0 {
            return None;
        }
        let is_point = (to - from) * widths.min < HALF_POINT * 2.0;
        let has_end = to <= 1.0 + 1e-9;
        Some(Self { from: from.max(0.0), to: to.min(1.0), has_end, is_point })
    }

    /// Returns the middle.
    pub fn middle(&self) -> f64 {
        f64::midpoint(self.from, self.to)
    }

    /// Returns a position at a share of its length.
    pub fn at(&self, share: f64) -> f64 {
        self.from + (self.to - self.from) * share
    }

    /// Returns the start as a position.
    pub fn start(&self) -> X {
        if self.is_point { X::at(self.middle()).plus(-HALF_POINT) } else { X::at(self.from) }
    }

    /// Returns the end as a position.
    pub fn end(&self) -> X {
        if self.is_point { X::at(self.middle()).plus(HALF_POINT) } else { X::at(self.to) }
    }
}

/// Returns the first and the last known day of a date; `None` if it has no place in time.
pub(super) fn days(date: &Date) -> Option<(Day, Day)> {
    let (first, last) = date.known_days();
    Some((first?, last?))
}

/// Returns the number of days from one day to another, both included.
pub(super) fn length((first, last): (Day, Day)) -> i32 {
    last.number() - first.number() + 1
}

/// Returns whether a range of time is as long as a year: a calendar year or a fiscal one.
pub(super) fn is_year(days: (Day, Day)) -> bool {
    (365..=366).contains(&length(days))
}

/// Returns the day in the middle.
pub(super) fn middle(days: (Day, Day)) -> Day {
    days.0.after(length(days) / 2)
}
