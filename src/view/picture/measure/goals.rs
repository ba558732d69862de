//! Goals as lines from the day they were set to their deadline.

use yew::prelude::*;

use super::super::emphasis::emphasis_class;
use super::panel_facts::PanelFacts;
use super::shapes::{at, companions, rect, rects, time_fades, value_fades};
use crate::picture::measure::{EndMark, Extent, GoalLine, Weight};
use crate::story::Id;
use crate::view::elements::decimal;
use crate::view::plot::Plot;

/// Returns a goal as a link to its receipt.
pub(super) fn goal(
    facts: &PanelFacts<'_>,
    plot: Plot,
    line: &GoalLine,
    linked: &[Id],
    is_dense: bool,
) -> Html {
    let goal = &facts.measure.goals[line.goal];
    let name = facts.goal_name(goal);
    let id = facts.context.receipt_id(&goal.id);
    html! {
        <a
            class={classes!("goal-line", weight(line), emphasis_class(linked, &goal.id))} key={&*goal.id} href={format!("#{id}")} data-part={id}
            tabindex="-1" data-day={line.day.to_string()} aria-label={name.clone()}
        >
            <title>{ name }</title>
            { body(facts, plot, line, is_dense) }
            if let Some(start) = &line.start {
                { at(plot, start.at, line.y, html! {
                    <circle class={classes!("goal-line__dot", start.is_hollow.then_some("goal-line__dot--hollow"))} r="2.8" />
                }) }
            }
            if let Some((share, mark)) = line.end {
                { at(plot, share, line.y, end_mark(plot, mark)) }
            }
        </a>
    }
}

fn weight(line: &GoalLine) -> Option<&'static str> {
    match line.weight {
        Weight::Heavy => Some("goal-line--open"),
        Weight::Thin => None,
        Weight::Part => Some("goal-line--part"),
    }
}

/// Returns the line with its fading ends, its open sides, and the values of other sources.
fn body(facts: &PanelFacts<'_>, plot: Plot, line: &GoalLine, is_dense: bool) -> Html {
    let (from, to) = line.solid;
    let extent = |from, to| Extent { from, to, has_end: true, is_point: false };
    let whole = extent(line.fades_from, line.fades_to);
    let half = line.thickness() / 2.0;
    let upper = line.upper.unwrap_or(line.y);
    let length = facts.dimensions.fade * 1.3;
    let y = decimal(line.y);
    html! {
        <>
            if let Some(upper) = line.upper {
                { rect(plot, &whole, "goal-line__band", (upper, line.y - upper)) }
            }
            { rects(plot, &extent(from, to), value_fades(line.fade, (upper - half, line.y + half), length, is_dense)) }
            { companions(plot, &line.companions) }
            { time_fades(plot, (from, line.fades_from), line.y, line.thickness(), is_dense) }
            { time_fades(plot, (to, line.fades_to), line.y, line.thickness(), is_dense) }
            if to > from {
                <line class="goal-line__line" x1={plot.x(from)} x2={plot.x(to)} y1={y.clone()} y2={y} />
            }
            { rect(plot, &whole, "value__target", (line.y - 5.0, 10.0)) }
        </>
    }
}

/// Returns the mark at a deadline. A flag flies towards later.
fn end_mark(plot: Plot, mark: EndMark) -> Html {
    let flag = |is_disputed: bool| {
        classes!("goal-line__flag", is_disputed.then_some("goal-line__flag--disputed"))
    };
    let mirrored = plot.is_mirrored().then_some("scale(-1 1)");
    match mark {
        EndMark::Open => html! { <path class="goal-line__tick" d="M0 3V-9" /> },
        EndMark::Replaced => html! { <path class="goal-line__tick" d="M0 3V-8" /> },
        EndMark::Unknown => html! { <path class="goal-line__tick" d="M0 8V4M0-4V-8" /> },
        EndMark::Missed => html! { <path class="goal-line__cross" d="M-5-5 5 5M5-5-5 5" /> },
        EndMark::Reached { is_disputed } => html! {
            <g transform={mirrored}>
                <path class="goal-line__tick" d="M0 3V-9.5" />
                <path class={flag(is_disputed)} d="M.5-9.5H10L7.5-6.7 10-4H.5Z" />
            </g>
        },
        EndMark::Exceeded { is_disputed } => html! {
            <g transform={mirrored}>
                <path class="goal-line__tick" d="M0 3V-9.5" />
                <path class={flag(is_disputed)} d="M.5-9.5H10L7.5-6.7 10-4H.5Z" />
                <path class="goal-line__flag" d="M14-10 17-4.5H11Z" />
            </g>
        },
    }
}
