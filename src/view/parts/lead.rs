//! The leading fact, large, in the head: the amount or the date, and its label, as a link to the part with its receipt.

use yew::prelude::*;

use crate::story::{Goal, Lead, Measure, Point, Project, Series};
use crate::view::context::RenderContext;
use crate::view::elements::{date, fill_with_markup, localized};
use crate::view::receipt::{Receipt, disputed_mark};

/// Returns the leading fact; nothing if the story has no fact that can lead.
pub(super) fn lead(context: &RenderContext) -> Html {
    let Some(lead) = context.lead().filter(|lead| !is_pictured(context, lead)) else {
        return html! {};
    };
    let (large, label) = content(context, lead);
    let fact = html! {
        <>
            <span class={classes!("head__lead-value", is_pair(lead).then_some("head__lead-value--pair"))}>{ large }</span>{ " " }
            <span class="head__lead-label">{ label }</span>
        </>
    };
    html! {
        <p class="head__lead">
            if let Some(id) = lead.id() {
                <a class="head__lead-link" href={context.address(context.entry(id), id)}>{ fact }</a>
            } else {
                { fact }
            }
            { disputed_mark(context, Receipt::of(lead.basis())) }
        </p>
    }
}

/// Returns whether the picture shows a fact large already.
fn is_pictured(context: &RenderContext, lead: &Lead<'_>) -> bool {
    context.is_drawn() && matches!(lead, Lead::Goal(..) | Lead::Point(..) | Lead::Project(_))
}

/// Returns whether the large text is an amount in two currencies.
fn is_pair(lead: Lead<'_>) -> bool {
    let value = match lead {
        Lead::Goal(_, goal) => Some(&goal.target),
        Lead::Point(_, _, point) => Some(&point.value),
        Lead::Project(project) => project.latest().value.as_ref(),
        Lead::Figure(figure) => Some(&figure.value),
        Lead::Event(_) => None,
    };
    value.is_some_and(|value| value.also.is_some())
}

/// Returns the large text and the label.
fn content(context: &RenderContext, lead: Lead<'_>) -> (Html, Html) {
    let quantity = |value| context.quantity(value).into();
    match lead {
        Lead::Goal(measure, goal) => (quantity(&goal.target), goal_label(context, measure, goal)),
        Lead::Point(measure, series, point) => {
            (quantity(&point.value), point_label(context, measure, series, point))
        }
        Lead::Project(project) => project_content(context, project),
        Lead::Figure(figure) => (quantity(&figure.value), localized(context, &figure.label)),
        Lead::Event(event) => {
            let day = event.date.as_ref().map(|day| date(context, day)).unwrap_or_default();
            (day, localized(context, &event.title))
        }
    }
}

/// Returns "Goal: Bilateral trade, by 2030".
fn goal_label(context: &RenderContext, measure: &Measure, goal: &Goal) -> Html {
    let words = context.words();
    html! {
        <>
            { words.goal }{ words.punctuation.colon }{ localized(context, &measure.title) }
            if let Some(deadline) = &goal.deadline {
                { words.punctuation.comma }{ fill_with_markup(words.by_deadline, date(context, deadline)) }
            }
        </>
    }
}

/// Returns "Bilateral trade, 2023, Uzbek statistics".
fn point_label(context: &RenderContext, measure: &Measure, series: &Series, point: &Point) -> Html {
    let comma = context.words().punctuation.comma;
    html! {
        <>
            { localized(context, &measure.title) }{ comma }
            { date(context, &point.period) }{ comma }
            { localized(context, &series.title) }
        </>
    }
}

/// Returns the value, or else the count, or else the title; and the rest with the state.
fn project_content(context: &RenderContext, project: &Project) -> (Html, Html) {
    let report = project.latest();
    let value = report.value.as_ref().map(|value| context.quantity(value).into());
    let count = report.count.as_ref().map(|count| context.locale.projects(count).into());
    let title = project.title.as_ref().map(|title| localized(context, title));
    let state = report.state.map(|state| context.locale.project_state(Some(state)).into());
    let mut facts = [value, count, title, state].into_iter().flatten();
    let large: Html = facts.next().unwrap_or_default();
    let comma = context.words().punctuation.comma;
    let label = html! {
        for (index, fact) in facts.enumerate() {
            if index > 0 {
                { comma }
            }
            { fact }
        }
    };
    (large, label)
}
