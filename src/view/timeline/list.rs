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
    html! {
        <ol class={classes!("entries", is_long.then_some("entries--long"))}>
            for index in &state.listed()[state.page()] {
                if let Some(event) = context.event(*index) {
                    { entry(context, event, *index, state.open == Some(*index), on_action) }
                }
            }
        </ol>
    }
}
