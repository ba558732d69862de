//! [`MeasureContents`]: everything in the drawing of a measure that moves with time.

use yew::prelude::*;

use super::bars::{bundle, columns, joins, value};
use super::goals::goal;
use super::labels::label;
use super::panel_facts::{LABEL_SIZE, PanelFacts};
use crate::picture::measure::Drawing;
use crate::story::Id;
use crate::timeline::width_of;
use crate::view::context::RenderContext;
use crate::view::elements::decimal;
use crate::view::island::adopted;
use crate::view::plot::{Plot, grid, tick_label, tick_names};
use crate::view::shared::Shared;

/// The number of marks above which their fading edges have one step each.
const MANY: usize = 32;

/// The goals and the values of a measure. During a drag they stay as they are and their parent moves them.
#[component]
pub(in crate::view::picture) fn MeasureContents(props: &MeasureContentsProps) -> Html {
    let MeasureContentsProps { context, index, plot, linked, measure_text } = props;
    let plot = *plot;
    if context.adoption.adopts_islands() {
        return adopted();
    }
    let Some(facts) = PanelFacts::of(context, *index, plot.size) else { return html! {} };
    let measured = |text: &str| match measure_text {
        Some(measure_text) => measure_text.emit(text.to_owned()),
        None => width_of(text, LABEL_SIZE),
    };

    facts.with_input(plot.scale, plot.drawn_widths(), |input| {
        let drawing = Drawing::of(input, &facts.scale, &facts.owners);
        let is_dense = drawing.segments.len() + drawing.goals.len() > MANY;
        html! {
            <>
                { columns(plot, &drawing.columns) }
                { time_axis(&facts, plot) }
                { joins(&facts, plot, &drawing) }
                for segment in &drawing.segments {
                    { value(&facts, plot, segment, is_dense) }
                }
                for one in &drawing.bundles {
                    { bundle(&facts, plot, one) }
                }
                for line in &drawing.goals {
                    { goal(&facts, plot, line, linked, is_dense) }
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
fn time_axis(facts: &PanelFacts<'_>, plot: Plot) -> Html {
    let dimensions = facts.dimensions;
    let (top, base) = (dimensions.above - 14.0, dimensions.base());
    html! {
        <g class="time-axis" aria-hidden="true">
            for line in grid(facts.context, plot) {
                <line
                    class="time-axis__line" key={line.day} x1={plot.x(line.at)} x2={plot.x(line.at)} y1={decimal(top)}
                    y2={decimal(base)}
                />
            }
            for name in tick_names(facts.context, plot) {
                <text class="time-axis__name" x={plot.x(name.at)} y={decimal(base + 17.0)} text-anchor={name.anchor}>
                    { tick_label(facts.context, name.span) }
                </text>
            }
        </g>
    }
}
