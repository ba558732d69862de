//! One entry of the list: a disclosure with everything that is known of an event.

use yew::prelude::*;

use super::entry_facts::facts;
use super::event::{actor_class, state_label};
use super::metrics::number;
use crate::story::Event;
use crate::timeline::MAX_DATED;
use crate::view::context::{DatedEvent, RenderContext};
use crate::view::elements::{date, fill_with_markup, localized};
use crate::view::receipt::{Receipt, body, disputed_mark, links};
use crate::view::state::Action;

/// Returns an entry. `index` is its chronological index.
///
/// A click is the browser's: it toggles the disclosure, and the state follows the `toggle` event. An entry that is open in
/// the state is open in the markup, because paging and filters remove its node and render another.
pub(in crate::view) fn entry(
    context: &RenderContext,
    event: DatedEvent<'_>,
    index: usize,
    is_open: bool,
    on_action: &Callback<Action>,
) -> Html {
    let contents = receipt_of(context, &event);
    let part = context.part_id(&event.id);
    html! {
        <li class={classes!("entry", actor_class(context, &event))} key={&*event.id} data-entry={index.to_string()}>
            <details class="entry__details" id={context.entry_id(&event)} name={context.id("entry")} open={is_open}>
                <summary class="entry__summary">
                    { numbered(context, index) }
                    { headline(context, &event, contents) }
                </summary>
                <div class="entry__body" id={part.clone()}>
                    { facts(context, &event, on_action) }
                    { body(context, None, contents) }
                    { links(context, &part, contents) }
                </div>
            </details>
        </li>
    }
}

/// Returns the number by which the drawing refers to an entry. If there are few, each has its words there.
fn numbered(context: &RenderContext, index: usize) -> Html {
    if !context.is_drawn() || context.events().len() <= MAX_DATED {
        return html! {};
    }
    html! { <><span class="entry__number">{ number(context, index) }</span>{ " " }</> }
}

/// Returns the receipt of an event.
pub(super) fn receipt_of<'a>(context: &RenderContext, event: &'a Event) -> Receipt<'a> {
    let date = context.own_words(event.date_as_written.as_ref(), event.date.as_ref());
    let deadline = context.own_words(event.deadline_as_written.as_ref(), event.deadline.as_ref());
    Receipt::of(event.basis()).with_words(date).with_words(deadline)
}

/// Returns the date, the title, the state, the headline figures and the dispute mark.
pub(super) fn headline(context: &RenderContext, event: &Event, contents: Receipt<'_>) -> Html {
    html! {
        <>
            <span class="entry__date">{ when(context, event) }</span>{ context.gap(context.words().punctuation.colon) }
            <span class="entry__title">
                { localized(context, &event.title) }
                if let Some(state) = state_label(context, event) {
                    { " " }<span class="entry__state">{ state }</span>
                }
                { disputed_mark(context, contents) }
            </span>
            for (_, figure) in event.headlines() {
                { context.gap(context.words().punctuation.comma) }
                <span class="entry__headline">
                    <span class="figure__value">{ context.quantity(&figure.value) }</span>{ " " }
                    <span class="figure__label">{ localized(context, &figure.label) }</span>
                    { disputed_mark(context, Receipt::of(figure.basis())) }
                </span>
            }
        </>
    }
}

/// Returns the date, or the deadline, or that no date is given.
fn when(context: &RenderContext, event: &Event) -> Html {
    let words = context.words();
    match (&event.date, &event.deadline) {
        (Some(day), _) => date(context, day),
        (None, Some(day)) => fill_with_markup(words.by_deadline, date(context, day)),
        (None, None) => words.no_date.into(),
    }
}
