//! The reports without a date, in words under the plot.

use yew::prelude::*;

use crate::story::Project;
use crate::view::context::RenderContext;
use crate::view::elements::fill_with_markup;
use crate::view::parts::report_receipt;

/// The maximum number of reports that are named. The facts below list all.
const MAX_NAMED: usize = 6;

/// Returns "No date given: …" with a link to each report that has no place in time.
pub(in crate::view::picture) fn undated_reports(context: &RenderContext) -> Html {
    let projects = context.story.projects.iter();
    let is_undated = |project: &&Project| {
        project.reports.iter().all(|report| report.date.is_none_or(|date| !date.is_placed()))
    };
    let undated: Vec<&Project> = projects.filter(is_undated).take(MAX_NAMED + 1).collect();
    if undated.is_empty() {
        return html! {};
    }
    let links = html! {
        <>
        for (nth, project) in undated.iter().take(MAX_NAMED).enumerate() {
            if nth > 0 {
                { context.words().punctuation.comma }
            }
            { link(context, project) }
        }
        if undated.len() > MAX_NAMED {
            { " …" }
        }
        </>
    };
    html! { <p class="panel__undated">{ fill_with_markup(context.words().reports_undated, links) }</p> }
}

fn link(context: &RenderContext, project: &Project) -> Html {
    let anchor = report_receipt(context, project, project.reports.len() - 1);
    html! { <a href={format!("#{anchor}")} data-part={anchor}>{ context.name(&project.id) }</a> }
}
