//! [`TimelineHeader`]: the title, the filters and the zoom buttons above the drawing.

use yew::prelude::*;

use super::filters::filter_buttons;
use super::tools::tools;
use crate::story::Family;
use crate::view::context::RenderContext;
use crate::view::elements::part_title;
use crate::view::shared::Shared;
use crate::view::state::{Action, TimelineState};

/// The content above the drawing.
#[component]
pub(super) fn TimelineHeader(props: &TimelineHeaderProps) -> Html {
    let TimelineHeaderProps { context, state, on_action } = props;

    html! {
        <>
            <div class="timeline__head">
                { part_title(context, "timeline", context.words().timeline) }
                { family_filter(context, state, on_action) }
            </div>
            if state.is_navigable() && context.is_drawn() {
                { tools(context, state, on_action) }
            }
        </>
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

/// Returns a button for each family that has entries, if there are several.
fn family_filter(
    context: &RenderContext,
    state: &TimelineState,
    on_action: &Callback<Action>,
) -> Html {
    if !context.is_drawn() {
        return html! {};
    }
    let words = context.words();
    let named = |family: Family| (family, words.kinds.family(family).to_owned());
    let families = state.metadata().families().iter().copied().map(named).collect();
    let (chosen, action) = (state.filter.family, Action::FilterFamily);
    filter_buttons(words.filter, words.all, families, chosen, action, on_action)
}
