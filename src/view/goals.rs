//! The goals: what was promised and, where the story says it, what has been reached.

use yew::prelude::*;

use super::bar::{BarLook, bar, percent};
use super::head::party_class;
use super::markup::{classes, html};
use super::part::PartProps;
use super::receipt::{Evidence, disputed_mark, receipt, unmarked_receipt};
use super::said::{date, filled, said, short_date};
use super::telling::Telling;
use crate::chart::{Yardstick, percent_of};
use crate::order::reorder;
use crate::story::{Citation, Goal, GoalState, Point, Quantity, Series};
use crate::wording::Direction;

/// The part that shows the goals.
pub(super) fn goals(props: &PartProps) -> Html {
    let PartProps { telling, .. } = props;

    html! {
        <section class="part goals" part="goals" aria-labelledby={telling.id("goals")}>
            <h3 class="part__title" id={telling.id("goals")}>{ telling.words().goals }</h3>
            for goal in leading(&telling.story.goals) {
                { leading_goal(telling, goal) }
            }
        </section>
    }
}

/// The goals that no other of them took the place of.
pub(crate) fn leading(all: &[Goal]) -> Vec<&Goal> {
    let is_earlier = |goal: &&Goal| all.iter().any(|other| follows(all, goal, other));
    all.iter().filter(|goal| !is_earlier(goal)).collect()
}

/// Whether a goal was replaced, at once or in the end, by another.
fn follows(all: &[Goal], goal: &Goal, other: &Goal) -> bool {
    let mut next = goal.replaced_by.as_ref();
    for _ in all {
        match next.and_then(|id| all.iter().find(|goal| goal.id == *id)) {
            Some(goal) if goal.id == other.id => return true,
            Some(goal) => next = goal.replaced_by.as_ref(),
            None => return false,
        }
    }
    false
}

fn leading_goal(telling: &Telling, goal: &Goal) -> Html {
    let all = &telling.story.goals;
    let earlier: Vec<&Goal> = all.iter().filter(|other| follows(all, other, goal)).collect();
    html! {
        <div class="goal" id={telling.part_id(&goal.id)} key={&*goal.id}>
            <h4 class="goal__title">{ said(telling, &goal.title) }</h4>
            { target(telling, goal, "goal__target") }
            if goal.series.is_empty() {
                <p class="goal__silent">{ telling.words().no_progress_figure }</p>
            } else {
                { progress(telling, goal, &earlier) }
            }
            if !earlier.is_empty() {
                <h5 class="goal__earlier-title">{ telling.words().earlier_goals }</h5>
                <ul class="goal__earlier">
                    for goal in earlier {
                        <li key={&*goal.id} id={telling.part_id(&goal.id)}>
                            { target(telling, goal, "goal__target goal__target--earlier") }
                        </li>
                    }
                </ul>
            }
        </div>
    }
}

/// The target in words, with its deadline and what became of it.
fn target(telling: &Telling, goal: &Goal, class: &'static str) -> Html {
    let words = telling.words();
    let state = match goal.state {
        GoalState::Open => None,
        GoalState::Reached => Some(words.goal_reached),
        GoalState::Missed => Some(words.goal_missed),
        GoalState::Replaced => Some(words.goal_replaced),
    };
    let fact = html! {
        <span class={class}>
            <span class="goal__amount">{ telling.locale.quantity(&goal.target) }</span>{ " " }
            if let Some(deadline) = &goal.deadline {
                <span class="goal__deadline">{ filled(words.by_deadline, date(telling, deadline)) }</span>
                { " " }
            }
            if let Some(set_on) = &goal.set_on {
                <span class="goal__set-on">{ filled(words.set_on, date(telling, set_on)) }</span>{ " " }
            }
            if let Some(state) = state {
                <span class="goal__state">{ state }</span>
            }
        </span>
    };
    let evidence = Evidence::cited(&goal.cite)
        .with(&goal.disputed_by, goal.note.as_ref())
        .with_how(goal.how.as_ref())
        .with_words(goal.deadline_as_written.as_ref());
    receipt(telling, &goal.id, fact, evidence)
}

/// The series, side by side and each for itself, measured against the target.
fn progress(telling: &Telling, goal: &Goal, earlier: &[&Goal]) -> Html {
    let values = goal.series.iter().flat_map(|series| &series.points).map(|point| &point.value);
    let yardstick = Yardstick::of(values.chain([&goal.target]));
    html! {
        <>
            <div class="series">
                for series in &goal.series {
                    { one_series(telling, goal, series, yardstick, earlier) }
                }
            </div>
            if goal.series.len() > 1 {
                <p class="series__apart">{ telling.words().series_apart }</p>
            }
            if telling.is_drawn() && has_earlier_lines(goal, earlier) {
                <p class="series__apart">
                    <svg class="series__sign" width="4" height="14" aria-hidden="true">
                        <line class="bar__earlier" x1="2" x2="2" y1="0" y2="14" />
                    </svg>
                    { telling.words().earlier_goals }
                </p>
            }
        </>
    }
}

/// The share of the drawing that the longest bar takes; the line of the goal stays inside.
const ROOM: f64 = 0.94;

fn one_series(
    telling: &Telling,
    goal: &Goal,
    series: &Series,
    yardstick: Option<Yardstick>,
    earlier: &[&Goal],
) -> Html {
    let mut points: Vec<&Point> = series.points.iter().collect();
    reorder(&mut points, |a, b| a.period.order_key().cmp(&b.period.order_key()));
    let title_id = telling.id(&format!("series-{}", &*series.id));
    let colour = series.party.as_ref().and_then(|id| telling.party(id)).map(party_class);
    html! {
        <div class={classes!("series__one", colour)} key={&*series.id}>
            <h5 class="series__title" id={title_id.clone()}>{ said(telling, &series.title) }</h5>
            { share_reached(telling, goal, series, &points) }
            { goal_flag(telling, goal, yardstick) }
            <ol class="series__points" aria-labelledby={title_id}>
                for point in points {
                    <li class="series__point" key={point.period.to_string()}>
                        { one_point(telling, goal, series, point, yardstick, earlier) }
                    </li>
                }
            </ol>
            if let Some(note) = &series.note {
                <p class="series__note">{ said(telling, note) }</p>
            }
        </div>
    }
}

/// The words above the line of the goal.
fn goal_flag(telling: &Telling, goal: &Goal, yardstick: Option<Yardstick>) -> Html {
    let drawn = yardstick.filter(|_| telling.is_drawn());
    let Some(bar) = drawn.and_then(|yardstick| yardstick.bar(&goal.target)) else {
        return html! {};
    };
    let is_mirrored = telling.locale.direction == Direction::RightToLeft;
    let at = bar.to * ROOM;
    html! {
        <div class="series__flag" aria-hidden="true">
            <svg class="series__flag-drawing" width="100%" height="20">
                <text class="series__flag-words" x={percent(if is_mirrored { 1.0 - at } else { at })}
                    y="14" text-anchor="end">
                    { telling.locale.quantity(&goal.target) }
                </text>
            </svg>
        </div>
    }
}

fn one_point(
    telling: &Telling,
    goal: &Goal,
    series: &Series,
    point: &Point,
    yardstick: Option<Yardstick>,
    earlier: &[&Goal],
) -> Html {
    let length = |quantity: &Quantity| yardstick.and_then(|yardstick| yardstick.bar(quantity));
    let mut lines: Vec<(&'static str, f64)> = Vec::new();
    lines.extend(length(&goal.target).map(|bar| ("bar__goal", bar.to)));
    for goal in earlier.iter().filter(|goal| is_due(goal, point)) {
        lines.extend(length(&goal.target).map(|bar| ("bar__earlier", bar.to)));
    }
    let look = BarLook {
        class: "bar--series",
        room: ROOM,
        lines: &lines,
        is_mirrored: telling.locale.direction == Direction::RightToLeft,
    };
    let evidence = Evidence::cited(&point.cite)
        .with(&point.disputed_by, point.note.as_ref())
        .with_how(point.how.as_ref());
    let fact = html! {
        <span class="series__row">
            <span class="series__period">{ short_date(telling, &point.period) }</span>
            if telling.is_drawn() {
                { bar(length(&point.value), look) }
            } else {
                { ": " }
            }
            <span class="series__value">{ telling.locale.quantity(&point.value) }</span>
            { disputed_mark(telling, evidence) }
        </span>
    };
    unmarked_receipt(telling, &format!("{}.{}", &*series.id, point.period), fact, evidence)
}

/// Whether a goal was to be reached by the end of a point's period.
fn is_due(goal: &Goal, point: &Point) -> bool {
    goal.deadline.is_some_and(|due| due.last_day() == point.period.last_day())
}

/// Whether a line of an earlier goal stands at any point.
fn has_earlier_lines(goal: &Goal, earlier: &[&Goal]) -> bool {
    let mut points = goal.series.iter().flat_map(|series| &series.points);
    points.any(|point| earlier.iter().any(|goal| is_due(goal, point)))
}

/// "44% of the goal, 2023, Uzbek statistics": the latest whole year whose value is one number.
fn share_reached(telling: &Telling, goal: &Goal, series: &Series, points: &[&Point]) -> Html {
    let latest = points.iter().rev().find(|point| point.period.is_year());
    let share = latest.and_then(|point| Some((point, percent_of(&point.value, &goal.target)?)));
    let Some((point, share)) = share else { return html! {} };
    let owner = telling.say(&series.title).text;
    let words = telling.locale.share_of_goal(share, &point.value, &point.period, owner);
    let basis: Vec<Citation> = point.cite.iter().chain(&goal.cite).cloned().collect();
    let evidence = Evidence::cited(&basis).with(&point.disputed_by, point.note.as_ref());
    let fact = html! {
        <span class="series__share">
            <span class="series__share-words">{ words }</span>{ " " }
            <span class="series__computed">
                { telling.words().computed_how }{ " " }
                { telling.locale.quantity(&point.value) }{ " / " }{ telling.locale.quantity(&goal.target) }
            </span>
        </span>
    };
    receipt(telling, &format!("{}.share", &*series.id), fact, evidence)
}
