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
use crate::view::receipt::{Receipt, disputed_mark, receipt, unmarked_receipt};
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
                { squares(project, all) }
            </span>
        </span>
    };
    html! {
        <>
            { unmarked_receipt(context, &project.id, fact, contents) }
            if !project.cite.is_empty() {
                { cited_dates(context, project) }
            }
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
pub(super) fn parts(context: &RenderContext, whole: &Project, all: &ProjectIndex<'_>) -> Html {
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

/// Returns the figures, the title and the dates, as far as they are known. Dates with sentences of their own are left out.
fn description(context: &RenderContext, project: &Project, whole: Option<&Project>) -> Html {
    let title = project.title.as_ref().map(|title| {
        html! { <span class="project__title">{ localized(context, title) }</span> }
    });
    let [value, count, as_of] = report_items(context, project.latest());
    // Inside the whole, the relation is clear.
    let whole = project.part_of.as_ref().filter(|_| whole.is_none());
    let items = [value, count, title, as_of, whole.map(|id| part_of(context, Some(id)))];
    let dates = own_dates(context, project).into_iter().filter(|_| project.cite.is_empty());
    items_in_a_row(context, items.into_iter().chain(dates).flatten())
}

/// Returns the beginning, the end and the deadline, as far as they are known.
pub(super) fn own_dates(context: &RenderContext, project: &Project) -> [Option<Html>; 3] {
    let words = context.words();
    let dates = [
        (words.started_on, &project.since),
        (words.until, &project.until),
        (words.by_deadline, &project.deadline),
    ];
    dates.map(|(message, day)| {
        let day = fill_with_markup(message, date(context, day.as_ref()?));
        Some(html! { <span class="project__date">{ day }</span> })
    })
}

/// Returns the dates of a project whose dates have sentences of their own, with their receipt.
pub(super) fn cited_dates(context: &RenderContext, project: &Project) -> Html {
    let dates = own_dates(context, project).into_iter().flatten();
    let fact = html! { <span class="project__words">{ items_in_a_row(context, dates) }</span> };
    let key = format!("{}.dates", &*project.id);
    receipt(context, &key, fact, Receipt::cited(&project.cite))
}

/// Returns items with separators, which the style sheet replaces by distances.
pub(super) fn items_in_a_row(context: &RenderContext, items: impl Iterator<Item = Html>) -> Html {
    html! {
        for (index, item) in items.enumerate() {
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
    let Some(value) = &project.latest().value else {
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
