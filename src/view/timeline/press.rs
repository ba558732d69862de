//! Handlers for clicks and key presses on marks and clusters.

use yew::prelude::*;

use crate::view::state::Action;

/// Returns the handlers for a click, and for Enter or the space bar.
pub(super) fn press_handlers(
    on_action: &Callback<Action>,
    action: Action,
) -> (Callback<MouseEvent>, Callback<KeyboardEvent>) {
    let click = {
        let (on_action, action) = (on_action.clone(), action.clone());
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            on_action.emit(action.clone());
        })
    };
    let on_action = on_action.clone();
    let press = Callback::from(move |event: KeyboardEvent| {
        // With a modifier the browser opens the link in a new tab or window.
        if matches!(&*event.key(), "Enter" | " ") && !has_modifier(&event) {
            event.prevent_default();
            on_action.emit(Action::Press(action.clone().into()));
        }
    });
    (click, press)
}

/// Returns whether a modifier key is held down.
pub(super) fn has_modifier(event: &KeyboardEvent) -> bool {
    event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key()
}

/// Returns the `tabindex` of a mark or cluster. The drawing has one tab stop.
pub(super) fn tab_index(is_tab_stop: bool) -> &'static str {
    if is_tab_stop { "0" } else { "-1" }
}
