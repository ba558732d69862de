//! The disclosure of a fact, and the content of its receipt.

use yew::prelude::*;

use super::citation::citation;
use super::dispute::{disputed_mark, disputing};
use super::evidence::Evidence;
use super::links::links;
use crate::story::Citation;
use crate::view::context::RenderContext;
use crate::view::elements::localized;

/// Returns a fact that discloses its receipt. `key` is the key of [`RenderContext::receipt_id`].
pub(in crate::view) fn receipt(
    context: &RenderContext,
    key: &str,
    fact: Html,
    evidence: Evidence<'_>,
) -> Html {
    let marked = html! { <>{ fact }{ disputed_mark(context, evidence) }</> };
    unmarked_receipt(context, key, marked, evidence)
}

/// Returns the same for a fact that already contains its dispute mark.
pub(in crate::view) fn unmarked_receipt(
    context: &RenderContext,
    key: &str,
    fact: Html,
    evidence: Evidence<'_>,
) -> Html {
    html! {
        <details class="receipt">
            <summary class="receipt__fact">{ fact }</summary>
            { body(context, Some(context.receipt_id(key)), evidence) }
        </details>
    }
}

/// Returns the content of a receipt. If it has an id, it ends with a link to itself.
pub(in crate::view) fn body(
    context: &RenderContext,
    id: Option<AttrValue>,
    evidence: Evidence<'_>,
) -> Html {
    // The id is inside the disclosure, because a link to an element inside it opens it.
    html! {
        <div class="receipt__body" id={id.clone()}>
            { explanation(context, evidence) }
            if evidence.disputed_by.is_empty() {
                { own_side(context, evidence.cite) }
            } else {
                <div class="receipt__sides">
                    { own_side(context, evidence.cite) }
                    for dispute in evidence.disputed_by {
                        { disputing(context, dispute) }
                    }
                </div>
            }
            if let Some(note) = evidence.note {
                <p class="receipt__note">{ localized(context, note) }</p>
            }
            if let Some(id) = &id {
                { links(context, id, evidence) }
            }
        </div>
    }
}

/// Returns how the figure was computed, and how the source words the date.
fn explanation(context: &RenderContext, evidence: Evidence<'_>) -> Html {
    let words = context.words();
    html! {
        <>
            if let Some(how) = evidence.how {
                <p class="receipt__how">{ words.computed_how }{ words.label_space }{ localized(context, how) }</p>
            }
            if let Some(text) = evidence.as_written {
                <p class="receipt__written">
                    { words.as_written }{ words.label_space }
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
