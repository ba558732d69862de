//! [`Desk`]: opens, saves and removes stories.

use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::UseReducerHandle;

use super::file_name::file_name;
use super::shelf::{Change, Clash, Notice, Offer, Shelf};
use super::{file, store};
use crate::document::{Document, Reading};
use crate::open::{LARGEST_FILE, Opened, Refusal};
use crate::state::{Action, Edit, Studio};
use crate::storage::{Entry, Work};

/// Opens, saves and removes stories. Slow work goes on after a method has returned.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::view) struct Desk {
    pub(super) studio: Studio,
    pub(super) shelf: UseReducerHandle<Shelf>,
}

/// The way to save a file that has changed on the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::view) enum How {
    /// Ask the author.
    Ask,
    /// Write over it.
    Over,
    /// Write another file.
    New,
}

/// The name that a pasted text has in messages.
const PASTED: &str = "The pasted text";

/// The words in the box when nothing else tells the author why a story is not there.
const GONE: &str = "This story is not kept here any more: another tab has removed it.";

impl Desk {
    /// Returns the shelf.
    pub(in crate::view) fn shelf(&self) -> &Shelf {
        &self.shelf
    }

    pub(super) fn change(&self, change: Change) {
        self.shelf.dispatch(change);
    }

    fn tell(&self, notice: impl Into<Notice>) {
        self.change(Change::Tell(Some(notice.into())));
    }

    /// Closes the message above the screen.
    pub(in crate::view) fn dismiss(&self) {
        self.change(Change::Tell(None));
    }

    /// Closes the report of an import.
    pub(in crate::view) fn close_report(&self) {
        self.change(Change::Report(None));
    }

    /// Reads the list of stories again.
    pub(in crate::view) fn refresh(&self) {
        let desk = self.clone();
        spawn_local(async move {
            let list = store::list().await.ok().and_then(|list| list.as_string());
            desk.change(Change::List(Entry::read_list(&list.unwrap_or_default())));
        });
    }

    /// Opens a pasted text. An article is in the language that the author has chosen, if any.
    pub(in crate::view) fn open_text(&self, text: &str, lang: Option<&str>) {
        match Opened::of(text.as_bytes(), PASTED, lang) {
            Ok(opened) => {
                self.draft("".into());
                self.show(opened, false);
            }
            Err(refusal) => self.tell(refusal),
        }
    }

    /// Keeps the text in the box of the start screen.
    pub(in crate::view) fn draft(&self, text: Rc<str>) {
        store::draft(&text);
        self.change(Change::Draft(text));
    }

    /// Lets the author choose a file, and opens it.
    pub(in crate::view) fn pick(&self) {
        let desk = self.clone();
        spawn_local(async move {
            match file::pick().await {
                Ok(chosen) if chosen.is_undefined() => {}
                Ok(chosen) => desk.open_chosen(chosen.unchecked_into()),
                Err(error) => desk.tell(Refusal {
                    text: "The file could not be read.".to_owned(),
                    help: words(&error),
                }),
            }
        });
    }

    /// Opens a file that the author has chosen or dropped.
    pub(super) fn open_chosen(&self, chosen: file::Chosen) {
        let name = chosen.name();
        let Some(bytes) = chosen.bytes() else {
            let limit = LARGEST_FILE >> 20;
            let text =
                format!("{name} is larger than {limit} MB, which is the most that is read here.");
            return self.tell(Refusal {
                text,
                help: "Save the part with the facts as a file.".to_owned(),
            });
        };
        match Opened::of(&bytes.to_vec(), &name, None) {
            Ok(opened) => self.show(opened, true),
            Err(refusal) => self.tell(refusal),
        }
    }

    /// Opens a story of this site, by its address.
    pub(in crate::view) fn open_address(&self, address: &'static str) {
        let desk = self.clone();
        spawn_local(async move {
            match fetched(address).await {
                Some(text) => desk.open_text(&text, None),
                None => desk.tell(Refusal {
                    text: "The example could not be loaded.".to_owned(),
                    help: "Check the connection, and press it again.".to_owned(),
                }),
            }
        });
    }

    /// Opens a document as a new story.
    pub(in crate::view) fn show(&self, opened: Opened, is_file: bool) {
        let Opened { document, screen, report, newer } = opened;
        self.dismiss();
        if newer.is_some() {
            return self.keep_only(document);
        }
        let is_story = report.is_none() && document.articles.is_empty();
        self.change(Change::Report(report));
        self.studio.dispatch(Action::Open(document.clone(), screen));
        if is_story && is_file {
            // The story is saved in the file from which it was opened.
            let id = store::new_id();
            file::adopt(&id, &document.story);
            self.name(id.into());
        }
    }

    /// Gives the open story an id, and takes its lock.
    pub(super) fn name(&self, id: Rc<str>) {
        self.studio.dispatch(Action::Name(Rc::clone(&id)));
        spawn_local(async move {
            // Nobody else knows the id yet.
            let _ = store::take(&id).await;
        });
    }

    /// Keeps a story that this studio does not open.
    fn keep_only(&self, document: Document) {
        let id = store::new_id();
        let entry = Entry::of(&id, &Reading::of(&document.story), 0, js_sys::Date::now());
        let text = entry.obstacle().unwrap_or_default();
        store::keep(&id, &entry.write(), &Work::of_document(document).write());
        self.tell(Notice::new(text, Offer::Save(id.into())));
        self.refresh();
    }

    /// Opens a story that the browser keeps.
    pub(in crate::view) fn open_kept(&self, id: Rc<str>) {
        let desk = self.clone();
        spawn_local(async move {
            let is_mine = store::take(&id).await.is_ok_and(|is_mine| is_mine.is_truthy());
            desk.restore(id, is_mine).await;
        });
    }

    /// Shows what the browser keeps of a story.
    pub(super) async fn restore(&self, id: Rc<str>, is_mine: bool) {
        let work = store::load(&id).await.ok().and_then(|work| work.as_string());
        let Some(work) = work else { return self.tell(Notice::new(GONE, Offer::None)) };
        match Work::read(&work) {
            Ok(work) => {
                self.dismiss();
                self.change(Change::Report(None));
                self.studio.dispatch(Action::Restore(Box::new(work.restored(id, !is_mine))));
            }
            Err(reason) => self.tell(Notice::new(reason.to_string(), Offer::Save(id))),
        }
    }

    /// Writes the story in this tab, and no longer in another one.
    pub(in crate::view) fn seize(&self) {
        let (desk, id) = (self.clone(), self.studio.id.clone());
        let Some(id) = id else { return };
        spawn_local(async move {
            let is_mine = store::seize(&id).await.is_ok_and(|is_mine| is_mine.is_truthy());
            desk.restore(id, is_mine).await;
        });
    }

    /// Saves a story that the browser keeps as a file.
    pub(in crate::view) fn save_kept(&self, id: Rc<str>) {
        let desk = self.clone();
        spawn_local(async move {
            let work = store::raw(&id).await.ok().and_then(|work| work.as_string());
            let Some(work) = work else { return desk.tell(Notice::new(GONE, Offer::None)) };
            match Work::read(&work) {
                Ok(work) => {
                    file::download(
                        &file_name(Reading::of(&work.document.story).title()),
                        &work.document.story,
                    );
                }
                // A record that is not understood is saved as it is.
                Err(_) => file::download("story-record.json", &work),
            }
        });
    }

    /// Removes a story. The author can bring it back.
    pub(in crate::view) fn remove(&self, entry: &Entry) {
        let (desk, entry) = (self.clone(), entry.clone());
        let is_open = self.studio.id.as_deref() == Some(&*entry.id);
        spawn_local(async move {
            let is_removed = store::remove(&entry.id).await.is_ok_and(|it| it.is_truthy());
            if is_removed {
                if is_open {
                    desk.studio.dispatch(Action::Open(Document::empty(), desk.studio.screen));
                }
                desk.tell(Notice::new(format!("Deleted: “{}”.", entry.name()), Offer::BringBack));
            } else {
                let text =
                    format!("“{}” is open in another tab, and was not deleted.", entry.name());
                desk.tell(Notice::new(text, Offer::None));
            }
            desk.refresh();
        });
    }

    /// Brings back the story that was removed last.
    pub(in crate::view) fn bring_back(&self) {
        let desk = self.clone();
        spawn_local(async move {
            match store::restore().await {
                Ok(_) => desk.dismiss(),
                Err(error) => desk.tell(Refusal {
                    text: "The story could not be brought back.".to_owned(),
                    help: words(&error),
                }),
            }
            desk.refresh();
        });
    }

    /// Saves the open story as a file.
    pub(in crate::view) fn save(&self, how: How) {
        let desk = self.clone();
        let text = Rc::clone(&self.studio.document.story);
        let id = self.studio.id.clone().unwrap_or_default();
        let name = file_name(self.studio.reading.title());
        let how = match how {
            How::Ask => "ask",
            How::Over => "over",
            How::New => "new",
        };
        self.change(Change::Clash(None));
        spawn_local(async move {
            if let Ok(answer) = file::save(&id, &name, &text, how).await {
                desk.report_saved(&answer.unchecked_into());
            }
        });
    }

    fn report_saved(&self, answer: &file::Answer) {
        let name = answer.file();
        match &*answer.kind() {
            "saved" => self.studio.dispatch(Action::Say(format!("Saved in {name}.").into())),
            "downloaded" => {
                self.studio.dispatch(Action::Say(format!("{name} is with your downloads.").into()));
            }
            "changed" => self.change(Change::Clash(Some(Clash { name, theirs: answer.text() }))),
            "failed" => self
                .tell(Refusal { text: format!("{name} could not be saved."), help: answer.text() }),
            _ => {}
        }
    }

    /// Takes the text of the file that has changed on the disk. It can be undone.
    pub(in crate::view) fn take_theirs(&self) {
        let Some(clash) = self.shelf.clash.clone() else { return };
        let label = format!("Take {}", clash.name);
        let edit = Edit::story(label, &self.studio.document, &clash.theirs);
        let message = format!("The story is as in {} now. Undo brings yours back.", clash.name);
        self.studio.dispatch(Action::Edit(edit.saying(message)));
        self.change(Change::Clash(None));
        let id = self.studio.id.clone().unwrap_or_default();
        spawn_local(async move {
            let _ = file::take(&id, &clash.theirs).await;
        });
    }

    /// Closes the question about the file that has changed on the disk, without saving.
    pub(in crate::view) fn close_clash(&self) {
        self.change(Change::Clash(None));
    }
}

/// The message of an error of the browser.
fn words(error: &JsValue) -> String {
    let error = error.dyn_ref::<js_sys::Error>();
    error.map(|error| String::from(error.message())).unwrap_or_default()
}

/// The text at an address of this site.
async fn fetched(address: &str) -> Option<String> {
    let response = JsFuture::from(gloo::utils::window().fetch_with_str(address)).await.ok()?;
    let response: web_sys::Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}
