//! [`Before`]: the checks before a story goes out.

use std::rc::Rc;

use yew::{Callback, Html, Properties, classes, component, html, use_context};

use crate::publish::{Check, Outcome};
use crate::state::Studio;
use crate::view::go_to;

/// The properties of [`Before`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct BeforeProps {
    pub(super) checks: Rc<Vec<Check>>,
}

/// The checks before a story goes out, each with its outcome, and a button that leads to its place.
#[component]
pub(super) fn Before(props: &BeforeProps) -> Html {
    let studio = use_context::<Studio>().expect("the app provides the state");
    let count = |outcome| props.checks.iter().filter(|check| check.outcome == outcome).count();
    let [failed, waiting] = [Outcome::Failed, Outcome::CanWait].map(count);
    let summary = match (failed, waiting) {
        (0, 0) => "all is well".to_owned(),
        (0, waiting) => format!("{waiting} can wait"),
        (failed, _) => format!("{failed} must be mended first"),
    };
    html! {
        <section aria-labelledby="publish-before">
            <h3 class="publish__heading" id="publish-before">
                { "Before it goes out" }<span class="publish__quiet publish__aside">{ summary }</span>
            </h3>
            <ul class="publish__checks">
                for check in props.checks.iter() {
                    { line(&studio, check) }
                }
            </ul>
        </section>
    }
}

fn line(studio: &Studio, check: &Check) -> Html {
    let (sign, words, modifier) = match check.outcome {
        Outcome::Passed => ("✓", "Passed: ", "publish__check--passed"),
        Outcome::CanWait => ("△", "Can wait: ", "publish__check--waits"),
        Outcome::Failed => ("✕", "Must be mended: ", "publish__check--failed"),
    };
    let button = check.place.clone().map(|place| {
        let studio = studio.clone();
        let onclick = Callback::from(move |_| go_to(&studio, Some(&place)));
        let label = format!("Go there: {}", check.text);
        html! { <button type="button" class="button button--small" aria-label={label} {onclick}>{ "Go there" }</button> }
    });
    html! {
        <li class={classes!("publish__check", modifier)}>
            <span class="publish__sign" aria-hidden="true">{ sign }</span>
            <span><span class="unseen">{ words }</span>{ &check.text }</span>
            { button }
        </li>
    }
}
