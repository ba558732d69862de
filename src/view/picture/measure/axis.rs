//! [`ValueAxis`]: the scale of a panel, with its values and their lines, which stay when the time moves.

use yew::prelude::*;

use super::panel_facts::PanelFacts;
use crate::picture::Size;
use crate::view::context::RenderContext;
use crate::view::elements::decimal;
use crate::view::plot::Plot;
use crate::view::shared::Shared;

/// The distance from the words of the scale to the plot, in pixels.
const GAP: f64 = 8.0;

/// The lines of the scale with their values: in the gutter, or above the lines where there is none.
#[component]
pub(in crate::view::picture) fn ValueAxis(props: &ValueAxisProps) -> Html {
    let ValueAxisProps { context, index, plot } = props;
    let plot = *plot;
    let Some(facts) = PanelFacts::of(context, *index, plot.size) else { return html! {} };
    let is_inside = plot.size == Size::Narrow;
    let (x, dx, anchor) = if is_inside {
        (plot_edge(plot), plot.later(0.0), "start")
    } else {
        (plot_edge(plot), plot.later(-GAP), "end")
    };
    let zero = facts.scale.zero();
    let is_told = |y: f64| !is_inside || (y - zero).abs() > 1.0;
    html! {
        <g class="value-axis" aria-hidden="true">
            for (y, words) in facts.tick_words() {
                if (y - zero).abs() > 0.5 {
                    <line class="value-axis__line" x1="0" x2="100%" y1={decimal(y)} y2={decimal(y)} />
                }
                if is_told(y) {
                    <text
                        class="value-axis__value" x={x} dx={dx.clone()} text-anchor={anchor}
                        y={decimal(if is_inside { y - 3.0 } else { y + 4.5 })}
                    >{ words }</text>
                }
            }
            <line class="value-axis__zero" x1="0" x2="100%" y1={decimal(zero)} y2={decimal(zero)} />
        </g>
    }
}

/// The props of [`ValueAxis`].
#[derive(Properties, PartialEq)]
pub(in crate::view::picture) struct ValueAxisProps {
    /// The story.
    pub(in crate::view::picture) context: Shared<RenderContext>,
    /// The index of the measure.
    pub(in crate::view::picture) index: usize,
    /// The layout.
    pub(in crate::view::picture) plot: Plot,
}

/// Returns the `x` of the plot's start.
fn plot_edge(plot: Plot) -> &'static str {
    if plot.is_mirrored() { "100%" } else { "0" }
}
