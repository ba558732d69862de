//! The bar of a report: a link to its receipt.

use yew::prelude::*;

use super::super::emphasis::emphasis_class;
use super::texts::{name, report};
use crate::picture::{
    BAR_WIDTH, Column, ProjectChart, ProjectItem, ProjectMark, ProjectRows, RowHeights, X,
};
use crate::story::{Id, ProjectState};
use crate::view::context::RenderContext;
use crate::view::elements::decimal;
use crate::view::parts::report_receipt;
use crate::view::plot::Plot;

/// Everything that the marks of a drawing share.
#[derive(Clone, Copy)]
pub(super) struct Drawing<'a> {
    pub(super) context: &'a RenderContext,
    pub(super) plot: Plot,
    pub(super) rows: &'a ProjectRows,
    pub(super) heights: &'a RowHeights,
    pub(super) chart: &'a ProjectChart,
}

/// The radius of the ring of a report without a value, in pixels.
const RING: f64 = 2.6;
/// The distance from the line of a row to a bracket, and the length of its ends.
const BRACKET: f64 = 3.0;

/// Returns a mark with its number and its label. A mark of several reports is a link to the first of them.
pub(super) fn mark(drawing: Drawing<'_>, index: usize, linked: &[Id]) -> Html {
    let Drawing { context, rows, chart, .. } = drawing;
    let mark = &chart.marks[index];
    let item = &rows.rows[mark.row].items[mark.item];
    let (project, _) = report(context, item.id);
    let anchor = report_receipt(context, project, item.id.report);
    let (name, shapes) = match mark.count {
        1 => (name(context, item), shapes(drawing, mark, item)),
        count => (merged_name(context, item, count), merged(drawing, mark)),
    };
    let class = classes!(
        state_class(item.state),
        kind_class(mark, item),
        emphasis_class(linked, &project.id)
    );
    html! {
        <>
            <a
                class={classes!("report", class.clone())} href={format!("#{anchor}")}
                data-part={anchor} data-day={item.first.number().to_string()} tabindex="-1" aria-label={name.clone()}
            >
                <title>{ name }</title>
                <svg x={drawing.plot.x(mark.x.share)} overflow="visible">{ shapes }</svg>
                { bracket(drawing, mark) }
            </a>
            // The name of the link says the same in another order.
            <g class={classes!("report-words", class)} aria-hidden="true">{ words(drawing, index) }</g>
        </>
    }
}

/// Returns "Under way: Reports: 12".
fn merged_name(context: &RenderContext, item: &ProjectItem, count: usize) -> String {
    let count = context.locale.entry_number(count);
    let state = context.locale.project_state(item.state);
    context.locale.labelled(state, &context.words().reports_merged.fill([&count]))
}

/// Returns the column of several reports.
fn merged(drawing: Drawing<'_>, mark: &ProjectMark) -> Html {
    let base = drawing.heights.rows[mark.row].base;
    let from = mark.x.pixels - BAR_WIDTH / 2.0;
    rect(drawing, "report__merged", from, BAR_WIDTH, (mark.top, base), 100)
}

/// Returns the bar, or the ring, with its hollow companion. The coordinates begin at the date.
fn shapes(drawing: Drawing<'_>, mark: &ProjectMark, item: &ProjectItem) -> Html {
    let heights = drawing.heights;
    let base = heights.rows[mark.row].base;
    let left = mark.x.pixels - BAR_WIDTH / 2.0;
    let target =
        rect(drawing, "report__target", left - 2.0, BAR_WIDTH + 4.0, (mark.top - 2.0, base), 100);
    let is_hollow = item.statement.is_some() || mark.has_part;
    html! {
        <>
            { target }
            if let Some(column) = item.column {
                if is_hollow {
                    { hollow(drawing, column, left, base) }
                } else {
                    for piece in column.pieces(heights.full, base - mark.from) {
                        { rect(drawing, "report__bar", left, BAR_WIDTH, (piece.top, piece.bottom), piece.opacity) }
                    }
                }
            } else {
                <circle
                    class="report__ring" cx={drawing.plot.later(mark.x.pixels)} cy={decimal(base - RING - 0.8)}
                    r={decimal(RING)}
                />
            }
            if let Some(other) = item.other {
                { hollow(drawing, other, left + BAR_WIDTH + 1.0, base) }
            }
        </>
    }
}

/// Returns the outline of a bar.
fn hollow(drawing: Drawing<'_>, column: Column, left: f64, base: f64) -> Html {
    let height = column.pixels(drawing.heights.full).max(2.4);
    let edges = (base - height + 0.5, base - 0.5);
    rect(drawing, "report__hollow", left + 0.5, BAR_WIDTH - 1.0, edges, 100)
}

/// Returns a rectangle from a position in pixels towards later, with its upper and lower edge.
fn rect(
    drawing: Drawing<'_>,
    class: &'static str,
    from: f64,
    width: f64,
    (top, bottom): (f64, f64),
    opacity: u8,
) -> Html {
    let x = if drawing.plot.is_mirrored() { -from - width } else { from };
    let opacity = (opacity < 100).then(|| format!("0.{opacity:02}"));
    html! {
        <rect
            {class} x={decimal(x)} y={decimal(top)} width={decimal(width)} height={decimal(bottom - top)}
            fill-opacity={opacity}
        />
    }
}

/// Returns the bracket below a bar, over the days that its date may mean.
fn bracket(drawing: Drawing<'_>, mark: &ProjectMark) -> Html {
    let Some((from, to)) = mark.period else { return html! {} };
    let plot = drawing.plot;
    let base = drawing.heights.rows[mark.row].base;
    let (top, bottom) = (decimal(base + 1.0), decimal(base + BRACKET));
    let end = |at: f64| {
        html! {
            <line class="report__bracket" x1={plot.x(at)} x2={plot.x(at)} y1={top.clone()} y2={bottom.clone()} />
        }
    };
    html! {
        <>
            <rect
                class="report__period" x={plot.left(from, to - from)} width={plot.length(to - from)} y={bottom.clone()}
                height="1"
            />
            { end(from) }
            { end(to) }
        </>
    }
}

/// Returns the number above the bar and the label beside it.
fn words(drawing: Drawing<'_>, index: usize) -> Html {
    let Drawing { plot, chart, .. } = drawing;
    let number = chart.numbers.iter().find(|number| number.mark == index);
    let label = chart.labels.iter().find(|label| label.mark == index);
    let text = |class: &'static str, (x, y): (X, f64), anchor: &'static str, words: &str| {
        let (x, dx) = plot.text_position(x);
        html! {
            <text {class} {x} {dx} y={decimal(y)} text-anchor={anchor} aria-hidden="true">{ words }</text>
        }
    };
    let anchor = |ends: bool| if ends { "end" } else { "start" };
    html! {
        <>
            if let Some(number) = number {
                { text("report__number", (number.x, number.y), "middle", &number.text) }
            }
            if let Some(label) = label {
                { text("report__label", (label.place.x, label.place.y), anchor(label.place.ends_at_anchor), &label.text) }
            }
        </>
    }
}

fn kind_class(mark: &ProjectMark, item: &ProjectItem) -> Option<&'static str> {
    (item.is_part && item.inside.is_none() && mark.count == 1).then_some("report--part")
}

/// Returns the class that gives a mark the colour of its state.
pub(super) fn state_class(state: Option<ProjectState>) -> &'static str {
    match state {
        Some(ProjectState::Implemented) => "report--implemented",
        Some(ProjectState::UnderWay) => "report--under-way",
        Some(ProjectState::Pipeline) => "report--pipeline",
        Some(ProjectState::Cancelled) => "report--cancelled",
        None => "report--unknown",
    }
}
