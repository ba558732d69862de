//! The relation of a part to its whole, in words.

use yew::prelude::*;

use crate::story::Id;
use crate::view::context::RenderContext;

/// Returns "part of Trade: $10 billion" with a link to the whole; nothing for a fact that is no part.
///
/// The parts of a whole are never added up, because the story does not say what the rest is.
pub(in crate::view) fn part_of(context: &RenderContext, whole: Option<&Id>) -> Html {
    let Some(whole) = whole else { return html! {} };
    let (before, after) = context.words().part_of.around();
    html! {
        <span class="part-of">
            { before }
            <a href={context.address(None, whole)}>{ context.name(whole) }</a>
            { after }
        </span>
    }
}
