//! The shape of a mark: a symbol, a bar or a bracket, and the ghosts of earlier dates.

use yew::prelude::*;

use super::pin::pin;
use super::symbol::{Actor, cross, outline, strike, symbol};
use crate::story::EventState;
use crate::timeline::Shape;
use crate::view::elements::{decimal, percent};

/// The shape of a mark. Positions are shares of the visible width, from the start of the mark.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct MarkShape {
    pub(super) shape: Shape,
    pub(super) actor: Actor,
    pub(super) state: EventState,
    pub(super) length: f64,
    /// The part in which a long event certainly lasted, if its ends are imprecise.
    pub(super) certain: Option<(f64, f64)>,
    /// True for each end that is inside the drawing.
    pub(super) ends: [bool; 2],
    /// The positions of its earlier dates, and whether each is inside the drawing.
    pub(super) ghosts: Vec<(f64, bool)>,
    pub(super) is_mirrored: bool,
    /// The width and the number, if the mark is a pin.
    pub(super) pin: Option<(f64, String)>,
}

/// Half of the height of a bar, and of the tick at the end of a bracket, in pixels.
const HALF_BAR: i32 = 4;
/// The radius of the target around a symbol, in pixels.
const POINT_TARGET: f64 = 9.0;
/// The parts of a bar that fade towards an unknown end: their number, and the share of the bar that they take.
const FADES: [&str; 4] = [".7", ".5", ".3", ".12"];
const FADING: f64 = 0.3;
/// The minimum length of a bar with a symbol in it, as a share of a plot of the width of a phone.
const MIN_WITH_SYMBOL: f64 = 0.05;

impl MarkShape {
    /// Returns the ghosts and the mark, with a larger invisible target.
    pub(super) fn render(&self) -> Html {
        html! {
            <>
                { self.ghosts() }
                { self.body() }
            </>
        }
    }

    /// Returns the number of a pin. It is not part of the mark itself.
    pub(super) fn number(&self) -> Html {
        let Some((_, number)) = &self.pin else { return html! {} };
        let number =
            html! { <text class="pin__number" y="3.8" text-anchor="middle">{ number }</text> };
        if self.shape == Shape::Point { number } else { self.in_the_middle(number) }
    }

    /// Returns the left edge of a part, as a percentage of the width from the left edge of the mark.
    pub(super) fn left(&self, from: f64, length: f64) -> AttrValue {
        percent(if self.is_mirrored { self.length - from - length } else { from })
    }

    fn body(&self) -> Html {
        match self.shape {
            Shape::Point => {
                let radius = self.pin.as_ref().map_or(POINT_TARGET, |(width, _)| width / 2.0 + 2.5);
                html! { <><circle class="mark__target" r={decimal(radius)} />{ self.symbol() }</> }
            }
            Shape::Within => html! {
                <>
                    { self.target() }
                    { self.bracket(0.0, self.length, self.ends) }
                    { self.in_the_middle(self.symbol()) }
                </>
            },
            Shape::Lasting | Shape::OpenStart | Shape::OpenEnd => html! {
                <>
                    { self.target() }
                    { self.bar() }
                    { self.on_bar() }
                </>
            },
        }
    }

    /// Returns a larger target than the thin shape. It has the stroke of its style, so that even a short bar can be hit.
    fn target(&self) -> Html {
        html! { <rect class="mark__target" y="-4" width={percent(self.length)} height="8" /> }
    }

    fn symbol(&self) -> Html {
        match &self.pin {
            Some((width, _)) => pin(self.actor, self.state, *width),
            None => html! { <g transform="scale(.8)">{ symbol(self.actor, self.state) }</g> },
        }
    }

    fn in_the_middle(&self, item: Html) -> Html {
        html! { <svg x={percent(self.length / 2.0)} overflow="visible">{ item }</svg> }
    }

    /// Returns a line with a tick at each end that is in the drawing.
    fn bracket(&self, from: f64, to: f64, ticks: [bool; 2]) -> Html {
        let x1 = self.left(from, 0.0);
        let x2 = self.left(to, 0.0);
        let tick = |x: AttrValue| html! { <line class="mark__bracket" x1={x.clone()} x2={x} y1="-4" y2="4" /> };
        html! {
            <>
                <line class="mark__bracket" {x1} {x2} />
                if ticks[0] { { tick(self.left(from, 0.0)) } }
                if ticks[1] { { tick(self.left(to, 0.0)) } }
            </>
        }
    }

    /// Returns a bar: whole, fading towards an unknown end, or with a bracket at an imprecise end.
    fn bar(&self) -> Html {
        let length = self.length;
        match (self.shape, self.certain) {
            (Shape::OpenStart, _) => html! {
                <>
                    { self.filled(length * FADING, length * (1.0 - FADING)) }
                    for (nth, opacity) in (0..).zip(FADES) {
                        { self.fade(length * FADING * (1.0 - f64::from(nth + 1) / 4.0), opacity) }
                    }
                </>
            },
            (Shape::OpenEnd, _) => html! {
                <>
                    { self.filled(0.0, length * (1.0 - FADING)) }
                    for (nth, opacity) in (0..).zip(FADES) {
                        { self.fade(length * (1.0 - FADING + FADING * f64::from(nth) / 4.0), opacity) }
                    }
                </>
            },
            (_, Some((from, to))) => html! {
                <>
                    { self.bracket(0.0, length, self.ends) }
                    { self.filled(from, to - from) }
                </>
            },
            _ => self.filled(0.0, length),
        }
    }

    fn filled(&self, from: f64, length: f64) -> Html {
        let (y, height) = ((-HALF_BAR).to_string(), (2 * HALF_BAR).to_string());
        html! {
            <rect class="mark__shape" x={self.left(from, length)} {y} width={percent(length)} {height} />
        }
    }

    fn fade(&self, from: f64, opacity: &'static str) -> Html {
        let length = self.length * FADING / 4.0;
        html! {
            <rect class="mark__fade" x={self.left(from, length)} y="-4.5" width={percent(length)} height="9" {opacity} />
        }
    }

    /// Returns what is drawn on a bar: a pin in its middle, or the sign of its state, or the symbol of its party at its start.
    fn on_bar(&self) -> Html {
        if self.pin.is_some() {
            return self.in_the_middle(self.symbol());
        }
        match self.state {
            EventState::Cancelled => self.in_the_middle(cross()),
            EventState::NotHeld => self.in_the_middle(strike()),
            EventState::Expected | EventState::Conditional | EventState::Unknown => {
                self.in_the_middle(self.symbol())
            }
            EventState::Held | EventState::Planned | EventState::Postponed => self.start_symbol(),
        }
    }

    /// Returns the symbol of the party at the start of a long bar, so that bars differ in more than colour.
    fn start_symbol(&self) -> Html {
        if !matches!(self.actor, Actor::One(_)) || self.length < MIN_WITH_SYMBOL {
            return html! {};
        }
        let x = if self.is_mirrored { "-8" } else { "8" };
        html! {
            <svg x={self.left(0.0, 0.0)} overflow="visible">
                <g transform={format!("translate({x})scale(.6)")}>{ outline(self.actor, "mark__symbol") }</g>
            </svg>
        }
    }

    /// Returns a hollow symbol at each earlier date, and a dotted line from the first to the mark.
    fn ghosts(&self) -> Html {
        if self.ghosts.is_empty() {
            return html! {};
        }
        let middle = self.length / 2.0;
        let from = self.ghosts.iter().map(|ghost| ghost.0).fold(middle, f64::min);
        let to = self.ghosts.iter().map(|ghost| ghost.0).fold(middle, f64::max);
        html! {
            <>
                <line class="mark__tie" x1={self.left(from, 0.0)} x2={self.left(to, 0.0)} />
                for (ghost, is_visible) in &self.ghosts {
                    if *is_visible {
                        <svg x={self.left(*ghost, 0.0)} overflow="visible">
                            <g transform="scale(.7)">{ outline(self.actor, "mark__ghost") }</g>
                        </svg>
                    }
                }
            </>
        }
    }
}
