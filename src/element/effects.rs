//! Runs the effects that the reducer asks for.

use std::cell::RefCell;

use gloo::timers::callback::Timeout;
use web_sys::Element;
use yew::Callback;

use super::dispatcher::Dispatcher;
use super::dom::{find_entry, focus_tab_stop, scroll_to, scroll_to_and_focus};
use super::lost_focus::FocusObserver;
use super::width_observer::WidthObserver;
use crate::view::{Action, Effect};

/// The time after which an incomplete year is submitted, in milliseconds.
const DIGIT_TIMEOUT: u32 = 1500;

/// Returns a callback that runs effects.
pub(super) fn effect_runner(mount_point: Element, dispatcher: Dispatcher) -> Callback<Effect> {
    let width: RefCell<Option<WidthObserver>> = RefCell::default();
    let digit_timeout: RefCell<Option<Timeout>> = RefCell::default();
    let focus = FocusObserver::on(&mount_point);
    Callback::from(move |effect| match effect {
        Effect::ScrollToEntry(entry) => {
            if let Some(entry) = find_entry(&mount_point, entry) {
                scroll_to(&entry);
            }
        }
        Effect::FocusEntry(entry) => {
            if let Some(entry) = find_entry(&mount_point, entry) {
                scroll_to_and_focus(&entry);
            }
        }
        Effect::FocusTabStop => focus_tab_stop(&mount_point),
        Effect::ScrollToFocus => {
            if let Ok(Some(focused)) = mount_point.query_selector(":focus") {
                scroll_to(&focused);
            }
        }
        Effect::RestoreLostFocus => focus.restore(&mount_point),
        Effect::AwaitDigit => {
            // Replacing the timeout cancels the one before it.
            digit_timeout.replace(Some(await_digit(&mount_point, &dispatcher)));
        }
        Effect::MeasureWidth => {
            let observe = || WidthObserver::on(mount_point.clone(), dispatcher.clone());
            width.borrow_mut().get_or_insert_with(observe);
        }
    })
}

/// Submits the typed digits after a timeout; discards them if the focus has left the drawing.
fn await_digit(mount_point: &Element, dispatcher: &Dispatcher) -> Timeout {
    let (mount_point, dispatcher) = (mount_point.clone(), dispatcher.clone());
    Timeout::new(DIGIT_TIMEOUT, move || {
        let has_focus = mount_point.query_selector(".drawing :focus").ok().flatten().is_some();
        dispatcher.dispatch(if has_focus { Action::SubmitYear } else { Action::DiscardYear });
    })
}
