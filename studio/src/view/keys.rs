//! The keys that work everywhere.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};

use crate::state::{Action, Dialog, Studio};

/// Listens to the keys of the whole page, until the returned function is called.
pub(super) fn listen(studio: Studio) -> impl FnOnce() {
    let listener = EventListener::new_with_options(
        &gloo::utils::document(),
        "keydown",
        EventListenerOptions::enable_prevent_default(),
        move |event: &Event| {
            if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
                on_key(&studio, event);
            }
        },
    );
    move || drop(listener)
}

fn on_key(studio: &Studio, event: &KeyboardEvent) {
    let is_typing =
        event.target().and_then(|it| it.dyn_into::<Element>().ok()).is_some_and(is_text);
    let is_command = event.ctrl_key() || event.meta_key();
    if event.default_prevented() || is_typing {
        // A text field has an undo of its own.
        return;
    }
    let action = match (&*event.key(), is_command) {
        ("z" | "Z", true) if event.shift_key() => Action::Redo,
        ("z", true) => Action::Undo,
        ("y", true) => Action::Redo,
        ("?", false) if studio.has_single_keys => Action::OpenDialog(Some(Dialog::Keys)),
        _ => return,
    };
    event.prevent_default();
    studio.dispatch(action);
}

/// Returns whether an element takes letters.
fn is_text(element: Element) -> bool {
    let selector = "textarea, select, [contenteditable=true], .source, \
                    input:not([type=radio], [type=checkbox], [type=button])";
    element.closest(selector).ok().flatten().is_some()
}
