//! Rows of the flat sheet as records of the sheets to which they belong.

use super::choice::Choice;
use super::parts::{Part, SENTENCE, part_of_fact, target};
use super::record::{Field, Record};
use super::understood::Reader;
use crate::import::note::Change;

/// Adds the records of a row. An event with an amount is two: the event, and a figure of it.
pub(super) fn add<'t>(row: &Record<'t>, all: &mut Vec<Record<'t>>, reader: &mut Reader) {
    let (part, kind) = part(row);
    let has_deadline = row.field("deadline").is_some();
    let is_of_event = |field: &Field<'_>| part.name == "events" && is_of_figure(field.column.field);
    let mut fields = Vec::new();
    for field in row.fields.iter().filter(|field| !is_of_event(field)) {
        let name = match field.column.field {
            name @ ("fact" | "kind") if Some(name) != kind => continue,
            "fact" => "kind",
            name => name,
        };
        let column = target(part, name, has_deadline);
        match column.filter(|column| !has_words(row, part, column.field, name)) {
            Some(column) => fields.push(Field { column, ..field.clone() }),
            None if name == "kind" => {}
            None => {
                let text = format!("a row of `{}` has nothing for it", part.name);
                reader.note(Change::LeftOut, &row.placed(field), text);
            }
        }
    }
    let event = all.len();
    all.push(Record { part, table: row.table, row: row.row, fields, of: None });
    let has_amount = part.name == "events" && row.field("value").is_some();
    all.extend(has_amount.then(|| figure(row, event)).flatten());
}

/// The sheet of a row, and the column that names the kind of the event or tie.
fn part(row: &Record<'_>) -> (&'static Part, Option<&'static str>) {
    let (fact, kind) = (row.text("fact"), row.text("kind"));
    let events = Part::named("events").expect("there is a sheet of events");
    if let Some(part) = part_of_fact(&fact) {
        return (part, Some("kind"));
    }
    if let Some(part) = part_of_kind(&fact) {
        return (part, Some("fact"));
    }
    match part_of_fact(&kind) {
        Some(part) => (part, None),
        None if kind.is_empty() => (events, Some("fact")),
        None => (part_of_kind(&kind).unwrap_or(events), Some("kind")),
    }
}

/// The sheet of a word for a kind of event or tie. A word for both is an event.
fn part_of_kind(word: &str) -> Option<&'static Part> {
    if Choice::EventKind.understood(word).is_some() {
        return Part::named("events");
    }
    Choice::TieKind.understood(word).and_then(|_| Part::named("ties"))
}

/// Returns `true` for the title of a quote that has its words in a cell of their own.
fn has_words(row: &Record<'_>, part: &Part, column: &str, field: &str) -> bool {
    let is_title = part.name == "quotes" && column == "text" && field == "title";
    is_title && row.field("text").is_some()
}

fn is_of_figure(field: &str) -> bool {
    matches!(field, "value" | "unit" | "qualifier" | "label")
}

/// The figure of an event that has an amount.
fn figure<'t>(row: &Record<'t>, event: usize) -> Option<Record<'t>> {
    let part = Part::named("figures")?;
    // The part of the event that a sentence supports is no part of the figure.
    let of_sentence =
        |field: &str| field != "supports" && SENTENCE.iter().any(|it| it.field == field);
    let is_meant = |field: &str| is_of_figure(field) || of_sentence(field);
    let fields = row.fields.iter().filter(|field| is_meant(field.column.field));
    let own = |field: &Field<'t>| {
        let column = part.all_columns().find(|own| own.field == field.column.field)?;
        Some(Field { column, ..field.clone() })
    };
    let fields = fields.filter_map(own).collect();
    Some(Record { part, table: row.table, row: row.row, fields, of: Some(event) })
}
