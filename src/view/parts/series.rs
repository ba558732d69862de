//! One series of a measure: the values of one owner, period by period.

use yew::prelude::*;

use super::progress_summary::series_summary;
use crate::chart::{LinearScale, percent_of};
use crate::order::reorder;
use crate::story::{Basis, Citation, Goal, GoalGroups, Point, Series};
use crate::view::context::RenderContext;
use crate::view::elements::{BarStyle, bar, heading, localized, party_class, percent, short_date};
use crate::view::receipt::{Receipt, disputed_mark, receipt, unmarked_receipt};
use crate::wording::Direction;

/// The length of the longest bar, as a share of the drawing. The line of the goal stays inside the drawing.
const ROOM: f64 = 0.94;

/// The context that all series of a measure share.
#[derive(Clone, Copy)]
pub(super) struct SeriesContext<'a> {
    pub(super) context: &'a RenderContext,
    pub(super) goals: &'a GoalGroups<'a>,
    pub(super) scale: Option<LinearScale>,
}

/// Returns a series with a bar for each point.
pub(super) fn series(all: SeriesContext<'_>, series: &Series) -> Html {
    let SeriesContext { context, goals, .. } = all;
    let points = in_order(series.points.iter().collect());
    let title_id = context.id(&format!("series-{}", &*series.id));
    let colour = series.party.as_ref().and_then(|id| context.party(id)).map(party_class);
    html! {
        <div
            class={classes!("series__one", colour)} key={&*series.id} id={context.part_id(&series.id)}
            role={context.is_drawn().then_some("group")}
            aria-label={context.is_drawn().then(|| series_summary(context, goals, series, &points))}
        >
            { heading(context, 3, "series__title", Some(title_id.clone()), localized(context, &series.title)) }
            { share_reached(all, series, &points) }
            { goal_flags(all) }
            <ol class="series__points" aria-labelledby={title_id}>
                for point in points {
                    <li class="series__point" key={point.period.to_string()}>
                        { one_point(all, series, point) }
                    </li>
                }
            </ol>
            if let Some(note) = &series.note {
                <p class="series__note">{ localized(context, note) }</p>
            }
        </div>
    }
}

/// Returns the labels above the lines of the goals, each in a row of its own.
fn goal_flags(all: SeriesContext<'_>) -> Html {
    let SeriesContext { context, goals, scale } = all;
    if !context.is_drawn() {
        return html! {};
    }
    let is_mirrored = context.locale.direction == Direction::RightToLeft;
    let flags = goals.current.iter().filter_map(|goal| {
        let at = scale?.bar(&goal.target)?.to * ROOM;
        Some((goal, if is_mirrored { 1.0 - at } else { at }))
    });
    html! {
        for (goal, at) in flags {
            <div class="series__flag" aria-hidden="true" key={&*goal.id}>
                <svg class="series__flag-drawing" width="100%" height="20">
                    <text class="series__flag-words" x={percent(at)} y="14" text-anchor="end">
                        { context.quantity(&goal.target) }
                    </text>
                </svg>
            </div>
        }
    }
}

fn one_point(all: SeriesContext<'_>, series: &Series, point: &Point) -> Html {
    let SeriesContext { context, scale, .. } = all;
    let lines = lines_at(all, point);
    let style = BarStyle {
        class: "bar--series",
        room: ROOM,
        lines: &lines,
        outline: None,
        is_mirrored: context.locale.direction == Direction::RightToLeft,
    };
    let as_written = context.own_words(point.date_as_written.as_ref(), Some(&point.period));
    // An amount in two currencies is longer than the column beside the bars.
    let is_pair = point.value.also.is_some();
    let contents = Receipt::of(point.basis()).with_words(as_written);
    let fact = html! {
        <span class="series__row">
            <span class="series__period">{ short_date(context, &point.period) }</span>
            if context.is_drawn() {
                { bar(scale.and_then(|scale| scale.bar(&point.value)), style) }
            } else {
                { context.words().colon }
            }
            <span class={classes!("series__value", is_pair.then_some("series__value--pair"))}>
                { context.quantity(&point.value) }
            </span>
            { disputed_mark(context, contents) }
        </span>
    };
    unmarked_receipt(context, &format!("{}.{}", &*series.id, point.period), fact, contents)
}

/// Returns the lines across the bar of a point: zero, if a value is below it; the current goals; and the earlier goals
/// whose deadline is the end of the period.
fn lines_at(all: SeriesContext<'_>, point: &Point) -> Vec<(&'static str, f64)> {
    let SeriesContext { goals, scale, .. } = all;
    let Some(scale) = scale else { return Vec::new() };
    let zero = (scale.zero() > 0.0).then_some(("bar__zero", scale.zero()));
    let at = |class, goal: &&Goal| Some((class, scale.bar(&goal.target)?.to));
    let current = goals.current.iter().filter_map(|goal| at("bar__goal", goal));
    let due = goals.earlier.iter().filter(|goal| is_due(goal, point));
    zero.into_iter().chain(current).chain(due.filter_map(|goal| at("bar__earlier", goal))).collect()
}

/// Returns whether the deadline of a goal is the end of a point's period.
pub(super) fn is_due(goal: &Goal, point: &Point) -> bool {
    goal.deadline.is_some_and(|due| due.last_day() == point.period.last_day())
}

/// Returns "44% of the goal, 2023, Uzbek statistics", for the latest whole year whose value is one number.
///
/// With several current goals, it would not be clear of which goal it is a share.
fn share_reached(all: SeriesContext<'_>, series: &Series, points: &[&Point]) -> Html {
    let SeriesContext { context, goals, .. } = all;
    let [goal] = *goals.current else { return html! {} };
    let latest = points.iter().rev().find(|point| point.period.is_year());
    let share = latest.and_then(|point| Some((point, percent_of(&point.value, &goal.target)?)));
    let Some((point, share)) = share else { return html! {} };
    let owner = context.say(&series.title).text;
    let words = context.locale.share_of_goal(share, &point.value, &point.period, owner);
    let cite: Vec<Citation> = point.cite.iter().chain(&goal.cite).cloned().collect();
    // The statements are about the value, so they are compared with the sources of the value alone.
    let basis = Basis { cite: &cite, ..point.basis() };
    let fact = html! {
        <span class="series__share">
            <span class="series__share-words">{ words }</span>{ " " }
            <span class="series__computed">
                { context.words().computed_how }{ context.words().label_space }
                { context.quantity(&point.value) }{ " ÷ " }{ context.quantity(&goal.target) }
            </span>
        </span>
    };
    receipt(
        context,
        &format!("{}.share", &*series.id),
        fact,
        Receipt::of(basis).with_own(&point.cite),
    )
}

/// Sorts points chronologically.
pub(super) fn in_order(mut points: Vec<&Point>) -> Vec<&Point> {
    reorder(&mut points, |a, b| a.period.order_key().cmp(&b.period.order_key()));
    points
}
