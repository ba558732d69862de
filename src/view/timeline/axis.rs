//! The axis: hairlines through the rows, with the names of years, months or days below them.

use yew::prelude::*;

use super::dimensions::{TICK_SPACING, label_size};
use super::draw_context::DrawContext;
use super::placement::{left_edge, placed};
use crate::story::{Certainty, Date, PartialDate, Span};
use crate::timeline::{AxisLabel, LabelStyle, Tick, axis_labels, second_line, ticks, width_of};
use crate::view::context::RenderContext;
use crate::view::plot::Plot;
use crate::view::state::TimelineState;
use crate::wording::Direction;

/// The baselines of the two lines of names, from the base line.
const NAME: u32 = 14;
const SECOND_NAME: u32 = 28;
/// The length of a tick below the base line, and of one that reaches the second line of names.
const TICK: u32 = 4;
const LONG_TICK: u32 = 30;

/// Returns all ticks and names.
pub(super) fn axis(draw: &DrawContext<'_>, plot: Plot, height: u32) -> Html {
    let context = draw.context;
    let ticks = ticks(plot.scale, spacing(plot));
    let size = label_size(LabelStyle::Numbered);
    let labels = axis_labels(plot.scale, spacing(plot), |span| {
        (width_of(&tick_label(context, span), size) + 4.0) / draw.width
    });
    let years = second_line(plot.scale, spacing(plot), |span| {
        (width_of(&second_label(context, span), size) + 8.0) / draw.width
    });
    html! {
        <g class="axis" aria-hidden="true">
            for tick in &ticks {
                { placed(draw, tick.day.to_string(), left_edge(context, tick.at, 0.0), 0, line(tick, height)) }
            }
            for label in &labels {
                { placed(draw, format!("{}n", label.day), left_edge(context, label.at, 0.0), height + NAME, name(context, label)) }
            }
            for label in &years {
                { placed(draw, format!("{}y", label.day), left_edge(context, label.at, 0.0), height, second(draw, label)) }
            }
        </g>
    }
}

/// Returns whether the axis has a second line: of the years below months, or of the months below days. A timeline that can be
/// zoomed always has the space, so that its height stays.
pub(super) fn has_second_line(state: &TimelineState, plot: Plot) -> bool {
    let ticks = ticks(plot.scale, spacing(plot));
    state.is_navigable() || ticks.iter().any(|tick| !matches!(tick.span, Span::Year(_)))
}

/// Returns the minimum spacing of ticks, as a share of the drawing.
fn spacing(plot: Plot) -> f64 {
    TICK_SPACING / plot.drawn_widths().min
}

fn line(tick: &Tick, height: u32) -> Html {
    let is_year = matches!(tick.span, Span::Year(_));
    let class = classes!("axis__line", is_year.then_some("axis__line--year"));
    html! { <line {class} y2={(height + TICK).to_string()} /> }
}

fn name(context: &RenderContext, label: &AxisLabel) -> Html {
    html! { <text class="axis__tick" text-anchor={label.anchor}>{ tick_label(context, label.span) }</text> }
}

/// Returns the name of a year or of a month in the second line, with a tick at its start.
fn second(draw: &DrawContext<'_>, label: &AxisLabel) -> Html {
    let gap = if draw.context.locale.direction == Direction::RightToLeft { "-3" } else { "3" };
    html! {
        <>
            <line class="axis__line axis__line--year" y1={TICK.to_string()} y2={LONG_TICK.to_string()} />
            <text class="axis__tick axis__tick--year" dx={gap} y={SECOND_NAME.to_string()} text-anchor={label.anchor}>
                { second_label(draw.context, label.span) }
            </text>
        </>
    }
}

fn second_label(context: &RenderContext, span: Span) -> String {
    match span {
        Span::Month { .. } => {
            let date = PartialDate { span, certainty: Certainty::Certain };
            context.locale.date_short(&Date::On(date))
        }
        other => context.locale.year(other.year()),
    }
}

/// Returns the label of a tick: a year, a month without its year, or a day without its month.
pub(crate) fn tick_label(context: &RenderContext, span: Span) -> String {
    match span {
        Span::Month { month, .. } => context.locale.month_short(month),
        Span::Day { day, .. } => context.locale.entry_number(usize::from(day)),
        other => context.locale.year(other.year()),
    }
}
