//! Quotations, with their speakers and translations.

use yew::prelude::*;

use super::props::PartProps;
use crate::story::Quote;
use crate::view::context::RenderContext;
use crate::view::elements::{date, localized, part_title};
use crate::view::island::island;
use crate::view::receipt::{Receipt, quotation, receipt, translation};
use crate::view::shared::Shared;

/// The quotations.
#[component]
pub(in crate::view) fn Quotes(props: &PartProps) -> Html {
    let PartProps { context } = props;

    html! {
        <section class="part quotes" part="quotes" data-island={context.island()}>
            { island(context, contents, 0) }
        </section>
    }
}

fn contents(context: &Shared<RenderContext>, _: usize) -> Html {
    html! {
        <>
            { part_title(context, "quotes", context.words().quotes) }
            for quote in &context.story.quotes {
                { one_quote(context, quote) }
            }
        </>
    }
}

fn one_quote(context: &RenderContext, quote: &Quote) -> Html {
    let original = quote.lang.as_ref().unwrap_or(&context.story.lang);
    html! {
        <figure class="quote" key={&*quote.id} id={context.part_id(&quote.id)}>
            { quotation(context, "quote__words", &quote.text, original) }
            { translation(context, quote.translation.as_ref(), original) }
            <figcaption class="quote__caption">
                { receipt(context, &quote.id, speaker(context, quote), Receipt::cited(&quote.cite)) }
            </figcaption>
        </figure>
    }
}

/// Returns the speaker, the role and the date.
fn speaker(context: &RenderContext, quote: &Quote) -> Html {
    html! {
        <span class="quote__speaker">
            { localized(context, &quote.speaker) }
            if let Some(role) = &quote.role {
                { context.words().punctuation.comma }<span class="quote__role">{ localized(context, role) }</span>
            }
            if let Some(day) = &quote.date {
                { context.words().punctuation.comma }{ date(context, day) }
            }
        </span>
    }
}
