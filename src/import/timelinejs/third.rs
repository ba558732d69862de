//! The JSON of the third generation: `title`, `events` and `eras`.

use serde_json::Value;

use super::moment::Moment;
use super::{Fields, Role, Slide};
use crate::import::draft::Draft;
use crate::import::event::Names;
use crate::import::json::{field, items, quoted, words};
use crate::import::note::{Change, Note, Place};

const FIELDS: Fields = Fields {
    names: Names { title: "text.headline", text: "text.text", group: "group" },
    start: "start_date",
    end: "end_date",
    media: "media",
    background: "background",
};

/// The fields of a slide that are read, or that change only how the tool shows it.
const KNOWN: &[&str] = &[
    "start_date",
    "end_date",
    "display_date",
    "text",
    "media",
    "group",
    "background",
    "unique_id",
    "location",
    "autolink",
    "type",
    "scale",
];

pub(super) fn read(file: &Value, draft: &mut Draft, notes: &mut Vec<Note>) {
    if let Some(title) = field(file, "title") {
        let at = Place::path("title");
        slide(title, Role::Title, &at, notes).add(&at, &FIELDS, draft, notes);
    }
    for (list, role) in [("events", Role::Event), ("eras", Role::Era)] {
        for (nth, item) in items(file, list).iter().enumerate() {
            let at = Place::path(format!("{list}[{nth}]"));
            slide(item, role, &at, notes).add(&at, &FIELDS, draft, notes);
        }
    }
}

fn slide(slide: &Value, role: Role, at: &Place, notes: &mut Vec<Note>) -> Slide {
    let start = field(slide, "start_date");
    let display = |date: Option<&Value>| date.and_then(|date| words(date, "display_date"));
    let text = field(slide, "text");
    let within = |key: &str| text.and_then(|text| words(text, key));
    note_unknown(slide, at, notes);
    Slide {
        role,
        id: words(slide, "unique_id"),
        headline: within("headline"),
        text: within("text"),
        start: moment(start),
        end: moment(field(slide, "end_date")),
        display_date: words(slide, "display_date").or_else(|| display(start)),
        group: words(slide, "group"),
        place: field(slide, "location").and_then(|place| words(place, "name")),
        media: media(field(slide, "media")),
        background: field(slide, "background").and_then(shown),
    }
}

fn moment(date: Option<&Value>) -> Moment {
    let Some(date) = date else { return Moment::default() };
    if let Some(text) = date.as_str() {
        return Moment::of_text(text);
    }
    let part = |key: &str| words(date, key).unwrap_or_default();
    let clock = ["hour", "minute", "second"].map(part);
    let clock: Vec<&str> =
        clock.iter().map(|part| &**part).filter(|part| !part.is_empty()).collect();
    Moment { year: part("year"), month: part("month"), day: part("day"), time: clock.join(":") }
}

fn media(media: Option<&Value>) -> Vec<(&'static str, String)> {
    let keys = ["url", "caption", "credit", "alt", "title", "link", "thumbnail"];
    let named = |key: &'static str| Some((key, words(media?, key)?));
    keys.into_iter().filter_map(named).collect()
}

/// The address or the colour of a background.
fn shown(background: &Value) -> Option<String> {
    words(background, "url").or_else(|| words(background, "color"))
}

fn note_unknown(slide: &Value, at: &Place, notes: &mut Vec<Note>) {
    let fields = slide.as_object().into_iter().flatten();
    for (key, value) in fields.filter(|(key, _)| !KNOWN.contains(&key.as_str())) {
        let note = "the field is left out, because it is not one of the format";
        notes.push(Note::new(Change::LeftOut, at.at(key), note).with_value(quoted(value)));
    }
    let text = field(slide, "text").and_then(Value::as_object).into_iter().flatten();
    for (key, value) in text.filter(|(key, _)| !matches!(key.as_str(), "headline" | "text")) {
        let note = "the field is left out; a slide has `text.headline` and `text.text`";
        notes.push(
            Note::new(Change::LeftOut, at.at("text").at(key), note).with_value(quoted(value)),
        );
    }
}
