//! [`TimelineBody`]: the key help, the search, the list and the table below the drawing.

use yew::prelude::*;

use super::chapter_links::chapter_links;
use super::finder::finder;
use super::list::entries;
use super::stepper::{page_turner, stepper};
use super::summary::summary;
use super::table::entries_table;
use super::undated::undated;
use crate::view::context::RenderContext;
use crate::view::shared::Shared;
use crate::view::state::{Action, TimelineState};

/// The content below the drawing.
#[component]
pub(in crate::view) fn TimelineBody(props: &TimelineBodyProps) -> Html {
    let TimelineBodyProps { context, state, on_action } = props;

    html! {
        <>
            if context.is_drawn() {
                { key_help(context, state) }
            }
            if context.is_drawn() {
                <div class="list-head">
                    <p class="list-head__sight">{ summary(context, state) }</p>
                    { stepper(context, state, on_action) }
                    if state.is_navigable() {
                        { finder(context, state, on_action) }
                    }
                </div>
            }
            { entries(context, state) }
            if state.is_paged() {
                { page_turner(context, state, on_action) }
            }
            { chapter_links(context, on_action) }
            { undated(context) }
            if context.is_drawn() {
                { entries_table(context, state, on_action) }
            }
        </>
    }
}

/// The props of [`TimelineBody`].
#[derive(Properties, PartialEq)]
pub(in crate::view) struct TimelineBodyProps {
    /// The story.
    pub(in crate::view) context: Shared<RenderContext>,
    /// The idle state.
    pub(in crate::view) state: TimelineState,
    /// The dispatcher.
    pub(in crate::view) on_action: Callback<Action>,
}

/// Returns the help for the keys of the drawing; while a year is being typed, its digits.
fn key_help(context: &RenderContext, state: &TimelineState) -> Html {
    let words = context.words();
    let zoom_keys = state.is_navigable().then_some(words.keys_of_time);
    html! {
        <p class="keys" id={context.id("keys")}>
            if let Some(digits) = state.typed_year() {
                <span class="keys__year" aria-hidden="true">{ format!("{digits}…") }</span>
            } else {
                { words.keys }{ " " }{ zoom_keys.unwrap_or_default() }
            }
        </p>
    }
}
