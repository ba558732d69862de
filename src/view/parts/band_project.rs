//! A project as a column of a band.

use yew::prelude::*;

use super::band_words::{AmountSize, amount, amount_text, other_account, project_state, sentence};
use super::figures::figure_list;
use super::part_of::part_of;
use super::project::{cited_dates, own_dates, parts};
use super::project_index::ProjectIndex;
use super::report::earlier_reports;
use super::squares::{other_squares, squares};
use crate::chart::Bar;
use crate::story::{Project, Quantity, Statement};
use crate::view::context::RenderContext;
use crate::view::elements::{BarStyle, bar, date, fill_with_markup, heading, localized};
use crate::view::receipt::{Receipt, unmarked_receipt};
use crate::wording::Direction;

/// Returns a project: its amount and its number of projects as drawings, and what other sources say. `is_key` is true if it
/// is the first with squares, which tells their meaning.
pub(in crate::view) fn project_column(
    context: &RenderContext,
    project: &Project,
    all: &ProjectIndex<'_>,
    is_key: bool,
    size: AmountSize,
) -> Html {
    let report = project.latest();
    let contents = Receipt::of(report.basis())
        .with_words(context.own_words(report.date_as_written.as_ref(), report.date.as_ref()))
        .with_words(
            context.own_words(project.deadline_as_written.as_ref(), project.deadline.as_ref()),
        );
    let fact = html! {
        <span class="band__fact">
            { large(context, project, size) }
            { value_bar(context, all, report.value.as_ref(), false) }
            { count(context, project, all, is_key) }
            { circumstances(context, project) }
            { sentence(context, &report.cite) }
            for statement in &report.disputed_by {
                { other_account(context, contents, statement) }
                { other_drawings(context, all, project, statement) }
                { sentence(context, &statement.cite) }
            }
        </span>
    };
    html! {
        <>
            { head(context, project) }
            { unmarked_receipt(context, &project.id, fact, contents) }
            if !project.cite.is_empty() {
                { cited_dates(context, project) }
            }
            if let Some(note) = &project.note {
                <p class="band__note">{ localized(context, note) }</p>
            }
            { parts(context, project, all) }
            { figure_list(context, &project.id, &project.figures) }
            { earlier_reports(context, project) }
        </>
    }
}

/// Returns whether a project has squares.
pub(in crate::view) fn has_squares(project: &Project) -> bool {
    super::project_index::squares_of(project).is_some()
}

/// Returns the text of the large amount of a project.
pub(in crate::view) fn large_text(context: &RenderContext, project: &Project) -> String {
    let report = project.latest();
    let value = report.value.as_ref().map(|value| context.quantity(value));
    value
        .or_else(|| report.count.as_ref().map(|count| context.locale.projects(count)))
        .unwrap_or_default()
}

/// Returns "Implemented · Joint projects".
fn head(context: &RenderContext, project: &Project) -> Html {
    let state = context.locale.project_state(project.latest().state);
    let title = html! {
        <>
            { state }
            if let Some(title) = &project.title {
                { " · " }<span class="band__title">{ localized(context, title) }</span>
            }
        </>
    };
    heading(context, 1, "band__head", None, title)
}

/// Returns the value, or else the number of projects.
fn large(context: &RenderContext, project: &Project, size: AmountSize) -> Html {
    let report = project.latest();
    match (&report.value, &report.count) {
        (Some(value), _) => amount(context, value, size),
        (None, Some(count)) => amount_text(context.locale.projects(count).into(), size),
        (None, None) => html! {},
    }
}

/// Returns the number of projects in words and in squares. If it is the large text already, only the squares.
fn count(context: &RenderContext, project: &Project, all: &ProjectIndex<'_>, is_key: bool) -> Html {
    let report = project.latest();
    let Some(count) = &report.count else { return html! {} };
    let words = match &report.value {
        Some(_) => context.locale.projects(count),
        // The count is the large text already.
        None => String::new(),
    };
    let key = if is_key { context.words().each_square.trim_end_matches(['.', '。']) } else { "" };
    let sentence = context.locale.sentences(&[&words, key]);
    html! {
        <>
            if !sentence.is_empty() {
                <span class="band__line-words band__line-words--strong">{ sentence }</span>
            }
            { squares(project, all) }
        </>
    }
}

/// Returns the dates of the project and the relation to a whole.
fn circumstances(context: &RenderContext, project: &Project) -> Html {
    let as_of = project.latest().date.as_ref();
    let as_of = as_of.map(|day| fill_with_markup(context.words().as_of, date(context, day)));
    let dates = own_dates(context, project).into_iter().flatten();
    let dates = dates.filter(|_| project.cite.is_empty());
    html! {
        <>
            for content in as_of.into_iter().chain(dates) {
                <span class="band__line-words">{ content }</span>
            }
            { part_of(context, project.part_of.as_ref()) }
        </>
    }
}

/// Returns the value as a bar on the scale of its currency; as an outline if another source gives it.
fn value_bar(
    context: &RenderContext,
    all: &ProjectIndex<'_>,
    value: Option<&Quantity>,
    is_other: bool,
) -> Html {
    let drawn: Option<Bar> = value.and_then(|value| all.scale(value)?.bar(value));
    let Some(drawn) = drawn else { return html! {} };
    let style = BarStyle {
        class: if is_other { "bar--project bar--other" } else { "bar--project" },
        room: 0.8,
        lines: &[],
        outline: is_other.then_some(drawn),
        is_mirrored: context.locale.direction == Direction::RightToLeft,
    };
    bar((!is_other).then_some(drawn), style)
}

/// Returns the hollow bar and the hollow squares of another account. An account without a value that gives another state
/// contradicts only the state, so its bar has the value of the report.
fn other_drawings(
    context: &RenderContext,
    all: &ProjectIndex<'_>,
    project: &Project,
    statement: &Statement,
) -> Html {
    let own = project.latest().value.as_ref().filter(|_| project_state(statement).is_some());
    html! {
        <>
            { value_bar(context, all, statement.value.as_ref().or(own), true) }
            if let Some(count) = &statement.count {
                { other_squares(count, all) }
            }
        </>
    }
}
