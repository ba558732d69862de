//! The colour and the symbol of a party.

use yew::prelude::*;

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

/// Returns the symbol of a party around the origin of an SVG, so that parties differ in more than colour: a circle, a square,
/// a diamond, a triangle upwards, a triangle downwards, a plus. All others, and events of all sides, have a circle.
pub(in crate::view) fn party_symbol(index: Option<usize>, class: &'static str) -> Html {
    let path = match index {
        Some(1) => "M-5-5H5V5H-5Z",
        Some(2) => "M0-7 7 0 0 7-7 0Z",
        Some(3) => "M0-6.5 6.5 5H-6.5Z",
        Some(4) => "M0 6.5 6.5-5H-6.5Z",
        Some(5) => "M-2-6.5H2V-2H6.5V2H2V6.5H-2V2H-6.5V-2H-2Z",
        _ => return html! { <circle {class} r="5.5" /> },
    };
    html! { <path {class} d={path} /> }
}
