//! The axis: hairlines through the rows, with labels below them.

use yew::prelude::*;

use super::draw_context::DrawContext;
use super::placement::{left_edge, placed};
use crate::story::Span;
use crate::timeline::Tick;
use crate::view::context::RenderContext;

/// Returns all ticks.
pub(super) fn axis(draw: &DrawContext<'_>, ticks: &[Tick], height: u32) -> Html {
    let context = draw.context;
    html! {
        <g class="axis" aria-hidden="true">
            for tick in ticks {
                { placed(draw, tick.day.to_string(), left_edge(context, tick.at, 0.0), 0, one_tick(context, tick, height)) }
            }
        </g>
    }
}

fn one_tick(context: &RenderContext, tick: &Tick, height: u32) -> Html {
    let is_year = matches!(tick.span, Span::Year(_));
    html! {
        <>
            <line class={classes!("axis__line", is_year.then_some("axis__line--year"))} y2={(height + 6).to_string()} />
            <text
                class={classes!("axis__tick", is_year.then_some("axis__tick--year"))}
                y={(height + 21).to_string()} text-anchor={text_anchor(tick)}
            >
                { tick_label(context, tick.span) }
            </text>
        </>
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
