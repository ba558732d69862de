//! The entries in full, as a list: all of them, or a page.

use yew::prelude::*;

use super::drawing::summary;
use super::entry::{entry, journey, way_to};
use super::markup::{classes, html};
use super::reading::{Action, Reading};
use super::said::{date, said};
use super::table::Table;
use super::telling::Telling;
use crate::story::{Event, EventState};

/// The list.
pub(super) fn entries(telling: &Telling, reading: &Reading, on_action: &Callback<Action>) -> Html {
    // With more than a few it scrolls in itself, so that the drawing stays in sight.
    let is_long = reading.is_navigable();
    html! {
        <ol class={classes!("entries", is_long.then_some("entries--long"))}>
            for nth in &reading.listed()[reading.page()] {
                if let Some(event) = telling.event(*nth) {
                    { entry(telling, event, *nth, reading.open == Some(*nth), on_action) }
                }
            }
        </ol>
    }
}

/// The entries that are listed, a row each; the page of a long list alone, so that a table is no longer than it.
pub(super) fn in_a_table(
    telling: &Telling,
    reading: &Reading,
    on_action: &Callback<Action>,
) -> Table {
    let words = telling.words();
    // A column that no entry of the story fills is left out.
    let any = |has: fn(&Event) -> bool| telling.story.events.iter().any(has);
    let has_parties = any(|event| event.from.is_some());
    let has_places = any(|event| event.place.is_some());
    let has_states = any(|event| event.state != EventState::Held);
    let columns = [
        (true, words.date),
        (true, words.kind),
        (true, words.name),
        (has_parties, words.parties),
        (has_places, words.place),
        (has_states, words.state),
    ];
    let row = |event: &Event| {
        vec![
            date(telling, &event.date),
            words.kinds.event(event.kind).into(),
            way_to(telling, &event.id, on_action),
            journey(telling, event),
            event.place.as_ref().map(|place| said(telling, place)).unwrap_or_default(),
            words.kinds.event_state(event.state).into(),
        ]
    };
    let listed = reading.listed()[reading.page()].iter().filter_map(|nth| telling.event(*nth));
    Table::of(words.timeline, summary(telling, reading), &columns, listed.map(row))
}
