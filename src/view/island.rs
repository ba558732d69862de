//! [`island`]: a part of the widget that the engine does not change, and whose server-rendered nodes it adopts.
//!
//! Yew hydrates each node: it renders it, finds it in the page and sets its attributes again. For most nodes of a story, such
//! as receipts, this is in vain. Yew adopts a [`VRaw`](yew::virtual_dom::VRaw) without a look at its nodes, but only between
//! two comments. The bridge inserts them before the hydration into each element with the attribute [`ISLAND`], and into the
//! drawings that are adopted.
//!
//! A component returns [`adopted`] as long as [`Adoption`](super::context::Adoption) tells it to. Its nodes stay as they are
//! until its props change, because it does not render before.

use yew::prelude::*;

use super::context::RenderContext;
use super::shared::Shared;

/// The attribute of an element whose only child is the component of an island.
pub const ISLAND: &str = "data-island";

/// Renders a part of the story. It gets the index of the part, if there are several.
type Render = fn(&Shared<RenderContext>, usize) -> Html;

/// Returns a part of the widget that depends on nothing but the story. Its parent has the attribute that
/// [`RenderContext::island`] returns, and no other child.
pub(super) fn island(context: &Shared<RenderContext>, render: Render, index: usize) -> Html {
    html! { <Island {context} {render} {index} /> }
}

/// Returns the contents of a component whose nodes are adopted.
pub(super) fn adopted() -> Html {
    Html::from_html_unchecked(AttrValue::Static(""))
}

#[component]
fn Island(props: &IslandProps) -> Html {
    let IslandProps { context, render, index } = props;
    if context.adoption.adopts_islands() { adopted() } else { render(context, *index) }
}

#[derive(Properties)]
struct IslandProps {
    context: Shared<RenderContext>,
    render: Render,
    index: usize,
}

impl PartialEq for IslandProps {
    fn eq(&self, other: &Self) -> bool {
        self.context == other.context
            && self.index == other.index
            && std::ptr::fn_addr_eq(self.render, other.render)
    }
}
