//! [`Question`]: the question what to do with a file that has changed on the disk.

use std::rc::Rc;

use yew::{
    Callback, Html, Properties, component, html, use_context, use_effect_with, use_node_ref,
};

use super::shelf::Clash;
use super::{Desk, How};

/// The properties of [`Question`].
#[derive(Debug, PartialEq, Properties)]
pub(super) struct QuestionProps {
    /// The file.
    pub(super) clash: Rc<Clash>,
}

/// The question what to do with a file that has changed on the disk.
#[component]
pub(super) fn Question(props: &QuestionProps) -> Html {
    let QuestionProps { clash } = props;
    let desk = use_context::<Desk>().expect("the keeper provides the desk");
    let first = use_node_ref();
    use_effect_with((), {
        let first = first.clone();
        move |()| {
            if let Some(button) = first.cast::<web_sys::HtmlElement>() {
                // The element is in the page, so it takes the focus.
                let _ = button.focus();
            }
        }
    });
    let does = |does: fn(&Desk)| {
        let desk = desk.clone();
        Callback::from(move |_| does(&desk))
    };
    html! {
        <div class="notice notice--asks" role="alertdialog" aria-labelledby="clash-title">
            <p>
                <strong id="clash-title">{ format!("{} has changed on the disk since it was opened or saved here.", clash.name) }</strong>
                { " Nothing is written yet." }
            </p>
            <button ref={first} type="button" class="button button--small" onclick={does(|desk| desk.save(How::Over))}>
                { "Keep mine: write over the file" }
            </button>
            <button type="button" class="button button--small" onclick={does(Desk::take_theirs)}>{ "Take the file’s" }</button>
            <button type="button" class="button button--small" onclick={does(|desk| desk.save(How::New))}>{ "Save as another file" }</button>
            <button type="button" class="button button--small" onclick={does(Desk::close_clash)}>{ "Not now" }</button>
        </div>
    }
}
