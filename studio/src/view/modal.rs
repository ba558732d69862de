//! [`use_modal`]: an open dialog above the page.

use gloo::events::EventListener;
use web_sys::HtmlDialogElement;
use yew::{Callback, NodeRef, hook, use_callback, use_effect_with, use_node_ref};

use crate::state::{Action, Studio};

/// Opens the dialog, and returns its node and the callback that closes it.
#[hook]
pub(super) fn use_modal(studio: &Studio) -> (NodeRef, Callback<()>) {
    let dialog = use_node_ref();
    let (node, closing) = (dialog.clone(), studio.clone());
    use_effect_with((), move |()| {
        let element = node.cast::<HtmlDialogElement>();
        let listener = element.map(|element| {
            // It fails only if the dialog is open already.
            let _ = element.show_modal();
            EventListener::new(&element, "close", move |_| {
                closing.dispatch(Action::OpenDialog(None));
            })
        });
        move || drop(listener)
    });
    // The browser gives the focus back to where it was.
    let node = dialog.clone();
    let close = use_callback((), move |(), ()| {
        if let Some(dialog) = node.cast::<HtmlDialogElement>() {
            dialog.close();
        }
    });
    (dialog, close)
}
