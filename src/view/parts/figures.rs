//! Figures with their labels.

use yew::prelude::*;

use super::part_of::part_of;
use super::props::PartProps;
use crate::story::Figure;
use crate::view::context::RenderContext;
use crate::view::elements::{date, localized, part_title};
use crate::view::island::island;
use crate::view::receipt::{Receipt, receipt};
use crate::view::shared::Shared;

/// The figures that belong to no other part.
#[component]
pub(in crate::view) fn Figures(props: &PartProps) -> Html {
    let PartProps { context } = props;

    html! {
        <section class="part figures" part="figures" data-island={context.island()}>
            { island(context, contents, 0) }
        </section>
    }
}

fn contents(context: &Shared<RenderContext>, _: usize) -> Html {
    html! {
        <>
            { part_title(context, "figures", context.words().figures) }
            { figure_list(context, "", &context.story.figures) }
        </>
    }
}

/// Returns the figures of an owner, each with its receipt.
///
/// Figures have no ids in the story, so their keys contain their number.
pub(in crate::view) fn figure_list(
    context: &RenderContext,
    owner: &str,
    figures: &[Figure],
) -> Html {
    if figures.is_empty() {
        return html! {};
    }
    html! {
        <ul class="figure-list">
            for (index, figure) in figures.iter().enumerate() {
                <li class="figure-list__one" id={figure.id.as_ref().map(|id| context.part_id(id))}>
                    { one_figure(context, &format!("{owner}.{}", index + 1), figure) }
                </li>
            }
        </ul>
    }
}

fn one_figure(context: &RenderContext, key: &str, figure: &Figure) -> Html {
    let fact = html! {
        <span class="figure">
            <span class="figure__value">{ context.quantity(&figure.value) }</span>{ " " }
            <span class="figure__label">{ localized(context, &figure.label) }</span>
            if let Some(day) = &figure.date {
                { context.words().punctuation.comma }<span class="figure__date">{ date(context, day) }</span>
            }
            if figure.part_of.is_some() {
                { context.words().punctuation.comma }{ part_of(context, figure.part_of.as_ref()) }
            }
        </span>
    };
    let as_written = context.own_words(figure.date_as_written.as_ref(), figure.date.as_ref());
    receipt(context, key, fact, Receipt::of(figure.basis()).with_words(as_written))
}
