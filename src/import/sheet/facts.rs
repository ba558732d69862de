//! The facts of records, each added to what it belongs to.

use super::build::Builder;
use super::names::letters;
use super::record::Record;
use super::value::{Object, Value};
use crate::import::note::{Change, Note, Place};

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
                match known.filter(|known| self.groups.at(name, *known).object.get("id").is_some())
                {
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
            let measure_id =
                self.groups.at("measures", measure).object.text("id").map(str::to_owned);
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
        let named = ["events", "projects"]
            .into_iter()
            .find_map(|list| self.belongs(record, "of", list).map(|id| (list, id)));
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

    pub(super) fn note_missing(&mut self, record: &Record<'_>, column: &str, change: Change) {
        let Some(field) = record.field(column) else {
            let place =
                Place::Cell { sheet: record.table.name.clone(), row: record.row, column: None };
            let text = format!("the row does not say to which {column} it belongs");
            self.reader.notes.push(Note::new(change, place, text));
            return;
        };
        self.reader.note(change, &record.placed(field), "no row has this id or title");
    }
}
