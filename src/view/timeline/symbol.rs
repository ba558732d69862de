//! The symbol of an event: the shape tells the party, and the line and what is in it the state.

use yew::prelude::*;

use crate::chart::SYMBOL_RADIUS;
use crate::story::EventState;
use crate::view::context::RenderContext;
use crate::view::elements::party_symbol;

/// The party of a symbol.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Actor {
    /// The one party that visits or acts.
    One(usize),
    /// All parties, several, or none that is told, in a story of two parties.
    Both,
    /// The same, in a story of more parties, where a diamond is the symbol of the third.
    Several,
}

impl Actor {
    /// Returns the actor of an event that these parties mark.
    pub(super) fn of(context: &RenderContext, parties: &[usize]) -> Self {
        match parties {
            [party] => Self::One(*party),
            _ if context.story.parties.len() > 2 => Self::Several,
            _ => Self::Both,
        }
    }

    /// Returns the corners of the symbol of several parties.
    fn corners(self) -> Option<&'static str> {
        match self {
            Self::One(_) => None,
            Self::Both => Some("0,-6.5 6.5,0 0,6.5 -6.5,0"),
            Self::Several => Some("-7,0 -3.5,-5.5 3.5,-5.5 7,0 3.5,5.5 -3.5,5.5"),
        }
    }

    /// Returns the corners of the half of the symbol that is later in time; `None` for a circle.
    fn half_corners(self) -> Option<&'static str> {
        Some(match self {
            Self::Both => "0,-6.5 6.5,0 0,6.5",
            Self::Several => "0,-5.5 3.5,-5.5 7,0 3.5,5.5 0,5.5",
            Self::One(1) => "0,-5 5,-5 5,5 0,5",
            Self::One(2) => "0,-7 7,0 0,7",
            Self::One(3) => "0,-6.5 6.5,5 0,5",
            Self::One(4) => "0,6.5 6.5,-5 0,-5",
            Self::One(5) => "0,-6.5 2,-6.5 2,-2 6.5,-2 6.5,2 2,2 2,6.5 0,6.5",
            Self::One(_) => return None,
        })
    }
}

/// Returns the symbol of an actor in a state, around the origin.
pub(super) fn symbol(actor: Actor, state: EventState) -> Html {
    html! { <>{ outline(actor, "mark__shape") }{ sign(actor, state) }</> }
}

/// Returns the outline of an actor's symbol.
pub(super) fn outline(actor: Actor, class: &'static str) -> Html {
    match (actor, actor.corners()) {
        (_, Some(points)) => html! { <polygon {class} {points} /> },
        (Actor::One(party), None) => party_symbol(Some(party), class),
        (_, None) => party_symbol(None, class),
    }
}

/// Returns what is in the symbol of a state, so that each state differs in more than its line.
fn sign(actor: Actor, state: EventState) -> Html {
    match state {
        EventState::Held | EventState::Planned | EventState::Postponed => html! {},
        EventState::Expected => html! { <circle class="mark__sign" r="1.8" /> },
        EventState::Conditional => match actor.half_corners() {
            Some(points) => html! { <polygon class="mark__sign" {points} /> },
            None => {
                let d = format!(
                    "M0-{SYMBOL_RADIUS}A{SYMBOL_RADIUS} {SYMBOL_RADIUS} 0 0 1 0 {SYMBOL_RADIUS}Z"
                );
                html! { <path class="mark__sign" {d} /> }
            }
        },
        EventState::Cancelled => cross(),
        EventState::NotHeld => strike(),
        EventState::Unknown => html! {
            <text class="mark__question" y="3.5" text-anchor="middle" aria-hidden="true">{ "?" }</text>
        },
    }
}

/// Returns the cross over an event that was cancelled.
pub(super) fn cross() -> Html {
    html! { <path class="mark__cross" d="M-6-6 6 6M6-6-6 6" /> }
}

/// Returns the line through an event that was not held.
pub(super) fn strike() -> Html {
    html! { <path class="mark__cross" d="M-9 0H9" /> }
}
