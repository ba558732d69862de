//! The date that covers a range of days.

use crate::story::{Certainty, Date, Day, Edge, PartialDate, Span};

/// Returns the shortest date that covers exactly these days: a year, a month, a day, or a range between two of them.
pub(in crate::view) fn period(first: Day, last: Day) -> Date {
    let on = |span| PartialDate { span, certainty: Certainty::Certain };
    let spans_of = |day: Day| {
        let (year, month, day) = day.civil();
        [Span::Year(year), Span::Month { year, month }, Span::Day { year, month, day }]
    };
    let (from, to) = (spans_of(first), spans_of(last));
    let pair = from
        .into_iter()
        .zip(to)
        .find(|(from, to)| from.first_day() == first && to.last_day() == last);
    match pair {
        Some((from, to)) if from == to => Date::On(on(from)),
        Some((from, to)) => Date::Between(Edge::Known(on(from)), Edge::Known(on(to))),
        None => Date::Between(Edge::Known(on(from[2])), Edge::Known(on(to[2]))),
    }
}
