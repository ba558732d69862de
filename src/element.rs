//! The browser bridge: what the custom element calls, and all that only a page can do.
//!
//! The element owns a [`Stage`]. One wasm instance serves every stage of a page.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::console;
use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{CustomEvent, CustomEventInit, Element, Event, HtmlElement};
use web_sys::{ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::{AppHandle, AttrValue, Callback, Renderer};

use crate::story::{self, Checked, Fault, Lang, Story};
use crate::view::{Failure, FailureNoticeProps, Shell, ShellProps, WidgetProps, Wish};
use crate::wording::Locale;

/// The prefix of the ids inside a shadow root, which no other widget shares.
const PREFIX: &str = "dg";

/// A larger story is refused unread, in bytes.
const LARGEST: usize = 5_000_000;

/// Where one widget is shown: an element to put into the page, and what stands in it.
///
/// Yew never takes its listeners off the root of an application. So a stage that is freed is not torn down but emptied,
/// and the next one takes it over: there are never more roots than widgets shown at one time.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Stage(Option<Root>);

/// An application of Yew's in an element of its own.
struct Root {
    place: Element,
    app: AppHandle<Shell>,
    props: ShellProps,
    /// How many stories have been shown here.
    count: u32,
    /// Links from one part to another.
    _links: EventListener,
}

thread_local! {
    /// The roots that stand empty.
    static IDLE: RefCell<Vec<Root>> = const { RefCell::new(Vec::new()) };
}

#[wasm_bindgen]
impl Stage {
    /// A stage that shows nothing.
    ///
    /// # Errors
    ///
    /// Where the document makes no elements.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Result<Self, JsValue> {
        let idle = IDLE.with_borrow_mut(Vec::pop);
        idle.map_or_else(Root::new, Ok).map(|root| Self(Some(root)))
    }

    /// The element to put into the page.
    #[wasm_bindgen(getter)]
    pub fn place(&self) -> Option<Element> {
        self.0.as_ref().map(|root| root.place.clone())
    }

    /// Shows the story of a file; says whether it could be shown.
    ///
    /// An empty `lang` is the story's own language; `address` is where the file came from, if anywhere.
    pub fn show(&mut self, text: &str, lang: &str, address: &str) -> bool {
        let read = Root::read(text, address);
        let Some(root) = &mut self.0 else { return false };
        match read {
            Ok(story) => {
                root.show(story, lang, address);
                true
            }
            Err(failure) => {
                root.report(failure, lang, address);
                false
            }
        }
    }

    /// Says that there is no file: `not-found`, `timed-out`, `too-large`, or anything else for unreachable.
    ///
    /// The answer is that of [`Stage::show`]: no story has come.
    pub fn fail(&mut self, kind: &str, lang: &str, address: &str) -> bool {
        let failure = match kind {
            "not-found" => Failure::NotFound,
            "timed-out" => Failure::TimedOut,
            "too-large" => Failure::TooLarge,
            _ => Failure::Unreachable,
        };
        if let Some(root) = &mut self.0 {
            root.report(failure, lang, address);
        }
        false
    }

    /// Goes on in another language.
    pub fn tell(&mut self, lang: &str) {
        let Some(root) = &mut self.0 else { return };
        if let Some((_, widget)) = &mut root.props.shown {
            let lang = language(lang, &widget.story);
            *widget = Rc::new(WidgetProps { lang, ..(**widget).clone() });
        }
        let locale = root.locale(lang);
        if let Some(failure) = &mut root.props.failure {
            *failure = Rc::new(FailureNoticeProps { locale, ..(**failure).clone() });
        }
        root.update();
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        if let Some(mut root) = self.0.take() {
            root.props = ShellProps { shown: None, failure: None, ..root.props.clone() };
            root.update();
            root.place.remove();
            IDLE.with_borrow_mut(|idle| idle.push(root));
        }
    }
}

impl Root {
    fn new() -> Result<Self, JsValue> {
        let place = gloo::utils::document().create_element("div")?;
        place.set_class_name("place");
        let props = ShellProps {
            on_shown: telling_that_it_is_shown(place.clone()),
            ..ShellProps::default()
        };
        let app = Renderer::<Shell>::with_root_and_props(place.clone(), props.clone()).render();
        let links = {
            let place = place.clone();
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&place.clone(), "click", options, move |event| {
                follow_link(&place, event);
            })
        };
        Ok(Self { place, app, props, count: 0, _links: links })
    }

    fn read(text: &str, address: &str) -> Result<Story, Failure> {
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

    fn show(&mut self, story: Story, lang: &str, address: &str) {
        let widget = WidgetProps {
            lang: language(lang, &story),
            story: Rc::new(story),
            prefix: PREFIX.into(),
            story_url: (!address.is_empty()).then(|| AttrValue::from(address.to_owned())),
            on_language: Some(asking_for_language(self.place.clone())),
            on_wish: granting_wishes(self.place.clone()),
        };
        self.count += 1;
        self.props.shown = Some((self.count, Rc::new(widget)));
        self.props.failure = None;
        self.update();
    }

    fn report(&mut self, failure: Failure, lang: &str, address: &str) {
        let locale = self.locale(lang);
        let address = address.to_owned().into();
        self.props.failure = Some(Rc::new(FailureNoticeProps { failure, locale, address }));
        self.update();
    }

    /// The language of a notice: the one asked for, else that of the story beside it, else English.
    fn locale(&self, lang: &str) -> &'static Locale {
        let beside = || Locale::find(&self.props.shown.as_ref()?.1.lang);
        Locale::find(lang).or_else(beside).unwrap_or_else(|| Locale::fallback())
    }

    fn update(&mut self) {
        self.app.update(self.props.clone());
    }
}

impl std::fmt::Debug for Root {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Root").field("props", &self.props).finish_non_exhaustive()
    }
}

/// The language asked for, or the story's own.
fn language(tag: &str, story: &Story) -> Lang {
    tag.to_ascii_lowercase().parse().unwrap_or_else(|_| story.lang.clone())
}

/// The element's `lang` attribute is the one place where the language is kept, so the reader's choice
/// is reported and comes back through [`Stage::tell`].
fn asking_for_language(place: Element) -> Callback<Lang> {
    Callback::from(move |lang: Lang| {
        report(&place, "diplograph:language", &JsValue::from_str(&lang));
    })
}

/// Yew draws in its own time: a story is shown when this is said, not when [`Stage::show`] returns.
fn telling_that_it_is_shown(place: Element) -> Callback<()> {
    Callback::from(move |()| report(&place, "diplograph:shown", &JsValue::NULL))
}

/// Tells the element something; it goes no further than the shadow root.
fn report(place: &Element, name: &str, detail: &JsValue) {
    let options = CustomEventInit::new();
    options.set_detail(detail);
    options.set_bubbles(true);
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &options) {
        // An event of this kind cannot be cancelled, so there is no answer to heed.
        let _ = place.dispatch_event(&event);
    }
}

fn granting_wishes(place: Element) -> Callback<Wish> {
    Callback::from(move |wish| match wish {
        Wish::Reveal(entry) => {
            if let Some(entry) = find(&place, &format!("li.entry[data-entry='{entry}']")) {
                reveal(&entry);
            }
        }
        Wish::Focus(entry) => {
            if let Some(mark) = find(&place, &format!("a.mark[data-entry='{entry}']")) {
                focus(&mark);
            }
        }
    })
}

/// The first element that a selector finds and that is drawn: of three drawings, one is.
fn find(place: &Element, selector: &str) -> Option<Element> {
    let found = place.query_selector_all(selector).ok()?;
    let all = (0..found.length()).filter_map(|nth| found.item(nth)?.dyn_into::<Element>().ok());
    let mut drawn = all.filter(|element| element.get_client_rects().length() > 0);
    drawn.next()
}

fn reveal(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Focuses an HTML or SVG element.
fn focus(element: &Element) {
    // Both kinds have the method; web-sys knows it of the one.
    let focused = element.unchecked_ref::<HtmlElement>().focus();
    debug_assert!(focused.is_ok(), "an element in the page can be asked to take the focus");
}

/// Follows a link to a part of the story: a fragment of the address does not reach into a shadow root.
fn follow_link(place: &Element, event: &Event) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let link = target.and_then(|target| target.closest("a[data-part]").ok().flatten());
    let Some(id) = link.and_then(|link| link.get_attribute("data-part")) else { return };
    // Whatever comes of it: the fragment would go into the address of the host.
    event.prevent_default();
    let Some(part) = find(place, &format!("[id='{id}']")) else { return };
    reveal(&part);
    let summary = part.query_selector("summary").ok().flatten();
    let within = part.closest("details").ok().flatten();
    let own = within.and_then(|details| details.query_selector("summary").ok().flatten());
    if let Some(summary) = own.or(summary) {
        focus(&summary);
    }
}
