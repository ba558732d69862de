//! The mark of one entry in the drawing: its shape to scale, and its label.

use yew::prelude::*;

use super::bar::percent;
use super::drawing::{Sheet, at, rows};
use super::markup::{classes, html};
use super::reading::Action;
use super::telling::Telling;
use crate::story::{Event, EventState};
use crate::timeline::{Label, Mark, Shape, Side};
use crate::wording::Direction;

/// A mark with its label: a link into the entry, which the browser opens to follow it, and the script without a jump.
pub(super) fn mark(sheet: &Sheet<'_>, mark: &Mark) -> Html {
    let Sheet { telling, reading, row, .. } = *sheet;
    let (entry, Some(event)) = sheet.entry(mark.entry) else { return html! {} };
    let is_open = reading.open == Some(entry);
    let middle = row * rows(mark.row) + row / 2;
    let (onclick, onkeydown) = presses(sheet.on_action, Action::Pick(entry));
    html! {
        <a
            class={classes!("mark", state_class(event.state), visitor_class(telling, event), is_open.then_some("mark--open"))}
            key={entry} href={telling.entry_address(event)}
            tabindex={if sheet.tab_stop == entry { "0" } else { "-1" }} data-entry={entry.to_string()}
            aria-label={name(telling, event)} aria-current={is_open.then_some("true")} onclick={onclick} onkeydown={onkeydown}
        >
            { shape(telling, event, mark, middle) }
            if let Some(label) = &mark.label {
                { label_text(telling, mark, label, middle) }
            } else {
                <title>{ name(telling, event) }</title>
            }
        </a>
    }
}

/// What a click does, and Enter or the space bar.
pub(super) fn presses(
    on_action: &Callback<Action>,
    action: Action,
) -> (Callback<MouseEvent>, Callback<KeyboardEvent>) {
    let press = {
        let on_action = on_action.clone();
        move || on_action.emit(action.clone())
    };
    let click = {
        let press = press.clone();
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            press();
        })
    };
    let key = Callback::from(move |event: KeyboardEvent| {
        if matches!(&*event.key(), "Enter" | " ") {
            event.prevent_default();
            press();
        }
    });
    (click, key)
}

/// "Feb 19, 2024 Talks in Astana (talks)": it begins with the words of the label, so that it can be spoken to.
fn name(telling: &Telling, event: &Event) -> String {
    let day = telling.locale.date_short(&event.date);
    let kind = telling.words().kinds.event(event.kind);
    let title = telling.say(&event.title).text;
    match state_words(telling, event.state) {
        Some(state) => format!("{day} {title} ({kind}, {state})"),
        None => format!("{day} {title} ({kind})"),
    }
}

/// Whether an event took place, in words, where it is not simply so.
pub(super) fn state_words(telling: &Telling, state: EventState) -> Option<&'static str> {
    (state != EventState::Held).then(|| telling.words().kinds.event_state(state))
}

fn shape(telling: &Telling, event: &Event, mark: &Mark, middle: u32) -> Html {
    let is_off = matches!(event.state, EventState::Cancelled | EventState::NotHeld);
    let x = at(telling, mark.middle());
    let stretch = |class: &'static str| {
        let start = match telling.locale.direction {
            Direction::LeftToRight => mark.from,
            Direction::RightToLeft => 1.0 - mark.to,
        };
        html! {
            <rect {class} x={percent(start)} y={(middle - 6).to_string()}
                width={percent(mark.to - mark.from)} height="12" rx="3" />
        }
    };
    html! {
        <>
            // A place to hit, larger than what is drawn.
            <circle class="mark__target" cx={x.clone()} cy={middle.to_string()} r="12" />
            if mark.shape == Shape::Lasting {
                { stretch("mark__shape mark__shape--lasting") }
            } else if mark.shape == Shape::Open {
                { stretch("mark__shape mark__shape--open") }
            } else if mark.shape == Shape::Within {
                { stretch("mark__shape mark__shape--within") }
            } else {
                <circle class="mark__shape" cx={x.clone()} cy={middle.to_string()} r="5.5" />
            }
            if is_off {
                <svg x={x} y={middle.to_string()} overflow="visible">
                    <path class="mark__cross" d="M-5-5 5 5M5-5-5 5" />
                </svg>
            }
        </>
    }
}

/// The distance from a mark to its label, in pixels.
const NEAR: i32 = 6;
/// The same from a point, which is drawn around its place.
const NEAR_POINT: i32 = 13;

fn label_text(telling: &Telling, mark: &Mark, label: &Label, middle: u32) -> Html {
    let place = match (label.side, mark.shape) {
        (_, Shape::Point) => mark.middle(),
        (Side::After, _) => mark.to,
        (Side::Before, _) => mark.from,
    };
    let distance = if mark.shape == Shape::Point { NEAR_POINT } else { NEAR };
    let is_mirrored = telling.locale.direction == Direction::RightToLeft;
    let (anchor, is_rightwards) = match label.side {
        Side::After => ("start", !is_mirrored),
        Side::Before => ("end", is_mirrored),
    };
    let dx = if is_rightwards { distance } else { -distance };
    html! {
        <text
            class="mark__label" x={at(telling, place)} y={(middle + 5).to_string()} dx={dx.to_string()}
            text-anchor={anchor} aria-hidden="true"
        >
            <tspan class="mark__date">{ &label.day }</tspan>
            if let Some(title) = &label.title {
                { " " }<tspan dx={if is_mirrored { "-4" } else { "4" }}>{ title }</tspan>
            }
        </text>
    }
}

fn state_class(state: EventState) -> &'static str {
    match state {
        EventState::Held => "mark--held",
        EventState::Planned => "mark--planned",
        EventState::Postponed => "mark--postponed",
        EventState::Cancelled | EventState::NotHeld => "mark--off",
    }
}

/// The colour of the party that came.
pub(super) fn visitor_class(telling: &Telling, event: &Event) -> Option<&'static str> {
    let visitor = event.from.as_ref().and_then(|id| telling.party(id))?;
    Some(super::head::party_class(visitor))
}
