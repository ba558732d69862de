//! The series of a goal: what was reached, period by period, each owner's figures for themselves.

use yew::prelude::*;

use super::bar::{BarLook, bar, percent};
use super::head::party_class;
use super::heading::heading;
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
                { in_a_table(telling, goal) }
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
    let points = in_order(series.points.iter().collect());
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
                { telling.words().colon }
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

/// Points, oldest first.
fn in_order(mut points: Vec<&Point>) -> Vec<&Point> {
    reorder(&mut points, |a, b| a.period.order_key().cmp(&b.period.order_key()));
    points
}

/// "Uzbek statistics. 2017: $2 billion; 2023: $4.4 billion. Goal: $10 billion": what the bars show at one glance.
fn summary(telling: &Telling, goal: &Goal, series: &Series, points: &[&Point]) -> String {
    let (words, locale) = (telling.words(), telling.locale);
    let said = |point: &Point| {
        locale.date_spoken(&point.period) + words.colon + &locale.quantity(&point.value)
    };
    let mut ends = points.first().map_or_else(String::new, |first| said(first));
    if points.len() > 1 {
        ends = format!("{ends}; {}", said(points[points.len() - 1]));
    }
    format!("{}. {ends}. {}", telling.say(&series.title).text, aim(telling, goal))
}

/// "Goal: $10 billion, by 2030".
fn aim(telling: &Telling, goal: &Goal) -> String {
    let (words, locale) = (telling.words(), telling.locale);
    let aim = words.goal.to_owned() + words.colon + &locale.quantity(&goal.target);
    match &goal.deadline {
        Some(due) => aim + words.comma + &words.by_deadline.fill([&locale.date(due)]),
        None => aim,
    }
}

/// A row for each period, a column for each owner.
fn in_a_table(telling: &Telling, goal: &Goal) -> Html {
    let words = telling.words();
    let mut points = Vec::new();
    let mut columns = vec![Html::default()];
    for series in &goal.series {
        points.extend(&series.points);
        columns.push(said(telling, &series.title));
    }
    let points = in_order(points);
    let are_years = points.iter().all(|point| point.period.is_year());
    columns[0] = Html::from(if are_years { words.year } else { words.date });
    let mut rows = Table::of(columns);
    let mut last = None;
    for point in points {
        if last.replace(point.period) != Some(point.period) {
            rows.cell(date(telling, &point.period));
            for series in &goal.series {
                rows.cell(figure(telling, series, &point.period));
            }
        }
    }
    let name = telling.say(&goal.title).text;
    table(telling, name, format!("{name}. {}", aim(telling, goal)), rows)
}

/// What an owner says of a period; nothing where it says nothing.
fn figure(telling: &Telling, series: &Series, period: &Date) -> Html {
    let Some(point) = series.points.iter().find(|point| point.period == *period) else {
        return html! {};
    };
    let evidence = Evidence::cited(&point.cite).with(&point.disputed_by, None);
    html! { <>{ telling.locale.quantity(&point.value) }{ disputed_mark(telling, evidence) }</> }
}
