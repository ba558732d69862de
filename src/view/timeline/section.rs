//! [`Timeline`]: the timeline as text, and [`TimelinePanel`]: its panel in the picture.

use yew::prelude::*;

use super::body::TimelineBody;
use super::drawings::drawings;
use super::header::TimelineHeader;
use super::key::timeline_key;
use crate::timeline::RowLayout;
use crate::view::context::RenderContext;
use crate::view::shared::Shared;
use crate::view::state::{Action, TimelineState};

/// The timeline without a drawing, for a rendering as text only.
#[component]
pub(in crate::view) fn Timeline(props: &TimelineProps) -> Html {
    let TimelineProps { context, state, on_action } = props;

    html! {
        <section class="part timeline" part="timeline">
            <TimelineHeader {context} state={state.idle()} {on_action} />
            <TimelineBody {context} state={state.idle()} {on_action} />
        </section>
    }
}

/// The props of [`Timeline`].
#[derive(Properties, PartialEq)]
pub(in crate::view) struct TimelineProps {
    /// The story.
    pub(in crate::view) context: Shared<RenderContext>,
    /// The state.
    pub(in crate::view) state: TimelineState,
    /// The dispatcher.
    pub(in crate::view) on_action: Callback<Action>,
}

/// The panel of the events.
#[component]
pub(in crate::view) fn TimelinePanel(props: &TimelinePanelProps) -> Html {
    let TimelinePanelProps { context, state, on_action, layouts, measure_text } = props;

    html! {
        <section class="part panel timeline" part="timeline">
            <TimelineHeader {context} state={state.idle()} {on_action}>
                { timeline_key(context, &state.idle(), layouts) }
            </TimelineHeader>
            { drawings(context, state, layouts, on_action, measure_text.as_ref()) }
        </section>
    }
}

/// The props of [`TimelinePanel`].
#[derive(Properties, PartialEq)]
pub(in crate::view) struct TimelinePanelProps {
    /// The story.
    pub(in crate::view) context: Shared<RenderContext>,
    /// The state, which may change with each frame of a gesture.
    pub(in crate::view) state: TimelineState,
    /// The dispatcher.
    pub(in crate::view) on_action: Callback<Action>,
    /// The row layout for each layout of the picture.
    pub(in crate::view) layouts: Shared<Vec<RowLayout>>,
    /// The text measurer for the fonts of the page.
    pub(in crate::view) measure_text: Option<Callback<String, f64>>,
}
