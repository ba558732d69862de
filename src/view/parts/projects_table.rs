//! The projects as a table, and in one sentence for screen readers.

use yew::prelude::*;

use super::project_groups::projects_in_state;
use crate::story::{Project, ProjectState};
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

/// Returns a table with a row for each report.
pub(super) fn projects_table(context: &RenderContext) -> Html {
    let words = context.words();
    let all = &context.story.projects;
    let columns: Vec<(Column, &'static str)> = [
        (Column::Title, words.name),
        (Column::Count, words.projects),
        (Column::Value, words.value),
        (Column::Date, words.date),
    ]
    .into_iter()
    .filter(|(column, _)| all.iter().any(|project| column.is_filled(project)))
    .collect();
    let mut table = DataTable::of(vec![words.state.into()]);
    for (_, head) in &columns {
        table.column(head);
    }
    for state in ProjectState::ALL {
        for project in projects_in_state(all, *state) {
            table.cell(context.locale.project_state(*state).into());
            for (column, _) in &columns {
                table.cell(column.cell(context, project));
            }
        }
    }
    data_table(context, words.projects, projects_summary(context), table)
}

impl Column {
    fn is_filled(self, project: &Project) -> bool {
        match self {
            Self::Title => project.title.is_some(),
            Self::Count => project.count.is_some(),
            Self::Value => project.value.is_some(),
            Self::Date => project.date.is_some(),
        }
    }

    fn cell(self, context: &RenderContext, project: &Project) -> Html {
        let quantity = match self {
            Self::Title => return localized_or_empty(context, project.title.as_ref()),
            Self::Count => &project.count,
            Self::Value => &project.value,
            Self::Date => {
                return project.date.as_ref().map(|day| date(context, day)).unwrap_or_default();
            }
        };
        let text = quantity.as_ref().map(|quantity| context.quantity(quantity));
        text.unwrap_or_default().into()
    }
}

/// Returns "Implemented: $156 million; In the pipeline: about $1 billion, 21 projects", with the latest report of each state.
pub(super) fn projects_summary(context: &RenderContext) -> String {
    let latest = |state: &ProjectState| {
        let project = *projects_in_state(&context.story.projects, *state).first()?;
        Some(context.locale.project_report(*state, report(context, project)))
    };
    context.locale.clauses(&ProjectState::ALL.iter().filter_map(latest).collect::<Vec<_>>())
}

/// Returns the facts of a report. The title stands in for a missing value and count.
fn report<'a>(context: &'a RenderContext, project: &'a Project) -> ProjectReport<'a> {
    let Project { value, count, title, date, .. } = project;
    let title = title.as_ref().filter(|_| value.is_none() && count.is_none());
    ProjectReport {
        value: value.as_ref().map(|value| context.quantity(value)),
        count: count.as_ref(),
        title: title.map(|title| context.say(title).text),
        date: date.as_ref(),
    }
}
