//! What only a page can do for a widget: hear its links and its folds, grant its wishes, tell the element.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo::timers::callback::Timeout;
use gloo::utils::document;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    CustomEvent, CustomEventInit, Element, Event, HtmlElement, HtmlInputElement, ResizeObserver,
};
use web_sys::{ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::Callback;

use super::Act;
use crate::story::Lang;
use crate::view::{Action, DRAWN_OPEN, Wish};

/// Reports the language that a reader chooses. The element's `lang` attribute is the one place where the language is
/// kept, so it comes back through `Stage::tell`.
pub(super) fn asking_for_language(place: Element) -> Callback<Lang> {
    Callback::from(move |lang: Lang| {
        report(&place, "diplograph:language", &JsValue::from_str(&lang));
    })
}

/// Reports that a story is shown: Yew draws in its own time, so that is now, not when `Stage::show` returns.
///
/// What only a script can do appears with it: the style sheet waits for the class.
pub(super) fn telling_that_it_is_shown(place: Element, act: Act) -> Callback<Callback<Action>> {
    Callback::from(move |on_action| {
        act.replace(Some(on_action));
        place.set_class_name("place place--live");
        report(&place, "diplograph:shown", &JsValue::NULL);
    })
}

/// Does what the reducer can only wish for.
pub(super) fn granting_wishes(place: Element, act: Act) -> Callback<Wish> {
    let watch: RefCell<Option<Watch>> = RefCell::default();
    let patience: RefCell<Option<Timeout>> = RefCell::default();
    let focused = Focused::of(&place);
    Callback::from(move |wish| match wish {
        Wish::Reveal(entry) => {
            if let Some(entry) = find(&place, &format!("li.entry[data-entry='{entry}']")) {
                reveal(&entry);
            }
        }
        Wish::Visit(entry) => {
            if let Some(entry) = find(&place, &format!("li.entry[data-entry='{entry}']")) {
                visit(&entry);
            }
        }
        Wish::Focus => focus_tab_stop(&place),
        Wish::Keep if focused.is_lost() => focus_tab_stop(&place),
        Wish::Keep => {}
        Wish::Wait => {
            let (place, act) = (place.clone(), Rc::clone(&act));
            let timeout = Timeout::new(PATIENCE, move || {
                // Who has gone on is not called back.
                let is_here = place.query_selector(".drawing :focus").ok().flatten().is_some();
                if let Some(act) = act.borrow().clone() {
                    act.emit(if is_here { Action::Jump } else { Action::Forget });
                }
            });
            // The one before it is cancelled.
            patience.replace(Some(timeout));
        }
        Wish::Measure => {
            watch.borrow_mut().get_or_insert_with(|| Watch::on(place.clone(), Rc::clone(&act)));
        }
    })
}

/// How long the drawing waits for the next digit of a year, in milliseconds.
const PATIENCE: u32 = 1500;

/// Gives the focus to the mark that has the tab stop, of the drawing that is shown.
fn focus_tab_stop(place: &Element) {
    let drawing = find(place, ".drawing");
    if let Some(mark) = drawing.and_then(|one| one.query_selector("a[tabindex='0']").ok()?) {
        focus(&mark);
        // What has the focus already is not brought into sight by getting it.
        reveal(&mark);
    }
}

/// What last had the focus, so that it can be told when it has gone with it.
struct Focused {
    last: Rc<RefCell<Option<Element>>>,
    _listener: EventListener,
}

impl Focused {
    fn of(place: &Element) -> Self {
        let last = Rc::new(RefCell::new(None));
        let (focused, shown) = (Rc::clone(&last), place.clone());
        let listener = EventListener::new(place, "focusin", move |event| {
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            // Once it is gone it does not tell where it was.
            let mark = target.filter(|one| one.namespace_uri().as_deref() == Some(SVG));
            let is_keyed = |mark: &Element| mark.matches(":focus-visible") == Ok(true);
            // The style sheet could ask so itself, but WebKit would not notice when the answer changes.
            let is_keyed = mark.as_ref().is_some_and(is_keyed);
            let known = shown.toggle_attribute_with_force(KEYED, is_keyed);
            debug_assert!(known.is_ok(), "the name is one");
            focused.replace(mark);
        });
        Self { last, _listener: listener }
    }

    /// Whether a mark of the drawing had it and was taken away, and nothing has it since.
    fn is_lost(&self) -> bool {
        let active = document().active_element();
        active.is_none_or(|active| active.tag_name() == "BODY")
            && self.last.borrow().as_ref().is_some_and(|last| !last.is_connected())
    }
}

/// Stands on a place while a key has brought the focus to a mark of its drawing.
const KEYED: &str = "data-keyed";
/// The namespace of what is drawn.
const SVG: &str = "http://www.w3.org/2000/svg";

/// Tells how wide the drawing is, as soon as it is asked for and whenever that changes.
struct Watch {
    observer: Option<ResizeObserver>,
    _report: Closure<dyn FnMut()>,
}

impl Watch {
    fn on(place: Element, act: Act) -> Self {
        let report = Closure::<dyn FnMut()>::new({
            let place = place.clone();
            move || {
                let width = find(&place, ".drawing")
                    .map(|drawing| drawing.get_bounding_client_rect().width());
                if let (Some(width), Some(act)) = (width, act.borrow().clone()) {
                    act.emit(Action::Fit(width));
                }
            }
        });
        // It reports at once how wide the place is, and that is when the drawing is measured.
        let observer = ResizeObserver::new(report.as_ref().unchecked_ref()).ok();
        if let Some(observer) = &observer {
            observer.observe(&place);
        }
        Self { observer, _report: report }
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}

/// Listens for words that a reader looks for.
pub(super) fn hearing_what_is_sought(place: &Element, act: &Act) -> EventListener {
    let act = Rc::clone(act);
    EventListener::new(place, "input", move |event| {
        let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let Some(field) = field.filter(|field| field.has_attribute("data-find")) else { return };
        if let Some(act) = act.borrow().clone() {
            act.emit(Action::Find(field.value()));
        }
    })
}

/// Listens for clicks on links to parts of the story.
pub(super) fn following_links(place: &Element) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(place, "click", options, {
        let place = place.clone();
        move |event| follow_link(&place, event)
    })
}

/// Listens for entries that open or close without a click: by find in page, or one that another makes room for.
pub(super) fn noting_what_the_browser_opens(place: &Element, act: &Act) -> EventListener {
    let act = Rc::clone(act);
    // This event does not rise, but it can be met on its way down.
    let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: true };
    EventListener::new_with_options(place, "toggle", options, move |event| {
        let details = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let Some(details) =
            details.filter(|details| details.class_list().contains("entry__details"))
        else {
            return;
        };
        let entry = details.closest("[data-entry]").ok().flatten();
        let nth = entry.and_then(|entry| entry.get_attribute("data-entry")?.parse().ok());
        let is_open = details.has_attribute("open");
        // The event comes late: what the reader did since is not undone by the echo of what was drawn before.
        if is_open == details.class_list().contains(DRAWN_OPEN) {
            return;
        }
        if let (Some(nth), Some(act)) = (nth, &*act.borrow()) {
            act.emit(if is_open { Action::Opened(nth) } else { Action::Closed(nth) });
        }
    })
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
    visit(&part);
}

/// Brings what opens into sight, and gives it the focus.
fn visit(part: &Element) {
    reveal(part);
    let summary = part.query_selector("summary").ok().flatten();
    let within = part.closest("details").ok().flatten();
    let own = within.and_then(|details| details.query_selector("summary").ok().flatten());
    if let Some(summary) = own.or(summary) {
        focus(&summary);
    }
}
