//! Selects the facts that an image shows, for the drawing and for its alternative text.

use crate::picture::has_panel;
use crate::story::{Goal, GoalGroups, Lead, Measure, Point, Project, Series, Statement, Story};
use crate::view::{DatedEvent, ProjectIndex, RenderContext, other_values};

/// Returns the measure that an image shows: that of the leading fact, or else the first with goals and a panel, or else the
/// first with values, or else the first.
pub(super) fn shown_measure(context: &RenderContext) -> Option<&Measure> {
    if let Some(Lead::Goal(measure, _) | Lead::Point(measure, ..)) = context.lead() {
        return Some(measure);
    }
    let measures = &context.story.measures;
    let pursued = measures.iter().find(|measure| !measure.goals.is_empty() && has_panel(measure));
    let reported = measures.iter().find(|measure| latest_points(measure).next().is_some());
    pursued.or(reported).or(measures.first())
}

/// Returns the goal of the shown measure: the leading goal, or else the current one that was set last.
pub(super) fn shown_goal<'a>(context: &'a RenderContext, measure: &'a Measure) -> Option<&'a Goal> {
    match context.lead() {
        Some(Lead::Goal(_, goal)) => Some(goal),
        _ => GoalGroups::of(measure).current.last().copied(),
    }
}

/// Returns the latest year of each series, or its latest period if none is a year.
pub(super) fn latest_points(measure: &Measure) -> impl Iterator<Item = (&Series, &Point)> {
    measure.series.iter().filter_map(|series| {
        let years = series.points.iter().filter(|point| point.period.is_year());
        let latest = years.max_by_key(|point| point.period.order_key());
        let any = || series.points.iter().max_by_key(|point| point.period.order_key());
        Some((series, latest.or_else(any)?))
    })
}

/// Returns the projects that an image shows besides the leading one: the first of each state, or several if all have one
/// state.
pub(super) fn shown_projects<'s>(story: &'s Story, lead: Option<Lead<'s>>) -> Vec<&'s Project> {
    let index = ProjectIndex::of(&story.projects);
    let is_lead = |project: &Project| lead.is_some_and(|lead| lead.id() == Some(&project.id));
    let others = |group: &[&'s Project]| -> Vec<&'s Project> {
        group.iter().copied().filter(|project| !is_lead(project)).collect()
    };
    let groups = index.groups().map(|(_, group)| others(group));
    let filled: Vec<Vec<&Project>> = groups.filter(|group| !group.is_empty()).collect();
    match &*filled {
        [alone] => alone.iter().take(MAX_OF_ONE_STATE).copied().collect(),
        several => several.iter().map(|group| group[0]).collect(),
    }
}

const MAX_OF_ONE_STATE: usize = 3;

/// Returns what other sources say about a fact, if they disagree: "or 12 projects, under way".
pub(super) fn dispute_note(context: &RenderContext, statements: &[Statement]) -> Option<String> {
    let others = other_values(context, statements);
    let note = if others.is_empty() { context.words().sources_disagree.to_owned() } else { others };
    (!statements.is_empty()).then_some(note)
}

/// Returns the heading of the timeline: the number of entries and their period.
pub(super) fn timeline_heading(context: &RenderContext, events: &[DatedEvent<'_>]) -> String {
    context.locale.entries_over(events.len(), events.iter().map(|event| event.date))
}
