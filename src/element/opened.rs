//! [`OpenedParts`]: the receipts and tables that a reader has opened, for a render that replaces them.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, NodeList};

use crate::view::ISLAND;

/// The positions of the open disclosures among those in islands. Their number is the same in all languages.
///
/// Yew changes the nodes that it has rendered, but replaces those that it has adopted.
#[derive(Clone, Debug, Default)]
pub(super) struct OpenedParts(Rc<RefCell<Vec<usize>>>);

impl OpenedParts {
    /// Remembers what is open before a render.
    pub(super) fn keep(&self, mount_point: &Element) {
        let opened = disclosures(mount_point).enumerate();
        let opened = opened.filter(|(_, details)| details.has_attribute("open"));
        self.0.replace(opened.map(|(position, _)| position).collect());
    }

    /// Opens the same again after the render.
    pub(super) fn restore(&self, mount_point: &Element) {
        let opened = self.0.take();
        if opened.is_empty() {
            return;
        }
        let all: Vec<Element> = disclosures(mount_point).collect();
        for details in opened.into_iter().filter_map(|position| all.get(position)) {
            let is_set = details.set_attribute("open", "");
            debug_assert!(is_set.is_ok(), "`open` is a valid name");
        }
    }
}

fn disclosures(mount_point: &Element) -> impl Iterator<Item = Element> {
    let found = mount_point.query_selector_all(&format!("[{ISLAND}] details")).ok();
    let all =
        (0..found.as_ref().map_or(0, NodeList::length)).map(move |nth| found.as_ref()?.item(nth));
    all.filter_map(|node| node?.dyn_into().ok())
}
