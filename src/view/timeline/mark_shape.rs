//! The shape of a mark: the symbols of its parties at a point in time, or a bar over a period.

use yew::prelude::*;

use super::event::marking_parties;
use crate::story::{Event, EventState};
use crate::timeline::Shape;
use crate::view::context::RenderContext;
use crate::view::elements::{party_class, party_symbol};
use crate::wording::Direction;

/// The length of a bar: as a percentage of the width, and as the number of symbols that fit in it.
#[derive(Clone, PartialEq)]
pub(super) struct Length {
    pub(super) percent: AttrValue,
    pub(super) symbols: usize,
}

impl Length {
    /// Returns the length of a bar that is that many pixels long.
    pub(super) fn of(percent: AttrValue, pixels: f64) -> Self {
        let fits = |symbols: &usize| pixels >= f64::from(symbol_x(*symbols)) + MIN_REST;
        Self { percent, symbols: (1..=MOST_SYMBOLS).take_while(fits).count() }
    }
}

/// Returns the shape of a mark, with a larger invisible target.
pub(super) fn mark_shape(
    context: &RenderContext,
    event: &Event,
    shape: Shape,
    length: &Length,
) -> Html {
    let is_off = matches!(event.state, EventState::Cancelled | EventState::NotHeld);
    let parties = marking_parties(context, event);
    let class = match shape {
        Shape::Point => return point(&parties, is_off),
        Shape::Lasting => "mark__shape mark__shape--lasting",
        Shape::Within => "mark__shape mark__shape--within",
        Shape::Open => "mark__shape mark__shape--open",
    };
    let is_mirrored = context.locale.direction == Direction::RightToLeft;
    html! {
        <>
            { range(class, &length.percent, is_off) }
            { start_symbols(&parties[..parties.len().min(length.symbols)], length, is_mirrored) }
        </>
    }
}

/// The distance from the start of a bar to the middle of its first symbol, and between two symbols, in pixels.
const FIRST_SYMBOL: i32 = 8;
const BAR_SYMBOL_STEP: i32 = 11;
/// The minimum length of a bar after its last symbol, in pixels.
const MIN_REST: f64 = 3.0;

/// Returns the distance from the start of a bar to the end of its symbols, in pixels.
fn symbol_x(symbols: usize) -> i32 {
    i32::try_from(symbols).unwrap_or(i32::MAX / 64) * BAR_SYMBOL_STEP + 4
}

/// Returns the symbols of the parties at the start of a bar, so that bars differ in more than colour.
fn start_symbols(parties: &[usize], length: &Length, is_mirrored: bool) -> Html {
    if parties.is_empty() {
        return html! {};
    }
    let (start, sign) = if is_mirrored { (&*length.percent, -1) } else { ("0", 1) };
    let places = (0..).map(|nth| sign * (FIRST_SYMBOL + nth * BAR_SYMBOL_STEP));
    html! {
        <svg x={start.to_owned()} overflow="visible">
            for (party, x) in parties.iter().zip(places) {
                <g class={classes!("mark__party", party_class(*party))} transform={format!("translate({x})scale(.75)")}>
                    { party_symbol(Some(*party), "mark__symbol") }
                </g>
            }
        </svg>
    }
}

/// Returns a point: the symbol of the party that visits or acts, or the symbols of several beside each other.
fn point(parties: &[usize], is_off: bool) -> Html {
    html! {
        <>
            <circle class="mark__target" r="12" />
            if let [_, _, ..] = parties {
                for (party, x) in beside(parties) {
                    <g class={classes!("mark__party", party_class(party))} transform={format!("translate({x})")}>
                        { party_symbol(Some(party), "mark__shape") }
                    </g>
                }
            } else {
                { party_symbol(parties.first().copied(), "mark__shape") }
            }
            if is_off {
                { cross() }
            }
        </>
    }
}

/// The most symbols in one mark.
const MOST_SYMBOLS: usize = 3;
/// The distance between two symbols of one mark, in pixels.
const SYMBOL_STEP: i32 = 8;

/// Returns the first parties with the positions of their symbols around the middle of the mark, in pixels.
fn beside(parties: &[usize]) -> impl Iterator<Item = (usize, i32)> {
    let count = parties.len().min(MOST_SYMBOLS);
    let width = i32::try_from(count.saturating_sub(1)).unwrap_or_default() * SYMBOL_STEP;
    parties.iter().take(count).copied().zip((0..).map(move |nth| nth * SYMBOL_STEP - width / 2))
}

/// Returns a bar. The stroke of its target makes even the shortest bar as large as a point.
fn range(class: &'static str, length: &AttrValue, is_off: bool) -> Html {
    html! {
        <>
            <rect class="mark__target" y="-3.5" width={length} height="7" />
            <rect {class} y="-6" width={length} height="12" rx="3" />
            if is_off {
                // The inner SVG is at the middle of the bar.
                <svg width={length} height="12" y="-6" overflow="visible">
                    <svg x="50%" y="50%" overflow="visible">{ cross() }</svg>
                </svg>
            }
        </>
    }
}

/// Returns the cross over an event that was cancelled or not held.
fn cross() -> Html {
    html! { <path class="mark__cross" d="M-5-5 5 5M5-5-5 5" /> }
}
