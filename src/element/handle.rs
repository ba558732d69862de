//! [`WidgetHandle`]: the export that the custom element controls a widget with.

use std::cell::RefCell;

use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::app::{App, Start};
use super::story_file::{language, read_story};
use crate::contract::{NOT_FOUND, TIMED_OUT, TOO_LARGE};
use crate::data::Table;
use crate::hydration::{KEY, hash, hydration_key};
use crate::story::{Id, Story};
use crate::view::{self, Action, Failure, HeadingLevel};
use crate::wording::Language;

/// Loads a locale from its file; returns whether the locale is available now.
#[wasm_bindgen(js_name = loadLocale)]
pub fn load_locale(tag: &str, file: &str) -> bool {
    Language::find(tag).is_some_and(|language| language.load(file))
}

/// A widget: a mount point, and the story that is shown in it.
///
/// Yew never removes its listeners from the root of an application. A freed handle therefore empties its application and
/// puts it into a pool, and the next handle takes it from there. There are never more applications than widgets that were
/// shown at the same time.
#[wasm_bindgen]
#[derive(Debug)]
pub struct WidgetHandle {
    /// A server-rendered story that is not hydrated yet.
    rendered: Option<Element>,
    /// The application, once there is one.
    app: Option<App>,
    /// A story that was read and is not shown yet, with the hash of its text.
    read: Option<(Result<Story, Failure>, u64)>,
}

thread_local! {
    /// The applications that show nothing.
    static POOL: RefCell<Vec<App>> = const { RefCell::new(Vec::new()) };
}

#[wasm_bindgen]
impl WidgetHandle {
    /// Returns a handle that shows nothing, or the handle of a server-rendered story.
    ///
    /// # Errors
    ///
    /// If the document cannot create an element.
    #[wasm_bindgen(constructor)]
    pub fn new(rendered: Option<Element>) -> Result<Self, JsValue> {
        if rendered.is_some() {
            return Ok(Self { rendered, app: None, read: None });
        }
        let pooled = POOL.with_borrow_mut(Vec::pop);
        let app = pooled.map_or_else(App::new, Ok)?;
        Ok(Self { rendered, app: Some(app), read: None })
    }

    /// Returns the mount point, for the element to insert into the page.
    #[wasm_bindgen(getter, js_name = mountPoint)]
    pub fn mount_point(&self) -> Option<Element> {
        let of_app = self.app.as_ref().map(|app| app.mount_point.clone());
        of_app.or_else(|| self.rendered.clone())
    }

    /// Reads the story of a file, for [`WidgetHandle::show`] to show.
    ///
    /// Reading and showing are separate, so that the page can do other work in between.
    pub fn read(&mut self, text: &str, address: &str) {
        self.read = Some((read_story(text, address), hash(text)));
    }

    /// Returns the tag of the locale that must be loaded before the story can be shown in a language.
    #[wasm_bindgen(js_name = missingLocale)]
    pub fn missing_locale(&self, lang: &str) -> Option<String> {
        let shown = || Some(&*self.app.as_ref()?.shown()?.story);
        let read = self.read.as_ref().and_then(|(read, _)| read.as_ref().ok());
        let needed = match read.or_else(shown) {
            Some(story) => view::language(story, language(lang, story)),
            None => Language::find(lang),
        };
        needed
            .filter(|language| language.locale().is_none())
            .map(|language| language.tag.to_ascii_lowercase())
    }

    /// Shows the story that was read; returns whether it could be shown.
    ///
    /// - `lang` is the language, or empty for the story's own.
    /// - `address` is the address of the file, or empty.
    /// - `level` is the heading level of the title, or 0 for the default.
    /// - `nodes` is the number of elements and comments in the mount point of a server-rendered story.
    pub fn show(&mut self, lang: &str, address: &str, level: u8, nodes: u32) -> bool {
        let Some((read, hash)) = self.read.take() else { return false };
        let (is_shown, level) = (read.is_ok(), HeadingLevel::from(level));
        match (self.rendered.take(), &mut self.app, read) {
            (Some(mount_point), _, Ok(story)) => {
                let lang = language(lang, &story);
                let key = hydration_key(hash, &lang, level, nodes);
                let is_same = mount_point.get_attribute(KEY).is_some_and(|other| other == key);
                let start = if is_same { Start::Hydrate } else { Start::Render };
                self.app = Some(App::on_rendered(mount_point, story, lang, address, level, start));
            }
            // The rendered story is complete, so a newer file with errors does not replace it.
            (rendered @ Some(_), _, Err(_)) => self.rendered = rendered,
            (None, Some(app), Ok(story)) => app.show(story, lang, address, level),
            (None, Some(app), Err(failure)) => app.report(failure, lang, address),
            (None, None, _) => return false,
        }
        is_shown
    }

    /// Shows a failure: `not-found`, `timed-out`, `too-large`, or anything else for unreachable.
    ///
    /// Returns `false`, as [`WidgetHandle::show`] does for a failure. A server-rendered story stays as it is.
    pub fn fail(&mut self, kind: &str, lang: &str, address: &str) -> bool {
        let failure = match kind {
            NOT_FOUND => Failure::NotFound,
            TIMED_OUT => Failure::TimedOut,
            TOO_LARGE => Failure::TooLarge,
            _ => Failure::Unreachable,
        };
        if let Some(app) = &mut self.app {
            app.report(failure, lang, address);
        }
        false
    }

    /// Opens an entry by its id, or by the key of a receipt in it; returns whether there is such an entry.
    pub fn open(&self, name: &str) -> bool {
        let Some(app) = &self.app else { return false };
        let Some(widget) = app.shown() else { return false };
        // A full stop separates the id of the entry from the rest of the receipt's key.
        let Ok(id) = name.split('.').next().unwrap_or_default().parse::<Id>() else { return false };
        let exists = widget.story.events.iter().any(|event| event.id == id);
        exists && app.dispatcher.dispatch(Action::OpenById(id))
    }

    /// Returns the facts of the story as CSV, in the language in which the story is shown.
    pub fn table(&self) -> Option<String> {
        let widget = self.app.as_ref()?.shown()?;
        let lang = view::resolve_language(&widget.story, widget.lang.clone());
        Some(Table::of(&widget.story, &lang).csv())
    }

    /// Changes the language and the heading level.
    #[wasm_bindgen(js_name = setLanguage)]
    pub fn set_language(&mut self, lang: &str, level: u8) {
        if let Some(app) = &mut self.app {
            app.set_language(lang, level.into());
        }
    }
}

impl Drop for WidgetHandle {
    fn drop(&mut self) {
        if let Some(mut app) = self.app.take() {
            app.clear();
            POOL.with_borrow_mut(|pool| pool.push(app));
        }
    }
}
