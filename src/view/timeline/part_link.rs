//! A link to a part of the story.

use yew::prelude::*;

use crate::story::Id;
use crate::view::context::RenderContext;
use crate::view::elements::with_language;
use crate::view::state::Action;

/// Returns a link to a part. A link to an entry opens it, even if the filter hides it.
pub(super) fn part_link(context: &RenderContext, id: &Id, on_action: &Callback<Action>) -> Html {
    let entry = context.entry(id);
    let onclick = entry.map(|entry| {
        let on_action = on_action.clone();
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            on_action.emit(Action::Follow(entry));
        })
    });
    let part = context.part_id(id);
    html! {
        <a href={context.address(entry, id)} data-part={entry.is_none().then_some(part)} {onclick}>
            if let Some(title) = context.title(id) {
                { with_language(context, title) }
            } else {
                { &**id }
            }
        </a>
    }
}
