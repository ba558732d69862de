//! The shape of a mark.

use yew::prelude::*;

use super::event::visitor_class;
use crate::story::{Event, EventState};
use crate::timeline::Shape;
use crate::view::context::RenderContext;
use crate::view::elements::party_class;

/// Returns the shape of a mark, with a larger invisible target.
pub(super) fn mark_shape(
    context: &RenderContext,
    event: &Event,
    shape: Shape,
    length: &AttrValue,
) -> Html {
    let is_off = matches!(event.state, EventState::Cancelled | EventState::NotHeld);
    match shape {
        Shape::Point => point(visitor_class(context, event) == Some(party_class(1)), is_off),
        Shape::Lasting => range("mark__shape mark__shape--lasting", length, is_off),
        Shape::Within => range("mark__shape mark__shape--within", length, is_off),
        Shape::Open => range("mark__shape mark__shape--open", length, is_off),
    }
}

/// Returns a point. The second party has a square, so that the parties differ in more than colour.
fn point(is_square: bool, is_off: bool) -> Html {
    html! {
        <>
            <circle class="mark__target" r="12" />
            if is_square {
                <rect class="mark__shape" x="-5" y="-5" width="10" height="10" rx="1" />
            } else {
                <circle class="mark__shape" r="5.5" />
            }
            if is_off {
                { cross() }
            }
        </>
    }
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
