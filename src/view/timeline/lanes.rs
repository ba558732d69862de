//! The lanes: their names, and the hairlines between them.

use yew::prelude::*;

use super::dimensions::{row_height, row_top};
use super::draw_context::DrawContext;
use crate::timeline::{LabelStyle, LaneLabel, Note, RowLayout, Side};
use crate::view::context::RenderContext;
use crate::view::plot::Plot;

/// The distance from the end of a name in the gutter to the plot, in pixels.
const NAME_GAP: f64 = 8.0;

/// Returns the name of each lane in the gutter, or in the row above its marks, and a hairline above each lane but the first.
pub(super) fn lanes(context: &RenderContext, layout: &RowLayout, plot: Plot) -> Html {
    if layout.style() == LabelStyle::Above {
        let rows = 1..layout.rows();
        return html! {
            for row in rows {
                { hairline(row_top(layout, row)) }
            }
        };
    }
    html! {
        for (nth, lane) in layout.lane_labels().enumerate() {
            if nth > 0 {
                { hairline(row_top(layout, lane.first_row - usize::from(lane.has_name_row)) - 2) }
            }
            { name(context, layout, plot, lane) }
        }
    }
}

fn hairline(y: u32) -> Html {
    let y = y.to_string();
    html! { <line class="lane__line" x1="0" x2="100%" y1={y.clone()} y2={y} /> }
}

fn name(context: &RenderContext, layout: &RowLayout, plot: Plot, lane: LaneLabel) -> Html {
    let row = lane.first_row - usize::from(lane.has_name_row);
    let y = row_top(layout, row) + row_height(layout) / 2 + 4;
    let (dx, anchor) = if lane.has_name_row { (0.0, "start") } else { (-NAME_GAP, "end") };
    html! {
        <text class="lane__name" x={plot.x(0.0)} dx={plot.later(dx)} y={y.to_string()} text-anchor={anchor} aria-hidden="true">
            { context.words().kinds.family(lane.family) }
        </text>
    }
}

/// Returns the numbers of events before and after the visible range. While the time moves, they would be outside it.
pub(super) fn notes(draw: &DrawContext<'_>, plot: Plot) -> Html {
    if draw.widening > 1.0 {
        return html! {};
    }
    let note = |note: &Note| {
        let (share, inset, anchor) = match note.side {
            Side::Before => (0.0, note.inset, "start"),
            _ => (1.0, -note.inset, "end"),
        };
        let y = row_top(draw.layout, note.row) + row_height(draw.layout) / 2 + 4;
        html! {
            <text class="lane__note" x={plot.x(share)} dx={plot.later(inset)} y={y.to_string()} text-anchor={anchor}>
                { &note.text }
            </text>
        }
    };
    html! {
        <g>
            for one in &draw.viewport.notes {
                { note(one) }
            }
        </g>
    }
}
