//! The projects as a table, and in one sentence for screen readers.

use yew::prelude::*;

use super::project_index::ProjectIndex;
use crate::story::{Project, Report};
use crate::view::context::RenderContext;
use crate::view::elements::{DataTable, data_table, date, localized_or_empty};
use crate::wording::ProjectReport;

/// An optional column of the table.
#[derive(Clone, Copy)]
enum Column {
    Title,
    Count,
    Value,
    Date,
}

/// Returns a table with a row for each report: the latest of each project first. Parts of projects follow their whole.
pub(super) fn projects_table(context: &RenderContext, index: &ProjectIndex<'_>) -> Html {
    let words = context.words();
    let all = &context.story.projects;
    let columns: Vec<(Column, &'static str)> = [
        (Column::Title, words.name),
        (Column::Count, words.projects),
        (Column::Value, words.value),
        (Column::Date, words.date),
    ]
    .into_iter()
    .filter(|(column, _)| {
        let mut reports =
            all.iter().flat_map(|it| it.reports.iter().map(move |report| (it, report)));
        reports.any(|(project, report)| column.is_filled(project, report))
    })
    .collect();
    let mut table = DataTable::of(vec![words.state.into()]);
    for (_, head) in &columns {
        table.column(head);
    }
    let wholes = index.groups().flat_map(|(_, group)| group);
    for project in wholes.flat_map(|whole| index.with_parts(whole)) {
        for report in project.reports.iter().rev() {
            table.cell(context.locale.project_state(report.state).into());
            for (column, _) in &columns {
                table.cell(column.cell(context, project, report));
            }
        }
    }
    data_table(context, words.projects, projects_summary(context, index), table)
}

impl Column {
    fn is_filled(self, project: &Project, report: &Report) -> bool {
        match self {
            Self::Title => project.title.is_some(),
            Self::Count => report.count.is_some(),
            Self::Value => report.value.is_some(),
            Self::Date => report.date.is_some(),
        }
    }

    fn cell(self, context: &RenderContext, project: &Project, report: &Report) -> Html {
        let quantity = match self {
            Self::Title => return localized_or_empty(context, project.title.as_ref()),
            Self::Count => &report.count,
            Self::Value => &report.value,
            Self::Date => {
                return report.date.as_ref().map(|day| date(context, day)).unwrap_or_default();
            }
        };
        let text = quantity.as_ref().map(|quantity| context.quantity(quantity));
        text.unwrap_or_default().into()
    }
}

/// Returns "Implemented: $156 million; In the pipeline: about $1 billion, 21 projects", with the latest report of each state.
pub(in crate::view) fn projects_summary(
    context: &RenderContext,
    index: &ProjectIndex<'_>,
) -> String {
    let latest = index
        .groups()
        .map(|(state, group)| context.locale.project_report(state, report(context, group[0])));
    context.locale.clauses(&latest.collect::<Vec<_>>())
}

/// Returns the facts of a report. The title stands in for a missing value and count.
fn report<'a>(context: &'a RenderContext, project: &'a Project) -> ProjectReport<'a> {
    let Report { value, count, date, .. } = project.latest();
    let title = project.title.as_ref().filter(|_| value.is_none() && count.is_none());
    ProjectReport {
        value: value.as_ref().map(|value| context.quantity(value)),
        count: count.as_ref(),
        title: title.map(|title| context.say(title).text),
        date: date.as_ref(),
    }
}
