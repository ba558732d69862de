//! [`FocusObserver`]: notices a mark that had the focus and was removed.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::dom::focus_tab_stop;
use super::panels::{day_of, focus_nearest};

/// The attribute of a mount point while the keyboard has focused a mark of its drawing.
const KEYED: &str = "data-keyed";
/// The namespace of the drawing.
const SVG: &str = "http://www.w3.org/2000/svg";

/// Observes which mark last had the focus.
pub(super) struct FocusObserver {
    last: Rc<RefCell<Option<FocusedMark>>>,
    _listener: EventListener,
}

/// A mark with its drawing and its day, which a mark that was removed no longer tells.
#[derive(Clone)]
struct FocusedMark {
    mark: Element,
    drawing: Option<Element>,
    day: i32,
}

impl FocusObserver {
    /// Observes the focus in a mount point.
    pub(super) fn on(mount_point: &Element) -> Self {
        let last = Rc::new(RefCell::new(None));
        let (focused, shown) = (Rc::clone(&last), mount_point.clone());
        let listener = EventListener::new(mount_point, "focusin", move |event| {
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let mark = target.filter(|target| target.namespace_uri().as_deref() == Some(SVG));
            // The style sheet uses an attribute, because WebKit misses changes of `:focus-visible` in other selectors.
            let is_keyed = |mark: &Element| mark.matches(":focus-visible") == Ok(true);
            let is_keyed = mark.as_ref().is_some_and(is_keyed);
            let set = shown.toggle_attribute_with_force(KEYED, is_keyed);
            debug_assert!(set.is_ok(), "the name is a valid attribute name");
            focused.replace(mark.map(|mark| FocusedMark {
                drawing: mark.closest(".drawing").ok().flatten(),
                day: day_of(&mark).unwrap_or_default(),
                mark,
            }));
        });
        Self { last, _listener: listener }
    }

    /// If a mark had the focus and was removed, and nothing else has the focus, focuses another mark of its drawing, or else
    /// the tab stop.
    pub(super) fn restore(&self, mount_point: &Element) {
        let active = document().active_element();
        if active.is_some_and(|active| active.tag_name() != "BODY") {
            return;
        }
        let last = self.last.borrow().clone();
        let Some(lost) = last.filter(|last| !last.mark.is_connected()) else { return };
        if !lost.drawing.is_some_and(|drawing| focus_nearest(&drawing, lost.day)) {
            focus_tab_stop(mount_point);
        }
    }
}
