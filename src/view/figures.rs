//! Figures with the words that say what they count.

use yew::prelude::*;

use super::heading::part_title;
use super::part::PartProps;
use super::receipt::{Evidence, receipt};
use super::said::{date, said};
use super::telling::Telling;
use crate::story::Figure;

/// The part that shows figures belonging to no other part.
pub(super) fn figures(props: &PartProps) -> Html {
    let PartProps { telling, .. } = props;

    html! {
        <section class="part figures" part="figures">
            { part_title(telling, "figures", telling.words().figures) }
            { figure_list(telling, "", &telling.story.figures) }
        </section>
    }
}

/// Figures of an owner as a list, each opening its receipt.
///
/// They have no ids in the story, so their keys count them.
pub(super) fn figure_list(telling: &Telling, owner: &str, figures: &[Figure]) -> Html {
    if figures.is_empty() {
        return html! {};
    }
    html! {
        <ul class="figure-list">
            for (nth, figure) in figures.iter().enumerate() {
                <li class="figure-list__one">
                    { one_figure(telling, &format!("{owner}.{}", nth + 1), figure) }
                </li>
            }
        </ul>
    }
}

fn one_figure(telling: &Telling, key: &str, figure: &Figure) -> Html {
    let fact = html! {
        <span class="figure">
            <span class="figure__value">{ telling.locale.quantity(&figure.value) }</span>{ " " }
            <span class="figure__label">{ said(telling, &figure.label) }</span>
            if let Some(day) = &figure.date {
                { telling.words().comma }<span class="figure__date">{ date(telling, day) }</span>
            }
        </span>
    };
    let evidence = Evidence::cited(&figure.cite)
        .with(&figure.disputed_by, figure.note.as_ref())
        .with_how(figure.how.as_ref());
    receipt(telling, key, fact, evidence)
}
