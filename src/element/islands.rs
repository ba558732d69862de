//! Prepares the islands of a server-rendered story, so that Yew adopts their nodes.

use web_sys::{Element, Node};

use super::dom::{find, find_all};
use crate::picture::Size;
use crate::view::{Adoption, ISLAND, size_class};

/// The comments between which Yew adopts nodes. It removes them again.
const COMMENTS: [&str; 2] = ["<#>", "</#>"];
/// The drawings, and in them the element whose only child is the component of the contents.
const DRAWING: &str = ".drawing";
const CONTENTS: &str = ".drawing__plot > g";
const NOT_OF_TIMELINE: &str = ":not(.drawing--timeline)";

/// Inserts the comments for all islands, and for the drawings whose contents have no listeners or are not displayed. Returns
/// what is adopted.
pub(super) fn prepare(mount_point: &Element) -> Adoption {
    let displayed = displayed_size(mount_point);
    let adoption = Adoption::during_hydration(displayed);
    enclose_all(mount_point, &format!("[{ISLAND}]"));
    for size in Size::ALL {
        let is_whole = adoption.adopts_timeline(size);
        let drawing = format!("{DRAWING}.{}", size_class(size));
        let others = if is_whole { "" } else { NOT_OF_TIMELINE };
        enclose_all(mount_point, &format!("{drawing}{others} > {CONTENTS}"));
    }
    adoption
}

/// Returns the layout whose drawings are displayed.
fn displayed_size(mount_point: &Element) -> Option<Size> {
    let classes = find(mount_point, DRAWING)?.class_list();
    Size::ALL.into_iter().find(|size| classes.contains(size_class(*size)))
}

fn enclose_all(mount_point: &Element, selector: &str) {
    for parent in find_all(mount_point, selector) {
        enclose(&parent);
    }
}

/// Inserts the comments into the comments of the component that is the only child.
fn enclose(parent: &Node) {
    let document = gloo::utils::document();
    let [open, close] = COMMENTS.map(|data| document.create_comment(data));
    let first = parent.first_child().and_then(|first| first.next_sibling());
    let inserted = [
        parent.insert_before(&open, first.as_ref()),
        parent.insert_before(&close, parent.last_child().as_ref()),
    ];
    debug_assert!(inserted.iter().all(Result::is_ok), "both are children of the parent");
}
