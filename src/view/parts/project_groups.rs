//! The groups that projects are shown in, one for each state.

use crate::order::reorder;
use crate::story::{Project, ProjectState};

/// Returns the projects in a state, the latest report first.
pub(crate) fn projects_in_state(all: &[Project], state: ProjectState) -> Vec<&Project> {
    let mut members: Vec<&Project> = all.iter().filter(|project| project.state == state).collect();
    let key = |project: &Project| project.date.map(|date| date.order_key());
    reorder(&mut members, |a, b| key(b).cmp(&key(a)));
    members
}
