//! The entries in full, as a list: all of them, or a page.

use yew::prelude::*;

use super::drawing::summary;
use super::entry::{entry, journey_in_words, way_to};
use super::reading::{Action, Reading};
use super::said::maybe_said;
use super::table::{Table, table};
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

/// The entries that are listed, a row each. Of a long list it is the page, once a reader asks for it: it would be a tenth
/// of all elements there are.
pub(super) fn in_a_table(
    telling: &Telling,
    reading: &Reading,
    on_action: &Callback<Action>,
) -> Html {
    let words = telling.words();
    // A column that no entry of the story fills is left out.
    let any = |has: fn(&Event) -> bool| telling.story.events.iter().any(has);
    let has_parties = any(|event| event.from.is_some());
    let has_places = any(|event| event.place.is_some());
    let has_states = any(|event| event.state != EventState::Held);
    let mut rows =
        Table::of(vec![Html::from(words.date), Html::from(words.kind), Html::from(words.name)]);
    let more = [(has_parties, words.parties), (has_places, words.place), (has_states, words.state)];
    for (_, head) in more.into_iter().filter(|(is_there, _)| *is_there) {
        rows.column(head);
    }
    if reading.is_paged() {
        let on_action = on_action.clone();
        let onclick = Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            on_action.emit(Action::Tabulate);
        });
        rows.fold = Some((reading.is_tabulated, onclick));
    }
    let is_there = reading.is_tabulated || !reading.is_paged();
    let listed = if is_there { reading.page() } else { 0..0 };
    for nth in &reading.listed()[listed] {
        let Some(event) = telling.event(*nth) else { continue };
        rows.cell(Html::from(&telling.locale.date(&event.date)));
        rows.cell(Html::from(words.kinds.event(event.kind)));
        rows.cell(way_to(telling, &event.id, on_action));
        if has_parties {
            rows.cell(journey_in_words(telling, event));
        }
        if has_places {
            rows.cell(maybe_said(telling, event.place.as_ref()));
        }
        if has_states {
            rows.cell(Html::from(words.kinds.event_state(event.state)));
        }
    }
    table(telling, words.timeline, summary(telling, reading), rows)
}
