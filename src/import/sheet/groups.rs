//! [`Groups`]: the facts of a story, each inside of what it belongs to.

use std::collections::BTreeMap;

use super::value::{Object, Value};

/// The facts of a story.
#[derive(Debug, Default)]
pub(super) struct Groups {
    lists: BTreeMap<&'static str, Vec<Whole>>,
    /// The positions of wholes in their lists, by id.
    pub(super) positions: BTreeMap<(&'static str, String), usize>,
    /// The positions of series in the lists of their measures, by the position of the measure and the title.
    pub(super) series: BTreeMap<(usize, String), usize>,
}

/// An object with the lists of what belongs to it.
#[derive(Debug, Default)]
pub(super) struct Whole {
    pub(super) object: Object,
    /// Goals of a measure, reports of a project, earlier dates of an event.
    pub(super) parts: Vec<Value>,
    pub(super) figures: Vec<Value>,
    pub(super) series: Vec<(Object, Vec<Value>)>,
}

/// The fields of a report, which a project with several reports has in a list.
const REPORT: &[&str] = &[
    "date",
    "date_as_written",
    "state",
    "count",
    "value",
    "how",
    "disputed_by",
    "also",
    "note",
    "cite",
];

const PROJECT: &[&str] = &[
    "id",
    "title",
    "part_of",
    "since",
    "until",
    "deadline",
    "deadline_as_written",
    "state",
    "count",
    "value",
    "date",
    "date_as_written",
    "reports",
    "figures",
    "how",
    "disputed_by",
    "also",
    "note",
    "cite",
];

/// The fields of an event that come last.
const LAST_OF_EVENT: [&str; 6] = ["media", "history", "disputed_by", "also", "note", "cite"];

const MEASURE: &[&str] = &["id", "title", "goals", "series", "note"];

impl Groups {
    /// Adds an object to a list and returns its position.
    pub(super) fn add(&mut self, list: &'static str, object: Object) -> usize {
        let position = self.lists.get(list).map_or(0, Vec::len);
        if let Some(id) = object.text("id") {
            self.positions.entry((list, id.to_owned())).or_insert(position);
        }
        self.lists.entry(list).or_default().push(Whole { object, ..Whole::default() });
        position
    }

    pub(super) fn at(&mut self, list: &'static str, position: usize) -> &mut Whole {
        &mut self.lists.get_mut(list).expect("the position is in a list")[position]
    }

    pub(super) fn find(&self, list: &'static str, id: &str) -> Option<usize> {
        self.positions.get(&(list, id.to_owned())).copied()
    }

    /// Removes a list and returns its objects, with what belongs to them.
    pub(super) fn take(&mut self, list: &'static str) -> Vec<Value> {
        let wholes = self.lists.remove(list).unwrap_or_default();
        wholes.into_iter().map(|whole| whole.object(list).into()).collect()
    }
}

impl Whole {
    fn object(self, list: &str) -> Object {
        let Self { mut object, mut parts, figures, series } = self;
        match list {
            "measures" => {
                object.push_list("goals", parts);
                let series = series.into_iter().map(|(mut series, points)| {
                    series.push_list("points", points);
                    series.into()
                });
                object.push_list("series", series.collect());
                object.sort(MEASURE);
            }
            "projects" => {
                if !parts.is_empty() {
                    parts.splice(0..0, own_report(&mut object));
                }
                object.push_list("reports", parts);
                object.push_list("figures", figures);
                object.sort(PROJECT);
            }
            "events" => {
                object.push_list("history", parts);
                let last = LAST_OF_EVENT.map(|key| (key, object.take(key)));
                object.push_list("figures", figures);
                last.into_iter().for_each(|(key, value)| object.push_some(key, value));
            }
            _ => {}
        }
        object
    }
}

/// The report that stands in the row of a project with further reports.
fn own_report(project: &mut Object) -> Option<Value> {
    let is_told = ["state", "count", "value"].iter().any(|key| project.get(key).is_some());
    if !is_told {
        return None;
    }
    let mut report = Object::default();
    for key in REPORT {
        report.push_some(key, project.take(key));
    }
    Some(report.into())
}

impl Whole {
    /// Returns `true` if only the id is known so far.
    pub(super) fn is_announced(&self) -> bool {
        ["title", "kind", "date", "value"].iter().all(|key| self.object.get(key).is_none())
    }
}
