//! The alternative text of an image.

use super::content::{
    dispute_note, latest_points, shown_goal, shown_measure, shown_projects, timeline_heading,
};
use crate::picture::measure::{Dimensions, ValueLabels};
use crate::picture::{Size as PanelSize, has_panel};
use crate::story::{GoalState, Lead, Measure, Project};
use crate::view::{DatedEvent, PanelFacts, RenderContext};
use crate::wording::ProjectReport;

/// Returns the alternative text of the image of a story: everything that it may show.
pub fn alt(context: &RenderContext) -> String {
    let story = &context.story;
    let mut clauses = vec![context.say(&story.title).text.to_owned()];
    let lead = context.lead();
    clauses.extend(lead.and_then(|lead| lead_clause(context, lead)));
    let measure = shown_measure(context).into_iter();
    clauses.extend(measure.flat_map(|measure| measure_clauses(context, measure)));
    let projects = shown_projects(story, lead).into_iter();
    clauses.extend(projects.map(|project| project_clause(context, project)));
    let events: Vec<DatedEvent<'_>> = context.events().collect();
    if !events.is_empty() {
        clauses.push(timeline_heading(context, &events));
    }
    context.locale.clauses(&clauses)
}

/// Returns the leading fact, unless it belongs to the measure that follows.
fn lead_clause(context: &RenderContext, lead: Lead<'_>) -> Option<String> {
    let locale = context.locale;
    match lead {
        Lead::Goal(..) | Lead::Point(..) => None,
        Lead::Project(project) => Some(project_clause(context, project)),
        Lead::Figure(figure) => {
            let label = context.say(&figure.label).text;
            Some(locale.labelled(label, &locale.quantity(&figure.value)))
        }
        Lead::Event(event) => {
            let title = context.say(&event.title).text;
            let date = event.date.map(|date| locale.labelled(&locale.date(&date), title));
            Some(date.unwrap_or_else(|| title.to_owned()))
        }
    }
}

/// Returns the target of a measure, if it has one, and the latest value of each series.
fn measure_clauses(context: &RenderContext, measure: &Measure) -> Vec<String> {
    let (locale, title) = (context.locale, context.say(&measure.title).text);
    let target = shown_goal(context, measure)
        .map(|goal| locale.target(title, &context.quantity(&goal.target), goal.deadline.as_ref()));
    let values = latest_points(measure).map(|(series, point)| {
        let value = context.quantity(&point.value);
        locale.series_value(context.say(&series.title).text, &point.period, &value)
    });
    let first = target.unwrap_or_else(|| title.to_owned());
    std::iter::once(first).chain(settled_goals(context, measure)).chain(values).collect()
}

/// Returns the goals that are not pursued any more, if the measure has a panel: "$5bn by 2020 · missed".
fn settled_goals(context: &RenderContext, measure: &Measure) -> Vec<String> {
    let size = PanelSize::Medium;
    let dimensions = Dimensions::of(size, !measure.goals.is_empty());
    let facts = PanelFacts::with(context, measure, size, dimensions, ValueLabels::Last);
    let Some(facts) = facts.filter(|_| has_panel(measure)) else { return Vec::new() };
    let goals = measure.goals.iter().enumerate();
    let settled = goals.filter(|(_, goal)| goal.state != GoalState::Open);
    settled.take(MAX_SETTLED).map(|(nth, _)| facts.goal_in_brief(nth)).collect()
}

/// The maximum number of goals that are not pursued any more: an alternative text is read in one go.
const MAX_SETTLED: usize = 6;

/// Returns the state, the value, and the count or else the title.
fn project_clause(context: &RenderContext, project: &Project) -> String {
    let report = project.latest();
    let (value, count) = (&report.value, &report.count);
    let title = project.title.as_ref().filter(|_| count.is_none());
    let words = ProjectReport {
        value: value.as_ref().map(|value| context.quantity(value)),
        count: count.as_ref(),
        title: title.map(|title| context.say(title).text),
        date: None,
    };
    let report_in_words = context.locale.project_report(report.state, words);
    match dispute_note(context, &report.disputed_by) {
        Some(note) => context.locale.phrases(&[&report_in_words, &note]),
        None => report_in_words,
    }
}
