//! `TimelineJS`: slides with dates in numbers, texts in HTML, media, groups and eras.

mod first;
mod media;
mod moment;
mod sheet;
mod third;

use serde_json::Value;

use super::dates;
use super::draft::Draft;
use super::event::{self, Entry, Names};
use super::json;
use super::note::{Change, Note, Place};
use super::refused::Refused;
use crate::story::{Date, Media, Text};
use media::Part;
use moment::Moment;

/// A slide or an era, in any of the three forms.
#[derive(Debug, Default)]
struct Slide {
    role: Role,
    id: Option<String>,
    headline: Option<String>,
    text: Option<String>,
    start: Moment,
    end: Moment,
    display_date: Option<String>,
    group: Option<String>,
    place: Option<String>,
    /// The parts of the medium: `url`, `caption`, `credit` and others.
    media: Vec<Part>,
    background: Option<String>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Role {
    #[default]
    Event,
    Title,
    Era,
}

/// The names of the fields of a slide in the form that is read, for the places of notes.
struct Fields {
    names: Names,
    start: &'static str,
    end: &'static str,
    media: &'static str,
    background: &'static str,
}

/// Reads a file: JSON of either generation, or the spreadsheet as CSV.
pub(super) fn read(bytes: &[u8], draft: &mut Draft, notes: &mut Vec<Note>) -> Result<(), Refused> {
    let text = json::text_of(bytes)?;
    if !text.trim_start().starts_with(['{', '[']) && is_sheet(text) {
        return sheet::read(text, draft, notes);
    }
    let value = json::parse(bytes)?;
    match json::field(&value, "timeline") {
        Some(timeline) => first::read(timeline, draft, notes),
        None => third::read(&value, draft, notes),
    }
    Ok(())
}

/// Returns `true` if a JSON value has the form of such a file.
pub(super) fn is_timeline(value: &Value) -> bool {
    let is_slide = |slide: &Value| slide.get("start_date").is_some() || slide.get("text").is_some();
    let is_first = value.get("timeline").is_some_and(Value::is_object);
    is_first || json::items(value, "events").iter().any(is_slide)
}

pub(super) use sheet::is_sheet;

/// Notes the fields of an object that the format does not have.
fn note_unknown(object: Option<&Value>, known: &[&str], at: &Place, notes: &mut Vec<Note>) {
    let fields = object.and_then(Value::as_object).into_iter().flatten();
    for (key, value) in fields.filter(|(key, _)| !known.contains(&key.as_str())) {
        let note = "the field, because it is not one of the format";
        notes.push(Note::new(Change::LeftOut, at.at(key), note).with_value(json::quoted(value)));
    }
}

impl Slide {
    fn add(self, at: &Place, fields: &Fields, draft: &mut Draft, notes: &mut Vec<Note>) {
        self.note_background(at, fields, notes);
        if self.role == Role::Title {
            return self.add_title(at, fields, draft, notes);
        }
        if self.role == Role::Era {
            let note = "an era becomes an event over its time, because a story has no eras";
            notes.push(
                Note::new(Change::Changed, at.clone(), note)
                    .with_help("delete the event if it is only a background"),
            );
        }
        let (date, typed) = self.date(at, fields, notes);
        let media = self.medium(&at.at(fields.media), notes);
        let entry = Entry {
            id: self.id,
            title: self.headline,
            text: self.text,
            date,
            date_as_written: self.display_date.or(typed),
            group: self.group,
            place: self.place,
            media,
        };
        entry.add(draft, at, &fields.names, notes);
    }

    /// The date, and its words in the file if a story has no such date.
    fn date(
        &self,
        at: &Place,
        fields: &Fields,
        notes: &mut Vec<Note>,
    ) -> (Option<Date>, Option<String>) {
        let start = self.start.date(&at.at(fields.start), notes);
        let end = self.end.date(&at.at(fields.end), notes);
        let typed = || start.is_none().then(|| self.start.words()).flatten();
        let Some(from) = start else { return (None, typed()) };
        let Some(to) = end else { return (Some(Date::On(from)), None) };
        let date = dates::between(from, to).unwrap_or_else(|| {
            let note = "the end, because it is before the beginning";
            let value = self.end.words().unwrap_or_default();
            notes.push(Note::new(Change::LeftOut, at.at(fields.end), note).with_value(value));
            Date::On(from)
        });
        (Some(date), None)
    }

    /// Takes the headline of the story from the title slide.
    fn add_title(self, at: &Place, fields: &Fields, draft: &mut Draft, notes: &mut Vec<Note>) {
        let headline = event::plain(self.headline.as_deref(), &at.at(fields.names.title), notes);
        let text = event::plain(self.text.as_deref(), &at.at(fields.names.text), notes);
        if !self.media.is_empty() {
            let note = "the medium of the title, because only an event has media";
            media::left_out(&self.media, &at.at(fields.media), note, notes);
        }
        if draft.title.is_none() {
            draft.title = headline.map(Text::Plain);
            draft.summary = draft.summary.take().or(text.map(Text::Plain));
        } else if let Some(headline) = headline {
            let note = "the title, because the story has one from an earlier file";
            notes.push(Note::new(Change::LeftOut, at.clone(), note).with_value(headline));
        }
    }

    /// The medium. An entry without any words is not kept, and neither is its medium.
    fn medium(&self, at: &Place, notes: &mut Vec<Note>) -> Option<Media> {
        if self.media.is_empty() {
            return None;
        }
        if self.headline.is_none() && self.text.is_none() {
            media::left_out(&self.media, at, "the medium, because its entry has no words", notes);
            return None;
        }
        media::medium(&self.media, at, notes)
    }

    fn note_background(&self, at: &Place, fields: &Fields, notes: &mut Vec<Note>) {
        if let Some(background) = &self.background {
            let note = "the background, because a story has none";
            let note = Note::new(Change::LeftOut, at.at(fields.background), note);
            notes.push(note.with_value(background));
        }
    }
}
