//! The names of the rows, and the lines on which the bars stand.

use yew::prelude::*;

use super::heights::{NAME_GAP, heights};
use crate::picture::ProjectRows;
use crate::view::context::RenderContext;
use crate::view::elements::decimal;
use crate::view::plot::Plot;

/// Returns the name and the line of each row. The name stands in the gutter, or inside the plot at the top of the row.
pub(in crate::view::picture) fn row_names(
    context: &RenderContext,
    rows: &ProjectRows,
    plot: Plot,
) -> Html {
    let heights = heights(context, rows, plot.size);
    let is_inside = heights.has_names_inside;
    let (anchor, distance) = if is_inside { ("start", 0.0) } else { ("end", -NAME_GAP) };
    html! {
        for row in heights.rows {
            <text
                class="report-row__name" x={plot.x(0.0)} dx={plot.later(distance)} text-anchor={anchor} aria-hidden="true"
                y={decimal(if is_inside { row.top + 11.0 } else { row.base - 4.0 })}
            >
                { context.locale.project_state(row.state) }
            </text>
            <line class="report-row__line" x1="0" x2="100%" y1={decimal(row.base)} y2={decimal(row.base)} />
        }
    }
}
