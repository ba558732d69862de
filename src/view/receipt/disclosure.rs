//! The disclosure of a fact, and the content of its receipt.

use yew::prelude::*;

use super::citation::citation;
use super::contents::Receipt;
use super::links::links;
use super::statement::{agreeing, disputed_mark, disputing};
use crate::story::Citation;
use crate::view::context::RenderContext;
use crate::view::elements::localized;

/// Returns a fact that discloses its receipt. `key` is the key of [`RenderContext::receipt_id`].
pub(in crate::view) fn receipt(
    context: &RenderContext,
    key: &str,
    fact: Html,
    receipt: Receipt<'_>,
) -> Html {
    let marked = html! { <>{ fact }{ disputed_mark(context, receipt) }</> };
    unmarked_receipt(context, key, marked, receipt)
}

/// Returns the same for a fact that already contains its dispute mark.
pub(in crate::view) fn unmarked_receipt(
    context: &RenderContext,
    key: &str,
    fact: Html,
    receipt: Receipt<'_>,
) -> Html {
    html! {
        <details class="receipt">
            <summary class="receipt__fact">{ fact }</summary>
            { body(context, Some(context.receipt_id(key)), receipt) }
        </details>
    }
}

/// Returns the content of a receipt. If it has an id, it ends with a link to itself.
pub(in crate::view) fn body(
    context: &RenderContext,
    id: Option<AttrValue>,
    receipt: Receipt<'_>,
) -> Html {
    let basis = receipt.basis;
    // The id is inside the disclosure, because a link to an element inside it opens it.
    html! {
        <div class="receipt__body" id={id.clone()}>
            { explanation(context, receipt) }
            if basis.disputed_by.is_empty() {
                { own_side(context, basis.cite) }
            } else {
                <div class="receipt__sides">
                    { own_side(context, basis.cite) }
                    for statement in basis.disputed_by {
                        { disputing(context, receipt, statement) }
                    }
                </div>
            }
            for statement in basis.also {
                { agreeing(context, receipt, statement) }
            }
            if let Some(note) = basis.note {
                <p class="receipt__note">{ localized(context, note) }</p>
            }
            if let Some(id) = &id {
                { links(context, id, receipt) }
            }
        </div>
    }
}

/// Returns how the figure was computed, and how the source words the date.
fn explanation(context: &RenderContext, receipt: Receipt<'_>) -> Html {
    let words = context.words();
    html! {
        <>
            if let Some(how) = receipt.basis.how {
                <p class="receipt__how">{ words.computed_how }{ words.punctuation.label_space }{ localized(context, how) }</p>
            }
            for text in receipt.as_written.into_iter().flatten() {
                <p class="receipt__written">
                    { words.as_written }{ words.punctuation.label_space }
                    <q class="receipt__quoted">{ localized(context, text) }</q>
                </p>
            }
        </>
    }
}

/// Returns the citations that support the fact.
fn own_side(context: &RenderContext, cite: &[Citation]) -> Html {
    html! {
        <div class="receipt__side">
            if cite.is_empty() {
                <p class="receipt__uncited">{ context.words().not_cited }</p>
            }
            for cited in cite {
                { citation(context, cited) }
            }
        </div>
    }
}
