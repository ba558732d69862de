//! [`Tables`]: the story as tables.

use yew::{Html, component, html};

use crate::state::Studio;

/// The story as tables.
#[component]
pub(super) fn Tables() -> Html {
    let _studio = yew::use_context::<Studio>().expect("the app provides the state");
    html! { <section class="tables"></section> }
}
