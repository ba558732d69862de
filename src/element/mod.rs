//! The browser bridge: what the custom element calls, and all that only a page can do.
//!
//! The element owns a [`Stage`]. One wasm instance serves every stage of a page. A story that was rendered into the page
//! without a browser is taken over in place: the same nodes, with what the reader opened meanwhile.

mod gesture;
mod page;
mod root;
mod ruler;

use std::cell::RefCell;
use std::rc::Rc;

use gloo::console;
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::Callback;

use root::{Root, Start};

use crate::data::Table;
use crate::seal::{SEAL, digest, seal};
use crate::story::{self, Checked, Fault, Id, Lang, Story};
use crate::view::{
    self, Action, Failure, FailureNoticeProps, HeadingLevel, ShellProps, WidgetProps,
};
use crate::wording::Language;

/// A larger story is refused unread, in bytes.
const LARGEST: usize = 16_000_000;

/// Learns the words of a language from their file; says whether they are known now.
#[wasm_bindgen]
pub fn learn(tag: &str, file: &str) -> bool {
    Language::find(tag).is_some_and(|language| language.load(file))
}

/// Where one widget is shown: an element to put into the page, and what stands in it.
///
/// Yew never takes its listeners off the root of an application. So a stage that is freed is not torn down but emptied,
/// and the next one takes it over: there are never more roots than widgets shown at one time.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Stage {
    /// A story that was rendered into the page and that nothing has taken over yet.
    drawn: Option<Element>,
    /// The application, once there is one.
    root: Option<Root>,
    /// What was read and is not shown yet, with the digest of its text.
    read: Option<(Result<Story, Failure>, u64)>,
}

/// Where the widget leaves the way to act on it.
type Act = Rc<RefCell<Option<Callback<Action>>>>;

thread_local! {
    /// The roots that stand empty.
    static IDLE: RefCell<Vec<Root>> = const { RefCell::new(Vec::new()) };
}

#[wasm_bindgen]
impl Stage {
    /// A stage that shows nothing, or the one on which a story stands that was rendered into the page.
    ///
    /// # Errors
    ///
    /// Where the document makes no elements.
    #[wasm_bindgen(constructor)]
    pub fn new(drawn: Option<Element>) -> Result<Self, JsValue> {
        if drawn.is_some() {
            return Ok(Self { drawn, root: None, read: None });
        }
        let idle = IDLE.with_borrow_mut(Vec::pop);
        let root = idle.map_or_else(Root::new, Ok)?;
        Ok(Self { drawn, root: Some(root), read: None })
    }

    /// The element to put into the page.
    #[wasm_bindgen(getter)]
    pub fn place(&self) -> Option<Element> {
        self.root.as_ref().map(|root| root.place.clone()).or_else(|| self.drawn.clone())
    }

    /// Reads the story of a file, for [`Stage::show`] to show.
    ///
    /// The two are apart so that the page may do something else in between: each takes its time.
    pub fn read(&mut self, text: &str, address: &str) {
        self.read = Some((read_story(text, address), digest(text)));
    }

    /// The language whose words must be learned first, for what was read, or is shown, to be told in this language.
    pub fn lacking(&self, lang: &str) -> Option<String> {
        let shown = || Some(&*self.root.as_ref()?.props.shown.as_ref()?.1.story);
        let read = self.read.as_ref().and_then(|(read, _)| read.as_ref().ok());
        let needed = match read.or_else(shown) {
            Some(story) => view::language(story, language(lang, story)),
            None => Language::find(lang),
        };
        needed
            .filter(|language| language.locale().is_none())
            .map(|language| language.tag.to_ascii_lowercase())
    }

    /// Shows the story that was read; says whether it could be shown.
    ///
    /// An empty `lang` is the story's own language; `address` is where the file came from, if anywhere; `level` is that of
    /// its title among the headings of the page, 0 for the usual; `nodes` is how many elements and comments stand in a place that was rendered into the page.
    pub fn show(&mut self, lang: &str, address: &str, level: u8, nodes: u32) -> bool {
        let Some((read, digest)) = self.read.take() else { return false };
        let (is_shown, level) = (read.is_ok(), HeadingLevel::from(level));
        match (self.drawn.take(), &mut self.root, read) {
            (Some(place), _, Ok(story)) => {
                let lang = language(lang, &story);
                let seal = seal(digest, &lang, level, nodes);
                let is_same = place.get_attribute(SEAL).is_some_and(|has| has == seal);
                let start = if is_same { Start::Drawn } else { Start::Empty };
                self.root = Some(Root::take_over(place, story, lang, address, level, start));
            }
            // What stands there is whole and readable: a newer file that is at fault does not disturb it.
            (drawn @ Some(_), _, Err(_)) => self.drawn = drawn,
            (None, Some(root), Ok(story)) => root.show(story, lang, address, level),
            (None, Some(root), Err(failure)) => root.report(failure, lang, address),
            (None, None, _) => return false,
        }
        is_shown
    }

    /// Says that there is no file: `not-found`, `timed-out`, `too-large`, or anything else for unreachable.
    ///
    /// The answer is that of [`Stage::show`]: no story has come. A story that stands in the page stays as it is.
    pub fn fail(&mut self, kind: &str, lang: &str, address: &str) -> bool {
        let failure = match kind {
            "not-found" => Failure::NotFound,
            "timed-out" => Failure::TimedOut,
            "too-large" => Failure::TooLarge,
            _ => Failure::Unreachable,
        };
        if let Some(root) = &mut self.root {
            root.report(failure, lang, address);
        }
        false
    }

    /// Opens the entry of this name, or that to which a receipt of this name belongs, wherever in a long list it stands;
    /// says whether there is one.
    pub fn open(&self, name: &str) -> bool {
        let Some(root) = &self.root else { return false };
        let shown = root.props.shown.as_ref().zip(root.act.borrow().clone());
        let Some(((_, widget), act)) = shown else { return false };
        // Behind a full stop is the place of a receipt in its entry.
        let Ok(id) = name.split('.').next().unwrap_or_default().parse::<Id>() else { return false };
        let is_there = widget.story.events.iter().any(|event| event.id == id);
        if is_there {
            act.emit(Action::Seek(id));
        }
        is_there
    }

    /// The facts of the story that is shown, as CSV in the language in which it is told.
    pub fn table(&self) -> Option<String> {
        let (_, widget) = self.root.as_ref()?.props.shown.as_ref()?;
        let lang = view::told_in(&widget.story, widget.lang.clone());
        Some(Table::of(&widget.story, &lang).csv())
    }

    /// Goes on in another language, or below other headings.
    pub fn tell(&mut self, lang: &str, level: u8) {
        let Some(root) = &mut self.root else { return };
        let mut retelling = None;
        if let Some((_, widget)) = &mut root.props.shown {
            let lang = language(lang, &widget.story);
            retelling = root.act.borrow().clone().filter(|_| lang != widget.lang);
            *widget = Rc::new(WidgetProps { lang, level: level.into(), ..(**widget).clone() });
        }
        let locale = root.locale(lang);
        if let Some(failure) = &mut root.props.failure {
            *failure = Rc::new(FailureNoticeProps { locale, ..(**failure).clone() });
        }
        root.update();
        if let Some(act) = retelling {
            act.emit(Action::Retell);
        }
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        if let Some(mut root) = self.root.take() {
            root.props = ShellProps::default();
            root.act.take();
            root.update();
            root.place.remove();
            IDLE.with_borrow_mut(|idle| idle.push(root));
        }
    }
}

/// The language asked for, or the story's own.
fn language(tag: &str, story: &Story) -> Lang {
    tag.to_ascii_lowercase().parse().unwrap_or_else(|_| story.lang.clone())
}

/// The story of a file, or why there is none.
fn read_story(text: &str, address: &str) -> Result<Story, Failure> {
    if text.len() > LARGEST {
        return Err(Failure::TooLarge);
    }
    let Checked { story, problems, fault } = story::read(text);
    story.ok_or_else(|| {
        // What is merely missing in a sound story is for `diplograph check`, not for a reader's console.
        for problem in problems.iter().filter(|problem| problem.is_error()) {
            console::warn!(format!("{address}: {problem}"));
        }
        Failure::Refused(fault.unwrap_or(Fault::Mistakes), problems)
    })
}
