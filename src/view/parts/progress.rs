//! The progress towards a goal: one or several series, measured against the target.

use yew::prelude::*;

use super::progress_table::progress_table;
use super::series::{is_due, series};
use crate::chart::LinearScale;
use crate::story::Goal;
use crate::view::context::RenderContext;

/// Returns all series of a goal on one scale. They are never added up.
pub(super) fn progress(context: &RenderContext, goal: &Goal, earlier: &[&Goal]) -> Html {
    let values = goal.series.iter().flat_map(|series| &series.points).map(|point| &point.value);
    let scale = LinearScale::of(values.chain([&goal.target]));
    html! {
        <>
            <div class="series">
                for one in &goal.series {
                    { series(context, goal, one, scale, earlier) }
                }
            </div>
            if goal.series.len() > 1 {
                <p class="series__apart">{ context.words().series_apart }</p>
            }
            if context.is_drawn() && has_earlier_lines(goal, earlier) {
                { legend_of_earlier_goals(context) }
            }
            if context.is_drawn() {
                { progress_table(context, goal) }
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
fn has_earlier_lines(goal: &Goal, earlier: &[&Goal]) -> bool {
    let mut points = goal.series.iter().flat_map(|series| &series.points);
    points.any(|point| earlier.iter().any(|goal| is_due(goal, point)))
}
