//! The list of entries: all of them, or one page.

use yew::prelude::*;

use super::entry::entry;
use crate::view::context::RenderContext;
use crate::view::state::{Action, TimelineState};

/// Returns the list. A long one scrolls by itself, so that the drawing stays visible.
pub(super) fn entries(
    context: &RenderContext,
    state: &TimelineState,
    on_action: &Callback<Action>,
) -> Html {
    let is_long = state.is_navigable();
    let listed = state.listed()[state.page()].iter();
    let listed = listed.filter_map(|index| Some((*index, context.event(*index)?)));
    html! {
        <ol class={classes!("entries", is_long.then_some("entries--long"))}>
            // An `if` here would hide the keys of the entries from the list.
            for (index, event) in listed {
                { entry(context, event, index, state.open == Some(index), on_action) }
            }
        </ol>
    }
}
