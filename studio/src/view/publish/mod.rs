//! [`Publish`]: the files to publish.

use yew::{Html, component, html};

use crate::state::Studio;

/// The files to publish.
#[component]
pub(super) fn Publish() -> Html {
    let _studio = yew::use_context::<Studio>().expect("the app provides the state");
    html! { <section class="publish"></section> }
}
