//! A goal, or a measure without goals, as a column of a band.

use yew::prelude::*;

use super::band_words::{AmountSize, amount, other_account, sentence};
use super::goal::{goal_line, goal_receipt};
use super::part_of::part_of;
use crate::chart::LinearScale;
use crate::story::{Goal, GoalGroups, Measure, Point, Series};
use crate::view::context::RenderContext;
use crate::view::elements::{
    BarStyle, bar, date, fill_with_markup, heading, localized, party_class, percent,
};
use crate::view::receipt::{Receipt, unmarked_receipt};
use crate::wording::Direction;

/// The length of the line of the goal, as a share of the column.
const ROOM: f64 = 0.8;
/// The number of steps in which the end of a line fades, and the length of each as a share of the line.
const STEPS: u32 = 10;
const STEP: f64 = 0.02;

/// Returns a goal with what was reached. `is_first` is true for the first goal of its measure, which has the facts of the
/// measure besides its goals.
pub(in crate::view) fn goal_column(
    context: &RenderContext,
    measure: &Measure,
    goal: &Goal,
    is_first: bool,
    size: AmountSize,
) -> Html {
    let contents = Receipt::of(goal.basis())
        .with_words(context.own_words(goal.deadline_as_written.as_ref(), goal.deadline.as_ref()))
        .with_words(context.own_words(goal.set_as_written.as_ref(), goal.set.as_ref()));
    let points = measure.series.iter().flat_map(|series| &series.points);
    let scale = LinearScale::of(points.map(|point| &point.value).chain([&goal.target]));
    let fact = html! {
        <span class="band__fact">
            { amount(context, &goal.target, size) }
            { goal_drawing(context, goal, scale) }
            { circumstances(context, goal) }
            for statement in &goal.disputed_by {
                { other_account(context, contents, statement) }
            }
            { sentence(context, &goal.cite) }
        </span>
    };
    html! {
        <>
            { head(context, measure, Some(context.words().goal)) }
            { unmarked_receipt(context, &goal.id, fact, contents) }
            if is_first {
                { reached(context, measure, scale) }
                { rest(context, measure) }
            }
        </>
    }
}

/// Returns a measure without goals: the values reached.
pub(in crate::view) fn values_column(context: &RenderContext, measure: &Measure) -> Html {
    let points = measure.series.iter().flat_map(|series| &series.points);
    let scale = LinearScale::of(points.map(|point| &point.value));
    html! {
        <>
            { head(context, measure, None) }
            { reached(context, measure, scale) }
            { rest(context, measure) }
        </>
    }
}

/// Returns "Goal · Bilateral trade".
fn head(context: &RenderContext, measure: &Measure, kind: Option<&'static str>) -> Html {
    let title = html! {
        <>
            if let Some(kind) = kind {
                { kind }{ " · " }
            }
            <span class={if kind.is_some() { "band__title" } else { "band__kind" }}>{ localized(context, &measure.title) }</span>
        </>
    };
    heading(context, 1, "band__head", None, title)
}

/// Returns the line of the goal. It fades at both ends if no source gives a deadline.
fn goal_drawing(context: &RenderContext, goal: &Goal, scale: Option<LinearScale>) -> Html {
    let Some(target) = scale.and_then(|scale| scale.bar(&goal.target)) else { return html! {} };
    let is_mirrored = context.locale.direction == Direction::RightToLeft;
    let length = (target.to - target.zero) * ROOM;
    let piece = |from: f64, to: f64, opacity: Option<String>| {
        let (from, width) = (from * length, (to - from) * length);
        let x = percent(if is_mirrored { 1.0 - from - width } else { from });
        html! { <rect class="band__line" {x} y="6" width={percent(width)} height="3" fill-opacity={opacity} /> }
    };
    let is_open = goal.deadline.is_none();
    let edge = if is_open { f64::from(STEPS) * STEP } else { 0.0 };
    let end = percent(if is_mirrored { 1.0 - length } else { length });
    html! {
        <svg class="band__goal" width="100%" height="16" shape-rendering="crispEdges" aria-hidden="true">
            { piece(edge, 1.0 - edge, None) }
            if is_open {
                for nth in 0..STEPS {
                    { piece(f64::from(nth) * STEP, f64::from(nth + 1) * STEP, Some(fading(nth))) }
                    { piece(1.0 - f64::from(nth + 1) * STEP, 1.0 - f64::from(nth) * STEP, Some(fading(nth))) }
                }
            } else {
                <line class="band__tick" x1={end.clone()} x2={end} y1="0" y2="16" />
            }
        </svg>
    }
}

fn fading(nth: u32) -> String {
    format!("0.{:02}", 8 + nth * 9)
}

/// Returns the deadline, who promises it, when it was set, and its state.
fn circumstances(context: &RenderContext, goal: &Goal) -> Html {
    let words = context.words();
    let line = |content: Html| html! { <span class="band__line-words">{ content }</span> };
    html! {
        <>
            if let Some(deadline) = &goal.deadline {
                { line(fill_with_markup(words.by_deadline, date(context, deadline))) }
            } else if let Some(written) = &goal.deadline_as_written {
                { line(html! { <q>{ localized(context, written) }</q> }) }
            } else {
                { line(words.no_deadline.into()) }
            }
            if let Some(set) = &goal.set {
                { line(fill_with_markup(words.set_on, date(context, set))) }
            }
            if !goal.by.is_empty() {
                { line(words.promised_by.fill([&context.party_names(&goal.by)]).into()) }
            }
            if let Some(state) = context.locale.goal_state(goal.state) {
                <span class="goal__state">{ state }</span>
            }
            { part_of(context, goal.part_of.as_ref()) }
        </>
    }
}

/// Returns the values reached, each with a bar on the scale of the goal.
fn reached(context: &RenderContext, measure: &Measure, scale: Option<LinearScale>) -> Html {
    html! {
        for series in &measure.series {
            <div class={classes!("band__series", party(context, series))} id={context.part_id(&series.id)} key={&*series.id}>
                for point in &series.points {
                    { one_value(context, series, point, scale) }
                }
            </div>
        }
    }
}

fn party(context: &RenderContext, series: &Series) -> Option<&'static str> {
    series.party.as_ref().and_then(|id| context.party(id)).map(party_class)
}

/// Returns "nearly $28.5 billion, 2023, As reported by Trend", with a bar.
fn one_value(
    context: &RenderContext,
    series: &Series,
    point: &Point,
    scale: Option<LinearScale>,
) -> Html {
    let as_written = context.own_words(point.date_as_written.as_ref(), Some(&point.period));
    let contents = Receipt::of(point.basis()).with_words(as_written);
    let style = BarStyle {
        class: "bar--series",
        room: ROOM,
        lines: &[],
        outline: None,
        is_mirrored: context.locale.direction == Direction::RightToLeft,
    };
    let comma = context.words().punctuation.comma;
    let fact = html! {
        <span class="band__fact">
            { bar(scale.and_then(|scale| scale.bar(&point.value)), style) }
            <span class="band__line-words">
                <b class="band__value">{ context.quantity(&point.value) }</b>{ comma }{ date(context, &point.period) }
                { comma }{ localized(context, &series.title) }
            </span>
            for statement in &point.disputed_by {
                { other_account(context, contents, statement) }
            }
            { sentence(context, &point.cite) }
        </span>
    };
    unmarked_receipt(context, &format!("{}.{}", &*series.id, point.period), fact, contents)
}

/// Returns the goals that are parts of others or were replaced, and the notes.
fn rest(context: &RenderContext, measure: &Measure) -> Html {
    let groups = GoalGroups::of(measure);
    let goals: Vec<&Goal> = groups.parts.iter().chain(&groups.earlier).copied().collect();
    html! {
        <>
            if !goals.is_empty() {
                <ul class="goal__earlier">
                    for goal in goals {
                        <li key={&*goal.id} id={context.part_id(&goal.id)}>
                            { goal_receipt(context, goal, goal_line(context, goal, "goal__target goal__target--earlier")) }
                        </li>
                    }
                </ul>
            }
            for note in measure.series.iter().filter_map(|series| series.note.as_ref()).chain(&measure.note) {
                <p class="band__note">{ localized(context, note) }</p>
            }
        </>
    }
}
