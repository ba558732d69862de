//! One entry of the timeline in full: what happened, where, who, and what it rests on.

use yew::prelude::*;

use super::figures::figure_list;
use super::heading::heading;
use super::mark::{state_words, visitor_class};
use super::reading::Action;
use super::receipt::{Evidence, body, disputed_mark, links};
use super::said::{date, said, spoken};
use super::telling::Telling;
use crate::story::{Event, Id};
use crate::wording::Direction;

/// The class of an entry that was drawn open: one that is open without it was opened by the browser.
pub const DRAWN_OPEN: &str = "entry__details--open";

/// An entry that opens on a click.
pub(super) fn entry(
    telling: &Telling,
    event: &Event,
    nth: usize,
    is_open: bool,
    on_action: &Callback<Action>,
) -> Html {
    let evidence = Evidence::cited(&event.cite)
        .with(&event.disputed_by, event.note.as_ref())
        .with_words(event.date_as_written.as_ref());
    let toggle = {
        let on_action = on_action.clone();
        Callback::from(move |event: MouseEvent| {
            // The state says what is open; without a script the browser does.
            event.prevent_default();
            on_action.emit(Action::Toggle(nth));
        })
    };
    let part = telling.part_id(&event.id);
    html! {
        <li class={classes!("entry", visitor_class(telling, event))} key={&*event.id} data-entry={nth.to_string()}>
            <details class={classes!("entry__details", is_open.then_some(DRAWN_OPEN))} id={telling.entry_id(event)} name={telling.id("entry")} open={is_open}>
                <summary class="entry__summary" onclick={toggle}>
                    <span class="entry__date">{ date(telling, &event.date) }</span>{ telling.gap(telling.words().colon) }
                    <span class="entry__title">
                        { said(telling, &event.title) }
                        if let Some(state) = state_words(telling, event.state) {
                            { " " }<span class="entry__state">{ state }</span>
                        }
                        { disputed_mark(telling, evidence) }
                    </span>
                </summary>
                <div class="entry__body" id={part.clone()}>
                    { facts(telling, event, on_action) }
                    { body(telling, None, evidence) }
                    { links(telling, &part, evidence) }
                </div>
            </details>
        </li>
    }
}

/// What is known of the event besides its title.
fn facts(telling: &Telling, event: &Event, on_action: &Callback<Action>) -> Html {
    let words = telling.words();
    html! {
        <>
            <p class="entry__kind">
                { telling.words().kinds.event(event.kind) }
                { " " }{ journey(telling, event) }
            </p>
            if let Some(text) = &event.text {
                <p class="entry__text">{ said(telling, text) }</p>
            }
            if event.place.is_some() || !event.people.is_empty() {
                <dl class="entry__facts">
                    if let Some(place) = &event.place {
                        <div><dt>{ words.place }</dt><dd>{ said(telling, place) }</dd></div>
                    }
                    if !event.people.is_empty() {
                        <div>
                            <dt>{ words.people }</dt>
                            for person in &event.people {
                                <dd>{ said(telling, person) }</dd>
                            }
                        </div>
                    }
                </dl>
            }
            { figure_list(telling, &event.id, &event.figures) }
            { consequences(telling, &event.leads_to, on_action) }
        </>
    }
}

/// Who came to whom.
fn journey(telling: &Telling, event: &Event) -> Html {
    let Some([from, to]) = way(telling, event) else { return html! {} };
    html! {
        <span class="entry__journey">
            <span class="entry__from">{ from }</span>
            if telling.is_drawn() {
                <svg class="entry__arrow" width="18" height="10" role="img" aria-label={telling.words().towards}>
                    <path d="M0 5h16M12 1l4 4-4 4" />
                </svg>
            } else {
                { arrow(telling) }
            }
            <span class="entry__to">{ to }</span>
        </span>
    }
}

/// The same with nothing drawn.
pub(super) fn journey_in_words(telling: &Telling, event: &Event) -> Html {
    let Some([from, to]) = way(telling, event) else { return html! {} };
    html! { <>{ from }{ arrow(telling) }{ to }</> }
}

/// Who came, and who received.
fn way(telling: &Telling, event: &Event) -> Option<[Html; 2]> {
    let name = |id: &Id| Some(spoken(telling, telling.party_name(id)?));
    Some([name(event.from.as_ref()?)?, name(event.to.as_ref()?)?])
}

/// It is read aloud as the word that stands for it.
fn arrow(telling: &Telling) -> Html {
    let sign = match telling.locale.direction {
        Direction::LeftToRight => "→",
        Direction::RightToLeft => "←",
    };
    html! {
        <>{ " " }<span role="img" aria-label={telling.words().towards}>{ sign }</span>{ " " }</>
    }
}

/// What the event set in motion, each a link to where the story shows it.
fn consequences(telling: &Telling, leads_to: &[Id], on_action: &Callback<Action>) -> Html {
    if leads_to.is_empty() {
        return html! {};
    }
    html! {
        <div class="entry__leads-to">
            { heading(telling, 2, "entry__leads-title", None, Html::from(telling.words().set_in_motion)) }
            <ul>
                for id in leads_to {
                    <li key={&**id}>{ way_to(telling, id, on_action) }</li>
                }
            </ul>
        </div>
    }
}

/// A link to another part; one to another entry opens it, whatever is filtered.
pub(super) fn way_to(telling: &Telling, id: &Id, on_action: &Callback<Action>) -> Html {
    let entry = telling.entry(id);
    let follow = entry.map(|entry| {
        let on_action = on_action.clone();
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            on_action.emit(Action::Follow(entry));
        })
    });
    let part = telling.part_id(id);
    html! {
        <a href={telling.address(entry, id)} data-part={entry.is_none().then_some(part)} onclick={follow}>
            if let Some(title) = telling.title(id) {
                { spoken(telling, title) }
            } else {
                { &**id }
            }
        </a>
    }
}
