//! The alternative text of an image.

use super::content::{latest_points, shown_goal, shown_projects, timeline_heading};
use crate::story::{Event, Goal, Project};
use crate::view::RenderContext;
use crate::wording::ProjectReport;

/// Returns the alternative text of the image of a story: everything that it may show.
pub fn alt(context: &RenderContext) -> String {
    let story = &context.story;
    let mut clauses = vec![context.say(&story.title).text.to_owned()];
    clauses.extend(shown_goal(story).into_iter().flat_map(|goal| goal_clauses(context, goal)));
    let projects = shown_projects(story).into_iter();
    clauses.extend(projects.map(|project| project_clause(context, project)));
    let events: Vec<&Event> = context.events().collect();
    if !events.is_empty() {
        clauses.push(timeline_heading(context, &events));
    }
    context.locale.clauses(&clauses)
}

/// Returns the target and the latest value of each series.
fn goal_clauses(context: &RenderContext, goal: &Goal) -> Vec<String> {
    let (locale, title) = (context.locale, context.say(&goal.title).text);
    let values = latest_points(goal).map(|(series, point)| {
        let value = context.quantity(&point.value);
        locale.series_value(context.say(&series.title).text, &point.period, &value)
    });
    std::iter::once(locale.target(title, &context.quantity(&goal.target), goal.deadline.as_ref()))
        .chain(values)
        .collect()
}

/// Returns the state, the value, and the count or else the title.
fn project_clause(context: &RenderContext, project: &Project) -> String {
    let Project { value, count, title, .. } = project;
    let title = title.as_ref().filter(|_| count.is_none());
    let report = ProjectReport {
        value: value.as_ref().map(|value| context.quantity(value)),
        count: count.as_ref(),
        title: title.map(|title| context.say(title).text),
        date: None,
    };
    context.locale.project_report(project.state, report)
}
