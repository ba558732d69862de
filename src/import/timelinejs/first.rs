//! The JSON of the first generations: one object `timeline` with `date` and `era`.

use serde_json::Value;

use super::media::Part;
use super::moment::Moment;
use super::{Fields, Role, Slide, note_unknown};
use crate::import::draft::Draft;
use crate::import::event::Names;
use crate::import::json::{field, items, words};
use crate::import::note::{Note, Place};

const FIELDS: Fields = Fields {
    names: Names { title: "headline", text: "text", group: "tag" },
    start: "startDate",
    end: "endDate",
    media: "asset",
    background: "classname",
};

/// The fields of a medium with the names that the third generation gives them.
const ASSET: [(&str, &str); 4] =
    [("media", "url"), ("caption", "caption"), ("credit", "credit"), ("thumbnail", "thumbnail")];

/// The fields of the whole timeline that are read, or that change only how the tool shows it.
const KNOWN: &[&str] =
    &["headline", "type", "text", "startDate", "endDate", "asset", "date", "era", "tag"];

/// The same of a slide or an era.
const KNOWN_OF_SLIDE: &[&str] = &[
    "headline",
    "text",
    "startDate",
    "endDate",
    "displayDate",
    "tag",
    "asset",
    "type",
    "classname",
    "uniqueid",
];

pub(super) fn read(timeline: &Value, draft: &mut Draft, notes: &mut Vec<Note>) {
    let at = Place::path("timeline");
    note_all_unknown(timeline, KNOWN, &at, notes);
    let title = Slide { start: Moment::default(), ..slide(timeline, Role::Title) };
    title.add(&at, &FIELDS, draft, notes);
    for (list, role) in [("date", Role::Event), ("era", Role::Era)] {
        for (nth, item) in items(timeline, list).iter().enumerate() {
            let at = at.at(&format!("{list}[{nth}]"));
            note_all_unknown(item, KNOWN_OF_SLIDE, &at, notes);
            slide(item, role).add(&at, &FIELDS, draft, notes);
        }
    }
}

/// Notes the fields of an object that are not read, and those of its medium.
fn note_all_unknown(object: &Value, known: &[&str], at: &Place, notes: &mut Vec<Note>) {
    note_unknown(Some(object), known, at, notes);
    let of_asset = ASSET.map(|(field, _)| field);
    note_unknown(field(object, "asset"), &of_asset, &at.at("asset"), notes);
}

fn slide(slide: &Value, role: Role) -> Slide {
    let moment =
        |key: &str| words(slide, key).map(|text| Moment::of_text(&text)).unwrap_or_default();
    let asset = field(slide, "asset");
    let part = |(field, name)| Some(Part { name, field, text: words(asset?, field)? });
    Slide {
        role,
        headline: words(slide, "headline"),
        text: words(slide, "text"),
        start: moment("startDate"),
        end: moment("endDate"),
        display_date: words(slide, "displayDate"),
        group: words(slide, "tag"),
        media: ASSET.into_iter().filter_map(part).collect(),
        ..Slide::default()
    }
}
