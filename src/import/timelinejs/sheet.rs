//! The spreadsheet of `TimelineJS` as CSV: a row a slide.

use super::media::Part;
use super::moment::Moment;
use super::{Fields, Role, Slide};
use crate::import::draft::Draft;
use crate::import::event::Names;
use crate::import::note::{Change, Note, Place};
use crate::import::refused::Refused;
use crate::import::table::Table;

const FIELDS: Fields = Fields {
    names: Names { title: "Headline", text: "Text", group: "Group" },
    start: "Year",
    end: "End Year",
    media: "Media",
    background: "Background",
};

/// The columns of both generations.
const COLUMNS: &[&str] = &[
    "Year",
    "Month",
    "Day",
    "Time",
    "End Year",
    "End Month",
    "End Day",
    "End Time",
    "Display Date",
    "Headline",
    "Text",
    "Media",
    "Media Credit",
    "Media Caption",
    "Media Thumbnail",
    "Alt Text",
    "Type",
    "Group",
    "Background",
    "Start Date",
    "End Date",
    "Tag",
];

/// Returns `true` if the first line has the columns of the spreadsheet.
pub(in crate::import) fn is_sheet(text: &str) -> bool {
    let table = Table::of(text.lines().next().unwrap_or_default());
    table.has("Headline") && (table.has("Year") || table.has("Start Date"))
}

pub(super) fn read(text: &str, draft: &mut Draft, notes: &mut Vec<Note>) -> Result<(), Refused> {
    let table = Table::of(text);
    for column in
        table.columns().filter(|name| !COLUMNS.iter().any(|it| it.eq_ignore_ascii_case(name)))
    {
        let note = "the column, because it is not one of the format";
        notes.push(Note::new(Change::LeftOut, Place::row(1).at(column), note));
    }
    for row in table.rows() {
        let row = row?;
        let cell = |name: &str| table.cell(&row, name).map(ToOwned::to_owned);
        slide(&cell).add(&Place::row(row.number), &FIELDS, draft, notes);
    }
    Ok(())
}

fn slide(cell: &dyn Fn(&str) -> Option<String>) -> Slide {
    let role = match cell("Type").unwrap_or_default().to_ascii_lowercase().as_str() {
        "title" | "start" => Role::Title,
        "era" => Role::Era,
        _ => Role::Event,
    };
    let moment = |whole: &str, [year, month, day, time]: [&str; 4]| match cell(whole) {
        Some(text) => Moment::of_text(&text),
        None => {
            let [year, month, day, time] =
                [year, month, day, time].map(|name| cell(name).unwrap_or_default());
            Moment { year, month, day, time }
        }
    };
    let media = [
        ("url", "Media"),
        ("caption", "Media Caption"),
        ("credit", "Media Credit"),
        ("alt", "Alt Text"),
        ("thumbnail", "Media Thumbnail"),
    ];
    let part = |(name, field)| Some(Part { name, field, text: cell(field)? });
    Slide {
        role,
        id: None,
        headline: cell("Headline"),
        text: cell("Text"),
        start: moment("Start Date", ["Year", "Month", "Day", "Time"]),
        end: moment("End Date", ["End Year", "End Month", "End Day", "End Time"]),
        display_date: cell("Display Date"),
        group: cell("Group").or_else(|| cell("Tag")),
        place: None,
        media: media.into_iter().filter_map(part).collect(),
        background: cell("Background"),
    }
}
