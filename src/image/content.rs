//! Selects the goal, figures and projects that an image shows, for the drawing and for its alternative text.

use crate::story::{Event, Goal, Point, Project, ProjectState, Series, Story};
use crate::view::{RenderContext, current_goals, projects_in_state};

/// Returns the goal that an image shows: the first leading goal with values, or else the first leading goal.
pub(super) fn shown_goal(story: &Story) -> Option<&Goal> {
    let goals = current_goals(&story.goals);
    let reported = goals.iter().find(|goal| latest_points(goal).next().is_some());
    reported.or(goals.first()).copied()
}

/// Returns the latest year of each series, or its latest period if none is a year.
pub(super) fn latest_points(goal: &Goal) -> impl Iterator<Item = (&Series, &Point)> {
    goal.series.iter().filter_map(|series| {
        let years = series.points.iter().filter(|point| point.period.is_year());
        let latest = years.max_by_key(|point| point.period.order_key());
        let any = || series.points.iter().max_by_key(|point| point.period.order_key());
        Some((series, latest.or_else(any)?))
    })
}

/// Returns the projects that an image shows: the first of each state, or several if all have one state.
pub(super) fn shown_projects(story: &Story) -> Vec<&Project> {
    let groups: Vec<Vec<&Project>> =
        ProjectState::ALL.iter().map(|state| projects_in_state(&story.projects, *state)).collect();
    let filled: Vec<&Vec<&Project>> = groups.iter().filter(|group| !group.is_empty()).collect();
    match &*filled {
        [alone] => alone.iter().take(MAX_OF_ONE_STATE).copied().collect(),
        several => several.iter().map(|group| group[0]).collect(),
    }
}

const MAX_OF_ONE_STATE: usize = 3;

/// Returns the heading of the timeline: the number of entries and their period.
pub(super) fn timeline_heading(context: &RenderContext, events: &[&Event]) -> String {
    context.locale.entries_over(events.len(), events.iter().map(|event| event.date))
}
