//! The colour and the symbol of a party.

use yew::prelude::*;

use crate::chart::{SYMBOL_RADIUS, symbol_points};

/// Returns the class that gives a party its colour. The first six parties have colours, all others are grey.
pub(in crate::view) fn party_class(index: usize) -> &'static str {
    match index {
        0 => "party--first",
        1 => "party--second",
        2 => "party--third",
        3 => "party--fourth",
        4 => "party--fifth",
        5 => "party--sixth",
        _ => "party--other",
    }
}

/// Returns the symbol of a party around the origin of an SVG. Events of all sides have a circle.
pub(in crate::view) fn party_symbol(index: Option<usize>, class: &'static str) -> Html {
    match index.and_then(symbol_points) {
        Some(points) => html! { <polygon {class} {points} /> },
        None => html! { <circle {class} r={SYMBOL_RADIUS} /> },
    }
}
