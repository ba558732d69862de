//! The projects as compact rows, for the facts below a drawing: each report in one line, with its receipt.

use yew::prelude::*;

use super::figures::figure_list;
use super::part_of::part_of;
use super::project::{cited_dates, items_in_a_row, own_dates};
use super::project_index::{ProjectIndex, leaves_rest};
use super::projects_table::projects_table;
use super::report::report_items;
use crate::story::{Project, Report};
use crate::view::context::RenderContext;
use crate::view::elements::{heading, localized};
use crate::view::receipt::{Receipt, disputed_mark, unmarked_receipt};

/// Returns all reports by the latest state of their project, each in one line with its receipt; and their table.
pub(in crate::view) fn project_rows(context: &RenderContext) -> Html {
    let all = &ProjectIndex::of(&context.story.projects);
    html! {
        <>
            <div class="report-rows">
                for (state, members) in all.groups() {
                    <div class="report-rows__group">
                        { heading(context, 2, "report-rows__state", None, context.locale.project_state(state).into()) }
                        <ul>
                            for project in members {
                                { one_project(context, project, all, None) }
                            }
                        </ul>
                    </div>
                }
            </div>
            if context.is_drawn() {
                { projects_table(context, all) }
            }
        </>
    }
}

/// Returns the id of a report in the page: for the latest report, that of the project.
fn report_anchor(context: &RenderContext, project: &Project, report: usize) -> AttrValue {
    match key(project, report) {
        Some(key) => context.id(&format!("part-{key}")),
        None => context.part_id(&project.id),
    }
}

/// Returns the id of the open receipt of a report. A link to it opens the receipt, also without the script.
pub(in crate::view) fn report_receipt(
    context: &RenderContext,
    project: &Project,
    report: usize,
) -> AttrValue {
    context.receipt_id(key(project, report).as_deref().unwrap_or(&project.id))
}

/// Returns the key of an earlier report; `None` for the latest.
fn key(project: &Project, report: usize) -> Option<String> {
    let is_earlier = report + 1 < project.reports.len();
    is_earlier.then(|| format!("{}.report-{}", &*project.id, report + 1))
}

/// Returns a project: its reports from the latest to the first, its parts and its figures.
fn one_project(
    context: &RenderContext,
    project: &Project,
    all: &ProjectIndex<'_>,
    whole: Option<&Project>,
) -> Html {
    let parts = all.parts(project);
    html! {
        <li class="report-rows__project" key={&*project.id}>
            for (nth, report) in project.reports.iter().enumerate().rev() {
                { one_report(context, project, (nth, report), whole) }
            }
            if !project.cite.is_empty() {
                { cited_dates(context, project) }
            }
            if let Some(note) = &project.note {
                <p class="project__note">{ localized(context, note) }</p>
            }
            { figure_list(context, &project.id, &project.figures) }
            if !parts.is_empty() {
                <ul class="report-rows__parts">
                    for part in parts {
                        { one_project(context, part, all, Some(project)) }
                    }
                    if leaves_rest(project, parts) {
                        <li class="project__rest" key=".rest">{ context.words().rest_not_told }</li>
                    }
                </ul>
            }
        </li>
    }
}

/// Returns a report in one line. The latest has the title of its project.
fn one_report(
    context: &RenderContext,
    project: &Project,
    (nth, report): (usize, &Report),
    whole: Option<&Project>,
) -> Html {
    let key = key(project, nth);
    let is_latest = key.is_none();
    let contents = Receipt::of(report.basis())
        .with_words(context.own_words(report.date_as_written.as_ref(), report.date.as_ref()));
    let deadline = project.deadline_as_written.as_ref().filter(|_| is_latest);
    let contents = contents.with_words(context.own_words(deadline, project.deadline.as_ref()));
    let [value, count, as_of] = report_items(context, report);
    let title = project.title.as_ref().filter(|_| is_latest).map(|title| {
        html! { <span class="project__title">{ localized(context, title) }</span> }
    });
    let state = report.state.filter(|_| report.state != project.latest().state).map(|state| {
        html! { <span class="project__state">{ context.locale.project_state(Some(state)) }</span> }
    });
    // Inside the whole, the relation is clear.
    let whole = project.part_of.as_ref().filter(|_| whole.is_none() && is_latest);
    let whole = whole.map(|id| part_of(context, Some(id)));
    let dates =
        own_dates(context, project).into_iter().filter(|_| is_latest && project.cite.is_empty());
    let items = [value, count, title, state, as_of, whole].into_iter().chain(dates).flatten();
    let fact = html! {
        <span class="project__words">
            { items_in_a_row(context, items) }
            { disputed_mark(context, contents) }
        </span>
    };
    html! {
        <div class={classes!("report-rows__one", (!is_latest).then_some("report-rows__one--earlier"))}
            id={report_anchor(context, project, nth)} key={nth.to_string()}>
            { unmarked_receipt(context, key.as_deref().unwrap_or(&project.id), fact, contents) }
        </div>
    }
}
