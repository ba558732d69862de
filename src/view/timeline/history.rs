//! The dates for which an event was announced before.

use yew::prelude::*;

use crate::story::{Announcement, Basis, Event, EventState};
use crate::view::context::RenderContext;
use crate::view::elements::{date, fill_with_markup, heading};
use crate::view::receipt::{Receipt, receipt};

/// Returns the earlier announcements of an event, in the order of the story, each with its receipt.
pub(super) fn history(context: &RenderContext, event: &Event) -> Html {
    if event.history.is_empty() {
        return html! {};
    }
    html! {
        <div class="entry__history">
            { heading(context, 2, "entry__leads-title", None, context.words().earlier_dates.into()) }
            <ul>
                for (nth, announcement) in event.history.iter().enumerate() {
                    <li key={nth.to_string()}>{ one(context, event, announcement, nth + 1) }</li>
                }
            </ul>
        </div>
    }
}

fn one(context: &RenderContext, event: &Event, announcement: &Announcement, nth: usize) -> Html {
    let words = context.words();
    let day = date(context, &announcement.date);
    let said = match announcement.state {
        Some(EventState::Postponed) => fill_with_markup(words.postponed_from, day),
        None | Some(EventState::Planned) => fill_with_markup(words.announced_for, day),
        Some(state) => html! {
            <>
                { fill_with_markup(words.announced_for, day) }{ words.punctuation.comma }
                { words.kinds.event_state(event.kind, state) }
            </>
        },
    };
    let as_written =
        context.own_words(announcement.date_as_written.as_ref(), Some(&announcement.date));
    let basis = Basis::cited(&announcement.cite, announcement.note.as_ref());
    let contents = Receipt::of(basis).with_words(as_written);
    let key = format!("{}.announced-{nth}", &*event.id);
    receipt(context, &key, html! { <span class="entry__announced">{ said }</span> }, contents)
}
