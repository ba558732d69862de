//! [`ProjectPanel`]: the reports on projects over time, a row for each state.

use std::rc::Rc;

use yew::prelude::*;

use super::projects::{ProjectContents, panel_height, panel_key, row_names, undated_reports};
use crate::picture::ProjectRows;
use crate::view::context::RenderContext;
use crate::view::elements::heading;
use crate::view::island::island;
use crate::view::parts::{ProjectIndex, project_rows, projects_summary};
use crate::view::plot::{Panel, Plot, plots};
use crate::view::shared::Shared;
use crate::view::state::{Action, TimelineState};

/// The panel of the projects: its drawing, and the projects with their receipts.
#[component]
pub(super) fn ProjectPanel(props: &ProjectPanelProps) -> Html {
    let ProjectPanelProps { context, .. } = props;
    let rows = use_rows(context);
    let name = use_memo(context.clone(), |context| panel_name(context));

    html! {
        <section class="part panel projects" part="projects">
            <div class="panel__head">
                { heading(context, 1, "panel__title", None, context.words().projects.into()) }
                { panel_key(context, &rows) }
            </div>
            { drawings(props, &rows, &name) }
            { undated_reports(context) }
            <details class="panel__facts" data-island={context.island()}>
                { island(context, all_reports, 0) }
            </details>
        </section>
    }
}

/// Returns all reports in rows, which the reader opens.
fn all_reports(context: &Shared<RenderContext>, _: usize) -> Html {
    let reports: usize = context.story.projects.iter().map(|project| project.reports.len()).sum();
    let count = context.locale.entry_number(reports);
    html! {
        <>
            <summary class="panel__facts-title">{ context.words().all_reports.fill([&count]) }</summary>
            { project_rows(context) }
        </>
    }
}

fn drawings(props: &ProjectPanelProps, rows: &Shared<ProjectRows>, name: &str) -> Html {
    let ProjectPanelProps { context, state, measure_text, .. } = props;
    let panel = Panel { class: "drawing--projects", name: name.to_owned(), is_fixed_on_top: true };
    // Until the width is known, the drawing must not depend on the fonts of the browser.
    let measure_text = measure_text.as_ref().filter(|_| state.width.is_some());
    let moving = |plot: Plot| {
        let linked =
            context.led_to(state.open, context.story.projects.iter().map(|project| &project.id));
        html! { <ProjectContents {context} rows={rows.clone()} {plot} {linked} measure_text={measure_text.cloned()} /> }
    };
    let height = |plot| panel_height(context, rows, plot);
    plots(context, state, &panel, height, |plot| row_names(context, rows, plot), moving)
}

/// Returns "Projects: Implemented: $156 million; In the pipeline: about $1 billion", with the latest report of each state.
fn panel_name(context: &RenderContext) -> String {
    let summary = projects_summary(context, &ProjectIndex::of(&context.story.projects));
    context.locale.sentences(&[context.words().projects, &summary])
}

/// Returns the reports of the story by state; recomputed only if the story changes.
#[hook]
fn use_rows(context: &Shared<RenderContext>) -> Shared<ProjectRows> {
    let rows: Rc<ProjectRows> =
        use_memo(context.clone(), |context| ProjectRows::of(&context.story.projects));
    rows.into()
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
