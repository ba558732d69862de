//! Headings relative to the level of the story's title.

use yew::prelude::*;

use crate::view::context::RenderContext;

/// Returns a heading that is `depth` levels below the title of the story.
pub(in crate::view) fn heading(
    context: &RenderContext,
    depth: u8,
    class: &'static str,
    id: Option<AttrValue>,
    content: Html,
) -> Html {
    html! { <@{format!("h{}", context.level.deeper(depth))} {id} {class}>{ content }</@> }
}

/// Returns the title of a part. Links to the part lead to its id.
pub(in crate::view) fn part_title(context: &RenderContext, id: &str, title: &'static str) -> Html {
    heading(context, 1, "part__title", Some(context.id(id)), title.into())
}
