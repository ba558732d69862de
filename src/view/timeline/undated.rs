//! The events whose date no source gives: listed below the timeline, never drawn.

use yew::prelude::*;

use super::entry::{headline, receipt_of};
use super::entry_facts::facts;
use super::event::actor_class;
use crate::story::Event;
use crate::view::context::RenderContext;
use crate::view::elements::heading;
use crate::view::receipt::{body, links};
use crate::view::state::Action;

/// Returns the list of events without a date. The browser alone opens and closes them.
pub(super) fn undated(context: &RenderContext, on_action: &Callback<Action>) -> Html {
    let events = context.undated_events();
    if events.is_empty() {
        return html! {};
    }
    html! {
        <div class="undated">
            { heading(context, 2, "undated__title", None, context.words().undated.into()) }
            <ul class="entries">
                for event in events {
                    { one(context, event, on_action) }
                }
            </ul>
        </div>
    }
}

fn one(context: &RenderContext, event: &Event, on_action: &Callback<Action>) -> Html {
    let contents = receipt_of(context, event);
    let part = context.part_id(&event.id);
    html! {
        <li class={classes!("entry", "entry--undated", actor_class(context, event))} key={&*event.id}>
            <details class="entry__details" id={context.entry_id(event)}>
                <summary class="entry__summary">{ headline(context, event, contents) }</summary>
                <div class="entry__body" id={part.clone()}>
                    { facts(context, event, on_action) }
                    { body(context, None, contents) }
                    { links(context, &part, contents) }
                </div>
            </details>
        </li>
    }
}
