//! The alternative text of an image.

use super::content::{latest_points, shown_goal, shown_measure, shown_projects, timeline_heading};
use crate::story::{Lead, Measure, Project};
use crate::view::{DatedEvent, RenderContext};
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
    std::iter::once(target.unwrap_or_else(|| title.to_owned())).chain(values).collect()
}

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
    context.locale.project_report(report.state, words)
}
