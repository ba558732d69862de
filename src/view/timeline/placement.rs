//! The placement of items in the drawing.

use yew::prelude::*;

use super::draw_context::DrawContext;
use crate::view::context::RenderContext;
use crate::view::elements::{decimal, percent};
use crate::wording::Direction;

/// Places an item with one attribute, so that a moved item updates only that attribute.
///
/// If the width is known, the position is in pixels: browsers handle that three times faster than percentages.
pub(super) fn placed(draw: &DrawContext<'_>, key: String, from: f64, top: u32, item: Html) -> Html {
    match draw.measured_width {
        Some(_) => html! {
            <g {key} transform={format!("translate({} {top})", decimal(from * draw.width))}>{ item }</g>
        },
        None => html! {
            <svg {key} x={percent(from)} y={top.to_string()} overflow="visible">{ item }</svg>
        },
    }
}

/// Returns the left edge of an item for either text direction.
pub(super) fn left_edge(context: &RenderContext, from: f64, length: f64) -> f64 {
    match context.locale.direction {
        Direction::LeftToRight => from,
        Direction::RightToLeft => 1.0 - from - length,
    }
}
