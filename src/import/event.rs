//! [`Entry`]: an entry of another timeline, and how it becomes an event.

use super::draft::Draft;
use super::html::Plain;
use super::kind::kind_of;
use super::note::{Change, Note, Place};
use crate::story::{Date, Event, EventKind, EventState, Media, PartyList, Text};

/// An entry of another timeline. Its texts may be HTML.
#[derive(Debug, Default)]
pub(super) struct Entry {
    /// The name by which the file refers to the entry.
    pub(super) id: Option<String>,
    /// Its heading.
    pub(super) title: Option<String>,
    /// More about it.
    pub(super) text: Option<String>,
    /// Its date, as far as the file has one that a story can say.
    pub(super) date: Option<Date>,
    /// Its date in words.
    pub(super) date_as_written: Option<String>,
    /// The group that it stands in.
    pub(super) group: Option<String>,
    /// Its place.
    pub(super) place: Option<String>,
    /// Its medium.
    pub(super) media: Option<Media>,
}

/// The names of the parts of an entry in its file, for the places of notes.
pub(super) struct Names {
    pub(super) title: &'static str,
    pub(super) text: &'static str,
    pub(super) group: &'static str,
}

impl Entry {
    /// Adds the entry to the story as an event. An entry without any words is left out.
    pub(super) fn add(self, draft: &mut Draft, at: &Place, names: &Names, notes: &mut Vec<Note>) {
        let mut title = plain(self.title.as_deref(), &at.at(names.title), notes);
        let mut text = plain(self.text.as_deref(), &at.at(names.text), notes);
        if title.is_none() {
            title = text.take().inspect(|_| {
                let note = "the entry has no heading, so its text is the title of the event";
                notes.push(
                    Note::new(Change::Changed, at.at(names.text), note)
                        .with_help("write a title in a few words, and the rest as `text`"),
                );
            });
        }
        let Some(title) = title else {
            let note = "the entry, because it has neither a heading nor a text";
            notes.push(Note::new(Change::LeftOut, at.clone(), note));
            return;
        };
        let kind = kind(self.group.as_deref(), &at.at(names.group), notes);
        let id = self.id.unwrap_or_else(|| title.clone());
        let mut event = bare(draft, &id, kind, title);
        event.text = text.map(Text::Plain);
        event.date = self.date;
        event.date_as_written = self.date_as_written.map(|it| Plain::of(&it).text).and_then(some);
        event.place = self.place.map(|it| Plain::of(&it).text).and_then(some);
        event.media.extend(self.media);
        draft.events.push(event);
    }
}

/// A text, unless it is empty.
pub(super) fn some(text: String) -> Option<Text> {
    (!text.is_empty()).then_some(Text::Plain(text))
}

/// The text of a piece of HTML, unless it is empty, with notes on its links and media.
pub(super) fn plain(html: Option<&str>, at: &Place, notes: &mut Vec<Note>) -> Option<String> {
    let Plain { text, links, media } = Plain::of(html?);
    if !links.is_empty() {
        let note = "a text has no links, so their addresses stand in brackets";
        notes.push(
            Note::new(Change::Changed, at.clone(), note).with_value(links.join(" ")).with_help(
                "enter a page that says so under `sources`, and its sentence under `evidence`",
            ),
        );
    }
    if !media.is_empty() {
        let note = "the pictures and frames inside a text";
        notes.push(Note::new(Change::LeftOut, at.clone(), note).with_value(media.join(" ")));
    }
    (!text.is_empty()).then_some(text)
}

/// The kind of the events of a group.
fn kind(group: Option<&str>, at: &Place, notes: &mut Vec<Note>) -> EventKind {
    let Some(group) = group.map(|group| Plain::of(group).text).filter(|group| !group.is_empty())
    else {
        return EventKind::Other;
    };
    let (change, kind) = match kind_of(&group) {
        Some(kind) => (Change::Understood, kind),
        None => (Change::Changed, EventKind::Other),
    };
    let word = kind.word();
    if group.to_lowercase().replace(' ', "-") == word {
        return kind;
    }
    let note = match change {
        Change::Understood => format!("the group “{group}” is the kind `{word}`"),
        _ => format!("the group “{group}” names no kind of event, so the kind is `{word}`"),
    };
    let mut note = Note::new(change, at.clone(), note);
    if change == Change::Changed {
        note =
            note.with_help("write the kind of each event, such as `visit`, `talks` or `agreement`");
    }
    notes.push(note);
    kind
}

/// An event with nothing but what each event has.
pub(super) fn bare(draft: &mut Draft, id: &str, kind: EventKind, title: String) -> Event {
    Event {
        id: draft.id(id, "event"),
        kind,
        state: EventState::Held,
        date: None,
        date_as_written: None,
        deadline: None,
        deadline_as_written: None,
        title: Text::Plain(title),
        text: None,
        by: PartyList::default(),
        from: PartyList::default(),
        to: PartyList::default(),
        host: PartyList::default(),
        participants: PartyList::default(),
        place: None,
        people: Vec::new(),
        leads_to: Vec::new(),
        figures: Vec::new(),
        media: Vec::new(),
        history: Vec::new(),
        disputed_by: Vec::new(),
        also: Vec::new(),
        note: None,
        cite: Vec::new(),
    }
}
