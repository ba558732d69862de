//! [`MeasureContents`]: everything in the drawing of a measure that moves with time.

use yew::prelude::*;

use super::bars::{bundle, columns, joins, value};
use super::goals::goal;
use super::labels::label;
use super::panel_facts::{LABEL_SIZE, PanelFacts};
use crate::picture::measure::{Drawing, GridLine, Input, YearLabel, grid, years};
use crate::story::{Id, Span};
use crate::timeline::width_of;
use crate::view::context::RenderContext;
use crate::view::elements::decimal;
use crate::view::plot::Plot;
use crate::view::shared::Shared;

/// The goals and the values of a measure. During a drag they stay as they are and their parent moves them.
#[component]
pub(in crate::view::picture) fn MeasureContents(props: &MeasureContentsProps) -> Html {
    let MeasureContentsProps { context, index, plot, linked, measure_text } = props;
    let plot = *plot;
    let Some(facts) = PanelFacts::of(context, *index, plot.size) else { return html! {} };
    let measured = |text: &str| match measure_text {
        Some(measure_text) => measure_text.emit(text.to_owned()),
        None => width_of(text, LABEL_SIZE),
    };

    facts.with_input(plot.scale, plot.drawn_widths(), |input| {
        let drawing = Drawing::of(input, &facts.scale, &facts.owners);
        html! {
            <>
                { columns(plot, &drawing.columns) }
                { time_axis(&facts, plot, input, &measured) }
                { joins(&facts, plot, &drawing) }
                for segment in &drawing.segments {
                    { value(&facts, plot, segment) }
                }
                for one in &drawing.bundles {
                    { bundle(&facts, plot, one) }
                }
                for line in &drawing.goals {
                    { goal(&facts, plot, line, linked) }
                }
                for one in &facts.labels(input, &drawing, &measured) {
                    { label(&facts, plot, one) }
                }
            </>
        }
    })
}

/// The props of [`MeasureContents`].
#[derive(Properties, PartialEq)]
pub(in crate::view::picture) struct MeasureContentsProps {
    /// The story.
    pub(in crate::view::picture) context: Shared<RenderContext>,
    /// The index of the measure.
    pub(in crate::view::picture) index: usize,
    /// The range of time and the layout.
    pub(in crate::view::picture) plot: Plot,
    /// The goals that the open entry led to.
    pub(in crate::view::picture) linked: Vec<Id>,
    /// The text measurer for the fonts of the page, once the width is known.
    pub(in crate::view::picture) measure_text: Option<Callback<String, f64>>,
}

/// Returns the lines of the grid, and the years below it.
fn time_axis(
    facts: &PanelFacts<'_>,
    plot: Plot,
    input: &Input<'_>,
    measured: &dyn Fn(&str) -> f64,
) -> Html {
    let dimensions = facts.dimensions();
    let name = |span: Span| tick_label(facts.context, span);
    let width = |span: Span| measured(&name(span));
    html! {
        <g class="time-axis" aria-hidden="true">
            for line in grid(input) {
                { grid_line(plot, line, dimensions.above - 14.0, dimensions.base()) }
            }
            for year in years(input, &width) {
                { year_name(plot, year, dimensions.base() + 17.0, name(year.span)) }
            }
        </g>
    }
}

fn grid_line(plot: Plot, line: GridLine, top: f64, bottom: f64) -> Html {
    let x = plot.x(line.at);
    html! {
        <line
            class="time-axis__line" key={line.day} x1={x.clone()} x2={x} y1={decimal(top)} y2={decimal(bottom)}
        />
    }
}

fn year_name(plot: Plot, year: YearLabel, y: f64, name: String) -> Html {
    html! {
        <text class="time-axis__name" x={plot.x(year.at)} y={decimal(y)} text-anchor={year.anchor}>{ name }</text>
    }
}

/// Returns the name of a period: a year, a month without its year, or a day without its month.
fn tick_label(context: &RenderContext, span: Span) -> String {
    match span {
        Span::Month { month, .. } => context.locale.month_short(month),
        Span::Day { day, .. } => context.locale.entry_number(usize::from(day)),
        other => context.locale.year(other.year()),
    }
}
