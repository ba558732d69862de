//! The browser's part: moving the focus, and reading the selection.

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// The width in pixels up to which the style sheet shows the page of a phone.
const PHONE: f64 = 720.0;

/// Focuses the first element that a selector matches, once the page is rendered. An author who types elsewhere by then goes on
/// typing.
pub(super) fn focus_later(selector: impl Into<String>) {
    let (selector, before) = (selector.into(), typed_in());
    Timeout::new(0, move || {
        let goes_on = typed_in().is_some_and(|field| before.as_ref() != Some(&field));
        if let Some(element) = find(&selector).filter(|_| !goes_on) {
            focus(&element);
        }
    })
    .forget();
}

/// Returns the field with the focus, if a text can be typed in it.
fn typed_in() -> Option<Element> {
    let is_typed = "input:not([type='radio'], [type='checkbox']), textarea, select";
    let focused = gloo::utils::document().active_element()?;
    focused.matches(is_typed).is_ok_and(|matches| matches).then_some(focused)
}

/// Focuses an element, and brings it into view.
pub(super) fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        // An element that cannot have the focus stays without it.
        let _ = element.focus();
    }
}

/// Brings an element to the top of a narrow page, where a card covers the lower half.
pub(super) fn reveal_on_phone(selector: &str) {
    let width = gloo::utils::window().inner_width().ok().and_then(|width| width.as_f64());
    if width.is_some_and(|width| width <= PHONE)
        && let Some(element) = find(selector)
    {
        element.scroll_into_view_with_bool(true);
    }
}

/// Returns the first element that a selector matches.
pub(super) fn find(selector: &str) -> Option<Element> {
    gloo::utils::document().query_selector(selector).ok().flatten()
}

/// Returns all elements that a selector matches, in their order.
pub(super) fn find_all(selector: &str) -> Vec<Element> {
    let Ok(list) = gloo::utils::document().query_selector_all(selector) else { return Vec::new() };
    (0..list.length()).filter_map(|nth| list.get(nth)?.dyn_into().ok()).collect()
}

/// Returns the words that are selected in an element, without space around them.
pub(super) fn selected_words(inside: &str) -> Option<String> {
    let selection = gloo::utils::window().get_selection().ok().flatten()?;
    let anchor = selection.anchor_node()?;
    let pane = find(inside)?;
    if selection.is_collapsed() || !pane.contains(Some(&anchor)) {
        return None;
    }
    let words = String::from(selection.to_string());
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    (!words.is_empty()).then_some(words)
}
