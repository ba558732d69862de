//! The groups that projects are shown in, one for each state.

use crate::order::reorder;
use crate::story::{Project, ProjectState};
use crate::view::context::RenderContext;

/// Returns the projects in a state, the latest report first.
pub(crate) fn projects_in_state(all: &[Project], state: ProjectState) -> Vec<&Project> {
    let mut members: Vec<&Project> = all.iter().filter(|project| project.state == state).collect();
    let key = |project: &Project| project.date.map(|date| date.order_key());
    reorder(&mut members, |a, b| key(b).cmp(&key(a)));
    members
}

/// Returns the label of a state.
pub(crate) fn project_state_label(context: &RenderContext, state: ProjectState) -> &'static str {
    let words = context.words();
    match state {
        ProjectState::Implemented => words.project_implemented,
        ProjectState::UnderWay => words.project_under_way,
        ProjectState::Pipeline => words.project_pipeline,
        ProjectState::Cancelled => words.project_cancelled,
    }
}
