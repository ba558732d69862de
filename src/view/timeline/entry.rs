//! One entry of the list: a disclosure with everything that is known of an event.

use yew::prelude::*;

use super::entry_facts::facts;
use super::event::{state_label, visitor_class};
use crate::story::Event;
use crate::view::context::RenderContext;
use crate::view::elements::{date, localized};
use crate::view::receipt::{Receipt, body, disputed_mark, links};
use crate::view::state::Action;

/// The class of an entry that was rendered open. An open entry without this class was opened by the browser.
pub const RENDERED_OPEN: &str = "entry__details--open";

/// Returns an entry. `index` is its chronological index.
pub(in crate::view) fn entry(
    context: &RenderContext,
    event: &Event,
    index: usize,
    is_open: bool,
    on_action: &Callback<Action>,
) -> Html {
    let evidence = Receipt::cited(&event.cite)
        .with(&event.disputed_by, event.note.as_ref())
        .with_words(event.date_as_written.as_ref());
    let part = context.part_id(&event.id);
    html! {
        <li class={classes!("entry", visitor_class(context, event))} key={&*event.id} data-entry={index.to_string()}>
            <details class={classes!("entry__details", is_open.then_some(RENDERED_OPEN))} id={context.entry_id(event)} name={context.id("entry")} open={is_open}>
                <summary class="entry__summary" onclick={toggle(index, on_action)}>
                    { headline(context, event, evidence) }
                </summary>
                <div class="entry__body" id={part.clone()}>
                    { facts(context, event, on_action) }
                    { body(context, None, evidence) }
                    { links(context, &part, evidence) }
                </div>
            </details>
        </li>
    }
}

/// Returns the click handler. With the script, the state decides which entry is open; without it, the browser does.
fn toggle(index: usize, on_action: &Callback<Action>) -> Callback<MouseEvent> {
    let on_action = on_action.clone();
    Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        on_action.emit(Action::Toggle(index));
    })
}

/// Returns the date, the title, the state and the dispute mark.
fn headline(context: &RenderContext, event: &Event, evidence: Receipt<'_>) -> Html {
    html! {
        <>
            <span class="entry__date">{ date(context, &event.date) }</span>{ context.gap(context.words().colon) }
            <span class="entry__title">
                { localized(context, &event.title) }
                if let Some(state) = state_label(context, event) {
                    { " " }<span class="entry__state">{ state }</span>
                }
                { disputed_mark(context, evidence) }
            </span>
        </>
    }
}
