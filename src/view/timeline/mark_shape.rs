//! The shape of a mark.

use yew::prelude::*;

use super::event::marking_parties;
use crate::story::{Event, EventState};
use crate::timeline::Shape;
use crate::view::context::RenderContext;
use crate::view::elements::{party_class, party_symbol};

/// Returns the shape of a mark, with a larger invisible target.
pub(super) fn mark_shape(
    context: &RenderContext,
    event: &Event,
    shape: Shape,
    length: &AttrValue,
) -> Html {
    let is_off = matches!(event.state, EventState::Cancelled | EventState::NotHeld);
    match shape {
        Shape::Point => point(&marking_parties(context, event), is_off),
        Shape::Lasting => range("mark__shape mark__shape--lasting", length, is_off),
        Shape::Within => range("mark__shape mark__shape--within", length, is_off),
        Shape::Open => range("mark__shape mark__shape--open", length, is_off),
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
