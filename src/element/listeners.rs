//! Listeners on the mount point: search input, links to parts, and entries that open or close.

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, ToggleEvent};

use super::dispatcher::Dispatcher;
use super::dom::{open_around, scroll_to, scroll_to_and_focus};
use crate::contract::ENTRY_CLASS;
use crate::view::{Action, LIST_REST_CLASS};

/// A mark that leads to the receipt of an amount.
const RECEIPT_MARK: &str = ".drawing a[data-day][href^='#']:not([data-entry], [data-first])";

/// Listens to the search field.
pub(super) fn search_listener(mount_point: &Element, dispatcher: &Dispatcher) -> EventListener {
    let dispatcher = dispatcher.clone();
    EventListener::new(mount_point, "input", move |event| {
        let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        if let Some(field) = field.filter(|field| field.has_attribute("data-find")) {
            dispatcher.dispatch(Action::Search(field.value()));
        }
    })
}

/// Listens to clicks on links to entries and other parts of the story, and on marks that lead to a receipt. A fragment does
/// not reach into a shadow root, and it would take the focus from a mark.
pub(super) fn link_listener(mount_point: &Element, dispatcher: &Dispatcher) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(mount_point, "click", options, {
        let (mount_point, dispatcher) = (mount_point.clone(), dispatcher.clone());
        move |event| follow_link(&mount_point, event, &dispatcher)
    })
}

fn follow_link(mount_point: &Element, event: &Event, dispatcher: &Dispatcher) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let link =
        |selector| target.as_ref().and_then(|target| target.closest(selector).ok().flatten());
    let entry = link("a[data-follow]").and_then(|link| link.get_attribute("data-follow"));
    if let Some(entry) = entry.and_then(|entry| entry.parse().ok()) {
        event.prevent_default();
        dispatcher.dispatch(Action::Follow(entry));
        return;
    }
    let part = link("a[data-part]").and_then(|link| link.get_attribute("data-part"));
    let receipt = link(RECEIPT_MARK).and_then(|mark| mark.get_attribute("href"));
    let is_mark = receipt.is_some();
    let Some(id) = part.as_deref().or(receipt.as_deref()) else { return };
    // In any case, because the fragment would be written into the address of the host page.
    event.prevent_default();
    if link(".drawing--moving").is_some() {
        // The click ends a drag.
        return;
    }
    let id = id.trim_start_matches('#');
    if let Ok(Some(part)) = mount_point.query_selector(&format!("[id='{id}']")) {
        open_around(&part);
        if is_mark {
            // The focus stays on the mark, so that Escape closes what it opened.
            scroll_to(part.closest("details").ok().flatten().as_ref().unwrap_or(&part));
        } else {
            scroll_to_and_focus(&part);
        }
    }
}

/// Listens to entries that open or close: by a click, by find in page, through a link, or because another entry opens.
pub(super) fn toggle_listener(mount_point: &Element, dispatcher: &Dispatcher) -> EventListener {
    let dispatcher = dispatcher.clone();
    // `toggle` does not bubble, but it can be captured.
    let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: true };
    EventListener::new_with_options(mount_point, "toggle", options, move |event| {
        let details = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let Some(details) = details else { return };
        let classes = details.class_list();
        if classes.contains(ENTRY_CLASS) {
            if was_closed_when_inserted(event, &details) {
                // The other entry has been removed meanwhile.
                let is_set = details.set_attribute("open", "");
                debug_assert!(is_set.is_ok(), "`open` is a valid name");
                return;
            }
            report_entry(&details, &dispatcher);
        } else if classes.contains(LIST_REST_CLASS) {
            dispatcher.dispatch(Action::ListToggled(details.has_attribute("open")));
        }
    })
}

/// Returns whether the browser has closed an entry that was rendered open.
///
/// When a step moves the visible range, the list gets the row of the open entry before the row of the last one is removed. Of
/// two open entries with one name the browser closes the one that is inserted, so it was never open.
fn was_closed_when_inserted(event: &Event, details: &Element) -> bool {
    let toggle = event.dyn_ref::<ToggleEvent>();
    toggle.is_some_and(|toggle| toggle.old_state() == "closed")
        && !details.has_attribute("open")
        && entry_of(details).is_some_and(|entry| is_rendered_open(&entry))
}

/// Reports whether an entry is open, unless it is as it was rendered.
///
/// A `toggle` event is a task of its own. Yew may render an action after that task, so the report of what an earlier action
/// opened would undo a later action.
pub(super) fn report_entry(details: &Element, dispatcher: &Dispatcher) {
    if let Some(action) = entry_action(details) {
        dispatcher.dispatch(action);
    }
}

fn entry_action(details: &Element) -> Option<Action> {
    let entry = entry_of(details)?;
    let index = entry.get_attribute("data-entry")?.parse().ok()?;
    let is_open = details.has_attribute("open");
    let action = if is_open { Action::Opened(index) } else { Action::Closed(index) };
    (is_open != is_rendered_open(&entry)).then_some(action)
}

fn entry_of(details: &Element) -> Option<Element> {
    details.closest("[data-entry]").ok()?
}

fn is_rendered_open(entry: &Element) -> bool {
    entry.has_attribute("data-rendered-open")
}
