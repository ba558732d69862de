//! Finding, scrolling to and focusing elements.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

use crate::contract::ENTRY_CLASS;

/// Returns the first element that matches a selector and is displayed. Of the three drawings, one is.
pub(super) fn find(mount_point: &Element, selector: &str) -> Option<Element> {
    find_all(mount_point, selector).into_iter().find(is_displayed)
}

/// Returns all elements that match a selector.
pub(super) fn find_all(inside: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = inside.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|nth| found.item(nth)?.dyn_into().ok()).collect()
}

/// Returns whether an element is displayed.
pub(super) fn is_displayed(element: &Element) -> bool {
    element.get_client_rects().length() > 0
}

/// Returns the address that relative addresses of the page are relative to.
pub(super) fn page_address() -> Option<String> {
    gloo::utils::document().base_uri().ok().flatten()
}

/// Returns the list item of an entry.
pub(super) fn find_entry(mount_point: &Element, entry: usize) -> Option<Element> {
    find(mount_point, &format!("li.entry[data-entry='{entry}']"))
}

/// Returns the disclosure of the open entry.
pub(super) fn find_open_entry(mount_point: &Element) -> Option<Element> {
    mount_point.query_selector(&format!(".{ENTRY_CLASS}[open]")).ok()?
}

/// Scrolls as little as is needed to show an element.
pub(super) fn scroll_to(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Focuses an HTML or SVG element.
pub(super) fn focus(element: &Element) {
    // Both interfaces have the method; `web-sys` declares it for `HtmlElement`.
    let focused = element.unchecked_ref::<HtmlElement>().focus();
    debug_assert!(focused.is_ok(), "every element in the page accepts the call");
}

/// Opens all disclosures that an element is in, and the receipt of a fact.
pub(super) fn open_around(part: &Element) {
    let own = part.query_selector("details.receipt").ok().flatten();
    let mut next = own.or_else(|| part.closest("details").ok().flatten());
    while let Some(details) = next {
        // The attribute opens it; `toggle` reports it.
        let is_set = details.set_attribute("open", "").is_ok();
        debug_assert!(is_set, "`open` is a valid name");
        next = details.parent_element().and_then(|around| around.closest("details").ok().flatten());
    }
}

/// Scrolls to a part and focuses the summary of its disclosure.
pub(super) fn scroll_to_and_focus(part: &Element) {
    scroll_to(part);
    let summary = part.query_selector("summary").ok().flatten();
    let within = part.closest(".entry__details, .receipt").ok().flatten();
    let own = within.and_then(|details| details.query_selector("summary").ok().flatten());
    if let Some(summary) = own.or(summary) {
        focus(&summary);
    }
}

/// Focuses the mark that is the tab stop of the displayed drawing.
pub(super) fn focus_tab_stop(mount_point: &Element) {
    if let Some(mark) = find(mount_point, ".drawing a[tabindex='0']") {
        focus(&mark);
        // A mark that already has the focus is not scrolled to by focusing it.
        scroll_to(&mark);
    }
}
