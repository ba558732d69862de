//! One series of a goal: the values of one owner, period by period.

use yew::prelude::*;

use super::progress_summary::series_summary;
use crate::chart::{LinearScale, percent_of};
use crate::order::reorder;
use crate::story::{Citation, Goal, Point, Quantity, Series};
use crate::view::context::RenderContext;
use crate::view::elements::{BarStyle, bar, heading, localized, party_class, percent, short_date};
use crate::view::receipt::{Evidence, disputed_mark, receipt, unmarked_receipt};
use crate::wording::Direction;

/// The length of the longest bar, as a share of the drawing. The line of the goal stays inside the drawing.
const ROOM: f64 = 0.94;

/// Returns a series with a bar for each point.
pub(super) fn series(
    context: &RenderContext,
    goal: &Goal,
    series: &Series,
    scale: Option<LinearScale>,
    earlier: &[&Goal],
) -> Html {
    let points = in_order(series.points.iter().collect());
    let title_id = context.id(&format!("series-{}", &*series.id));
    let colour = series.party.as_ref().and_then(|id| context.party(id)).map(party_class);
    html! {
        <div
            class={classes!("series__one", colour)} key={&*series.id} role={context.is_drawn().then_some("group")}
            aria-label={context.is_drawn().then(|| series_summary(context, goal, series, &points))}
        >
            { heading(context, 3, "series__title", Some(title_id.clone()), localized(context, &series.title)) }
            { share_reached(context, goal, series, &points) }
            { goal_flag(context, goal, scale) }
            <ol class="series__points" aria-labelledby={title_id}>
                for point in points {
                    <li class="series__point" key={point.period.to_string()}>
                        { one_point(context, goal, series, point, scale, earlier) }
                    </li>
                }
            </ol>
            if let Some(note) = &series.note {
                <p class="series__note">{ localized(context, note) }</p>
            }
        </div>
    }
}

/// Returns the label above the line of the goal.
fn goal_flag(context: &RenderContext, goal: &Goal, scale: Option<LinearScale>) -> Html {
    let scale = scale.filter(|_| context.is_drawn());
    let Some(bar) = scale.and_then(|scale| scale.bar(&goal.target)) else {
        return html! {};
    };
    let is_mirrored = context.locale.direction == Direction::RightToLeft;
    let at = bar.to * ROOM;
    html! {
        <div class="series__flag" aria-hidden="true">
            <svg class="series__flag-drawing" width="100%" height="20">
                <text class="series__flag-words" x={percent(if is_mirrored { 1.0 - at } else { at })}
                    y="14" text-anchor="end">
                    { context.quantity(&goal.target) }
                </text>
            </svg>
        </div>
    }
}

fn one_point(
    context: &RenderContext,
    goal: &Goal,
    series: &Series,
    point: &Point,
    scale: Option<LinearScale>,
    earlier: &[&Goal],
) -> Html {
    let length = |quantity: &Quantity| scale.and_then(|scale| scale.bar(quantity));
    let mut lines: Vec<(&'static str, f64)> = Vec::new();
    lines.extend(length(&goal.target).map(|bar| ("bar__goal", bar.to)));
    for goal in earlier.iter().filter(|goal| is_due(goal, point)) {
        lines.extend(length(&goal.target).map(|bar| ("bar__earlier", bar.to)));
    }
    let style = BarStyle {
        class: "bar--series",
        room: ROOM,
        lines: &lines,
        is_mirrored: context.locale.direction == Direction::RightToLeft,
    };
    let evidence = Evidence::cited(&point.cite)
        .with(&point.disputed_by, point.note.as_ref())
        .with_how(point.how.as_ref());
    let fact = html! {
        <span class="series__row">
            <span class="series__period">{ short_date(context, &point.period) }</span>
            if context.is_drawn() {
                { bar(length(&point.value), style) }
            } else {
                { context.words().colon }
            }
            <span class="series__value">{ context.quantity(&point.value) }</span>
            { disputed_mark(context, evidence) }
        </span>
    };
    unmarked_receipt(context, &format!("{}.{}", &*series.id, point.period), fact, evidence)
}

/// Returns whether the deadline of a goal is the end of a point's period.
pub(super) fn is_due(goal: &Goal, point: &Point) -> bool {
    goal.deadline.is_some_and(|due| due.last_day() == point.period.last_day())
}

/// Returns "44% of the goal, 2023, Uzbek statistics", for the latest whole year whose value is one number.
fn share_reached(context: &RenderContext, goal: &Goal, series: &Series, points: &[&Point]) -> Html {
    let latest = points.iter().rev().find(|point| point.period.is_year());
    let share = latest.and_then(|point| Some((point, percent_of(&point.value, &goal.target)?)));
    let Some((point, share)) = share else { return html! {} };
    let owner = context.say(&series.title).text;
    let words = context.locale.share_of_goal(share, &point.value, &point.period, owner);
    let basis: Vec<Citation> = point.cite.iter().chain(&goal.cite).cloned().collect();
    let evidence = Evidence::cited(&basis).with(&point.disputed_by, point.note.as_ref());
    let fact = html! {
        <span class="series__share">
            <span class="series__share-words">{ words }</span>{ " " }
            <span class="series__computed">
                { context.words().computed_how }{ context.words().label_space }
                { context.quantity(&point.value) }{ " ÷ " }{ context.quantity(&goal.target) }
            </span>
        </span>
    };
    receipt(context, &format!("{}.share", &*series.id), fact, evidence)
}

/// Sorts points chronologically.
pub(super) fn in_order(mut points: Vec<&Point>) -> Vec<&Point> {
    reorder(&mut points, |a, b| a.period.order_key().cmp(&b.period.order_key()));
    points
}
