//! What was said, and the areas the parties work on together.

use yew::prelude::*;

use super::heading::part_title;
use super::part::PartProps;
use super::receipt::{Evidence, quotation, receipt, translation};
use super::said::{date, said};
use super::telling::Telling;
use crate::story::{Area, Quote};

/// The part that shows quotations.
pub(super) fn quotes(props: &PartProps) -> Html {
    let PartProps { telling, .. } = props;

    html! {
        <section class="part quotes" part="quotes">
            { part_title(telling, "quotes", telling.words().quotes) }
            for quote in &telling.story.quotes {
                { one_quote(telling, quote) }
            }
        </section>
    }
}

fn one_quote(telling: &Telling, quote: &Quote) -> Html {
    let original = quote.lang.as_ref().unwrap_or(&telling.story.lang);
    let fact = html! {
        <span class="quote__speaker">
            { said(telling, &quote.speaker) }
            if let Some(role) = &quote.role {
                { telling.words().comma }<span class="quote__role">{ said(telling, role) }</span>
            }
            if let Some(day) = &quote.date {
                { telling.words().comma }{ date(telling, day) }
            }
        </span>
    };
    html! {
        <figure class="quote" key={&*quote.id} id={telling.part_id(&quote.id)}>
            { quotation(telling, "quote__words", &quote.text, original) }
            { translation(telling, quote.translation.as_ref(), original) }
            <figcaption class="quote__caption">
                { receipt(telling, &quote.id, fact, Evidence::cited(&quote.cite)) }
            </figcaption>
        </figure>
    }
}

/// The part that shows areas of cooperation.
pub(super) fn areas(props: &PartProps) -> Html {
    let PartProps { telling, .. } = props;

    html! {
        <section class="part areas" part="areas">
            { part_title(telling, "areas", telling.words().areas) }
            <ul class="areas__list">
                for area in &telling.story.areas {
                    <li class="areas__one" key={&*area.id} id={telling.part_id(&area.id)}>
                        { one_area(telling, area) }
                    </li>
                }
            </ul>
        </section>
    }
}

fn one_area(telling: &Telling, area: &Area) -> Html {
    let fact = html! { <span class="areas__title">{ said(telling, &area.title) }</span> };
    receipt(telling, &area.id, fact, Evidence::cited(&area.cite).with(&[], area.note.as_ref()))
}
