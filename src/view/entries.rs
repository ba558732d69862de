//! The entries in full, as a list: all of them, or a page.

use yew::prelude::*;

use super::entry::entry;
use super::markup::{classes, html};
use super::reading::{Action, Reading};
use super::telling::Telling;

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
