//! [`Timeline`]: the part with the timeline.

use std::rc::Rc;

use yew::prelude::*;

use super::body::TimelineBody;
use super::dimensions::widths;
use super::drawings::{drawings, layouts};
use super::header::TimelineHeader;
use super::overview::Overview;
use crate::timeline::RowLayout;
use crate::view::context::RenderContext;
use crate::view::shared::Shared;
use crate::view::state::{Action, TimelineState};

/// The timeline.
#[component]
pub(in crate::view) fn Timeline(props: &TimelineProps) -> Html {
    let TimelineProps { context, state, on_action, measure_text } = props;
    let layouts = use_layouts(context, state);
    let idle = state.idle();

    html! {
        <section class="part timeline" part="timeline">
            <TimelineHeader {context} state={idle.clone()} {on_action} />
            if context.is_drawn() && !state.metadata().is_empty() {
                { drawings(context, state, &layouts, on_action, measure_text.as_ref()) }
                if state.is_navigable() {
                    <Overview
                        {context} metadata={state.metadata()} filtered={state.filtered()}
                        visible={state.visible()}
                    />
                }
            }
            <TimelineBody {context} state={idle} {on_action} />
        </section>
    }
}

/// The props of [`Timeline`].
#[derive(Properties, PartialEq)]
pub(in crate::view) struct TimelineProps {
    /// The story.
    pub(in crate::view) context: Shared<RenderContext>,
    /// The state, which may change with each frame of a gesture.
    pub(in crate::view) state: TimelineState,
    /// The dispatcher.
    pub(in crate::view) on_action: Callback<Action>,
    /// The text measurer for the fonts of the page.
    pub(in crate::view) measure_text: Option<Callback<String, f64>>,
}

/// Returns the row layout for each width; recomputed only if the filter or the width changes.
#[hook]
fn use_layouts(context: &Shared<RenderContext>, state: &TimelineState) -> Shared<Vec<RowLayout>> {
    let dependencies = (context.clone(), state.filtered().clone(), widths(state.width));
    let layouts: Rc<Vec<RowLayout>> =
        use_memo(dependencies, |(context, _, widths)| layouts(context, state, widths));
    layouts.into()
}
