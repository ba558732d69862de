//! [`TimelineHeader`]: the title, the key and the zoom buttons above the drawing.

use yew::prelude::*;

use super::tools::tools;
use crate::view::context::RenderContext;
use crate::view::elements::part_title;
use crate::view::shared::Shared;
use crate::view::state::{Action, TimelineState};

/// The content above the drawing.
#[component]
pub(super) fn TimelineHeader(props: &TimelineHeaderProps) -> Html {
    let TimelineHeaderProps { context, state, on_action, .. } = props;

    html! {
        <div class="panel__head">
            { part_title(context, "timeline", context.words().timeline) }
            { props.children.clone() }
            if state.is_navigable() && context.is_drawn() {
                { tools(context, state, on_action) }
            }
        </div>
    }
}

/// The props of [`TimelineHeader`].
#[derive(Properties, PartialEq)]
pub(super) struct TimelineHeaderProps {
    /// The story.
    pub(super) context: Shared<RenderContext>,
    /// The idle state.
    pub(super) state: TimelineState,
    /// The dispatcher.
    pub(super) on_action: Callback<Action>,
    /// The key.
    #[prop_or_default]
    pub(super) children: Html,
}
