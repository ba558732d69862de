//! [`ProjectIndex`]: the projects in the groups and on the scales in which they are shown.

use std::collections::BTreeMap;

use crate::chart::{LinearScale, Squares};
use crate::order::reorder;
use crate::story::{Currency, Id, Project, ProjectState, Quantity};

/// The projects of a story by state, their parts, and one scale for each currency.
///
/// It is built in n log n time. Parts of other projects are in no group, because they are shown inside their whole.
#[derive(Clone, Debug)]
pub(crate) struct ProjectIndex<'a> {
    by_state: BTreeMap<Option<ProjectState>, Vec<&'a Project>>,
    parts: BTreeMap<&'a Id, Vec<&'a Project>>,
    /// The scale of a currency in which there are several values; a value alone has nothing to be compared with.
    scales: BTreeMap<Currency, LinearScale>,
    /// The largest number of squares of a project.
    pub(crate) most_squares: Option<u32>,
}

impl<'a> ProjectIndex<'a> {
    /// Returns the index of the projects of a story.
    pub(crate) fn of(all: &'a [Project]) -> Self {
        let by_id: BTreeMap<&Id, &Project> =
            all.iter().map(|project| (&project.id, project)).collect();
        let mut parts: BTreeMap<&Id, Vec<&Project>> = BTreeMap::new();
        let mut by_state: BTreeMap<Option<ProjectState>, Vec<&Project>> = BTreeMap::new();
        for project in all {
            let whole = project.part_of.as_ref().filter(|whole| by_id.contains_key(whole));
            match whole {
                Some(whole) => parts.entry(whole).or_default().push(project),
                None => by_state.entry(project.latest().state).or_default().push(project),
            }
        }
        let date = |project: &Project| project.latest().date.map(|date| date.order_key());
        by_state.values_mut().for_each(|group| reorder(group, |a, b| date(b).cmp(&date(a))));
        let squares = all.iter().filter_map(squares_of).map(|squares| squares.count);
        Self { by_state, parts, scales: scales(all), most_squares: squares.max() }
    }

    /// Returns the projects in a state, the latest report first.
    pub(crate) fn in_state(&self, state: Option<ProjectState>) -> &[&'a Project] {
        self.by_state.get(&state).map(Vec::as_slice).unwrap_or_default()
    }

    /// Returns the groups that have projects. The group without a state is the last.
    pub(crate) fn groups(&self) -> impl Iterator<Item = (Option<ProjectState>, &[&'a Project])> {
        let states = ProjectState::ALL.iter().copied().map(Some).chain([None]);
        states.map(|state| (state, self.in_state(state))).filter(|(_, group)| !group.is_empty())
    }

    /// Returns the parts of a project, in the order of the story.
    pub(crate) fn parts(&self, whole: &Project) -> &[&'a Project] {
        self.parts.get(&whole.id).map(Vec::as_slice).unwrap_or_default()
    }

    /// Returns a project and all projects inside it. Each part follows its whole.
    pub(crate) fn with_parts(&self, whole: &'a Project) -> Vec<&'a Project> {
        let mut all = vec![whole];
        for part in self.parts(whole) {
            all.extend(self.with_parts(part));
        }
        all
    }

    /// Returns the scale on which a value is drawn; `None` if it is the only one in its currency.
    pub(crate) fn scale(&self, value: &Quantity) -> Option<LinearScale> {
        self.scales.get(&value.currency()?).copied()
    }

    /// Returns whether values are drawn on more than one scale.
    pub(crate) fn has_several_scales(&self) -> bool {
        self.scales.len() > 1
    }
}

/// Returns the latest count of a project as squares, if it can be drawn so.
pub(crate) fn squares_of(project: &Project) -> Option<Squares> {
    project.latest().count.as_ref().and_then(Squares::of)
}

/// Returns `true` if the parts do not add up to the whole, as far as the story says: a value is missing or inexact, or in
/// another unit, or the sum differs.
pub(crate) fn leaves_rest(whole: &Project, parts: &[&Project]) -> bool {
    let is_exact = |value: &&Quantity| value.is_exact();
    let Some(total) = whole.latest().value.as_ref().filter(is_exact) else { return true };
    let mut rest = total.low();
    for part in parts {
        let value = part.latest().value.as_ref().filter(is_exact);
        let Some(value) = value.filter(|value| value.dimension() == total.dimension()) else {
            return true;
        };
        rest -= value.low();
    }
    !rest.is_zero()
}

/// The scale of each currency with several values.
fn scales(all: &[Project]) -> BTreeMap<Currency, LinearScale> {
    let mut values: BTreeMap<Currency, Vec<&Quantity>> = BTreeMap::new();
    for value in all.iter().filter_map(|project| project.latest().value.as_ref()) {
        value
            .currency()
            .into_iter()
            .for_each(|currency| values.entry(currency).or_default().push(value));
    }
    let several = values.into_iter().filter(|(_, values)| values.len() > 1);
    several.filter_map(|(currency, values)| Some((currency, LinearScale::of(values)?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story;

    #[test]
    fn part_of_a_part_follows_its_whole() {
        let project = |id: &str, whole: &str| {
            format!(r#"{{ "id": "{id}", "title": "Road", "part_of": "{whole}" }}"#)
        };
        let text = format!(
            r#"{{ "format": 1, "lang": "en", "title": "A and B",
                "parties": [{{ "id": "a", "name": "A" }}, {{ "id": "b", "name": "B" }}],
                "projects": [{}, {}, {}, {{ "id": "whole", "title": "Line" }}] }}"#,
            project("inner", "part"),
            project("part", "whole"),
            project("other", "whole")
        );
        let story = story::read(&text).story.unwrap();
        let index = ProjectIndex::of(&story.projects);
        let groups: Vec<_> = index.groups().collect();
        let [(None, [whole])] = groups[..] else { panic!("{groups:?}") };
        let all: Vec<&str> = index.with_parts(whole).iter().map(|it| &*it.id).collect();
        assert_eq!(all, ["whole", "part", "inner", "other"]);
    }
}
