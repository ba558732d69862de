//! The JSON of the first generations: one object `timeline` with `date` and `era`.

use serde_json::Value;

use super::moment::Moment;
use super::{Fields, Role, Slide};
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

pub(super) fn read(timeline: &Value, draft: &mut Draft, notes: &mut Vec<Note>) {
    let at = Place::path("timeline");
    let title = Slide { start: Moment::default(), ..slide(timeline, Role::Title) };
    title.add(&at, &FIELDS, draft, notes);
    for (list, role) in [("date", Role::Event), ("era", Role::Era)] {
        for (nth, item) in items(timeline, list).iter().enumerate() {
            let at = at.at(&format!("{list}[{nth}]"));
            slide(item, role).add(&at, &FIELDS, draft, notes);
        }
    }
}

fn slide(slide: &Value, role: Role) -> Slide {
    let moment =
        |key: &str| words(slide, key).map(|text| Moment::of_text(&text)).unwrap_or_default();
    let asset = field(slide, "asset");
    let named = |key: &'static str| Some((key, words(asset?, key)?));
    Slide {
        role,
        headline: words(slide, "headline"),
        text: words(slide, "text"),
        start: moment("startDate"),
        end: moment("endDate"),
        display_date: words(slide, "displayDate"),
        group: words(slide, "tag"),
        media: ["media", "caption", "credit", "thumbnail"].into_iter().filter_map(named).collect(),
        ..Slide::default()
    }
}
