//! The timeline: a drawing to scale, steps and filters, and the entries in full.

use std::rc::Rc;

use yew::prelude::*;

use super::chapters::chapters;
use super::drawing::{drawings, plans, summary, widths};
use super::entries::{entries, in_a_table};
use super::heading::part_title;
use super::piece::{Piece, What};
use super::reading::{Action, AtRest, Reading, SameList, Saying, Way};
use super::strip::strip;
use super::telling::Telling;
use super::tools::{choices, finder, tools};
use crate::story::Family;

/// The part that shows when they met.
#[component]
pub(super) fn Timeline(props: &TimelineProps) -> Html {
    let TimelineProps { telling, reading, on_action, .. } = props;
    let planned = (Rc::clone(telling), SameList(Rc::clone(reading.shown())), widths(reading.width));
    let plans = use_memo(planned, |(telling, _, widths)| plans(telling, reading, widths));
    let is_long = reading.is_navigable() && telling.is_drawn();
    let rest = AtRest(reading.clone());

    html! {
        <section class="part timeline" part="timeline">
            <Piece {telling} {on_action} what={What::Above(rest.clone())} />
            if telling.is_drawn() {
                { drawings(props, &plans) }
            }
            if is_long {
                { strip(telling, reading, on_action) }
            }
            <Piece {telling} {on_action} what={What::Below(rest)} />
        </section>
    }
}

/// What stands above the drawing.
pub(super) fn above(telling: &Telling, reading: &Reading, on_action: &Callback<Action>) -> Html {
    html! {
        <>
            <div class="timeline__head">
                { part_title(telling, "timeline", telling.words().timeline) }
                { filters(telling, reading, on_action) }
            </div>
            if reading.is_navigable() && telling.is_drawn() {
                { tools(telling, reading, on_action) }
            }
        </>
    }
}

/// What stands below it.
pub(super) fn below(telling: &Telling, reading: &Reading, on_action: &Callback<Action>) -> Html {
    html! {
        <>
            if telling.is_drawn() {
                { keys(telling, reading) }
            }
            if reading.is_navigable() && telling.is_drawn() {
                { finder(telling, reading, on_action) }
            }
            { stepper(telling, reading, on_action) }
            { entries(telling, reading, on_action) }
            if reading.is_paged() {
                { pages(telling, reading, on_action) }
            }
            { chapters(telling, on_action) }
            if telling.is_drawn() {
                { in_a_table(telling, reading, on_action) }
            }
        </>
    }
}

/// What the part is given.
#[derive(Properties, PartialEq)]
pub(super) struct TimelineProps {
    pub(super) telling: Rc<Telling>,
    pub(super) reading: Reading,
    pub(super) on_action: Callback<Action>,
    /// How wide a text is in the page's own letters.
    pub(super) ruler: Option<Callback<String, f64>>,
}

/// A button for each kind of entry there is, where there are several.
fn filters(telling: &Telling, reading: &Reading, on_action: &Callback<Action>) -> Html {
    if !telling.is_drawn() {
        return html! {};
    }
    let words = telling.words();
    let named = |family: Family| (family, words.kinds.family(family).to_owned());
    let families = reading.register().families().iter().copied().map(named).collect();
    choices(words.filter, words.all, families, reading.choice.family, Action::Show, on_action)
}

/// Where we are, previous, next.
fn stepper(telling: &Telling, reading: &Reading, on_action: &Callback<Action>) -> Html {
    let words = telling.words();
    let shown = reading.shown().len();
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
            { step(words.previous, Way::Earlier, !reading.can_step(Way::Earlier), Action::Step, on_action) }
            { step(words.next, Way::Later, !reading.can_step(Way::Later), Action::Step, on_action) }
        </div>
    }
}

/// Which entries are listed, and the way to those before and behind them.
fn pages(telling: &Telling, reading: &Reading, on_action: &Callback<Action>) -> Html {
    let (words, page, total) = (telling.words(), reading.page(), reading.listed().len());
    html! {
        <div class="stepper pages">
            <span class="stepper__place">
                if !page.is_empty() {
                    { telling.locale.places(page.start + 1, page.end, total) }
                }
            </span>
            { step(words.look_earlier, Way::Earlier, !reading.can_turn(Way::Earlier), Action::Turn, on_action) }
            { step(words.look_later, Way::Later, !reading.can_turn(Way::Later), Action::Turn, on_action) }
        </div>
    }
}

fn step(
    words: &'static str,
    way: Way,
    is_spent: bool,
    action: fn(Way) -> Action,
    on_action: &Callback<Action>,
) -> Html {
    let (class, arrow) = match way {
        Way::Earlier => ("stepper__step stepper__step--earlier scripted", "M7 1 2 6l5 5"),
        Way::Later => ("stepper__step stepper__step--later scripted", "m3 1 5 5-5 5"),
    };
    let on_action = on_action.clone();
    // Not `disabled`: a button that loses its focus when it is spent would throw the reader out.
    html! {
        <button
            {class} type="button" aria-disabled={if is_spent { "true" } else { "false" }}
            onclick={move |_| on_action.emit(action(way))}
        >
            <svg class="stepper__arrow" width="10" height="12" aria-hidden="true">
                <path d={arrow} />
            </svg>
            <span class="stepper__words">{ words }</span>
        </button>
    }
}

/// Which keys there are, for a reader who has come to the drawing by one; while a year is typed, its digits.
fn keys(telling: &Telling, reading: &Reading) -> Html {
    let words = telling.words();
    let more = reading.is_navigable().then_some(words.keys_of_time);
    html! {
        <p class="keys" id={telling.id("keys")}>
            if let Some(digits) = reading.typed() {
                <span class="keys__year" aria-hidden="true">{ format!("{digits}…") }</span>
            } else {
                { words.keys }{ " " }{ more.unwrap_or_default() }
            }
        </p>
    }
}

/// The one sentence that a screen reader says after an action.
pub(super) fn announcement(telling: &Telling, reading: &Reading) -> String {
    let (words, locale) = (telling.words(), telling.locale);
    match reading.said.1 {
        Saying::Nothing => String::new(),
        Saying::Entry => {
            let open = reading.open.and_then(|open| Some((open, telling.event(open)?)));
            open.map_or_else(String::new, |(open, event)| {
                let place = locale.place(reading.place(open), reading.shown().len());
                let day = locale.date_spoken(&event.date);
                [&*place, words.colon, &day, words.comma, telling.say(&event.title).text].concat()
            })
        }
        Saying::Closed => words.closed.to_owned(),
        Saying::Sight => summary(telling, reading),
        Saying::Listed => {
            let page = reading.page();
            locale.places(page.start + 1, page.end, reading.listed().len())
        }
        Saying::Typed => reading.typed().map_or_else(String::new, |digits| format!("{digits}…")),
        Saying::Language => locale.name.to_owned(),
    }
}
