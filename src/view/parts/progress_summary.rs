//! The progress of a measure in one sentence, for screen readers.

use crate::story::{Goal, GoalGroups, Point, Series};
use crate::view::context::RenderContext;

/// Returns "Uzbek statistics. 2017: $2 billion; 2023: $4.4 billion. Goal: $10 billion".
pub(super) fn series_summary(
    context: &RenderContext,
    goals: &GoalGroups<'_>,
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
    context.locale.series(title, &values, &goals_summary(context, goals))
}

/// Returns "Goal: $10 billion, by 2030", for each current goal.
pub(super) fn goals_summary(context: &RenderContext, goals: &GoalGroups<'_>) -> String {
    let target = |goal: &&Goal| {
        let target = context.quantity(&goal.target);
        context.locale.target(context.words().goal, &target, goal.deadline.as_ref())
    };
    context.locale.clauses(&goals.current.iter().map(target).collect::<Vec<_>>())
}
