//! [`ProjectPanel`]: the reports on projects over time, a row for each state.

use yew::prelude::*;

use crate::view::context::RenderContext;
use crate::view::elements::heading;
use crate::view::parts::project_facts;
use crate::view::shared::Shared;
use crate::view::state::{Action, TimelineState};

/// The panel of the projects: its drawing, and the projects with their receipts.
#[component]
pub(super) fn ProjectPanel(props: &ProjectPanelProps) -> Html {
    let ProjectPanelProps { context, .. } = props;

    html! {
        <section class="part panel projects" part="projects">
            <div class="panel__head">
                { heading(context, 1, "panel__title", None, context.words().projects.into()) }
            </div>
            <details class="panel__facts">
                <summary class="panel__facts-title">{ context.words().data_table }</summary>
                { project_facts(context) }
            </details>
        </section>
    }
}

/// The props of [`ProjectPanel`].
#[derive(Properties, PartialEq)]
pub(super) struct ProjectPanelProps {
    /// The story.
    pub(super) context: Shared<RenderContext>,
    /// The state, which may change with each frame of a gesture.
    pub(super) state: TimelineState,
    /// The dispatcher.
    pub(super) on_action: Callback<Action>,
    /// The text measurer for the fonts of the page.
    pub(super) measure_text: Option<Callback<String, f64>>,
}
