//! [`Builder`]: from the records of all sheets to the objects of a story.

use std::collections::BTreeMap;

use super::cell_list::names;
use super::groups::Groups;
use super::ids::{Ids, id_of};
use super::parts::{Column, Kind, Part};
use super::record::Record;
use super::rows::{Parties, Rows};
use super::sentence::Sentences;
use super::statements::Statements;
use super::texts::Texts;
use super::understood::Reader;
use super::value::{Object, Value};
use crate::import::Options;
use crate::import::note::{Change, Note, Place};
use crate::story::Text;

/// The state of making a story.
#[derive(Debug, Default)]
pub(super) struct Builder {
    pub(super) reader: Reader,
    pub(super) texts: Texts,
    pub(super) ids: Ids,
    pub(super) parties: Parties,
    pub(super) sentences: Sentences,
    /// The rows of each sheet, by their ids and titles.
    pub(super) rows: BTreeMap<&'static str, Rows>,
    /// The ids of the records.
    pub(super) assigned: Vec<Option<String>>,
    pub(super) head: Object,
    pub(super) groups: Groups,
    pub(super) statements: Statements,
}

/// The columns that say to what a row belongs. They are not fields of its object.
const BELONGS: &[&str] =
    &["measure", "series", "project", "event", "of", "disputes", "agrees_with"];

/// The sheets whose rows get an id if they have none.
const WITH_IDS: &[&str] = &["measures", "goals", "projects", "events", "ties", "quotes", "areas"];

impl Builder {
    /// A story without anything but what its author says about a file.
    pub(super) fn of(options: &Options) -> Self {
        let mut builder = Self::default();
        builder.texts.lang = Some(options.lang.to_string());
        for party in &options.parties {
            builder.ids.take(&party.id);
            let mut object = Object::default();
            object.push("id", &*party.id);
            if let Text::Plain(name) = &party.name {
                object.push("name", &**name);
                builder.parties.add(object, &party.id, [&**name]);
            }
        }
        builder
    }

    /// Makes a story of records.
    pub(super) fn story(mut self, records: &[Record<'_>]) -> (Object, Vec<Note>) {
        let of = |name: &'static str| records.iter().filter(move |it| it.part.name == name);
        for record in of("story").filter(|record| record.field("lang").is_some()) {
            self.texts.lang = self.lang(record);
        }
        let has_lang = of("story").any(|record| record.field("lang").is_some());
        for id in
            records.iter().filter(|record| record.part.name != "units").map(|it| it.text("id"))
        {
            self.ids.take(&id_of(&id));
        }
        self.parties.is_given = of("parties").next().is_some();
        of("parties").for_each(|record| self.add_party(record));
        self.assign(records);
        of("story").for_each(|record| self.add_head(record));
        if !has_lang {
            self.head.push_some("lang", self.texts.lang.clone());
        }
        of("sources").for_each(|record| {
            let source = self.object(record, None);
            self.sentences.add_source(source, &mut self.ids);
        });
        of("evidence").for_each(|record| self.add_evidence(record));
        of("statements").for_each(|record| self.add_statement(record));
        for (nth, record) in records.iter().enumerate() {
            self.add_fact(nth, record);
        }
        self.finish()
    }

    /// The language of the story. Its note is made with the other fields.
    fn lang(&mut self, record: &Record<'_>) -> Option<String> {
        let notes = self.reader.notes.len();
        let column = record.field("lang")?;
        let lang = self.reader.value(column.column, &record.placed(column));
        self.reader.notes.truncate(notes);
        lang?.text().map(str::to_owned)
    }

    fn add_head(&mut self, record: &Record<'_>) {
        let fields = self.object(record, None);
        for column in record.part.columns {
            let known = self.head.take(column.field);
            let new = fields.get(column.field).cloned();
            let value = match (known, new) {
                (Some(Value::List(mut all)), Some(Value::List(more))) => {
                    all.extend(more);
                    Some(Value::List(all))
                }
                (known, new) => known.or(new),
            };
            self.head.push_some(column.field, value);
        }
    }

    fn add_party(&mut self, record: &Record<'_>) {
        let mut party = self.object(record, None);
        let names: Vec<String> = record.fields("name").map(|field| field.cell.text()).collect();
        let id = party.text("id").map(str::to_owned);
        let id = id.unwrap_or_else(|| self.ids.make(&[names.first().map_or("", String::as_str)]));
        party.take("id");
        party.push("id", &*id);
        party.sort(&["id", "name"]);
        self.parties.add(party, &id, names.iter().map(String::as_str));
    }

    /// Gives an id to each record that needs one, from its title and date.
    fn assign(&mut self, records: &[Record<'_>]) {
        let mut made: BTreeMap<&str, (u32, usize)> = BTreeMap::new();
        for record in records {
            let part = record.part.name;
            let given = record.text("id");
            let id = if !given.is_empty() {
                Some(id_of(&given))
            } else if WITH_IDS.contains(&part) {
                made.entry(&record.table.name).or_insert((record.row, 0)).1 += 1;
                Some(self.make_id(record))
            } else {
                None
            };
            if let Some(id) = &id {
                let titles = ["title", "label", "text"];
                let titles = titles.iter().flat_map(|name| record.fields(name));
                let titles: Vec<String> = titles.map(|field| field.cell.text()).collect();
                self.rows.entry(part).or_default().add(id, titles.iter().map(String::as_str));
            }
            self.assigned.push(id);
        }
        for (sheet, (row, count)) in made {
            let place = Place::Cell { sheet: sheet.to_owned(), row, column: None };
            let rows = if count == 1 { "1 row".to_owned() } else { format!("{count} rows") };
            let text = format!("{rows} without an id got one from title and date");
            let help = "keep the ids after publication: links use them";
            self.reader.notes.push(Note::new(Change::Understood, place, text).with_help(help));
        }
    }

    fn make_id(&mut self, record: &Record<'_>) -> String {
        let first = |names: &[&str]| {
            let texts = names.iter().map(|name| record.text(name));
            texts.into_iter().find(|text| !text.is_empty()).unwrap_or_default()
        };
        let title = match record.part.name {
            "goals" => first(&["measure", "target"]),
            "quotes" => first(&["speaker", "text"]),
            _ => first(&["title", "kind"]),
        };
        let title: String = title.chars().take(40).collect();
        let date = first(&["date", "deadline", "since", "set"]);
        let mut runs = date.split(|c: char| !c.is_ascii_digit());
        let year = runs.rfind(|run| run.len() == 4);
        let title = if title.is_empty() { record.part.name } else { &title };
        self.ids.make(&[title, year.unwrap_or_default()])
    }

    /// The object of a record: its columns in the order of the format, and the sentences that it cites.
    pub(super) fn object(&mut self, record: &Record<'_>, nth: Option<usize>) -> Object {
        let mut object = Object::default();
        for column in record.part.columns {
            if BELONGS.contains(&column.field) {
                continue;
            }
            let value = match column.kind {
                Kind::Id => nth.and_then(|nth| self.assigned[nth].clone()).map(Value::Text),
                _ => None,
            };
            let value = value.or_else(|| self.value(record, column));
            object.push_some(column.field, value);
        }
        if record.part.name == "events" {
            self.gather_media(record, &mut object);
        }
        if let Some(id) = nth.and_then(|nth| self.assigned[nth].as_ref()) {
            self.statements.add_to(id, &mut object);
        }
        if record.part.is_fact {
            let cite = self.cite(record);
            object.push_list("cite", cite);
        }
        object
    }

    fn value(&mut self, record: &Record<'_>, column: &'static Column) -> Option<Value> {
        let name = column.field;
        let list = |list: Vec<Value>| (!list.is_empty()).then_some(Value::List(list));
        match column.kind {
            Kind::Text | Kind::Verbatim => self.texts.text(record, name, &mut self.reader),
            Kind::Texts => list(self.texts.list(record, name, &mut self.reader)),
            Kind::Translation => self.texts.translation(record, name, &mut self.reader),
            Kind::Amount => self.amount(record, name),
            Kind::Ref => self.names(record, name).first().map(|text| self.any(text).into()),
            Kind::Refs => {
                let names = self.names(record, name);
                list(names.iter().map(|text| self.any(text).into()).collect())
            }
            Kind::Party | Kind::Parties => {
                let names = self.names(record, name);
                let ids = names.iter().map(|name| self.parties.id(name, &mut self.ids).into());
                let mut ids: Vec<Value> = ids.collect();
                if ids.len() == 1 { ids.pop() } else { list(ids) }
            }
            _ => {
                let field = record.field(name)?;
                self.reader.value(column, &record.placed(field))
            }
        }
    }

    /// The ids or names in the cell of a column.
    pub(super) fn names(&mut self, record: &Record<'_>, name: &str) -> Vec<String> {
        let Some(field) = record.field(name) else { return Vec::new() };
        let text = self.reader.value(field.column, &record.placed(field));
        let text = text.as_ref().and_then(Value::text).unwrap_or_default();
        let is_one = matches!(field.column.kind, Kind::Ref);
        if is_one { vec![text.to_owned()] } else { names(text) }
            .into_iter()
            .filter(|it| !it.is_empty())
            .collect()
    }

    /// The id of any row that a text names.
    fn any(&self, text: &str) -> String {
        let known = self.rows.values().find_map(|rows| rows.id(text));
        known.map_or_else(|| id_of(text), str::to_owned)
    }

    fn amount(&mut self, record: &Record<'_>, name: &str) -> Option<Value> {
        let field = record.field(name)?;
        let beside = |name: &str| record.text(name).replace('\u{a0}', " ").trim().to_owned();
        let is_count = name == "count";
        let [unit, qualifier] =
            ["unit", "qualifier"].map(|name| if is_count { String::new() } else { beside(name) });
        self.reader.amount(&record.placed(field), &unit, &qualifier)
    }

    /// Returns the id of the row of a sheet that a column names.
    pub(super) fn belongs(&self, record: &Record<'_>, column: &str, part: &str) -> Option<String> {
        self.rows.get(part)?.id(&record.text(column)).map(str::to_owned)
    }

    fn finish(self) -> (Object, Vec<Note>) {
        let Self { reader, parties, sentences, mut head, mut groups, .. } = self;
        let mut story = Object::default();
        story.push("format", Value::Number(1));
        for column in Part::named("story").into_iter().flat_map(|part| part.columns) {
            if column.field != "notes" {
                story.push_some(column.field, head.take(column.field));
            }
        }
        let objects = |list: Vec<Object>| list.into_iter().map(Value::Object).collect();
        story.push_list("units", groups.take("units"));
        story.push_list("parties", objects(parties.list));
        story.push_list("sources", objects(sentences.sources));
        story.push_list("evidence", objects(sentences.evidence));
        for name in ["measures", "projects", "figures", "events", "ties", "quotes", "areas"] {
            story.push_list(name, groups.take(name));
        }
        story.push_some("notes", head.take("notes"));
        story.push_list("corrections", groups.take("corrections"));
        (story, reader.notes)
    }
}
