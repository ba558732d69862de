//! [`FocusObserver`]: notices a mark that had the focus and was removed.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// The attribute of a mount point while the keyboard has focused a mark of its drawing.
const KEYED: &str = "data-keyed";
/// The namespace of the drawing.
const SVG: &str = "http://www.w3.org/2000/svg";

/// The mark that last had the focus.
pub(super) struct FocusObserver {
    last: Rc<RefCell<Option<Element>>>,
    _listener: EventListener,
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
            focused.replace(mark);
        });
        Self { last, _listener: listener }
    }

    /// Returns whether a mark had the focus, was removed, and nothing else has the focus.
    pub(super) fn is_lost(&self) -> bool {
        let active = document().active_element();
        active.is_none_or(|active| active.tag_name() == "BODY")
            && self.last.borrow().as_ref().is_some_and(|last| !last.is_connected())
    }
}
