//! [`Frame`]: a dialog with its title and its way out.

use yew::{AttrValue, Html, MouseEvent, Properties, component, html, use_context};

use crate::state::Studio;
use crate::view::modal::use_modal;

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
    let (node, close) = use_modal(&studio);
    html! {
        <dialog class="dialog" ref={node} aria-labelledby="dialog-title">
            <header class="dialog__head">
                <h2 class="dialog__title" id="dialog-title">{ &props.title }</h2>
                <button type="button" class="card__close" aria-label="Close" onclick={close.reform(|_: MouseEvent| ())}>{ "×" }</button>
            </header>
            <div class="dialog__body">{ props.children.clone() }</div>
        </dialog>
    }
}
