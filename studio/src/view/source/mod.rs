//! [`Source`]: the story as text.

use yew::{Html, component, html};

use crate::state::Studio;

/// The story as text.
#[component]
pub(super) fn Source() -> Html {
    let _studio = yew::use_context::<Studio>().expect("the app provides the state");
    html! { <section class="source"></section> }
}
