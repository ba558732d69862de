//! Links to the chapters of a long story.

use yew::prelude::*;

use crate::timeline::Bin;
use crate::view::context::{Chapters, Here, RenderContext, period};
use crate::view::state::Action;

/// Returns a link for each chapter. With the script, it zooms the drawing to the chapter's interval.
pub(in crate::view) fn chapter_links(
    context: &RenderContext,
    on_action: &Callback<Action>,
) -> Html {
    let Some(chapters) = context.chapters() else { return html! {} };
    html! {
        <nav class="chapters" aria-label={context.words().timeline}>
            // A list, or an element for the number, would add forty elements each.
            for bin in chapters.bins() {
                { link(context, chapters, bin, on_action) }
            }
        </nav>
    }
}

/// Returns "1985". If there is room, the style sheet adds the number of entries.
fn link(
    context: &RenderContext,
    chapters: &Chapters,
    bin: &Bin,
    on_action: &Callback<Action>,
) -> Html {
    let first_entry = bin.entries.start;
    let is_here = matches!(chapters.here(), Here::List(list) if chapters.bin(list) == Some(bin));
    let page = Here::List(chapters.list_with(first_entry));
    let number = context.locale.entry_number(bin.entries.len());
    html! {
        <a
            class="chapters__one" key={first_entry} href={chapters.address(page, &context.lang)} aria-current={is_here.then_some("page")}
            data-count={number} title={context.locale.entries(bin.entries.len())} onclick={zoom_to(bin, on_action)}
        >
            { context.locale.date_short(&period(bin.first, bin.last)) }
        </a>
    }
}

/// Returns the click handler. With a modifier key the browser opens the chapter page in a new tab or window.
fn zoom_to(bin: &Bin, on_action: &Callback<Action>) -> Callback<MouseEvent> {
    let on_action = on_action.clone();
    let action = Action::ZoomTo(bin.first, bin.last, bin.entries.start);
    Callback::from(move |event: MouseEvent| {
        if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
            event.prevent_default();
            on_action.emit(action.clone());
        }
    })
}
