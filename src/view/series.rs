//! The series of a goal: what was reached, period by period, each owner's figures for themselves.

use yew::prelude::*;

use super::bar::{BarLook, bar, percent};
use super::head::party_class;
use super::heading::heading;
use super::markup::{classes, html};
use super::receipt::{Evidence, disputed_mark, receipt, unmarked_receipt};
use super::said::{date, said, short_date};
use super::table::{Table, table};
use super::telling::Telling;
use crate::chart::{Yardstick, percent_of};
use crate::order::reorder;
use crate::story::{Citation, Date, Goal, Point, Quantity, Series};
use crate::wording::Direction;

/// The series, side by side and each for itself, measured against the target.
pub(super) fn progress(telling: &Telling, goal: &Goal, earlier: &[&Goal]) -> Html {
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
            if telling.is_drawn() {
                { table(telling, in_a_table(telling, goal)) }
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
    let points = in_order(series);
    let title_id = telling.id(&format!("series-{}", &*series.id));
    let colour = series.party.as_ref().and_then(|id| telling.party(id)).map(party_class);
    html! {
        <div
            class={classes!("series__one", colour)} key={&*series.id} role={telling.is_drawn().then_some("group")}
            aria-label={telling.is_drawn().then(|| summary(telling, goal, series, &points))}
        >
            { heading(telling, 3, "series__title", Some(title_id.clone()), said(telling, &series.title)) }
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
                { telling.locale.quantity(&point.value) }{ " ÷ " }{ telling.locale.quantity(&goal.target) }
            </span>
        </span>
    };
    receipt(telling, &format!("{}.share", &*series.id), fact, evidence)
}

/// The points of a series, oldest first.
fn in_order(series: &Series) -> Vec<&Point> {
    let mut points: Vec<&Point> = series.points.iter().collect();
    reorder(&mut points, |a, b| a.period.order_key().cmp(&b.period.order_key()));
    points
}

/// "Uzbek statistics. 2017: $2 billion; 2023: $4.4 billion. Goal: $10 billion": what the bars show at one glance.
fn summary(telling: &Telling, goal: &Goal, series: &Series, points: &[&Point]) -> String {
    let locale = telling.locale;
    let said = |point: &&Point| {
        format!("{}: {}", locale.date_spoken(&point.period), locale.quantity(&point.value))
    };
    let ends = points.first().into_iter().chain(points.last().filter(|_| points.len() > 1));
    let ends: Vec<String> = ends.map(said).collect();
    let title = telling.say(&series.title).text;
    format!("{title}. {}. {}", ends.join("; "), aim(telling, goal))
}

/// "Goal: $10 billion by 2030".
fn aim(telling: &Telling, goal: &Goal) -> String {
    let (words, locale) = (telling.words(), telling.locale);
    let deadline = goal.deadline.as_ref().map(|due| words.by_deadline.fill([&locale.date(due)]));
    let target = locale.quantity(&goal.target);
    format!("{}: {target} {}", words.goal, deadline.unwrap_or_default()).trim_end().to_owned()
}

/// A row for each period, a column for each owner.
fn in_a_table(telling: &Telling, goal: &Goal) -> Table {
    let words = telling.words();
    let mut periods: Vec<Date> =
        goal.series.iter().flat_map(|series| &series.points).map(|point| point.period).collect();
    reorder(&mut periods, |a, b| a.order_key().cmp(&b.order_key()));
    periods.dedup();
    let head = if periods.iter().all(Date::is_year) { words.year } else { words.date };
    let heads = std::iter::once(head.into());
    let heads = heads.chain(goal.series.iter().map(|series| said(telling, &series.title)));
    let row = |period: &Date| {
        let cells = goal.series.iter().map(|series| cell(telling, series, period));
        std::iter::once(date(telling, period)).chain(cells).collect()
    };
    let name = telling.say(&goal.title).text.to_owned();
    Table {
        caption: format!("{name}. {}", aim(telling, goal)),
        name,
        heads: heads.collect(),
        rows: periods.iter().map(row).collect(),
    }
}

/// What an owner says of a period; nothing where it says nothing.
fn cell(telling: &Telling, series: &Series, period: &Date) -> Html {
    let Some(point) = series.points.iter().find(|point| point.period == *period) else {
        return html! {};
    };
    let evidence = Evidence::cited(&point.cite).with(&point.disputed_by, None);
    html! { <>{ telling.locale.quantity(&point.value) }{ disputed_mark(telling, evidence) }</> }
}
