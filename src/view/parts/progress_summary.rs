//! The progress towards a goal in one sentence, for screen readers.

use crate::story::{Goal, Point, Series};
use crate::view::context::RenderContext;

/// Returns "Uzbek statistics. 2017: $2 billion; 2023: $4.4 billion. Goal: $10 billion".
pub(super) fn series_summary(
    context: &RenderContext,
    goal: &Goal,
    series: &Series,
    points: &[&Point],
) -> String {
    let ends: &[&Point] = match points {
        [first, .., last] => &[first, last],
        few => few,
    };
    let values: Vec<_> =
        ends.iter().map(|point| (point.period, context.quantity(&point.value))).collect();
    let title = context.say(&series.title).text;
    context.locale.series(title, &values, &goal_summary(context, goal))
}

/// Returns "Goal: $10 billion, by 2030".
pub(super) fn goal_summary(context: &RenderContext, goal: &Goal) -> String {
    let target = context.quantity(&goal.target);
    context.locale.target(context.words().goal, &target, goal.deadline.as_ref())
}
