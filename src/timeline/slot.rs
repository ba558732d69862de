//! [`Slot`]: the position of an entry in time, independent of the visible range.

use super::item::{Item, ROOM};
use super::mark::{GHOST, Side};
use super::time_scale::TimeScale;
use crate::order::ordered;
use crate::story::{Date, Day, Edge, Span};

/// An entry in a lane.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Slot {
    pub(super) entry: usize,
    /// The first day that is drawn.
    pub(super) first: Day,
    /// The last day that is drawn.
    pub(super) last: Day,
    /// The latest last day of this entry and all entries before it.
    pub(super) reach: Day,
    pub(super) extent: DateExtent,
    /// The first and the last day of which it is certain that they belong to a long entry, if its ends are imprecise.
    pub(super) certain: Option<(Day, Day)>,
    /// The days in the middle of its earlier dates.
    pub(super) ghosts: Vec<Day>,
    /// The row among those of the lane.
    pub(super) row: usize,
    /// The side on which the row has room for the longest label.
    pub(super) side: Option<Side>,
}

/// The meaning of the days of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DateExtent {
    /// The entry took place at some time in the range.
    Within,
    /// The entry lasted for the whole range.
    Lasting,
    /// The start is unknown.
    OpenStart,
    /// The end is unknown.
    OpenEnd,
}

impl Slot {
    /// Returns the slot of an item within the whole period.
    pub(super) fn of(item: &Item, entry: usize, whole: TimeScale) -> Self {
        let extent = match item.date {
            Date::Between(Edge::Open, _) => DateExtent::OpenStart,
            Date::Between(_, Edge::Open) => DateExtent::OpenEnd,
            Date::Between(Edge::Known(_), Edge::Known(_)) => DateExtent::Lasting,
            // An interval with an unknown end is drawn as far as it is known.
            Date::On(_) | Date::OneOf(_) | Date::Between(..) => DateExtent::Within,
        };
        // An open start is drawn from the end of the axis. In the order, it counts as the earliest known start.
        let (first, last) = match extent {
            DateExtent::Within => item.date.known_days(),
            _ => (item.date.first_day(), item.date.last_day()),
        };
        let first = first.unwrap_or(whole.zoomed(1.0 + 2.0 * ROOM, 0.5).first());
        let last = last.unwrap_or(whole.last());
        let ghosts = item.earlier_dates.iter().filter_map(middle_day).collect();
        let certain = certain_days(&item.date);
        Self { entry, first, last, reach: last, extent, certain, ghosts, row: 0, side: None }
    }

    /// Returns whether the entry is longer than a point at some zoom.
    pub(super) fn has_length(&self) -> bool {
        self.last > self.first
    }

    /// Returns the start and the end as positions.
    pub(super) fn shares(&self, scale: TimeScale) -> (f64, f64) {
        // A day ends where the next day begins.
        (scale.at(self.first), scale.at(self.last.after(1)))
    }

    /// Returns the start and the end in pixels. A point keeps its size.
    pub(super) fn pixels(&self, scale: TimeScale, width: f64, point: f64) -> (f64, f64) {
        let (from, to) = self.shares(scale);
        let (from, to) = (from * width, to * width);
        let middle = f64::midpoint(from, to);
        (from.min(middle - point / 2.0), to.max(middle + point / 2.0))
    }

    /// Returns the start and the end in pixels, with the earlier dates.
    pub(super) fn pixels_with_ghosts(
        &self,
        scale: TimeScale,
        width: f64,
        point: f64,
    ) -> (f64, f64) {
        let ghosts = self.ghosts.iter().map(|day| scale.at(*day) * width);
        ghosts.fold(self.pixels(scale, width, point), |(from, to), ghost| {
            (from.min(ghost - GHOST / 2.0), to.max(ghost + GHOST / 2.0))
        })
    }
}

/// Returns the day in the middle of a date.
pub(super) fn middle_day(date: &Date) -> Option<Day> {
    let (first, last) = date.known_days();
    let (first, last) = (first.or(last)?, last.or(first)?);
    Some(first.after((last.number() - first.number()) / 2))
}

/// Returns the days between the ends of a long entry, if an end is known to the season or less precisely.
fn certain_days(date: &Date) -> Option<(Day, Day)> {
    let Date::Between(Edge::Known(start), Edge::Known(end)) = date else { return None };
    let is_precise = |span: Span| matches!(span, Span::Day { .. } | Span::Month { .. });
    if is_precise(start.span) && is_precise(end.span) {
        return None;
    }
    let first = if is_precise(start.span) { start.span.first_day() } else { start.span.last_day() };
    let last = if is_precise(end.span) { end.span.last_day() } else { end.span.first_day() };
    (first < last).then_some((first, last))
}

/// Sorts slots by their first day, and computes their reach.
pub(super) fn in_order(slots: &[Slot]) -> Vec<Slot> {
    let order = ordered(slots.len(), &|a, b| slots[a].first.cmp(&slots[b].first));
    let mut reach = None;
    let in_order = order.into_iter().map(|index| {
        let slot = slots[index].clone();
        let latest = reach.map_or(slot.last, |reach: Day| reach.max(slot.last));
        reach = Some(latest);
        Slot { reach: latest, ..slot }
    });
    in_order.collect()
}

#[cfg(test)]
mod tests {
    use super::super::item::whole;
    use super::*;
    use crate::story::Family;

    fn slot(text: &str) -> Slot {
        let date: Date = text.parse().unwrap();
        let period = whole([date, "1980".parse().unwrap(), "2000".parse().unwrap()].into_iter());
        Slot::of(&Item::new(date, Family::Visits), 0, period.unwrap())
    }

    #[test]
    fn interval_with_an_unknown_end_is_drawn_as_far_as_it_is_known() {
        for text in ["1985/", "/1985", "1985"] {
            let Slot { first, last, extent, .. } = slot(text);
            assert_eq!((first.civil().0, last.civil().0), (1985, 1985), "{text}");
            assert_eq!(extent, DateExtent::Within, "{text}");
        }
    }

    #[test]
    fn interval_with_an_open_end_is_drawn_to_the_end_of_the_axis() {
        assert_eq!(slot("1985/..").extent, DateExtent::OpenEnd);
        assert!(slot("1985/..").last.civil().0 >= 2000);
        assert_eq!(slot("../1985").extent, DateExtent::OpenStart);
        assert!(slot("../1985").first.civil().0 < 1980);
    }

    #[test]
    fn one_of_several_dates_is_drawn_from_the_first_to_the_last() {
        let Slot { first, last, extent, .. } = slot("[1990,1985-05-02]");
        assert_eq!((first, last), (Day::from_civil(1985, 5, 2), Day::from_civil(1990, 12, 31)));
        assert_eq!(extent, DateExtent::Within);
    }
}
