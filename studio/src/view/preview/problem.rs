//! [`ProblemNotice`]: why the preview does not follow.

use yew::{Callback, Html, component, html, use_context};

use crate::publish::{Check, Outcome, checks};
use crate::state::Studio;
use crate::view::go_to;

/// Says which error keeps the preview at the last sound story, with a button that leads there.
#[component]
pub(super) fn ProblemNotice() -> Html {
    let studio = use_context::<Studio>().expect("the app provides the state");
    let errors = studio.reading.errors();
    if errors == 0 || studio.is_empty() {
        return Html::default();
    }
    let first = checks(&studio.reading).into_iter().find(|check| check.outcome == Outcome::Failed);
    let head = match errors {
        1 => "1 problem stops the preview.".to_owned(),
        count => format!("{count} problems stop the preview."),
    };
    let after = if studio.sound.is_some() { "Below is the story before it." } else { "" };
    let first = first.map(|Check { text, place, .. }| {
        let studio = studio.clone();
        let onclick = Callback::from(move |_| go_to(&studio, place.as_deref()));
        html! {
            <>
                <span class="preview__reason">{ text }{ "." }</span>{ " " }
                <button type="button" class="button button--small" {onclick}>{ "Go there" }</button>
            </>
        }
    });
    html! {
        <div class="preview__problem" role="status">
            <p><strong>{ head }</strong>{ " " }{ after }</p>
            <p>{ first }</p>
        </div>
    }
}
