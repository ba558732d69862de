//! [`Evidence`]: the article, and the facts in it.

use yew::{Html, component, html};

use crate::state::Studio;

/// The article, and the facts in it.
#[component]
pub(super) fn Evidence() -> Html {
    let _studio = yew::use_context::<Studio>().expect("the app provides the state");
    html! { <section class="evidence"></section> }
}
