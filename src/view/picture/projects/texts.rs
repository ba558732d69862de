//! The words of a report: its label, its number, and its name for screen readers.

use crate::picture::{ProjectItem, ReportId};
use crate::story::{Project, Quantity, Report, Said, Statement};
use crate::view::context::RenderContext;
use crate::view::elements::foreign_language;
use crate::view::parts::project_state;
use crate::wording::ProjectReport;

/// Returns a report with its project.
pub(super) fn report(context: &RenderContext, id: ReportId) -> (&Project, &Report) {
    let project = &context.story.projects[id.project];
    (project, &project.reports[id.report])
}

/// Returns the other account that an item stands for.
fn statement<'a>(context: &'a RenderContext, item: &ProjectItem) -> Option<&'a Statement> {
    report(context, item.id).1.disputed_by.get(item.statement?)
}

/// Returns the number of projects.
pub(super) fn number(context: &RenderContext, item: &ProjectItem) -> Option<String> {
    let count = match item.statement {
        Some(_) => statement(context, item)?.count.as_ref(),
        None => report(context, item.id).1.count.as_ref(),
    };
    Some(context.quantity_short(count?))
}

/// Returns the possible labels of a report, the longest first. `is_brief` leaves out the number and the title.
pub(super) fn labels(context: &RenderContext, item: &ProjectItem, is_brief: bool) -> Vec<String> {
    // The other account is told by the label of the report.
    if item.statement.is_some() {
        return Vec::new();
    }
    let (project, report) = report(context, item.id);
    let title = project.title.as_ref().map(|title| isolated(context, context.say(title)));
    let count = report.count.as_ref().map(|count| context.locale.projects(count));
    let Some(value) = &report.value else {
        let words = count.or(title).into_iter();
        return words.filter(|_| !is_brief).collect();
    };
    let long = context.quantity(value);
    let both =
        other_value(report).map(|other| context.locale.with_other(&long, &context.quantity(other)));
    let value_words = both.clone().unwrap_or_else(|| long.clone());
    let named = match (count, title) {
        (Some(count), _) if project.reports.len() > 1 => {
            Some(context.locale.phrases(&[&count, &value_words]))
        }
        (_, Some(title)) => Some(context.locale.labelled(&title, &value_words)),
        (Some(count), None) => Some(context.locale.phrases(&[&count, &value_words])),
        (None, None) => None,
    };
    let short = context.quantity_short(value);
    let (named, short) = (named.filter(|_| !is_brief), Some(short).filter(|_| is_brief));
    named.into_iter().chain(both).chain([long]).chain(short).collect()
}

/// Returns a title, in directional isolates if its language is foreign: SVG has no `dir=auto`.
fn isolated(context: &RenderContext, said: Said<'_>) -> String {
    match foreign_language(context, said.lang) {
        Some(_) => format!("\u{2068}{}\u{2069}", said.text),
        None => said.text.to_owned(),
    }
}

/// Returns the other value that a source gives for a report in the same state.
fn other_value(report: &Report) -> Option<&Quantity> {
    let own = report.value.as_ref()?;
    let values = report.disputed_by.iter().filter_map(|statement| statement.value.as_ref());
    values.into_iter().find(|value| *value != own)
}

/// Returns "Joint projects, August 7, 2024: under way, $3.1 billion, 69 projects".
pub(super) fn name(context: &RenderContext, item: &ProjectItem) -> String {
    let (project, report) = report(context, item.id);
    let title = project.title.as_ref().map(|title| context.say(title).text);
    let value = |value: &Quantity| context.quantity(value);
    let own = ProjectReport {
        value: report.value.as_ref().map(value),
        count: report.count.as_ref(),
        title: None,
        date: report.date.as_ref(),
    };
    let own = context.locale.dated_report(report.state, own);
    let others = report.disputed_by.iter().map(|other| {
        let facts = ProjectReport {
            value: other.value.as_ref().map(value),
            count: other.count.as_ref(),
            title: other.claim.as_ref().map(|claim| context.say(claim).text),
            date: other.date.as_ref(),
        };
        let facts = context.locale.dated_report(project_state(other), facts);
        [context.words().another_source, context.words().punctuation.label_space, &facts].concat()
    });
    let named = title.map_or_else(|| own.clone(), |title| context.locale.phrases(&[title, &own]));
    let sentences: Vec<String> = std::iter::once(named).chain(others).collect();
    context.locale.clauses(&sentences)
}
