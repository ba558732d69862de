//! The key of the drawing: one line with the marks that the story uses.

use yew::prelude::*;

use super::event::marking_parties;
use super::marks::state_class;
use super::symbol::{Actor, outline, symbol};
use crate::picture::Size;
use crate::story::{Date, Edge, EventState};
use crate::timeline::{MAX_DATED, RowLayout};
use crate::view::context::{DatedEvent, RenderContext};
use crate::view::elements::party_class;
use crate::view::state::TimelineState;

/// Returns the key of a story's events: the parties, the states, brackets and bars, earlier dates, columns and numbers.
pub(super) fn timeline_key(
    context: &RenderContext,
    state: &TimelineState,
    layouts: &[RowLayout],
) -> Html {
    let words = context.words();
    let events: Vec<DatedEvent<'_>> = context.events().collect();
    let has_history = events.iter().any(|event| !event.history.is_empty());
    let is_numbered = state.metadata().len() > MAX_DATED;
    html! {
        <p class="panel__key key">
            { actors(context, &events) }
            for one in EventState::ALL.iter().filter(|one| **one != EventState::Held) {
                if events.iter().any(|event| event.state == *one) {
                    { item(classes!(state_class(*one)), SYMBOL, small(symbol(Actor::Both, *one)), state_name(context, &events, *one).into()) }
                }
            }
            if events.iter().any(|event| is_long(state, &event.date) && !is_lasting(&event.date)) {
                { item(classes!(), LENGTH, bracket(), words.some_day.into()) }
            }
            if events.iter().any(|event| is_long(state, &event.date) && is_lasting(&event.date)) {
                { item(classes!(), LENGTH, bar(), words.whole_time.into()) }
            }
            if has_history {
                { item(classes!(), SYMBOL, small(outline(Actor::Both, "mark__ghost")), words.earlier_date.into()) }
            }
            if layouts.iter().any(|layout| layout.has_clusters(state.visible())) {
                { item(classes!(), LENGTH, column(), words.several_events.into()) }
            }
            if is_numbered {
                <span class="key__item">{ words.numbers_in_list }</span>
            }
        </p>
    }
}

/// Returns an item: a mark, and its meaning.
fn item(class: Classes, width: u32, mark: Html, meaning: Html) -> Html {
    let view_box = format!("-{} -7 {width} 14", width / 2);
    html! {
        <span class="key__item">
            <svg class={classes!("key__mark", "mark", class)} width={width.to_string()} height="14" viewBox={view_box} aria-hidden="true">
                { mark }
            </svg>
            { meaning }
        </span>
    }
}

/// The width of a symbol and of a mark with a length, in pixels.
const SYMBOL: u32 = 12;
const LENGTH: u32 = 24;

/// Returns a symbol as in the drawing.
fn small(symbol: Html) -> Html {
    html! { <g transform="scale(.8)">{ symbol }</g> }
}

/// Returns the symbol of each party that marks events, and of events of several parties.
fn actors(context: &RenderContext, events: &[DatedEvent<'_>]) -> Html {
    let words = context.words();
    let actor = |event: &DatedEvent<'_>| Actor::of(context, &marking_parties(context, event));
    let party = |index: usize| {
        let of_party = || events.iter().filter(|event| actor(event) == Actor::One(index));
        let came = of_party().any(|event| !event.from.is_empty());
        let acted = of_party().any(|event| event.from.is_empty());
        let message = match (came, acted) {
            (false, false) => return html! {},
            (true, false) => words.came,
            (false, true) => words.acted,
            (true, true) => words.came_or_acted,
        };
        let name = context.say(&context.story.parties[index].name).text;
        let mark = small(symbol(Actor::One(index), EventState::Held));
        item(classes!(party_class(index)), SYMBOL, mark, message.fill([name]).into())
    };
    let several = if context.story.parties.len() > 2 { Actor::Several } else { Actor::Both };
    let meaning = match several {
        Actor::Several => words.several_or_not_told,
        _ => words.both_or_not_told,
    };
    html! {
        <>
            for index in 0..context.story.parties.len() {
                { party(index) }
            }
            if events.iter().any(|event| actor(event) == several) {
                { item(classes!(), SYMBOL, small(symbol(several, EventState::Held)), meaning.into()) }
            }
        </>
    }
}

/// Returns the name of a state, which agrees with the kind of the events if they have the same one.
fn state_name(
    context: &RenderContext,
    events: &[DatedEvent<'_>],
    state: EventState,
) -> &'static str {
    let kinds = &context.words().kinds;
    let mut of_state = events.iter().filter(|event| event.state == state);
    match of_state.next() {
        Some(first) if of_state.all(|event| event.kind == first.kind) => {
            kinds.event_state(first.kind, state)
        }
        _ => kinds.any_event_state(state),
    }
}

fn bracket() -> Html {
    html! { <><path class="mark__bracket" d="M-10-4V4M-10 0H10M10-4V4" /><g transform="scale(.7)">{ symbol(Actor::Both, EventState::Held) }</g></> }
}

fn bar() -> Html {
    html! { <rect class="mark__shape" x="-10" y="-4" width="20" height="8" /> }
}

fn column() -> Html {
    html! { <rect class="count__column" x="-9" y="-5" width="18" height="11" /> }
}

/// Returns whether a date is longer than its symbol in the visible range, in a wide drawing.
fn is_long(state: &TimelineState, date: &Date) -> bool {
    let Some((first, last)) = date.first_day().zip(date.last_day()) else { return true };
    let days = f64::from(last.number() - first.number() + 1);
    days / state.visible().days() * Size::Wide.widths().min > MIN_LENGTH
}

/// The length in pixels from which on a date is a bracket or a bar.
const MIN_LENGTH: f64 = 14.0;

/// Returns whether a date is drawn as a bar.
fn is_lasting(date: &Date) -> bool {
    match date {
        Date::Between(from, to) => *from != Edge::Unknown && *to != Edge::Unknown,
        Date::On(_) | Date::OneOf(_) => false,
    }
}
