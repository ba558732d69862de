//! The claims of sources that disagree with a fact.

use yew::prelude::*;

use super::citation::citation;
use super::evidence::Evidence;
use crate::story::Dispute;
use crate::view::context::RenderContext;
use crate::view::elements::localized;

/// Returns the mark beside a fact that sources disagree on.
pub(in crate::view) fn disputed_mark(context: &RenderContext, evidence: Evidence<'_>) -> Html {
    if evidence.disputed_by.is_empty() {
        return html! {};
    }
    html! { <>{ " " }<span class="receipt__disputed">{ context.words().sources_disagree }</span></> }
}

/// Returns the claim of another source, with its citations.
pub(super) fn disputing(context: &RenderContext, dispute: &Dispute) -> Html {
    html! {
        <div class="receipt__side receipt__side--disputing">
            <p class="receipt__other">
                { context.words().another_source }{ context.words().label_space }
                <strong>{ difference(context, dispute) }</strong>
            </p>
            for cited in &dispute.cite {
                { citation(context, cited) }
            }
        </div>
    }
}

/// Returns the other values, and the difference in the author's words.
fn difference(context: &RenderContext, dispute: &Dispute) -> Html {
    let value = dispute.value.iter().map(|value| context.quantity(value));
    // A disputed count is a number of projects, because only projects have counts.
    let count = dispute.count.iter().map(|count| context.locale.projects(count));
    let day = dispute.date.iter().map(|date| context.locale.date(date));
    let values: Vec<String> = value.chain(count).chain(day).collect();
    let values: Vec<&str> = values.iter().map(String::as_str).collect();
    html! {
        <>
            { context.locale.phrases(&values) }
            if let Some(claim) = &dispute.claim {
                if !values.is_empty() {
                    { " · " }
                }
                { localized(context, claim) }
            }
        </>
    }
}
