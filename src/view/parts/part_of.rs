//! The relation of a part to its whole, in words.

use yew::prelude::*;

use crate::story::Id;
use crate::view::context::RenderContext;

/// Returns "part of: Trade: $10 billion"; nothing for a fact that is no part. It is no link, because it stands in the summary
/// of a receipt.
pub(in crate::view) fn part_of(context: &RenderContext, whole: Option<&Id>) -> Html {
    let Some(whole) = whole else { return html! {} };
    html! { <span class="part-of">{ context.words().part_of.fill([&context.name(whole)]) }</span> }
}
