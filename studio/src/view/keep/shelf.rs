//! [`Shelf`]: the list of stories, and what the author is told about them.

use std::rc::Rc;

use yew::Reducible;

use crate::open::{Refusal, Report};
use crate::storage::{Begun, Entry, Status};

/// The list of stories, and what the author is told about them.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::view) struct Shelf {
    /// The state of the storage.
    pub(in crate::view) status: Status,
    /// The stories that the browser keeps, the last changed one first.
    pub(in crate::view) list: Rc<[Entry]>,
    /// The text in the box of the start screen.
    pub(in crate::view) draft: Rc<str>,
    /// A message above the screen.
    pub(in crate::view) notice: Option<Rc<Notice>>,
    /// The outcome for each part of the file that was imported last.
    pub(in crate::view) report: Option<Rc<Report>>,
    /// The file of the story has changed on the disk.
    pub(in crate::view) clash: Option<Rc<Clash>>,
    /// `true` while a file is over the window.
    pub(in crate::view) is_file_over: bool,
}

/// A message above the screen.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::view) struct Notice {
    /// The message.
    pub(in crate::view) text: String,
    /// The advice; may be empty.
    pub(in crate::view) help: String,
    /// The choices of the author.
    pub(in crate::view) offer: Offer,
}

/// A choice that a [`Notice`] offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::view) enum Offer {
    /// Nothing but to go on.
    None,
    /// Save the kept story with this id as a file.
    Save(Rc<str>),
    /// Open the kept story with this id in spite of the message, or save it as a file.
    OpenOrSave(Rc<str>),
    /// Bring back the story that was removed.
    BringBack,
}

/// The file of the story has changed on the disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::view) struct Clash {
    /// The name of the file.
    pub(in crate::view) name: String,
    /// The text that is in the file now.
    pub(in crate::view) theirs: String,
}

/// A change of the shelf.
#[derive(Clone, Debug)]
pub(in crate::view) enum Change {
    Status(Status),
    List(Vec<Entry>),
    Tell(Option<Notice>),
    Report(Option<Report>),
    Clash(Option<Clash>),
    FileOver(bool),
    Draft(Rc<str>),
}

impl Notice {
    /// A message with what can be done.
    pub(in crate::view) fn new(text: impl Into<String>, offer: Offer) -> Self {
        Self { text: text.into(), help: String::new(), offer }
    }
}

impl From<Refusal> for Notice {
    fn from(Refusal { text, help }: Refusal) -> Self {
        Self { text, help, offer: Offer::None }
    }
}

impl Shelf {
    /// The shelf with which the studio starts.
    pub(super) fn of(begun: &Begun, pasted: &str, time: impl Fn(f64) -> String) -> Self {
        let entry = |id: &str| begun.list.iter().find(|entry| entry.id == id);
        let story = begun.story.as_ref().map(|(id, _)| id);
        let status = match (&begun.status, story.and_then(|id| entry(id))) {
            (Status::Nothing, Some(_)) if !begun.is_mine => Status::Elsewhere,
            (Status::Nothing, Some(entry)) => Status::Saved(time(entry.changed)),
            (status, _) => status.clone(),
        };
        let broken = begun.broken.as_ref().map(|id| {
            let name = entry(id).map_or("The story", |entry| entry.name());
            let text = format!("The studio stopped while it opened “{name}”. The story is kept, and is not open now.");
            Notice::new(text, Offer::OpenOrSave(Rc::clone(id)))
        });
        let unreadable = begun.restored().and_then(Result::err).map(|reason| {
            Notice::new(
                reason.to_string(),
                story.map_or(Offer::None, |id| Offer::Save(Rc::clone(id))),
            )
        });
        Self {
            status,
            list: begun.list.clone().into(),
            draft: if pasted.is_empty() { Rc::clone(&begun.draft) } else { pasted.into() },
            notice: broken.or(unreadable).map(Rc::new),
            ..Self::default()
        }
    }
}

impl Reducible for Shelf {
    type Action = Change;

    fn reduce(self: Rc<Self>, change: Change) -> Rc<Self> {
        let mut shelf = (*self).clone();
        match change {
            Change::Status(status) => shelf.status = status,
            Change::List(list) => shelf.list = list.into(),
            Change::Tell(notice) => shelf.notice = notice.map(Rc::new),
            Change::Report(report) => shelf.report = report.map(Rc::new),
            Change::Clash(clash) => shelf.clash = clash.map(Rc::new),
            Change::Draft(draft) => shelf.draft = draft,
            Change::FileOver(is_over) => shelf.is_file_over = is_over,
        }
        if shelf == *self { self } else { shelf.into() }
    }
}
