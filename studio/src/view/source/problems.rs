//! [`Problems`]: the problems under the text, each with what mends it.

use diplograph::story::{Edit as Change, Problem};
use yew::{Callback, Html, MouseEvent, Properties, classes, component, html, use_context};

use crate::mend::apply;
use crate::state::{Action, Edit, Studio};

/// The properties of [`Problems`].
#[derive(Debug, PartialEq, Properties)]
pub(super) struct ProblemsProps {
    /// Puts the cursor at a byte of the text.
    pub(super) onreveal: Callback<usize>,
}

/// The problems under the text, each with what mends it.
#[component]
pub(super) fn Problems(props: &ProblemsProps) -> Html {
    let studio = use_context::<Studio>().expect("the app provides the state");
    if studio.reading.problems.is_empty() {
        return Html::default();
    }
    let lines =
        studio.reading.problems.iter().map(|problem| line(&studio, problem, &props.onreveal));
    html! { <ul class="source__problems" aria-label="Problems">{ for lines }</ul> }
}

fn line(studio: &Studio, problem: &Problem, onreveal: &Callback<usize>) -> Html {
    let place = &problem.place;
    let (onreveal, byte) = (onreveal.clone(), place.range.start);
    let onclick = Callback::from(move |_: MouseEvent| onreveal.emit(byte));
    let kind = problem.is_error().then_some("source__problem--error");
    let edits = problem.edits().into_iter().filter(|edit| edit.range == place.range);
    html! {
        <li class={classes!("source__problem", kind)}>
            <button type="button" class="source__way" {onclick}>
                <span class="source__place">{ format!("{}, line {}", problem.severity, place.position.line) }</span>
                <span>
                    { &problem.message }
                    { for problem.help.as_ref().map(|help| html! { <>{ "; " }{ help }</> }) }
                </span>
            </button>
            { for edits.map(|edit| mend(studio, edit)) }
        </li>
    }
}

fn mend(studio: &Studio, edit: Change) -> Html {
    let name = format!("Write {}", edit.text.trim_matches('"'));
    let (studio, label) = (studio.clone(), name.clone());
    let onclick = Callback::from(move |_: MouseEvent| {
        let text = apply(&studio.document.story, std::slice::from_ref(&edit));
        studio.dispatch(Action::Edit(Edit::story(label.clone(), &studio.document, &text)));
    });
    html! { <button type="button" class="button button--small" {onclick}>{ name }</button> }
}
