//! [`Groups`]: the facts of a story, each inside of what it belongs to.

use std::collections::BTreeMap;

use super::build::Builder;
use super::names::letters;
use super::record::Record;
use super::value::{Object, Value};
use crate::import::note::Change;

/// The facts of a story.
#[derive(Debug, Default)]
pub(super) struct Groups {
    lists: BTreeMap<&'static str, Vec<Whole>>,
    /// The positions of wholes in their lists, by id.
    positions: BTreeMap<(&'static str, String), usize>,
    /// The positions of series in the lists of their measures, by the position of the measure and the title.
    series: BTreeMap<(usize, String), usize>,
}

/// An object with the lists of what belongs to it.
#[derive(Debug, Default)]
struct Whole {
    object: Object,
    /// Goals of a measure, reports of a project, earlier dates of an event.
    parts: Vec<Value>,
    figures: Vec<Value>,
    series: Vec<(Object, Vec<Value>)>,
}

/// The fields of a report, which a project with several reports has in a list.
const REPORT: &[&str] = &["date", "date_as_written", "state", "count", "value", "how", "note", "cite"];

const PROJECT: &[&str] = &[
    "id", "title", "part_of", "since", "until", "deadline", "deadline_as_written", "state", "count",
    "value", "date", "date_as_written", "reports", "figures", "how", "note", "cite",
];

const MEASURE: &[&str] = &["id", "title", "goals", "series", "note"];

impl Groups {
    /// Adds an object to a list and returns its position.
    fn add(&mut self, list: &'static str, object: Object) -> usize {
        let position = self.lists.get(list).map_or(0, Vec::len);
        if let Some(id) = object.text("id") {
            self.positions.entry((list, id.to_owned())).or_insert(position);
        }
        self.lists.entry(list).or_default().push(Whole { object, ..Whole::default() });
        position
    }

    fn at(&mut self, list: &'static str, position: usize) -> &mut Whole {
        &mut self.lists.get_mut(list).expect("the position is in a list")[position]
    }

    fn find(&self, list: &'static str, id: &str) -> Option<usize> {
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
                let note = object.take("note");
                let cite = object.take("cite");
                object.push_list("figures", figures);
                object.push_list("history", parts);
                object.push_some("note", note);
                object.push_some("cite", cite);
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

impl Builder {
    /// Adds the fact of a record to what it belongs to.
    pub(super) fn add_fact(&mut self, nth: usize, record: &Record<'_>) {
        match record.part.name {
            "goals" => {
                let goal = self.object(record, Some(nth));
                let measure = self.measure(record);
                self.groups.at("measures", measure).parts.push(goal.into());
            }
            "points" => self.add_point(nth, record),
            "reports" => {
                let report = self.object(record, Some(nth));
                let project = self.project(record);
                self.groups.at("projects", project).parts.push(report.into());
            }
            "history" => {
                let announced = self.object(record, Some(nth));
                let event = self.belongs(record, "event", "events");
                match event.and_then(|id| self.position("events", &id)) {
                    Some(event) => self.groups.at("events", event).parts.push(announced.into()),
                    None => self.note_missing(record, "event", Change::LeftOut),
                }
            }
            "figures" => self.add_figure(nth, record),
            name @ ("measures" | "projects" | "events") => {
                let object = self.object(record, Some(nth));
                let known = object.text("id").and_then(|id| self.groups.find(name, id));
                match known.filter(|known| self.groups.at(name, *known).object.get("id").is_some()) {
                    // Rows above it have made the object.
                    Some(known) if self.groups.at(name, known).is_announced() => {
                        self.groups.at(name, known).object = object;
                    }
                    _ => {
                        self.groups.add(name, object);
                    }
                }
            }
            name @ ("ties" | "quotes" | "areas" | "units" | "corrections") => {
                let object = self.object(record, Some(nth));
                self.groups.add(name, object);
            }
            _ => {}
        }
    }

    /// The position of the object with an id. If its row comes later, its place is kept.
    fn position(&mut self, list: &'static str, id: &str) -> Option<usize> {
        if let Some(known) = self.groups.find(list, id) {
            return Some(known);
        }
        self.rows.get(list)?.id(id)?;
        let mut object = Object::default();
        object.push("id", id);
        Some(self.groups.add(list, object))
    }

    fn measure(&mut self, record: &Record<'_>) -> usize {
        let name = record.text("measure");
        let known = self.belongs(record, "measure", "measures");
        if let Some(position) = known.and_then(|id| self.position("measures", &id)) {
            return position;
        }
        let mut object = Object::default();
        if !name.is_empty() {
            let id = self.ids.make(&[&name]);
            self.rows.entry("measures").or_default().add(&id, [&*name]);
            object.push("id", &*id);
            object.push_some("title", self.texts.text(record, "measure", &mut self.reader));
        } else if let Some(nameless) = self.groups.find("measures", "") {
            return nameless;
        }
        let position = self.groups.add("measures", object);
        if name.is_empty() {
            self.groups.positions.insert(("measures", String::new()), position);
        }
        position
    }

    fn add_point(&mut self, nth: usize, record: &Record<'_>) {
        let mut point = self.object(record, Some(nth));
        let party = point.take("party");
        let measure = self.measure(record);
        let key = (measure, letters(&record.text("series")));
        let position = self.groups.series.get(&key).copied().unwrap_or_else(|| {
            let title = self.texts.text(record, "series", &mut self.reader);
            let name = title.as_ref().and_then(Value::text).unwrap_or_default().to_owned();
            let measure_id = self.groups.at("measures", measure).object.text("id").map(str::to_owned);
            let measure_id = measure_id.unwrap_or_default();
            let id = if name.is_empty() {
                self.ids.make(&[&measure_id, "values"])
            } else {
                self.ids.make(&[&name])
            };
            let mut series = Object::default();
            series.push("id", &*id);
            series.push_some("title", title);
            let all = &mut self.groups.at("measures", measure).series;
            all.push((series, Vec::new()));
            let position = all.len() - 1;
            self.groups.series.insert(key, position);
            position
        });
        let (series, points) = &mut self.groups.at("measures", measure).series[position];
        if series.get("party").is_none() {
            series.push_some("party", party);
        }
        points.push(point.into());
    }

    fn project(&mut self, record: &Record<'_>) -> usize {
        let known = self.belongs(record, "project", "projects");
        if let Some(position) = known.and_then(|id| self.position("projects", &id)) {
            return position;
        }
        let name = record.text("project");
        let mut object = Object::default();
        if !name.is_empty() {
            let id = self.ids.make(&[&name]);
            self.rows.entry("projects").or_default().add(&id, [&*name]);
            object.push("id", &*id);
            object.push("title", &*name);
        }
        self.groups.add("projects", object)
    }

    fn add_figure(&mut self, nth: usize, record: &Record<'_>) {
        let figure = self.object(record, Some(nth));
        let of_row = record.of.and_then(|of| self.assigned[of].clone()).map(|id| ("events", id));
        let named = ["events", "projects"].into_iter().find_map(|list| {
            self.belongs(record, "of", list).map(|id| (list, id))
        });
        let whole = of_row.or(named);
        let position = whole.and_then(|(list, id)| Some((list, self.position(list, &id)?)));
        match position {
            Some((list, position)) => self.groups.at(list, position).figures.push(figure.into()),
            None => {
                if record.field("of").is_some() {
                    self.note_missing(record, "of", Change::Changed);
                }
                self.groups.add("figures", figure);
            }
        }
    }

    fn note_missing(&mut self, record: &Record<'_>, column: &str, change: Change) {
        let Some(field) = record.field(column) else {
            let place = crate::import::note::Place::Cell {
                sheet: record.table.name.clone(),
                row: record.row,
                column: None,
            };
            let text = format!("the row does not say to which {column} it belongs");
            self.reader.notes.push(crate::import::note::Note::new(change, place, text));
            return;
        };
        self.reader.note(change, &record.placed(field), "no row has this id or title");
    }
}

impl Whole {
    /// Returns `true` if only the id is known so far.
    fn is_announced(&self) -> bool {
        ["title", "kind", "date", "value"].iter().all(|key| self.object.get(key).is_none())
    }
}
