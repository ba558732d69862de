//! The links at the end of a receipt.

use yew::prelude::*;

use super::contents::Receipt;
use crate::view::context::RenderContext;

/// Returns a permanent link to a part of the story, and a button that copies the sentences above it.
///
/// They are the last children of their parent, because the loader may append an answer that Yew does not know about.
pub(in crate::view) fn links(
    context: &RenderContext,
    id: &AttrValue,
    receipt: Receipt<'_>,
) -> Html {
    if !context.is_drawn() {
        return html! {};
    }
    html! {
        <>
            <a class="link" href={format!("#{id}")}>{ context.words().link }</a>
            if receipt.has_sentences() && context.has_script() {
                { " " }{ cite_button(context) }
            }
        </>
    }
}

/// Returns the button that copies the sentences of its parent, or the citation of the whole story. It needs the script.
pub(in crate::view) fn cite_button(context: &RenderContext) -> Html {
    html! {
        <button class="link scripted" data-take="cite" type="button">{ context.words().cite }</button>
    }
}
