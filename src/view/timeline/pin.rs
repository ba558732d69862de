//! A pin: a symbol with room for the number of its entry.

use yew::prelude::*;

use super::symbol::Actor;
use crate::story::EventState;
use crate::view::elements::decimal;

/// Half of the height of a pin, in pixels.
const HALF_HEIGHT: f64 = 8.0;

/// Returns a pin of a width around the origin.
pub(super) fn pin(actor: Actor, state: EventState, width: f64) -> Html {
    html! {
        <>
            { pin_outline(actor, width) }
            if state == EventState::NotHeld {
                { badge_line(width) }
            }
            { badge(state, width) }
        </>
    }
}

/// Returns the outline of a pin. It resembles the symbol of the party, but has room for a number.
fn pin_outline(actor: Actor, width: f64) -> Html {
    let half = width / 2.0 - 0.5;
    let (h, inner) = (decimal(half), decimal(half - 4.0));
    let points = match actor {
        Actor::Both | Actor::Several => {
            format!("-{h},0 -{inner},-7.5 {inner},-7.5 {h},0 {inner},7.5 -{inner},7.5")
        }
        Actor::One(2) => format!("0,-8.5 {h},-4.5 {h},4.5 0,8.5 -{h},4.5 -{h},-4.5"),
        Actor::One(3) => format!("0,-8.5 {h},-2.5 {h},8 -{h},8 -{h},-2.5"),
        Actor::One(4) => format!("0,8.5 {h},2.5 {h},-8 -{h},-8 -{h},2.5"),
        Actor::One(5) => format!(
            "-{inner},-8 {inner},-8 {inner},-4.5 {h},-4.5 {h},4.5 {inner},4.5 {inner},8 -{inner},8 -{inner},4.5 \
             -{h},4.5 -{h},-4.5 -{inner},-4.5"
        ),
        Actor::One(party) => {
            let radius = if party == 1 { "1.5" } else { "8" };
            return html! {
                <rect class="mark__shape" x={decimal(-half)} y={decimal(-HALF_HEIGHT)} width={decimal(2.0 * half)} height="16" rx={radius} />
            };
        }
    };
    html! { <polygon class="mark__shape" {points} /> }
}

/// Returns the line through a pin, behind its number.
fn badge_line(width: f64) -> Html {
    let half = decimal(width / 2.0 + 1.5);
    html! { <path class="mark__cross" d={format!("M-{half} 0H{half}")} /> }
}

/// Returns the sign of a state at the corner of a pin.
fn badge(state: EventState, width: f64) -> Html {
    let sign = match state {
        EventState::Expected => html! { <circle class="mark__sign" r="2" /> },
        EventState::Conditional => html! { <path class="mark__sign" d="M0-3A3 3 0 0 1 0 3Z" /> },
        EventState::Cancelled => {
            html! { <path class="mark__cross" d="M-2.5-2.5 2.5 2.5M2.5-2.5-2.5 2.5" /> }
        }
        EventState::Unknown => html! {
            <text class="mark__question" y="3" text-anchor="middle" aria-hidden="true">{ "?" }</text>
        },
        _ => return html! {},
    };
    html! { <g class="pin__badge" transform={format!("translate({} -6)", decimal(width / 2.0 - 2.5))}>{ sign }</g> }
}
