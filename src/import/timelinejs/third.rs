//! The JSON of the third generation: `title`, `events` and `eras`.

use serde_json::Value;

use super::media::Part;
use super::moment::Moment;
use super::{Fields, Role, Slide, note_unknown};
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

/// The fields of a medium that are read, or that change only how the tool shows it.
const KNOWN_OF_MEDIA: &[&str] =
    &["url", "caption", "credit", "alt", "title", "link", "link_target", "thumbnail"];

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
    note_all_unknown(slide, at, notes);
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

fn media(media: Option<&Value>) -> Vec<Part> {
    let keys = ["url", "caption", "credit", "alt", "title", "link", "thumbnail"];
    let part = |name| Some(Part { name, field: name, text: words(media?, name)? });
    keys.into_iter().filter_map(part).collect()
}

/// The address or the colour of a background.
fn shown(background: &Value) -> Option<String> {
    words(background, "url").or_else(|| words(background, "color"))
}

/// Notes the fields that are not read, those of the text and of the medium too.
fn note_all_unknown(slide: &Value, at: &Place, notes: &mut Vec<Note>) {
    note_unknown(Some(slide), KNOWN, at, notes);
    note_unknown(field(slide, "media"), KNOWN_OF_MEDIA, &at.at("media"), notes);
    let text = field(slide, "text").and_then(Value::as_object).into_iter().flatten();
    for (key, value) in text.filter(|(key, _)| !matches!(key.as_str(), "headline" | "text")) {
        let note = "the field, because a slide has only `text.headline` and `text.text`";
        notes.push(
            Note::new(Change::LeftOut, at.at("text").at(key), note).with_value(quoted(value)),
        );
    }
}
