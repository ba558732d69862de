//! One entry of the list: a disclosure with everything that is known of an event.

use yew::prelude::*;

use super::entry_facts::facts;
use super::event::{actor_class, state_label};
use super::metrics::number;
use crate::story::Event;
use crate::timeline::MAX_DATED;
use crate::view::context::{DatedEvent, RenderContext};
use crate::view::elements::{date, fill_with_markup, localized};
use crate::view::island::island;
use crate::view::receipt::{Receipt, body, disputed_mark, links};
use crate::view::shared::Shared;

/// Returns an entry. `index` is its chronological index.
///
/// A click is the browser's: it toggles the disclosure, and the state follows the `toggle` event. An entry that is open in
/// the state is open in the markup, because paging and filters remove its node and render another.
pub(in crate::view) fn entry(
    context: &Shared<RenderContext>,
    event: DatedEvent<'_>,
    index: usize,
    is_open: bool,
) -> Html {
    html! {
        <li
            class={classes!("entry", actor_class(context, &event))} key={&*event.id} data-entry={index.to_string()}
            data-rendered-open={is_open.then_some("")}
        >
            <details
                class="entry__details" id={context.entry_id(&event)} name={context.id("entry")} open={is_open}
                data-island={context.island()}
            >
                { island(context, contents, index) }
            </details>
        </li>
    }
}

fn contents(context: &Shared<RenderContext>, index: usize) -> Html {
    let Some(event) = context.event(index) else { return html! {} };
    contents_of(context, &event, numbered(context, index))
}

/// Returns the summary of an entry, with its number in the drawing, and all facts with their sources.
pub(super) fn contents_of(context: &RenderContext, event: &Event, number: Html) -> Html {
    let contents = receipt_of(context, event);
    let part = context.part_id(&event.id);
    html! {
        <>
            <summary class="entry__summary">{ number }{ headline(context, event, contents) }</summary>
            <div class="entry__body" id={part.clone()}>
                { facts(context, event) }
                { body(context, None, contents) }
                { links(context, &part, contents) }
            </div>
        </>
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
fn receipt_of<'a>(context: &RenderContext, event: &'a Event) -> Receipt<'a> {
    let date = context.own_words(event.date_as_written.as_ref(), event.date.as_ref());
    let deadline = context.own_words(event.deadline_as_written.as_ref(), event.deadline.as_ref());
    Receipt::of(event.basis()).with_words(date).with_words(deadline)
}

/// Returns the date, the title, the state, the headline figures and the dispute mark.
fn headline(context: &RenderContext, event: &Event, contents: Receipt<'_>) -> Html {
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
