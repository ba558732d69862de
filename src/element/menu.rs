//! The menu of languages closes with Escape, a choice, and a click or the focus elsewhere in the widget.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FocusEvent, KeyboardEvent};

use super::dom::focus;

/// Listens to clicks, the focus and keys in a mount point.
pub(super) fn menu_listeners(mount_point: &Element) -> [EventListener; 3] {
    let on = |name: &'static str, handle: fn(&Element, &Event)| {
        let mount_point = mount_point.clone();
        EventListener::new(&mount_point.clone(), name, move |event| {
            if let Some(menu) = open_menu(&mount_point) {
                handle(&menu, event);
            }
        })
    };
    [
        on("click", close_after_click),
        on("focusout", close_without_focus),
        on("keydown", close_at_key),
    ]
}

/// Closes the menu after a click outside it, or on one of its buttons. A link leads to another page.
fn close_after_click(menu: &Element, event: &Event) {
    let Some(target) = target(event) else { return };
    if !menu.contains(Some(&target)) {
        close(menu);
    } else if target.closest(".languages__rest button").is_ok_and(|button| button.is_some()) {
        close_and_focus(menu);
    }
}

/// Closes the menu when something else gets the focus. Some browsers give none to a button that is clicked.
fn close_without_focus(menu: &Element, event: &Event) {
    let event: &FocusEvent = event.unchecked_ref();
    let next = event.related_target().and_then(|next| next.dyn_into::<Element>().ok());
    if next.is_some_and(|next| !menu.contains(Some(&next))) {
        close(menu);
    }
}

fn close_at_key(menu: &Element, event: &Event) {
    let key: &KeyboardEvent = event.unchecked_ref();
    if key.key() == "Escape" && menu.contains(target(event).as_deref()) {
        close_and_focus(menu);
    }
}

fn open_menu(mount_point: &Element) -> Option<Element> {
    mount_point.query_selector(".languages__menu[open]").ok()?
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

fn close(menu: &Element) {
    let is_removed = menu.remove_attribute("open");
    debug_assert!(is_removed.is_ok(), "`open` is a valid name");
}

/// Closes the menu and focuses its summary, because the focused choice is hidden now.
fn close_and_focus(menu: &Element) {
    close(menu);
    if let Ok(Some(summary)) = menu.query_selector("summary") {
        focus(&summary);
    }
}
