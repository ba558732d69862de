//! [`Period`]: the time that a story covers, and the part of it that is visible at first.

use crate::story::{Date, Day};
use crate::timeline::{TimeScale, whole};

/// The time that a story covers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Period {
    /// All dates of the picture, with space at both ends.
    pub whole: TimeScale,
    /// The part that is visible at first.
    pub first_view: TimeScale,
}

/// The minimum share of the period that the first view leaves out at one end. Less is not worth hiding an event.
const MIN_LEFT_OUT: f64 = 0.2;
/// Of this number of events, at most one may be left out at each end of the first view.
const SHOWN_PER_HIDDEN: usize = 10;

impl Period {
    /// Returns the period of the dates of amounts and of events; `None` without dates.
    ///
    /// The first view is the whole period. But if a few events are long before the first amount, or long after the last one,
    /// the view begins with the year of the first amount, or ends with that of the last, so that the amounts have room.
    pub fn of(amounts: &[Date], events: &[Date]) -> Option<Self> {
        let whole = whole(amounts.iter().chain(events).copied())?;
        let known = amounts.iter().filter(|date| date.is_placed());
        let first = known.clone().filter_map(Date::first_day).min();
        let last = known.filter_map(Date::last_day).max();
        let (Some(first), Some(last)) = (first, last) else {
            return Some(Self { whole, first_view: whole });
        };
        let (first, next) = (new_year(first, 0), new_year(last, 1));
        let hidden = |is_hidden: &dyn Fn(&Date) -> bool| {
            events.iter().filter(|date| is_hidden(date)).count() * SHOWN_PER_HIDDEN <= events.len()
        };
        let is_before = |date: &Date| date.last_day().is_some_and(|day| day < first);
        let is_after = |date: &Date| date.first_day().is_some_and(|day| day >= next);
        let starts_later = whole.at(first) > MIN_LEFT_OUT && hidden(&is_before);
        let ends_earlier = whole.at(next) < 1.0 - MIN_LEFT_OUT && hidden(&is_after);
        let from = if starts_later { first } else { whole.first() };
        let to = if ends_earlier { next } else { whole.last().after(1) };
        // The space at the end is a share of the whole period, which is too much beside a shorter view.
        let to = if starts_later && !ends_earlier {
            latest(amounts.iter().chain(events)).map_or(to, |day| new_year(day, 1).min(to))
        } else {
            to
        };
        let first_view =
            if starts_later || ends_earlier { TimeScale::between(from, to) } else { whole };
        Some(Self { whole, first_view })
    }
}

fn latest<'a>(dates: impl Iterator<Item = &'a Date>) -> Option<Day> {
    dates.filter_map(Date::last_day).max()
}

/// Returns the first day of the year of a day, or of a year after it.
fn new_year(day: Day, years_later: i32) -> Day {
    Day::from_civil(day.civil().0 + years_later, 1, 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dates(texts: &[&str]) -> Vec<Date> {
        texts.iter().map(|text| text.parse().unwrap()).collect()
    }

    fn first_view(amounts: &[&str], events: &[&str]) -> (i32, i32) {
        let view = Period::of(&dates(amounts), &dates(events)).unwrap().first_view;
        (view.first().civil().0, view.last().civil().0)
    }

    /// Returns thirty events from 2016 on, after some others.
    fn thirty(others: &[&str]) -> Vec<String> {
        let recent = (0..30).map(|nth| format!("{}-05-02", 2016 + nth % 10));
        others.iter().map(|text| (*text).to_owned()).chain(recent).collect()
    }

    #[test]
    fn few_events_long_before_the_first_amount_are_left_out() {
        let events = thirty(&["1992", "1998", "2013"]);
        let events: Vec<&str> = events.iter().map(String::as_str).collect();
        assert_eq!(first_view(&["2015", "2030"], &events), (2015, 2030));
    }

    #[test]
    fn many_or_near_events_are_shown() {
        let near = thirty(&["2014-12-30"]);
        let near: Vec<&str> = near.iter().map(String::as_str).collect();
        assert_eq!(first_view(&["2015", "2030"], &near).0, 2014);
        assert!(first_view(&["2015", "2030"], &["1992", "2016", "2017"]).0 <= 1992);
        assert!(first_view(&[], &["1975", "2020"]).0 <= 1975, "no amounts");
    }

    #[test]
    fn story_without_dates_has_no_period() {
        assert_eq!(Period::of(&[], &[]), None);
        assert_eq!(Period::of(&dates(&["../.."]), &[]), None);
    }
}
