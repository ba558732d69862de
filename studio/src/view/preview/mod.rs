//! [`Preview`]: the widget with the story as it is.

use yew::{Html, component, html};

use crate::state::Studio;

/// The widget with the story as it is.
#[component]
pub(super) fn Preview() -> Html {
    let _studio = yew::use_context::<Studio>().expect("the app provides the state");
    html! { <section class="preview"></section> }
}
