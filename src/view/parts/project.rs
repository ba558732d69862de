//! One project: its value as a bar, its count as squares, and its figures.

use yew::prelude::*;

use super::figures::figure_list;
use super::squares::squares;
use crate::chart::LinearScale;
use crate::story::{Currency, Project, Quantity, Unit};
use crate::view::context::RenderContext;
use crate::view::elements::{BarStyle, bar, date, fill_with_markup, localized};
use crate::view::receipt::{Evidence, disputed_mark, unmarked_receipt};
use crate::wording::Direction;

/// Returns a project with its receipt. `all` are the projects that it is drawn to scale with.
pub(super) fn one_project(context: &RenderContext, project: &Project, all: &[Project]) -> Html {
    let evidence = Evidence::cited(&project.cite)
        .with(&project.disputed_by, project.note.as_ref())
        .with_how(project.how.as_ref());
    let fact = html! {
        <span class="project__fact">
            <span class="project__words">
                { description(context, project) }
                { disputed_mark(context, evidence) }
            </span>
            <span class="project__drawn">
                { value_bar(context, project, all) }
                if context.is_drawn() {
                    { squares(project, all) }
                }
            </span>
        </span>
    };
    html! {
        <>
            { unmarked_receipt(context, &project.id, fact, evidence) }
            { figure_list(context, &project.id, &project.figures) }
        </>
    }
}

/// Returns the value, the count, the title and the date, as far as they are known.
fn description(context: &RenderContext, project: &Project) -> Html {
    let locale = context.locale;
    let item = |class: &'static str, content: Html| html! { <span {class}>{ content }</span> };
    let as_of = |day| fill_with_markup(context.words().as_of, date(context, day));
    let value = project.value.as_ref().map(|value| context.quantity(value).into());
    let count = project.count.as_ref().map(|count| locale.projects(count).into());
    let items = [
        value.map(|content| item("project__value", content)),
        count.map(|content| item("project__count", content)),
        project.title.as_ref().map(|title| item("project__title", localized(context, title))),
        project.date.as_ref().map(|day| item("project__date", as_of(day))),
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

/// Returns the value as a bar. All values of a currency share one scale; a value alone in its currency has no bar.
fn value_bar(context: &RenderContext, project: &Project, all: &[Project]) -> Html {
    let Some(value) = project.value.as_ref().filter(|_| context.is_drawn()) else {
        return html! {};
    };
    let length = value.currency().and_then(|currency| {
        let is_compared = values_in(all, currency).count() > 1;
        LinearScale::of(values_in(all, currency)).filter(|_| is_compared)?.bar(value)
    });
    let style = BarStyle {
        class: "bar--project",
        room: 0.8,
        lines: &[],
        is_mirrored: context.locale.direction == Direction::RightToLeft,
    };
    html! { if length.is_some() { { bar(length, style) } } }
}

/// Returns the values in a currency, without rates.
pub(super) fn values_in(all: &[Project], currency: Currency) -> impl Iterator<Item = &Quantity> {
    let values = all.iter().filter_map(|project| project.value.as_ref());
    values.filter(move |value| value.dimension() == (Unit::Money(currency), None))
}
