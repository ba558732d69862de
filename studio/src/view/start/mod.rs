//! [`Start`]: the choice of what to begin with.

use yew::{Html, component, html};

use crate::state::Studio;

/// The choice of what to begin with.
#[component]
pub(super) fn Start() -> Html {
    let _studio = yew::use_context::<Studio>().expect("the app provides the state");
    html! { <section class="start"></section> }
}
