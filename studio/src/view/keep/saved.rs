//! [`Saved`]: the state of the storage, in the bar.

use yew::{Callback, Html, classes, component, html, use_context};

use super::{Desk, How};
use crate::storage::Status;

/// The state of the storage, and the button that saves a file.
#[component]
pub(in crate::view) fn Saved() -> Html {
    let desk = use_context::<Desk>().expect("the keeper provides the desk");
    let status = &desk.shelf().status;
    let kind = match status {
        Status::Nothing => "saved--nothing",
        Status::Saving => "saved--saving",
        Status::Saved(_) => "saved--kept",
        _ => "saved--not",
    };
    let save = {
        let desk = desk.clone();
        Callback::from(move |_| desk.save(How::Ask))
    };
    let needs_file = status.needs_file();
    // The usual states change too often to be read out.
    let role = needs_file.then_some("alert");
    html! {
        <div class={classes!("saved", kind)}>
            <span class="saved__state" {role}>{ status.words() }</span>
            if !desk.studio.is_empty() {
                <button type="button" class={classes!("button", "button--small", needs_file.then_some("button--asks"))}
                    title="Save story.json (Ctrl+S)" onclick={save}>
                    { if needs_file { "Save a file" } else { "Save" } }
                </button>
            }
        </div>
    }
}
