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
    let (words, locale) = (context.words(), context.locale);
    let value = |point: &Point| {
        locale.date_spoken(&point.period) + words.colon + &locale.quantity(&point.value)
    };
    let mut ends = points.first().map_or_else(String::new, |first| value(first));
    if points.len() > 1 {
        ends = format!("{ends}; {}", value(points[points.len() - 1]));
    }
    format!("{}. {ends}. {}", context.say(&series.title).text, goal_summary(context, goal))
}

/// Returns "Goal: $10 billion, by 2030".
pub(super) fn goal_summary(context: &RenderContext, goal: &Goal) -> String {
    let (words, locale) = (context.words(), context.locale);
    let target = words.goal.to_owned() + words.colon + &locale.quantity(&goal.target);
    match &goal.deadline {
        Some(due) => target + words.comma + &words.by_deadline.fill([&locale.date(due)]),
        None => target,
    }
}
