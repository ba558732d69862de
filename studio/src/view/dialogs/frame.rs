//! [`Frame`]: a dialog with its title and its way out.

use wasm_bindgen::JsCast;
use yew::{
    AttrValue, Callback, Event, Html, MouseEvent, Properties, component, html, use_context,
    use_effect_with, use_node_ref,
};

use crate::state::{Action, Studio};

/// The properties of [`Frame`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct FrameProps {
    /// The title.
    pub(super) title: AttrValue,
    /// The content.
    pub(super) children: Html,
}

/// A dialog. The browser keeps the focus in it, and closes it with Escape.
#[component]
pub(super) fn Frame(props: &FrameProps) -> Html {
    let studio = use_context::<Studio>().expect("the app provides the state");
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with((), move |()| {
            let dialog =
                node.get().and_then(|node| node.dyn_into::<web_sys::HtmlDialogElement>().ok());
            if let Some(dialog) = dialog {
                // It fails only for a dialog that is open already.
                let _ = dialog.show_modal();
            }
        });
    }
    let close = Callback::from(move |()| studio.dispatch(Action::OpenDialog(None)));
    let onclose = close.reform(|_: Event| ());
    html! {
        <dialog class="dialog" ref={node} aria-labelledby="dialog-title" {onclose}>
            <header class="dialog__head">
                <h2 class="dialog__title" id="dialog-title">{ &props.title }</h2>
                <button type="button" class="card__close" aria-label="Close" onclick={close.reform(|_: MouseEvent| ())}>{ "×" }</button>
            </header>
            <div class="dialog__body">{ props.children.clone() }</div>
        </dialog>
    }
}
