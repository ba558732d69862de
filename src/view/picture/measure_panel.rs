//! [`MeasurePanel`]: the goals and the values of one measure over time.

use yew::prelude::*;

use crate::view::context::RenderContext;
use crate::view::elements::{heading, localized};
use crate::view::parts::measure_facts;
use crate::view::shared::Shared;
use crate::view::state::{Action, TimelineState};

/// The panel of a measure: its drawing, and its facts with their receipts.
#[component]
pub(super) fn MeasurePanel(props: &MeasurePanelProps) -> Html {
    let MeasurePanelProps { context, index, .. } = props;
    let measure = &context.story.measures[*index];

    html! {
        <section class="part panel measures" part="measures" id={context.part_id(&measure.id)}>
            <div class="panel__head">
                { heading(context, 1, "panel__title", None, localized(context, &measure.title)) }
            </div>
            <details class="panel__facts">
                <summary class="panel__facts-title">{ context.words().data_table }</summary>
                { measure_facts(context, measure) }
            </details>
        </section>
    }
}

/// The props of [`MeasurePanel`].
#[derive(Properties, PartialEq)]
pub(super) struct MeasurePanelProps {
    /// The story.
    pub(super) context: Shared<RenderContext>,
    /// The state, which may change with each frame of a gesture.
    pub(super) state: TimelineState,
    /// The dispatcher.
    pub(super) on_action: Callback<Action>,
    /// The index of the measure.
    pub(super) index: usize,
    /// The text measurer for the fonts of the page.
    pub(super) measure_text: Option<Callback<String, f64>>,
}
