//! The axis: hairlines through the rows, with the names of years, months or days below them.

use yew::prelude::*;

use super::draw_context::DrawContext;
use super::placement::{left_edge, placed};
use crate::story::{Certainty, Date, PartialDate, Span};
use crate::timeline::{AxisLabel, Interval, Tick, axis_labels, second_line, ticks, width_of};
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
    let ticks = ticks(plot.scale, tick_spacing(context, plot));
    let labels = axis_labels(plot.scale, tick_spacing(context, plot), |span| {
        (width_of(&tick_label(context, span), NAME_SIZE) + BETWEEN) / draw.width
    });
    let years = second_line(plot.scale, tick_spacing(context, plot), |span| {
        (width_of(&second_label(context, span), NAME_SIZE) + 8.0) / draw.width
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
pub(super) fn has_second_line(context: &RenderContext, state: &TimelineState, plot: Plot) -> bool {
    let ticks = ticks(plot.scale, tick_spacing(context, plot));
    state.is_navigable() || ticks.iter().any(|tick| !matches!(tick.span, Span::Year(_)))
}

/// Returns the minimum spacing of the ticks of all panels, as a share of the drawing: the smallest at which each name has room.
pub(in crate::view) fn tick_spacing(context: &RenderContext, plot: Plot) -> f64 {
    let width = plot.drawn_widths().min;
    let interval = |spacing: f64| Interval::of(plot.scale.days() * spacing / width);
    let days = width_of("30", NAME_SIZE);
    let months = (1..=12).map(|month| width_of(&context.locale.month_short(month), NAME_SIZE));
    let months = months.fold(0.0, f64::max);
    let years = [plot.scale.first(), plot.scale.last()].map(|day| day.civil().0);
    let years = years.map(|year| width_of(&context.locale.year(year), NAME_SIZE));
    let years = years[0].max(years[1]);
    // No interval of months is as long.
    let year = LONGER_THAN_MONTHS * width / plot.scale.days();
    let spacings = [
        (days + BETWEEN, Interval::Days(1)),
        (days + AROUND, Interval::Days(10)),
        (months + BETWEEN, Interval::Months(1)),
        (months + AROUND, Interval::Months(if plot.scale.days() > MANY_DAYS { 1 } else { 6 })),
        ((years + BETWEEN).max(year), Interval::Months(12)),
    ];
    let fits = |(spacing, coarsest): &(f64, Interval)| interval(*spacing) <= *coarsest;
    let spacing = spacings.into_iter().find(fits).map_or(years + AROUND, |(spacing, _)| spacing);
    spacing / width
}

/// The length of a range in which years are more useful than some of their months.
const MANY_DAYS: f64 = 1500.0;
/// A number of days for which a year is the finest interval.
const LONGER_THAN_MONTHS: f64 = 300.0;
/// The font size of names, in pixels.
const NAME_SIZE: f64 = 12.0;
/// The space between two names that each have the middle of their interval, and of names at their ticks, in pixels.
const BETWEEN: f64 = 2.0;
const AROUND: f64 = 12.0;

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

/// Returns the label of a tick: a year, a month without its year, or a day without its month.
pub(crate) fn tick_label(context: &RenderContext, span: Span) -> String {
    match span {
        Span::Month { month, .. } => context.locale.month_short(month),
        Span::Day { day, .. } => context.locale.entry_number(usize::from(day)),
        other => context.locale.year(other.year()),
    }
}

/// Returns the anchor of a label. Near the ends of the axis a centred label would be cut off.
pub(super) fn text_anchor(tick: &Tick) -> &'static str {
    match tick.at {
        at if at < 0.05 => "start",
        at if at > 0.95 => "end",
        _ => "middle",
    }
}
