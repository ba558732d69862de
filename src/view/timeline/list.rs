//! The list of entries: the first rows and a disclosure with the rest, or one page.

use yew::prelude::*;

use super::entry::entry;
use crate::view::context::RenderContext;
use crate::view::shared::Shared;
use crate::view::state::TimelineState;

/// The class of the disclosure with the rest of a long list, by which the bridge knows it.
pub const LIST_REST_CLASS: &str = "entries__rest";

/// Returns the list.
pub(super) fn entries(context: &Shared<RenderContext>, state: &TimelineState) -> Html {
    let listed = &state.listed()[state.page()];
    let (first, rest) =
        listed.split_at(if context.is_drawn() { state.first_rows() } else { listed.len() });
    let total = context.locale.entry_number(listed.len());
    html! {
        <>
            { rows(context, state, first) }
            if !rest.is_empty() {
                <details class={LIST_REST_CLASS} open={state.is_list_open}>
                    <summary class="entries__more">{ context.words().show_all_rows.fill([&total]) }</summary>
                    { rows(context, state, rest) }
                </details>
            }
        </>
    }
}

fn rows(context: &Shared<RenderContext>, state: &TimelineState, listed: &[usize]) -> Html {
    let listed = listed.iter().filter_map(|index| Some((*index, context.event(*index)?)));
    html! {
        <ol class="entries">
            // An `if` here would hide the keys of the entries from the list.
            for (index, event) in listed {
                { entry(context, event, index, state.open == Some(index)) }
            }
        </ol>
    }
}
