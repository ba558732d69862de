//! A link to a part of the story.

use yew::prelude::*;

use crate::story::Id;
use crate::view::context::RenderContext;
use crate::view::elements::with_language;

/// Returns a link to a part. A link to an entry opens it, even if the filter hides it.
///
/// The bridge handles clicks, because links are in islands, which have no listeners.
pub(super) fn part_link(context: &RenderContext, id: &Id) -> Html {
    let entry = context.entry(id);
    let part = context.part_id(id);
    html! {
        <a href={context.address(entry, id)} data-part={entry.is_none().then_some(part)} data-follow={entry.map(|entry| entry.to_string())}>
            if let Some(title) = context.title(id) {
                { with_language(context, title) }
            } else {
                { &**id }
            }
        </a>
    }
}
