//! [`Item`]: an entry to be laid out; and the whole period of all entries.

use super::time_scale::TimeScale;
use crate::story::{Date, Family};

/// An entry to be laid out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The date.
    pub date: Date,
    /// The family, which decides the lane.
    pub family: Family,
    /// The dates for which it was announced before.
    pub earlier_dates: Vec<Date>,
}

impl Item {
    /// Returns an entry without earlier dates.
    pub fn new(date: Date, family: Family) -> Self {
        Self { date, family, earlier_dates: Vec::new() }
    }
}

/// The space at both ends of the axis, as a share of the period.
pub(super) const ROOM: f64 = 0.04;

/// Returns the whole period of these dates, with space at both ends; `None` without dates.
pub fn whole(dates: impl Iterator<Item = Date> + Clone) -> Option<TimeScale> {
    let dates = dates.filter(|date| date.is_placed());
    // A date with one open end counts by its other end.
    let first = dates.clone().map(|date| date.first_day().unwrap_or(date.order_day())).min()?;
    let last = dates.map(|date| date.last_day().unwrap_or(date.order_day())).max()?;
    Some(TimeScale::around(first, last, ROOM))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn date_without_a_place_in_time_does_not_widen_the_period() {
        let period = |texts: &[&str]| whole(texts.iter().map(|text| text.parse::<Date>().unwrap()));
        assert_eq!(period(&["../..", "2019", "2024"]), period(&["2019", "2024"]));
        assert_eq!(period(&["../.."]), None);
    }
}
