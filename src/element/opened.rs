//! [`OpenedParts`]: the receipts and tables that a reader has opened, for a render that replaces them.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::Element;

use super::dom::find_all;
use crate::view::ISLAND;

/// The positions of the open disclosures among those in islands. Their number is the same in all languages.
///
/// Yew changes the nodes that it has rendered, but replaces those that it has adopted.
#[derive(Clone, Debug, Default)]
pub(super) struct OpenedParts(Rc<RefCell<Vec<usize>>>);

impl OpenedParts {
    /// Remembers what is open before a render.
    pub(super) fn keep(&self, mount_point: &Element) {
        let all = disclosures(mount_point);
        let is_open = |position: &usize| all[*position].has_attribute("open");
        self.0.replace((0..all.len()).filter(is_open).collect());
    }

    /// Opens the same again after the render.
    pub(super) fn restore(&self, mount_point: &Element) {
        let opened = self.0.take();
        if opened.is_empty() {
            return;
        }
        let all = disclosures(mount_point);
        for details in opened.into_iter().filter_map(|position| all.get(position)) {
            let is_set = details.set_attribute("open", "");
            debug_assert!(is_set.is_ok(), "`open` is a valid name");
        }
    }
}

fn disclosures(mount_point: &Element) -> Vec<Element> {
    find_all(mount_point, &format!("[{ISLAND}] details"))
}
