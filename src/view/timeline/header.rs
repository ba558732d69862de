//! [`TimelineHeader`]: the title, the visible range in words and the zoom buttons above the drawing.

use yew::prelude::*;

use super::summary::summary;
use super::tools::tools;
use crate::view::context::RenderContext;
use crate::view::elements::part_title;
use crate::view::shared::Shared;
use crate::view::state::{Action, TimelineState};

/// The content above the drawing.
#[component]
pub(super) fn TimelineHeader(props: &TimelineHeaderProps) -> Html {
    let TimelineHeaderProps { context, state, on_action } = props;

    html! {
        <div class="panel__head">
            { part_title(context, "timeline", context.words().timeline) }
            if context.is_drawn() {
                <p class="panel__sight">{ summary(context, state) }</p>
                if state.is_navigable() {
                    { tools(context, state, on_action) }
                }
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
}
