//! vis-timeline: items with contents in HTML, dates in several forms, and groups.

mod moment;

use std::collections::BTreeMap;

use serde_json::Value;

use super::dates;
use super::draft::Draft;
use super::event::{Entry, Names};
use super::json::{self, field, items, quoted, words};
use super::note::{Change, Note, Place};
use super::refused::Refused;
use crate::story::{Date, PartialDate};

const NAMES: Names = Names { title: "content", text: "title", group: "group" };

/// The fields of an item that are read, or that change only how the tool shows or edits it.
const KNOWN: &[&str] = &[
    "id",
    "content",
    "title",
    "start",
    "end",
    "group",
    "type",
    "className",
    "style",
    "align",
    "editable",
    "selectable",
    "limitSize",
    "order",
    "queued",
];

/// Reads a list of items, or an object with `items` and `groups`.
pub(super) fn read(bytes: &[u8], draft: &mut Draft, notes: &mut Vec<Note>) -> Result<(), Refused> {
    let file = json::parse(bytes)?;
    let groups = groups(&file);
    let (list, name) = match &file {
        Value::Array(list) => (list.as_slice(), ""),
        _ => (items(&file, "items"), "items"),
    };
    for (nth, item) in list.iter().enumerate() {
        let at = Place::path(format!("{name}[{nth}]"));
        entry(item, &groups, &at, notes).add(draft, &at, &NAMES, notes);
    }
    Ok(())
}

/// Returns `true` if a JSON value has the form of such a file.
pub(super) fn is_timeline(value: &Value) -> bool {
    let list = value.as_array().map_or_else(|| items(value, "items"), Vec::as_slice);
    list.iter().any(|item| item.get("start").is_some() && item.get("content").is_some())
}

/// The names of the groups by their ids.
fn groups(file: &Value) -> BTreeMap<String, String> {
    let named = |group: &Value| {
        let id = words(group, "id")?;
        Some((id.clone(), words(group, "content").unwrap_or(id)))
    };
    items(file, "groups").iter().filter_map(named).collect()
}

fn entry(
    item: &Value,
    groups: &BTreeMap<String, String>,
    at: &Place,
    notes: &mut Vec<Note>,
) -> Entry {
    note_unknown(item, at, notes);
    if words(item, "type").as_deref() == Some("background") {
        let note = "a background becomes an event over its time, because a story has none";
        notes.push(
            Note::new(Change::Changed, at.clone(), note)
                .with_help("delete the event if it is only a background"),
        );
    }
    let group = words(item, "group");
    let name = group.as_ref().and_then(|id| groups.get(id)).or(group.as_ref()).cloned();
    let (date, date_as_written) = date(item, at, notes);
    // A number is an id of the tool, and says nothing to an author.
    let id = words(item, "id").filter(|id| id.contains(|c: char| c.is_ascii_alphabetic()));
    Entry {
        id: id.filter(|id| id.len() < 40),
        title: words(item, "content"),
        text: words(item, "title"),
        date,
        date_as_written,
        group: name,
        place: None,
        media: None,
    }
}

/// The date of an item, and the words of the file if a story has no such date.
fn date(item: &Value, at: &Place, notes: &mut Vec<Note>) -> (Option<Date>, Option<String>) {
    let mut read = |key: &str| {
        let value = field(item, key)?;
        Some((moment::read(value, &at.at(key), notes), value))
    };
    match (read("start"), read("end")) {
        (Some((Some(Date::On(from)), _)), Some((Some(Date::On(to)), end))) => {
            (Some(interval(from, to, end, at, notes)), None)
        }
        (Some((Some(date), _)), _) => (Some(date), None),
        (Some((None, start)), _) => (None, Some(quoted(start))),
        (None, _) => (None, None),
    }
}

fn interval(
    from: PartialDate,
    to: PartialDate,
    end: &Value,
    at: &Place,
    notes: &mut Vec<Note>,
) -> Date {
    dates::between(from, to).unwrap_or_else(|| {
        let note = "the end, because it is before the beginning";
        notes.push(Note::new(Change::LeftOut, at.at("end"), note).with_value(quoted(end)));
        Date::On(from)
    })
}

fn note_unknown(item: &Value, at: &Place, notes: &mut Vec<Note>) {
    let fields = item.as_object().into_iter().flatten();
    for (key, value) in fields.filter(|(key, _)| !KNOWN.contains(&key.as_str())) {
        let note = "the field, because an event has none like it";
        notes.push(Note::new(Change::LeftOut, at.at(key), note).with_value(quoted(value)));
    }
}
