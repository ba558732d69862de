//! The axis: hairlines through the rows, with the names of years, months or days below them.

use yew::prelude::*;

use super::draw_context::DrawContext;
use super::placement::{left_edge, placed};
use crate::story::{Certainty, Date, PartialDate, Span};
use crate::timeline::{AxisLabel, Tick, axis_labels, second_line, width_of};
use crate::view::context::RenderContext;
use crate::view::elements::{decimal, percent};
use crate::view::plot::{BETWEEN, NAME_SIZE, Plot, grid, tick_label, tick_spacing};
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
    let ticks = grid(context, plot);
    let labels = axis_labels(plot.scale, tick_spacing(context, plot), |span| {
        (width_of(&tick_label(context, span), NAME_SIZE) + BETWEEN) / draw.width
    });
    let years = second_line(plot.scale, tick_spacing(context, plot), |span| {
        (width_of(&second_label(context, span), NAME_SIZE) + 8.0) / draw.width
    });
    html! {
        <g class="axis" aria-hidden="true">
            for tick in &ticks {
                { line(draw, tick, height) }
            }
            for label in &labels {
                { name(draw, label, height + NAME) }
            }
            for label in &years {
                { placed(draw, format!("{}y", label.day), left_edge(context, label.at, 0.0), height, second(draw, label)) }
            }
        </g>
    }
}

/// Returns whether the axis has a second line: of the years below months, or of the months below days. A timeline that can be
/// zoomed always has the space, so that its height stays.
pub(super) fn has_second_line(context: &RenderContext, state: &TimelineState, plot: Plot) -> bool {
    let ticks = grid(context, plot);
    state.is_navigable() || ticks.iter().any(|tick| !matches!(tick.span, Span::Year(_)))
}

/// Returns the hairline of a tick. It is placed without an element around it, of which a long period would have very many.
fn line(draw: &DrawContext<'_>, tick: &Tick, height: u32) -> Html {
    let is_year = matches!(tick.span, Span::Year(_));
    let class = classes!("axis__line", is_year.then_some("axis__line--year"));
    let x = across(draw, left_edge(draw.context, tick.at, 0.0));
    html! {
        <line
            key={tick.day.to_string()} {class} x1={x.clone()} x2={x} y2={(height + TICK).to_string()}
        />
    }
}

/// Returns the name of a year, a month or a day.
fn name(draw: &DrawContext<'_>, label: &AxisLabel, y: u32) -> Html {
    let x = across(draw, left_edge(draw.context, label.at, 0.0));
    html! {
        <text key={format!("{}n", label.day)} class="axis__tick" {x} y={y.to_string()} text-anchor={label.anchor}>
            { tick_label(draw.context, label.span) }
        </text>
    }
}

/// Returns an `x`: in pixels if the width is measured.
fn across(draw: &DrawContext<'_>, share: f64) -> AttrValue {
    match draw.measured_width {
        Some(_) => decimal(share * draw.width).into(),
        None => percent(share),
    }
}

/// Returns the name of a year or of a month in the second line, with a tick at its start.
fn second(draw: &DrawContext<'_>, label: &AxisLabel) -> Html {
    let gap = if draw.context.locale.direction == Direction::RightToLeft { "-3" } else { "3" };
    html! {
        <>
            <line class="axis__line axis__line--year" y1={(TICK + NAME).to_string()} y2={LONG_TICK.to_string()} />
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
