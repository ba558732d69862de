//! The groups that projects are shown in, one for each state, and the parts of projects.

use crate::order::reorder;
use crate::story::{Project, ProjectState, Quantity};

/// The states of projects, in the order in which they are shown; `None` if no source gives the state.
pub(crate) fn project_states() -> impl Iterator<Item = Option<ProjectState>> {
    ProjectState::ALL.iter().copied().map(Some).chain([None])
}

/// Returns the projects whose latest report has a state, the latest report first. Parts of other projects are left out:
/// they are shown inside their whole.
pub(crate) fn projects_in_state(
    all: &[Project],
    state: Option<ProjectState>,
) -> Vec<&Project> {
    let is_shown = |project: &&Project| project.latest().state == state && !is_inside(all, project);
    let mut members: Vec<&Project> = all.iter().filter(is_shown).collect();
    let key = |project: &Project| project.latest().date.map(|date| date.order_key());
    reorder(&mut members, |a, b| key(b).cmp(&key(a)));
    members
}

/// Returns the projects that are parts of a project, in the order of the story.
pub(crate) fn parts_of<'a>(all: &'a [Project], whole: &Project) -> Vec<&'a Project> {
    all.iter().filter(|part| part.part_of.as_ref() == Some(&whole.id)).collect()
}

/// Returns `true` if the parts do not add up to the whole, as far as the story says: a value is missing or inexact, or in
/// another unit, or the sum differs.
pub(crate) fn leaves_rest(whole: &Project, parts: &[&Project]) -> bool {
    let is_exact = |value: &&Quantity| value.is_exact();
    let Some(total) = whole.latest().value.as_ref().filter(is_exact) else { return true };
    let mut rest = total.low();
    for part in parts {
        let value = part.latest().value.as_ref().filter(is_exact);
        let Some(value) = value.filter(|value| value.unit == total.unit) else { return true };
        rest -= value.low();
    }
    !rest.is_zero()
}

/// Returns `true` if a project is a part of another project.
fn is_inside(all: &[Project], project: &Project) -> bool {
    project.part_of.as_ref().is_some_and(|whole| all.iter().any(|other| other.id == *whole))
}
