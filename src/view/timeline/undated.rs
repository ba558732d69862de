//! The events whose date no source gives: listed below the timeline, never drawn.

use yew::prelude::*;

use super::entry::contents_of;
use super::event::actor_class;
use crate::story::Event;
use crate::view::context::RenderContext;
use crate::view::elements::heading;
use crate::view::island::island;
use crate::view::shared::Shared;

/// Returns the list of events without a date. The browser alone opens and closes them.
pub(super) fn undated(context: &Shared<RenderContext>) -> Html {
    let events = context.undated_events();
    if events.is_empty() {
        return html! {};
    }
    html! {
        <div class="undated">
            { heading(context, 2, "undated__title", None, context.words().undated.into()) }
            <ul class="entries">
                for (index, event) in events.into_iter().enumerate() {
                    { one(context, event, index) }
                }
            </ul>
        </div>
    }
}

fn one(context: &Shared<RenderContext>, event: &Event, index: usize) -> Html {
    html! {
        <li class={classes!("entry", "entry--undated", actor_class(context, event))} key={&*event.id}>
            <details class="entry__details" id={context.entry_id(event)} data-island={context.island()}>
                { island(context, contents, index) }
            </details>
        </li>
    }
}

fn contents(context: &Shared<RenderContext>, index: usize) -> Html {
    context
        .undated_events()
        .get(index)
        .map_or_else(Html::default, |event| contents_of(context, event, Html::default()))
}
