//! The values that a measure reached: one or several series, against the current goals.

use yew::prelude::*;

use super::progress_table::progress_table;
use super::series::{SeriesContext, is_due, series};
use crate::chart::LinearScale;
use crate::story::{GoalGroups, Measure};
use crate::view::context::RenderContext;

/// Returns all series of a measure on one scale. They are never added up.
pub(super) fn progress(context: &RenderContext, measure: &Measure, goals: &GoalGroups<'_>) -> Html {
    let points = measure.series.iter().flat_map(|series| &series.points);
    let targets = goals.current.iter().map(|goal| &goal.target);
    let scale = LinearScale::of(points.map(|point| &point.value).chain(targets));
    let all = SeriesContext { context, goals, scale };
    html! {
        <>
            <div class="series">
                for one in &measure.series {
                    { series(all, one) }
                }
            </div>
            if measure.series.len() > 1 {
                <p class="series__apart">{ context.words().series_apart }</p>
            }
            if context.is_drawn() && has_earlier_lines(measure, goals) {
                { legend_of_earlier_goals(context) }
            }
            if context.is_drawn() {
                { progress_table(context, measure, goals) }
            }
        </>
    }
}

fn legend_of_earlier_goals(context: &RenderContext) -> Html {
    html! {
        <p class="series__apart">
            <svg class="series__sign" width="4" height="14" aria-hidden="true">
                <line class="bar__earlier" x1="2" x2="2" y1="0" y2="14" />
            </svg>
            { context.words().earlier_goals }
        </p>
    }
}

/// Returns whether the line of an earlier goal is drawn at any point.
fn has_earlier_lines(measure: &Measure, goals: &GoalGroups<'_>) -> bool {
    let mut points = measure.series.iter().flat_map(|series| &series.points);
    points.any(|point| goals.earlier.iter().any(|goal| is_due(goal, point)))
}
