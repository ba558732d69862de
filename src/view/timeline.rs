//! The timeline: a drawing to scale, steps and filters, and the entries in full.

use std::rc::Rc;

use yew::prelude::*;

use super::drawing::drawings;
use super::entry::entry;
use super::markup::{classes, html};
use super::reading::{Action, Reading, Way};
use super::telling::Telling;
use crate::story::Family;

/// The part that shows when they met.
#[component]
pub(super) fn Timeline(props: &TimelineProps) -> Html {
    let TimelineProps { telling, reading, on_action } = props;
    let words = telling.words();
    let is_long = telling.events().len() > MOST_AT_ONCE;

    html! {
        <section class="part timeline" part="timeline" aria-labelledby={telling.id("timeline")}>
            <div class="timeline__head">
                <h3 class="part__title" id={telling.id("timeline")}>{ words.timeline }</h3>
                { filters(telling, reading, on_action) }
            </div>
            { drawings(telling, reading, on_action) }
            { stepper(telling, reading, on_action) }
            <ol class={classes!("entries", is_long.then_some("entries--long"))}>
                for (nth, event) in telling.events().enumerate() {
                    if reading.shows(nth) {
                        { entry(telling, event, nth, reading.open == Some(nth), on_action) }
                    }
                }
            </ol>
            if telling.is_drawn() {
                <p class="unseen" role="status">{ announcement(telling, reading) }</p>
            }
        </section>
    }
}

/// With more entries than this the list scrolls in itself, so that the drawing stays in sight.
const MOST_AT_ONCE: usize = 12;

/// What the part is given.
#[derive(Properties, PartialEq)]
pub(super) struct TimelineProps {
    pub(super) telling: Rc<Telling>,
    pub(super) reading: Reading,
    pub(super) on_action: Callback<Action>,
}

/// A button for each kind of entry there is, where there are several.
fn filters(telling: &Telling, reading: &Reading, on_action: &Callback<Action>) -> Html {
    let has = |family: &Family| telling.events().any(|event| event.kind.family() == *family);
    let families: Vec<Family> = Family::ALL.into_iter().filter(has).collect();
    if families.len() < 2 || !telling.is_drawn() {
        return html! {};
    }
    let choices = [None].into_iter().chain(families.into_iter().map(Some));
    html! {
        <div class="filters scripted" role="group" aria-label={telling.words().filter}>
            for choice in choices {
                { filter(telling, reading, choice, on_action) }
            }
        </div>
    }
}

fn filter(
    telling: &Telling,
    reading: &Reading,
    choice: Option<Family>,
    on_action: &Callback<Action>,
) -> Html {
    let is_chosen = reading.family == choice;
    let words = choice.map_or(telling.words().all, |family| telling.words().kinds.family(family));
    let on_action = on_action.clone();
    html! {
        <button
            class="filters__choice" type="button" key={words}
            aria-pressed={if is_chosen { "true" } else { "false" }}
            onclick={move |_| on_action.emit(Action::Show(choice))}
        >
            { words }
        </button>
    }
}

/// Where we are, previous, next.
fn stepper(telling: &Telling, reading: &Reading, on_action: &Callback<Action>) -> Html {
    let words = telling.words();
    let shown = reading.shown();
    if shown < 2 || !telling.is_drawn() {
        return html! {};
    }
    let place = match reading.open {
        Some(open) => telling.locale.place(reading.place(open), shown),
        None => telling.locale.entries(shown),
    };
    html! {
        <div class="stepper">
            <span class="stepper__place">{ place }</span>
            { step(words.previous, Way::Earlier, reading, on_action) }
            { step(words.next, Way::Later, reading, on_action) }
        </div>
    }
}

fn step(words: &'static str, way: Way, reading: &Reading, on_action: &Callback<Action>) -> Html {
    let (class, arrow) = match way {
        Way::Earlier | Way::First => {
            ("stepper__step stepper__step--earlier scripted", "M7 1 2 6l5 5")
        }
        Way::Later | Way::Last => ("stepper__step stepper__step--later scripted", "m3 1 5 5-5 5"),
    };
    let on_action = on_action.clone();
    // Not `disabled`: a button that loses its focus when it is spent would throw the reader out.
    let is_spent = if reading.can_step(way) { "false" } else { "true" };
    html! {
        <button
            {class} type="button" aria-disabled={is_spent}
            onclick={move |_| on_action.emit(Action::Step(way))}
        >
            <svg class="stepper__arrow" width="10" height="12" aria-hidden="true">
                <path d={arrow} />
            </svg>
            <span class="stepper__words">{ words }</span>
        </button>
    }
}

/// The one sentence that a screen reader says after an action.
fn announcement(telling: &Telling, reading: &Reading) -> String {
    match reading.open.and_then(|open| Some((open, telling.events().nth(open)?))) {
        Some((open, event)) => {
            let place = telling.locale.place(reading.place(open), reading.shown());
            let day = telling.locale.date(&event.date);
            format!("{place}: {day}, {}", telling.say(&event.title).text)
        }
        None if reading.family.is_some() => telling.locale.entries(reading.shown()),
        None => String::new(),
    }
}
