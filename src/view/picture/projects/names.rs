//! The names of the rows, and the lines on which the bars stand.

use yew::prelude::*;

use super::heights::{NAME_GAP, heights, name_lines, name_room};
use crate::picture::{ProjectRows, RowNames, RowSpace};
use crate::view::context::RenderContext;
use crate::view::elements::decimal;
use crate::view::plot::Plot;

/// The distance of two lines of a name.
const LINE: f64 = 13.0;

/// Returns the name and the line of each row. The name stands in the gutter, or inside the plot at the top of the row.
pub(in crate::view::picture) fn row_names(
    context: &RenderContext,
    rows: &ProjectRows,
    plot: Plot,
) -> Html {
    let heights = heights(context, rows, plot.size);
    html! {
        for row in &heights.rows {
            { row_name(context, plot, heights.names, *row) }
            <line class="report-row__line" x1="0" x2="100%" y1={decimal(row.base)} y2={decimal(row.base)} />
        }
    }
}

fn row_name(context: &RenderContext, plot: Plot, place: RowNames, row: RowSpace) -> Html {
    let name = context.locale.project_state(row.state);
    let line = |anchor, distance: f64, y: f64, text: &'static str| {
        html! {
            <text
                class="report-row__name" x={plot.x(0.0)} dx={plot.later(distance)} text-anchor={anchor} y={decimal(y)}
                aria-hidden="true"
            >
                { text }
            </text>
        }
    };
    match place {
        RowNames::Inside => line("start", 0.0, row.top + 11.0, name),
        RowNames::Gutter => {
            let mut lines = name_lines(name, name_room(plot.size));
            let last = lines.pop().unwrap_or_default();
            html! {
                <>
                    for first in lines {
                        { line("end", -NAME_GAP, row.base - 4.0 - LINE, first) }
                    }
                    { line("end", -NAME_GAP, row.base - 4.0, last) }
                </>
            }
        }
    }
}
