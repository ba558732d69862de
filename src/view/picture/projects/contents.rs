//! [`ProjectContents`]: the reports in the visible range of time.

use yew::prelude::*;

use super::heights::{LABEL_SIZE, has_axis, heights};
use super::mark::{Drawing, mark, state_class};
use super::texts::{labels, number};
use crate::picture::{Join, ProjectChart, ProjectRows, ProjectTexts, RowHeights, Size};
use crate::story::Id;
use crate::timeline::width_of;
use crate::view::context::RenderContext;
use crate::view::elements::decimal;
use crate::view::island::adopted;
use crate::view::plot::{Plot, grid, tick_label, tick_names};
use crate::view::shared::Shared;

/// The distance at which the ends of a line are in different places, in pixels.
const APART: f64 = 0.5;

/// The lines of the calendar, the lines between reports, and the bars. The props do not change during a drag.
#[component]
pub(in crate::view::picture) fn ProjectContents(props: &ProjectContentsProps) -> Html {
    let ProjectContentsProps { context, rows, plot, linked, .. } = props;
    if context.adoption.adopts_islands() {
        return adopted();
    }
    let heights = &heights(context, rows, plot.size);
    let chart = &chart(props, heights);
    let drawing = Drawing { context, plot: *plot, rows, heights, chart };

    html! {
        <>
            { calendar(context, *plot, heights) }
            for line in &chart.joins {
                { join(*plot, line, state_class(rows.rows[line.row].state)) }
            }
            for index in 0..chart.marks.len() {
                { mark(drawing, index, linked) }
            }
        </>
    }
}

/// The props of [`ProjectContents`].
#[derive(Properties, PartialEq)]
pub(in crate::view::picture) struct ProjectContentsProps {
    /// The story.
    pub(in crate::view::picture) context: Shared<RenderContext>,
    /// The reports of the story.
    pub(in crate::view::picture) rows: Shared<ProjectRows>,
    /// The range, the layout and the direction.
    pub(in crate::view::picture) plot: Plot,
    /// The projects that the open entry led to.
    pub(in crate::view::picture) linked: Vec<Id>,
    /// The text measurer, once the width is measured.
    pub(in crate::view::picture) measure_text: Option<Callback<String, f64>>,
}

fn chart(props: &ProjectContentsProps, heights: &RowHeights) -> ProjectChart {
    let ProjectContentsProps { context, rows, plot, measure_text, .. } = props;
    let is_brief = plot.size == Size::Narrow;
    let measured = |text: &str| match measure_text {
        Some(measure_text) => measure_text.emit(text.to_owned()),
        None => width_of(text, LABEL_SIZE),
    };
    let texts = ProjectTexts {
        number: &|item| number(context, item),
        // With a sign, because other numbers count projects.
        merged: &|count| format!("×{}", context.locale.entry_number(count)),
        words: &|item| labels(context, item, is_brief),
        name: &|row| context.locale.project_state(rows.rows[row].state).to_owned(),
        width_of: &measured,
    };
    ProjectChart::new(rows, heights, plot.scale, (plot.size, plot.drawn_widths()), texts)
}

/// Returns the lines of the calendar through all rows; with the years below them, if no other panel has them.
fn calendar(context: &RenderContext, plot: Plot, heights: &RowHeights) -> Html {
    let names = if has_axis(context) { tick_names(context, plot) } else { Vec::new() };
    html! {
        <>
            for tick in grid(context, plot) {
                <line class="report-tick" x1={plot.x(tick.at)} x2={plot.x(tick.at)} y1="0" y2={decimal(heights.height)} />
            }
            for name in names {
                <text class="axis__tick" x={plot.x(name.at)} y={decimal(heights.height + 15.0)} text-anchor={name.anchor}>
                    { tick_label(context, name.span) }
                </text>
            }
        </>
    }
}

/// Returns a line between two bars. Where the bars are moved by different distances, it begins and ends with a short
/// horizontal piece, because a line cannot have both percentages and pixels.
fn join(plot: Plot, join: &Join, state: &'static str) -> Html {
    let [(from, top), (to, bottom)] = [join.from, join.to];
    let middle = f64::midpoint(from.pixels, to.pixels);
    let piece = |share: f64, pixels: f64, y: f64| {
        let y = decimal(y);
        html! {
            if (pixels - middle).abs() > APART {
                <svg x={plot.x(share)} overflow="visible">
                    <line class={classes!("report-join", state)} x1={plot.later(pixels)} x2={plot.later(middle)} y1={y.clone()} y2={y} />
                </svg>
            }
        }
    };
    html! {
        <>
            <line
                class={classes!("report-join", state)} transform={format!("translate({} 0)", plot.later(middle))}
                x1={plot.x(from.share)} x2={plot.x(to.share)} y1={decimal(top)} y2={decimal(bottom)}
            />
            { piece(from.share, from.pixels, top) }
            { piece(to.share, to.pixels, bottom) }
        </>
    }
}
