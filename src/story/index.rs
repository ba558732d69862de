//! [`Index`]: answers questions about a story by id, each in logarithmic time.

use std::collections::BTreeMap;

use super::chains::Chains;
use super::document::Story;
use super::name::Id;

/// The positions of the things of a story, by id.
///
/// It is built once for a story and keeps positions in the story's lists, so it can be stored beside the story.
///
/// ```
/// # let text = r#"{ "format": 1, "lang": "en", "title": "A and B", "parties": [{ "id": "a", "name": "A" },
/// #   { "id": "b", "name": "B" }], "events": [{ "id": "e", "kind": "talks", "date": "2024", "title": "Talks" }] }"#;
/// use diplograph::story::{Fact, Index, read};
///
/// let story = read(text).story.unwrap();
/// let index = Index::of(&story);
/// assert_eq!(index.party(&"b".parse()?), Some(1));
/// assert_eq!(index.fact(&"e".parse()?), Some(Fact::Event(0)));
/// # Ok::<(), diplograph::story::IdError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Index {
    parties: BTreeMap<Id, usize>,
    sources: BTreeMap<Id, usize>,
    facts: BTreeMap<Id, Fact>,
    /// By the id of a fact: the events that lead to it.
    causes: BTreeMap<Id, Vec<usize>>,
    /// For each measure: which of its goals replaces which.
    chains: Vec<Chains>,
}

/// A thing of the story that has an id, by its position in the story.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fact {
    /// A measure.
    Measure(usize),
    /// A goal of a measure.
    Goal {
        /// The measure.
        measure: usize,
        /// The position in its list.
        goal: usize,
    },
    /// A series of a measure.
    Series {
        /// The measure.
        measure: usize,
        /// The position in its list.
        series: usize,
    },
    /// A project.
    Project(usize),
    /// A figure of a project.
    ProjectFigure {
        /// The project.
        project: usize,
        /// The position in its list.
        figure: usize,
    },
    /// A figure of the story.
    Figure(usize),
    /// An event.
    Event(usize),
    /// A figure of an event.
    EventFigure {
        /// The event.
        event: usize,
        /// The position in its list.
        figure: usize,
    },
    /// A tie.
    Tie(usize),
    /// A quote.
    Quote(usize),
    /// An area.
    Area(usize),
}

impl Index {
    /// The index of a story, built in n log n time.
    pub fn of(story: &Story) -> Self {
        Self {
            parties: positions(story.parties.iter().map(|party| &party.id)),
            sources: positions(story.sources.iter().map(|source| &source.id)),
            facts: facts(story),
            causes: causes(story),
            chains: story.measures.iter().map(|it| Chains::of_goals(&it.goals)).collect(),
        }
    }

    /// The position of a party.
    pub fn party(&self, id: &Id) -> Option<usize> {
        self.parties.get(id).copied()
    }

    /// The position of a source.
    pub fn source(&self, id: &Id) -> Option<usize> {
        self.sources.get(id).copied()
    }

    /// The goal, event or other fact of an id.
    pub fn fact(&self, id: &Id) -> Option<Fact> {
        self.facts.get(id).copied()
    }

    /// The position of an event.
    pub fn event(&self, id: &Id) -> Option<usize> {
        match self.fact(id) {
            Some(Fact::Event(event)) => Some(event),
            _ => None,
        }
    }

    /// The events that lead to a fact, in the order of the story.
    pub fn causes(&self, id: &Id) -> &[usize] {
        self.causes.get(id).map(Vec::as_slice).unwrap_or_default()
    }

    /// Which goal of a measure replaces which.
    pub fn chains(&self, measure: usize) -> &Chains {
        &self.chains[measure]
    }
}

fn positions<'s>(ids: impl Iterator<Item = &'s Id>) -> BTreeMap<Id, usize> {
    // `collect` would bring one more sort into the wasm.
    let mut positions = BTreeMap::new();
    ids.enumerate().for_each(|(nth, id)| {
        positions.insert(id.clone(), nth);
    });
    positions
}

fn facts(story: &Story) -> BTreeMap<Id, Fact> {
    let mut facts = BTreeMap::new();
    let mut add = |id: &Id, fact| {
        facts.insert(id.clone(), fact);
    };
    for (measure, it) in story.measures.iter().enumerate() {
        add(&it.id, Fact::Measure(measure));
        for (goal, it) in it.goals.iter().enumerate() {
            add(&it.id, Fact::Goal { measure, goal });
        }
        for (series, it) in it.series.iter().enumerate() {
            add(&it.id, Fact::Series { measure, series });
        }
    }
    for (project, it) in story.projects.iter().enumerate() {
        add(&it.id, Fact::Project(project));
        for (figure, it) in it.figures.iter().enumerate() {
            it.id.iter().for_each(|id| add(id, Fact::ProjectFigure { project, figure }));
        }
    }
    for (figure, it) in story.figures.iter().enumerate() {
        it.id.iter().for_each(|id| add(id, Fact::Figure(figure)));
    }
    for (event, it) in story.events.iter().enumerate() {
        add(&it.id, Fact::Event(event));
        for (figure, it) in it.figures.iter().enumerate() {
            it.id.iter().for_each(|id| add(id, Fact::EventFigure { event, figure }));
        }
    }
    story.ties.iter().enumerate().for_each(|(nth, tie)| add(&tie.id, Fact::Tie(nth)));
    story.quotes.iter().enumerate().for_each(|(nth, quote)| add(&quote.id, Fact::Quote(nth)));
    story.areas.iter().enumerate().for_each(|(nth, area)| add(&area.id, Fact::Area(nth)));
    facts
}

fn causes(story: &Story) -> BTreeMap<Id, Vec<usize>> {
    let mut causes: BTreeMap<Id, Vec<usize>> = BTreeMap::new();
    for (event, it) in story.events.iter().enumerate() {
        for id in &it.leads_to {
            causes.entry(id.clone()).or_default().push(event);
        }
    }
    causes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story;

    /// A story of two parties with these fields.
    fn index(fields: &str) -> Index {
        let text = format!(
            r#"{{ "format": 1, "lang": "en", "title": "A and B",
                "parties": [{{ "id": "a", "name": "A" }}, {{ "id": "b", "name": "B" }}], {fields} }}"#
        );
        let checked = story::read(&text);
        Index::of(&checked.story.unwrap_or_else(|| panic!("{:?}", checked.problems)))
    }

    fn id(text: &str) -> Id {
        text.parse().unwrap()
    }

    #[test]
    fn parties_and_sources_are_found_by_id() {
        let sources =
            r#""sources": [{ "id": "z", "publisher": "Z" }, { "id": "a", "publisher": "A" }]"#;
        let index = index(sources);
        assert_eq!(index.party(&id("b")), Some(1));
        assert_eq!(index.source(&id("a")), Some(1), "a party may have the same id");
        assert_eq!((index.party(&id("z")), index.source(&id("b"))), (None, None));
    }

    #[test]
    fn every_kind_of_fact_is_found_by_id() {
        let every_field =
            std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/every-field.json"));
        let story = story::read(&every_field.unwrap()).story.unwrap();
        let index = Index::of(&story);
        let measure = &story.measures[0];
        assert_eq!(index.fact(&measure.id), Some(Fact::Measure(0)));
        let goal = Fact::Goal { measure: 0, goal: 0 };
        assert_eq!(index.fact(&measure.goals[0].id), Some(goal));
        let series = Fact::Series { measure: 0, series: 0 };
        assert_eq!(index.fact(&measure.series[0].id), Some(series));
        assert_eq!(index.fact(&story.projects[0].id), Some(Fact::Project(0)));
        assert_eq!(index.fact(&story.events[0].id), Some(Fact::Event(0)));
        assert_eq!(index.fact(&story.ties[0].id), Some(Fact::Tie(0)));
        assert_eq!(index.fact(&story.quotes[0].id), Some(Fact::Quote(0)));
        assert_eq!(index.fact(&story.areas[0].id), Some(Fact::Area(0)));
        assert_eq!(index.fact(&id("nothing")), None);
    }

    #[test]
    fn figures_are_found_where_they_are() {
        let figure = |id: &str| format!(r#"{{ "id": "{id}", "label": "jobs", "value": 5 }}"#);
        let (one, two, three) = (figure("one"), figure("two"), figure("three"));
        let index = index(&format!(
            r#""figures": [{one}], "projects": [{{ "id": "p", "title": "Dam", "state": "pipeline", "figures": [{two}] }}],
                "events": [{{ "id": "e", "kind": "talks", "date": "2024", "title": "Talks", "figures": [{three}] }}]"#
        ));
        assert_eq!(index.fact(&id("one")), Some(Fact::Figure(0)));
        assert_eq!(index.fact(&id("two")), Some(Fact::ProjectFigure { project: 0, figure: 0 }));
        assert_eq!(index.fact(&id("three")), Some(Fact::EventFigure { event: 0, figure: 0 }));
    }

    #[test]
    fn the_events_that_lead_to_a_fact_are_known() {
        let event = |id: &str, leads_to: &str| {
            format!(
                r#"{{ "id": "{id}", "kind": "talks", "date": "2024", "title": "Talks", "leads_to": [{leads_to}] }}"#
            )
        };
        let events = [event("x", "\"z\", \"y\""), event("y", "\"z\""), event("z", "")].join(",");
        let index = index(&format!(r#""events": [{events}]"#));
        assert_eq!(index.causes(&id("z")), [0, 1]);
        assert_eq!(index.causes(&id("y")), [0]);
        assert!(index.causes(&id("x")).is_empty());
        assert_eq!(index.event(&id("y")), Some(1));
    }

    #[test]
    fn ten_thousand_goals_of_a_file_that_replace_each_other_are_read_and_followed() {
        const COUNT: usize = 10_000;
        let goal = |nth: usize| {
            let next = match nth + 1 {
                COUNT => r#""state": "open""#.to_owned(),
                next => format!(r#""state": "replaced", "replaced_by": "g{next}""#),
            };
            format!(r#"{{ "id": "g{nth}", "target": "USD 1bn", {next} }}"#)
        };
        let goals: Vec<String> = (0..COUNT).map(goal).collect();
        let index = index(&format!(
            r#""measures": [{{ "id": "trade", "title": "Trade", "goals": [{}] }}]"#,
            goals.join(",")
        ));
        assert_eq!(index.fact(&id("g9999")), Some(Fact::Goal { measure: 0, goal: COUNT - 1 }));
        assert_eq!(index.chains(0).current(0), Some(COUNT - 1));
        assert_eq!(index.chains(0).earlier(COUNT - 1).len(), COUNT - 1);
    }
}
