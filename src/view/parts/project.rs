//! One project: its latest report with a bar and squares, its parts, its figures, and its earlier reports.

use yew::prelude::*;

use super::figures::figure_list;
use super::part_of::part_of;
use super::project_index::{ProjectIndex, leaves_rest};
use super::report::{earlier_reports, report_items};
use super::squares::squares;
use crate::chart::Bar;
use crate::story::{Project, Quantity};
use crate::view::context::RenderContext;
use crate::view::elements::{BarStyle, bar, date, fill_with_markup, localized};
use crate::view::receipt::{Receipt, disputed_mark, unmarked_receipt};
use crate::wording::Direction;

/// Returns a project with its receipt. `whole` is the project that it is a part of and drawn inside.
pub(super) fn one_project(
    context: &RenderContext,
    project: &Project,
    all: &ProjectIndex<'_>,
    whole: Option<&Project>,
) -> Html {
    let report = project.latest();
    let contents = Receipt::of(report.basis())
        .with_words(context.own_words(report.date_as_written.as_ref(), report.date.as_ref()))
        .with_words(
            context.own_words(project.deadline_as_written.as_ref(), project.deadline.as_ref()),
        );
    let fact = html! {
        <span class="project__fact">
            <span class="project__words">
                { description(context, project, whole) }
                { disputed_mark(context, contents) }
            </span>
            <span class="project__drawn">
                { value_bar(context, project, all, whole) }
                if context.is_drawn() {
                    { squares(project, all) }
                }
            </span>
        </span>
    };
    html! {
        <>
            { unmarked_receipt(context, &project.id, fact, contents) }
            if let Some(note) = &project.note {
                <p class="project__note">{ localized(context, note) }</p>
            }
            { parts(context, project, all) }
            { figure_list(context, &project.id, &project.figures) }
            { earlier_reports(context, project) }
        </>
    }
}

/// Returns the parts of a project inside it, and that the rest is not told if they do not add up.
fn parts(context: &RenderContext, whole: &Project, all: &ProjectIndex<'_>) -> Html {
    let parts = all.parts(whole);
    if parts.is_empty() {
        return html! {};
    }
    html! {
        <ul class="project__parts">
            for part in parts {
                <li class="project" key={&*part.id} id={context.part_id(&part.id)}>
                    { one_project(context, part, all, Some(whole)) }
                </li>
            }
            if leaves_rest(whole, parts) {
                <li class="project__rest" key=".rest">{ context.words().rest_not_told }</li>
            }
        </ul>
    }
}

/// Returns the figures, the title and the dates, as far as they are known.
fn description(context: &RenderContext, project: &Project, whole: Option<&Project>) -> Html {
    let words = context.words();
    let item = |class: &'static str, content: Html| html! { <span {class}>{ content }</span> };
    let dated = |message, day| item("project__date", fill_with_markup(message, date(context, day)));
    let title =
        project.title.as_ref().map(|title| item("project__title", localized(context, title)));
    let [value, count, as_of] = report_items(context, project.latest());
    let items = [
        value,
        count,
        title,
        as_of,
        project.since.as_ref().map(|day| dated(words.started_on, day)),
        project.until.as_ref().map(|day| dated(words.until, day)),
        project.deadline.as_ref().map(|day| dated(words.by_deadline, day)),
        // Inside the whole, the relation is clear.
        project.part_of.as_ref().filter(|_| whole.is_none()).map(|id| part_of(context, Some(id))),
    ];
    html! {
        for (index, item) in items.into_iter().flatten().enumerate() {
            if index > 0 {
                { context.gap(" · ") }
            }
            { item }
        }
    }
}

/// Returns the value as a bar. All values of a currency share one scale; a value alone in its currency has no bar. The bar
/// of a part is inside an outline of its whole.
fn value_bar(
    context: &RenderContext,
    project: &Project,
    all: &ProjectIndex<'_>,
    whole: Option<&Project>,
) -> Html {
    let Some(value) = project.latest().value.as_ref().filter(|_| context.is_drawn()) else {
        return html! {};
    };
    let scale = all.scale(value);
    let length = |quantity: &Quantity| scale.and_then(|scale| scale.bar(quantity));
    let outline: Option<Bar> = whole.and_then(|whole| length(whole.latest().value.as_ref()?));
    let zero = scale.filter(|scale| scale.zero() > 0.0).map(|scale| ("bar__zero", scale.zero()));
    let style = BarStyle {
        class: "bar--project",
        room: 0.8,
        lines: zero.as_slice(),
        outline,
        is_mirrored: context.locale.direction == Direction::RightToLeft,
    };
    let drawn = length(value);
    html! { if drawn.is_some() { { bar(drawn, style) } } }
}
