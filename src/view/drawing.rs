//! The drawing of the timeline: an SVG for each of three widths, of which the style sheet shows one.
//!
//! Its places are percentages, so each drawing is right from its own width up to the next; nothing has
//! to be measured in the page, and the drawing is the same before the script runs.

use yew::prelude::*;

use super::axis::axis;
use super::bar::percent;
use super::markup::{classes, html};
use super::reading::{Action, Reading, Way};
use super::telling::Telling;
use crate::story::{Event, EventKind, EventState};
use crate::timeline::{Item, Label, Layout, Mark, Shape, Side, ticks};
use crate::wording::Direction;

/// The class of a drawing and the least width it is shown at, in pixels.
const WIDTHS: [(&str, f64); 3] =
    [("drawing--narrow", 272.0), ("drawing--medium", 540.0), ("drawing--wide", 830.0)];

/// The least distance between two marks of the axis, in pixels.
const TICKS_APART: f64 = 52.0;
/// The height of the axis under the rows, in pixels.
const AXIS: u32 = 30;
/// Room between the last row and the axis, in pixels.
const FOOT: u32 = 6;

/// What the drawings of one timeline share.
struct Sheet<'a> {
    telling: &'a Telling,
    reading: &'a Reading,
    on_action: &'a Callback<Action>,
    /// The events that are shown, with their places among all.
    shown: Vec<(usize, &'a Event)>,
    /// The same, as the layout sees them.
    items: Vec<Item>,
}

/// The drawings.
pub(super) fn drawings(telling: &Telling, reading: &Reading, on_action: &Callback<Action>) -> Html {
    if !telling.is_drawn() {
        return html! {};
    }
    let shown: Vec<(usize, &Event)> =
        telling.events().enumerate().filter(|(nth, _)| reading.shows(*nth)).collect();
    let items = shown.iter().map(|(_, event)| item(telling, event)).collect();
    let sheet = Sheet { telling, reading, on_action, shown, items };
    html! {
        for (class, width) in WIDTHS {
            if let Some(layout) = Layout::of(&sheet.items, width) {
                { drawing(&sheet, &layout, class, width) }
            }
        }
    }
}

fn item(telling: &Telling, event: &Event) -> Item {
    let day = telling.locale.date_short(&event.date);
    let title = telling.say(&event.title).text;
    let is_weighty = matches!(event.kind, EventKind::StateVisit | EventKind::Summit);
    Item {
        date: event.date,
        family: event.kind.family(),
        is_weighty,
        labels: [format!("{day}  {title}"), day],
    }
}

fn drawing(sheet: &Sheet<'_>, layout: &Layout, class: &'static str, width: f64) -> Html {
    let Sheet { telling, .. } = *sheet;
    // The height of a row, in pixels.
    let row = if layout.bands.is_empty() { 32 } else { 20 };
    let height = row * rows(layout.rows) + FOOT;
    let marks = ticks(layout.scale, TICKS_APART / width);
    html! {
        <svg
            class={classes!("drawing", class)} key={class} width="100%" height={(height + AXIS).to_string()}
            role="group" aria-label={summary(sheet)} onkeydown={keys(sheet)}
        >
            { axis(telling, &marks, height) }
            for band in &layout.bands {
                <text class="drawing__band" x={at(telling, 0.0)} y={(row * rows(band.first_row) - 5).to_string()}
                    aria-hidden="true">
                    { telling.words().kinds.family(band.family) }
                </text>
            }
            for (nth, mark) in layout.marks.iter().enumerate() {
                { one_mark(sheet, nth, mark, row) }
            }
        </svg>
    }
}

fn rows(rows: usize) -> u32 {
    u32::try_from(rows).unwrap_or(u32::MAX / 64)
}

/// A place along the axis, which runs with the writing.
pub(super) fn at(telling: &Telling, share: f64) -> AttrValue {
    percent(match telling.locale.direction {
        Direction::LeftToRight => share,
        Direction::RightToLeft => 1.0 - share,
    })
}

/// The keys of the drawing; what it does not use goes on to the page.
fn keys(sheet: &Sheet<'_>) -> Callback<KeyboardEvent> {
    let Sheet { telling, reading, on_action, .. } = sheet;
    let (reading, on_action) = ((*reading).clone(), (*on_action).clone());
    let is_mirrored = telling.locale.direction == Direction::RightToLeft;
    Callback::from(move |event: KeyboardEvent| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key() {
            return;
        }
        let action = match &*event.key() {
            "ArrowRight" if is_mirrored => Action::Move(Way::Earlier),
            "ArrowLeft" if is_mirrored => Action::Move(Way::Later),
            "ArrowRight" | "ArrowDown" => Action::Move(Way::Later),
            "ArrowLeft" | "ArrowUp" => Action::Move(Way::Earlier),
            "Home" => Action::Move(Way::First),
            "End" => Action::Move(Way::Last),
            "Escape" => Action::Close,
            _ => return,
        };
        if reading.after(action) != reading {
            event.prevent_default();
            on_action.emit(action);
        }
    })
}

/// A mark with its label: a link into the entry, which the browser opens to follow it, and the script without a jump.
fn one_mark(sheet: &Sheet<'_>, nth_shown: usize, mark: &Mark, row: u32) -> Html {
    let Sheet { telling, reading, on_action, .. } = *sheet;
    let ((nth, event), item) = (sheet.shown[nth_shown], &sheet.items[nth_shown]);
    let is_open = reading.open == Some(nth);
    let pick = {
        let on_action = on_action.clone();
        move || on_action.emit(Action::Pick(nth))
    };
    let press = {
        let pick = pick.clone();
        Callback::from(move |event: KeyboardEvent| {
            if matches!(&*event.key(), "Enter" | " ") {
                event.prevent_default();
                pick();
            }
        })
    };
    let middle = row * rows(mark.row) + row / 2;
    html! {
        <a
            class={classes!("mark", state_class(event.state), visitor_class(telling, event), is_open.then_some("mark--open"))}
            key={nth} href={format!("#{}", telling.part_id(&event.id))}
            tabindex={if reading.cursor == nth { "0" } else { "-1" }} data-entry={nth.to_string()}
            aria-label={name(telling, event)} aria-current={is_open.then_some("true")}
            onclick={move |event: MouseEvent| { event.prevent_default(); pick(); }} onkeydown={press}
        >
            { shape(telling, event, mark, middle) }
            if let Some(label) = mark.label {
                { label_text(telling, item, mark, label, middle) }
            } else {
                <title>{ name(telling, event) }</title>
            }
        </a>
    }
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

/// "12 entries from December 2021 to February 2024".
fn summary(sheet: &Sheet<'_>) -> String {
    let Sheet { telling, shown, .. } = sheet;
    match (shown.first(), shown.last()) {
        (Some((_, first)), Some((_, last))) => {
            telling.locale.entries_between(shown.len(), &first.date, &last.date)
        }
        _ => telling.locale.entries(0),
    }
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

fn label_text(telling: &Telling, item: &Item, mark: &Mark, label: Label, middle: u32) -> Html {
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
    let (day, title) = match item.labels[label.nth].split_once("  ") {
        Some((day, title)) => (day, Some(title)),
        None => (&*item.labels[label.nth], None),
    };
    html! {
        <text
            class="mark__label" x={at(telling, place)} y={(middle + 5).to_string()} dx={dx.to_string()}
            text-anchor={anchor} aria-hidden="true"
        >
            <tspan class="mark__date">{ day }</tspan>
            if let Some(title) = title {
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
