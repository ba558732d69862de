//! The reports on a project: the items of one report, and the earlier reports in a disclosure.

use yew::prelude::*;

use crate::story::{Project, Report};
use crate::view::context::RenderContext;
use crate::view::elements::{date, fill_with_markup};
use crate::view::receipt::{Receipt, receipt};

/// Returns the value, the count and the date of a report, as far as they are known.
pub(super) fn report_items(context: &RenderContext, report: &Report) -> [Option<Html>; 3] {
    let locale = context.locale;
    let item = |class: &'static str, content: Html| html! { <span {class}>{ content }</span> };
    let value = report.value.as_ref().map(|value| locale.quantity(value).into());
    let count = report.count.as_ref().map(|count| locale.projects(count).into());
    let as_of = |day| fill_with_markup(context.words().as_of, date(context, day));
    [
        value.map(|content| item("project__value", content)),
        count.map(|content| item("project__count", content)),
        report.date.as_ref().map(|day| item("project__date", as_of(day))),
    ]
}

/// Returns the reports before the latest, the newest first, each with its receipt.
pub(super) fn earlier_reports(context: &RenderContext, project: &Project) -> Html {
    let count = project.reports.len();
    if count < 2 {
        return html! {};
    }
    html! {
        <details class="project__earlier">
            <summary class="project__earlier-title">{ context.words().earlier_reports }</summary>
            <ul class="project__reports">
                for (back, report) in project.earlier().enumerate() {
                    <li key={back.to_string()}>{ one_report(context, project, report, count - 1 - back) }</li>
                }
            </ul>
        </details>
    }
}

/// Returns an earlier report. `nth` is its number in order of time, from 1.
fn one_report(context: &RenderContext, project: &Project, report: &Report, nth: usize) -> Html {
    let [value, count, as_of] = report_items(context, report);
    let state = report.state.map(|state| {
        html! { <span class="project__state">{ context.locale.project_state(Some(state)) }</span> }
    });
    let fact = html! {
        <span class="project__words">
            for (index, item) in [as_of, state, value, count].into_iter().flatten().enumerate() {
                if index > 0 {
                    { context.gap(" · ") }
                }
                { item }
            }
        </span>
    };
    let as_written = context.own_words(report.date_as_written.as_ref(), report.date.as_ref());
    let contents = Receipt::of(report.basis()).with_words(as_written);
    receipt(context, &format!("{}.report-{nth}", &*project.id), fact, contents)
}
