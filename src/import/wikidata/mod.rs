//! Wikidata: the answer to a SPARQL query, with an item, its label and its date in each row.

mod moment;
mod row;

use std::collections::BTreeMap;

use serde_json::Value;

use super::dates;
use super::draft::Draft;
use super::event::{Entry, Names};
use super::json;
use super::note::{Change, Note};
use super::refused::Refused;
use crate::story::{Date, Id, PartyList, Source, Text};
use row::Row;

/// The names that queries give to the label, the description and the kind of an item.
const NAMES: Names = Names { title: "itemLabel", text: "itemDescription", group: "kindLabel" };

/// The variables of a date, and those of the beginning and the end of a period.
const ON: &[&str] = &["date", "pointInTime", "point_in_time", "pointintime", "time", "when", "day"];
const FROM: &[&str] =
    &["start", "startTime", "startDate", "start_time", "inception", "signed", "begin"];
const TO: &[&str] = &["end", "endTime", "endDate", "end_time", "dissolved", "until"];

const KINDS: &[&str] =
    &["kindLabel", "typeLabel", "instanceLabel", "instanceOfLabel", "classLabel"];
const PLACES: &[&str] = &["placeLabel", "locationLabel", "place", "location", "cityLabel"];
const PARTIES: &[&str] = &[
    "countryLabel",
    "participantLabel",
    "partyLabel",
    "signatoryLabel",
    "country",
    "participant",
    "signatory",
];

/// Reads the rows. Rows of one item with one date are one event.
pub(super) fn read(bytes: &[u8], draft: &mut Draft, notes: &mut Vec<Note>) -> Result<(), Refused> {
    let file = json::parse(bytes)?;
    let mut events: BTreeMap<(String, Option<String>), usize> = BTreeMap::new();
    let mut sources: BTreeMap<String, Id> = BTreeMap::new();
    for row in Row::all(&file) {
        let (date, words) = date(&row, notes);
        note_label(&row, notes);
        let key = (
            row.item().unwrap_or_else(|| row.at.to_string()),
            date.as_ref().map(ToString::to_string),
        );
        let nth = match events.get(&key) {
            Some(nth) => *nth,
            None => {
                let before = draft.events.len();
                add_source(&row, &mut sources, draft);
                entry(&row, date, words).add(draft, &row.at, &NAMES, notes);
                if draft.events.len() == before {
                    continue;
                }
                events.insert(key, before);
                before
            }
        };
        add_parties(&row, nth, draft, notes);
    }
    Ok(())
}

/// Returns `true` if a JSON value has the form of such an answer.
pub(super) fn is_answer(value: &Value) -> bool {
    let is_verbose = value.get("head").is_some() && value.get("results").is_some();
    is_verbose || Row::all(value).take(20).any(|row| row.item().is_some())
}

fn entry(row: &Row<'_>, date: Option<Date>, words: Option<String>) -> Entry {
    Entry {
        // A label is plain text, and may contain what looks like a tag.
        title: row.label().map(escaped),
        text: row.description().map(escaped),
        date,
        date_as_written: words.map(|it| escaped(&it)),
        group: row.first(KINDS).map(|(_, kind)| escaped(kind)),
        place: row.first(PLACES).map(|(_, place)| escaped(place)),
        id: None,
        media: None,
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

/// The date of a row, and its words if a story has no such date.
fn date(row: &Row<'_>, notes: &mut Vec<Note>) -> (Option<Date>, Option<String>) {
    let mut read = |names: &[&str]| {
        let (name, text) = row.first(names)?;
        Some((moment::read(text, row.precision(name), &row.at.at(name), notes), text))
    };
    match (read(ON).or_else(|| read(FROM)), read(TO)) {
        (Some((Some(from), _)), Some((Some(to), end))) => {
            let date = dates::between(from, to).unwrap_or_else(|| {
                let note = "the end, because it is before the beginning";
                notes.push(Note::new(Change::LeftOut, row.at.clone(), note).with_value(end));
                Date::On(from)
            });
            (Some(date), None)
        }
        (Some((Some(from), _)), _) => (Some(Date::On(from)), None),
        (Some((None, words)), _) => (None, Some(words.to_owned())),
        (None, Some((Some(to), _))) => (format!("/{}", Date::On(to)).parse().ok(), None),
        (None, _) => (None, None),
    }
}

fn note_label(row: &Row<'_>, notes: &mut Vec<Note>) {
    if let (Some(item), Some(label)) = (row.item(), row.label())
        && item == label
    {
        let note = format!("the item {item} has no label in the language of the query");
        let note = Note::new(Change::Understood, row.at.clone(), note);
        notes.push(note.with_help("write a title, and look up the item"));
    }
}

/// Adds the page of the item as a source. It has no sentence: Wikidata states data, and its own sources should be cited.
fn add_source(row: &Row<'_>, sources: &mut BTreeMap<String, Id>, draft: &mut Draft) {
    let is_named = row.label().is_some() || row.description().is_some();
    let item = row.item().filter(|item| is_named && !sources.contains_key(item));
    let Some(item) = item else { return };
    let id = draft.id(&item, "source");
    sources.insert(item.clone(), id.clone());
    draft.sources.push(Source {
        id,
        publisher: Text::Plain("Wikidata".to_owned()),
        title: row.label().map(|label| Text::Plain(label.to_owned())),
        author: None,
        url: format!("https://www.wikidata.org/wiki/{item}").parse().ok(),
        date: None,
        lang: None,
        paraphrased: false,
        fiscal_year_start: None,
        note: None,
    });
}

/// Adds the parties of a row to its event, if the story has them.
fn add_parties(row: &Row<'_>, nth: usize, draft: &mut Draft, notes: &mut Vec<Note>) {
    for name in PARTIES {
        let Some(label) = row.get(name) else { continue };
        let party = draft.parties.iter().find(|party| party.name.all().any(|name| name == label));
        let Some(id) = party.map(|party| party.id.clone()) else {
            if !label.starts_with(row::ENTITY) {
                let note = format!("“{label}”, because it is not the name of a party of the story");
                let note = Note::new(Change::LeftOut, row.at.at(name), note);
                notes.push(note.with_help(format!("name the party: `--party id=\"{label}\"`")));
            }
            continue;
        };
        let Some(event) = draft.events.get_mut(nth) else { return };
        if !event.participants.contains(&id) {
            event.participants =
                event.participants.iter().cloned().chain([id]).collect::<PartyList>();
        }
    }
}
