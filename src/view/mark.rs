//! The mark of one entry in the drawing: its shape to scale, and its label.

use yew::prelude::*;

use super::bar::percent;
use super::drawing::{Sheet, placed, rows, start};
use super::head::party_class;
use super::piece::{Piece, What};
use super::reading::Action;
use super::said::foreign;
use super::telling::Telling;
use crate::story::{Event, EventState};
use crate::timeline::{Label, Mark, Shape, Side};
use crate::wording::Direction;

/// A mark in its place. When the time moves, the place alone changes: what stands in it is told from its beginning.
pub(super) fn placed_mark(sheet: &Sheet<'_>, mark: &Mark) -> Html {
    let Sheet { telling, reading, row, .. } = *sheet;
    let entry = sheet.entry(mark.entry);
    let middle = row * rows(mark.row) + row / 2;
    let (from, length) = match mark.shape {
        Shape::Point => (mark.middle(), 0.0),
        _ => (mark.from, mark.to - mark.from),
    };
    let what = What::Mark(MarkPiece {
        entry,
        shape: mark.shape,
        length: percent(length * sheet.wider),
        label: mark.label.clone(),
        is_open: reading.open == Some(entry),
        place: stop(sheet.tab_stop == entry),
    });
    let inside = html! { <Piece telling={telling} on_action={sheet.on_action} {what} /> };
    placed(sheet, entry.to_string(), start(telling, from, length), middle, inside)
}

/// What a mark is made from, whatever its place.
#[derive(Clone, PartialEq)]
pub(super) struct MarkPiece {
    entry: usize,
    shape: Shape,
    /// How much of the width it takes.
    length: AttrValue,
    label: Option<Label>,
    is_open: bool,
    /// Its place in the order of the tab key.
    place: &'static str,
}

/// A mark with its label: a link into the entry, which the browser opens to follow it, and the script without a jump.
pub(super) fn one_mark(telling: &Telling, mark: &MarkPiece, on_action: &Callback<Action>) -> Html {
    let MarkPiece { entry, shape, length, label, is_open, place } = mark;
    let Some(event) = telling.event(*entry) else { return html! {} };
    let (onclick, onkeydown) = presses(on_action, Action::Pick(*entry));
    html! {
        <a
            class={classes!("mark", state_class(event.state), visitor_class(telling, event), is_open.then_some("mark--open"))}
            href={telling.entry_address(*entry, event)} tabindex={*place} data-entry={entry.to_string()}
            aria-label={name(telling, event)} aria-current={is_open.then_some("true")} onclick={onclick} onkeydown={onkeydown}
        >
            { drawn(telling, event, *shape, length) }
            if let Some(label) = label {
                { label_text(telling, event, mark, label) }
            } else {
                <title>{ name(telling, event) }</title>
            }
        </a>
    }
}

/// The place in the order of the tab key: the drawing has one stop.
pub(super) fn stop(is_stop: bool) -> &'static str {
    if is_stop { "0" } else { "-1" }
}

/// What a click does, and Enter or the space bar.
pub(super) fn presses(
    on_action: &Callback<Action>,
    action: Action,
) -> (Callback<MouseEvent>, Callback<KeyboardEvent>) {
    let click = {
        let (on_action, action) = (on_action.clone(), action.clone());
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            on_action.emit(action.clone());
        })
    };
    let on_action = on_action.clone();
    let key = Callback::from(move |event: KeyboardEvent| {
        // With Ctrl or Shift it is the browser's way to open a link elsewhere.
        if matches!(&*event.key(), "Enter" | " ") && !is_modified(&event) {
            event.prevent_default();
            on_action.emit(Action::Press(action.clone().into()));
        }
    });
    (click, key)
}

/// Whether other keys are held down with it: then it is the host's, or the browser's.
pub(super) fn is_modified(event: &KeyboardEvent) -> bool {
    event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key()
}

/// "~2020 Talks in Astana (talks, around 2020)": it begins with the words of the label, so that it can be spoken to; where
/// the label has a sign for words, they come behind.
fn name(telling: &Telling, event: &Event) -> String {
    let (day, aloud) =
        (telling.locale.date_short(&event.date), telling.locale.date_aloud(&event.date));
    let aloud = Some(aloud).filter(|aloud| *aloud != day);
    let kind = telling.words().kinds.event(event.kind).to_owned();
    let title = telling.say(&event.title).text;
    let facts = state_words(telling, event.state).map(str::to_owned).into_iter().chain(aloud);
    let facts = facts.fold(kind, |facts, fact| facts + telling.words().comma + &fact);
    format!("{day} {title} ({facts})")
}

/// Whether an event took place, in words, where it is not simply so.
pub(super) fn state_words(telling: &Telling, state: EventState) -> Option<&'static str> {
    (state != EventState::Held).then(|| telling.words().kinds.event_state(state))
}

fn drawn(telling: &Telling, event: &Event, shape: Shape, length: &AttrValue) -> Html {
    let is_off = matches!(event.state, EventState::Cancelled | EventState::NotHeld);
    let class = match shape {
        Shape::Point => "mark__shape",
        Shape::Lasting => "mark__shape mark__shape--lasting",
        Shape::Within => "mark__shape mark__shape--within",
        Shape::Open => "mark__shape mark__shape--open",
    };
    let cross = html! { <path class="mark__cross" d="M-5-5 5 5M5-5-5 5" /> };
    html! {
        <>
            if shape == Shape::Point {
                // A place to hit, larger than what is drawn.
                <circle class="mark__target" r="12" />
                if visitor_class(telling, event) == Some(party_class(1)) {
                    // As beside the party's name: who came is not told by the colour alone.
                    <rect {class} x="-5" y="-5" width="10" height="10" rx="1" />
                } else {
                    <circle {class} r="5.5" />
                }
                if is_off {
                    { cross }
                }
            } else {
                // Its edge, which is not seen, makes the shortest of them as wide and high as a point's.
                <rect class="mark__target" y="-3.5" width={length} height="7" />
                <rect {class} y="-6" width={length} height="12" rx="3" />
                if is_off {
                    // Half of the way.
                    <svg width={length} height="12" y="-6" overflow="visible">
                        <svg x="50%" y="50%" overflow="visible">{ cross }</svg>
                    </svg>
                }
            }
        </>
    }
}

/// The distance from a mark to its label, in pixels.
const NEAR: i32 = 6;
/// The same from a point, which is drawn around its place.
const NEAR_POINT: i32 = 13;

fn label_text(telling: &Telling, event: &Event, mark: &MarkPiece, label: &Label) -> Html {
    let distance = if mark.shape == Shape::Point { NEAR_POINT } else { NEAR };
    let is_mirrored = telling.locale.direction == Direction::RightToLeft;
    let (anchor, is_rightwards) = match label.side {
        Side::After => ("start", !is_mirrored),
        Side::Before => ("end", is_mirrored),
    };
    let dx = if is_rightwards { distance } else { -distance };
    let lang = foreign(telling, telling.say(&event.title).lang);
    let title = label.title.as_ref().map(|title| match lang {
        // SVG has no `dir=auto`: words of another direction are kept together by the signs for that.
        Some(_) => format!("\u{2068}{title}\u{2069}"),
        None => title.clone(),
    });
    html! {
        <text
            class="mark__label" x={is_rightwards.then(|| mark.length.clone())} y="5" dx={dx.to_string()}
            text-anchor={anchor} aria-hidden="true"
        >
            <tspan class="mark__date">{ &label.day }</tspan>
            if let Some(title) = title {
                { " " }<tspan {lang} dx={if is_mirrored { "-4" } else { "4" }}>{ title }</tspan>
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
    Some(party_class(visitor))
}
