//! The goals and the values of a measure as compact rows.

use yew::prelude::*;

use super::goal::{goal_line, goal_receipt};
use super::share::share_reached;
use crate::order::reorder;
use crate::story::{GoalGroups, Measure, Point, Series};
use crate::view::context::RenderContext;
use crate::view::elements::{heading, localized, party_class, short_date};
use crate::view::receipt::{Receipt, disputed_mark, unmarked_receipt};

/// Returns the goals, then each series in columns; each fact with its receipt.
pub(in crate::view) fn measure_rows(context: &RenderContext, measure: &Measure) -> Html {
    let groups = GoalGroups::of(measure);
    let goals = measure.goals_in_order();
    html! {
        <div class="rows">
            if !goals.is_empty() {
                <ul class="rows__goals">
                    for (_, goal) in goals {
                        <li class="rows__goal" key={&*goal.id} id={context.part_id(&goal.id)}>
                            { goal_receipt(context, goal, goal_line(context, goal, "goal__target goal__target--row")) }
                        </li>
                    }
                </ul>
            }
            if let Some(note) = &measure.note {
                <p class="goal__note">{ localized(context, note) }</p>
            }
            if !measure.series.is_empty() {
                <div class="rows__all">
                    for one in &measure.series {
                        { series(context, &groups, one) }
                    }
                </div>
            }
            if measure.series.len() > 1 {
                <p class="series__apart">{ context.words().series_apart }</p>
            }
        </div>
    }
}

fn series(context: &RenderContext, goals: &GoalGroups<'_>, series: &Series) -> Html {
    let points = in_order(series.points.iter().collect());
    let title_id = context.id(&format!("series-{}", &*series.id));
    let colour = series.party.as_ref().and_then(|id| context.party(id)).map(party_class);
    html! {
        <div class={classes!("rows__series", colour)} key={&*series.id} id={context.part_id(&series.id)}>
            { heading(context, 2, "rows__title", Some(title_id.clone()), localized(context, &series.title)) }
            { share_reached(context, goals, series, &points) }
            <ol class="rows__points" aria-labelledby={title_id}>
                for point in points {
                    <li class="rows__point" key={point.period.to_string()}>{ row(context, series, point) }</li>
                }
            </ol>
            if let Some(note) = &series.note {
                <p class="series__note">{ localized(context, note) }</p>
            }
        </div>
    }
}

fn row(context: &RenderContext, series: &Series, point: &Point) -> Html {
    let as_written = context.own_words(point.date_as_written.as_ref(), Some(&point.period));
    let contents = Receipt::of(point.basis()).with_words(as_written);
    let fact = html! {
        <span class="rows__fact">
            <span class="rows__period">{ short_date(context, &point.period) }</span>
            { context.gap(context.words().punctuation.colon) }
            <span class="rows__value">{ context.quantity(&point.value) }</span>
            { disputed_mark(context, contents) }
        </span>
    };
    unmarked_receipt(context, &format!("{}.{}", &*series.id, point.period), fact, contents)
}

/// Sorts points chronologically.
pub(super) fn in_order(mut points: Vec<&Point>) -> Vec<&Point> {
    reorder(&mut points, |a, b| a.period.order_key().cmp(&b.period.order_key()));
    points
}
