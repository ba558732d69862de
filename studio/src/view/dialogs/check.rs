//! [`Check`]: the problems of the story.

use diplograph::story::Problem;
use yew::{Callback, Html, MouseEvent, component, html, use_context};

use super::frame::Frame;
use crate::json::Step;
use crate::mend::{apply, certain};
use crate::state::{Action, Edit, Screen, Selection, Studio};

/// The problems of the story, each with what mends it.
#[component]
pub(in crate::view) fn Check() -> Html {
    let studio = use_context::<Studio>().expect("the app provides the state");
    let problems = &studio.reading.problems;
    let edits = certain(problems);
    let mend = {
        let (studio, edits) = (studio.clone(), edits.clone());
        Callback::from(move |_: MouseEvent| {
            let text = apply(&studio.document.story, &edits);
            let label = format!("Mend {} places", edits.len());
            studio.dispatch(Action::Edit(Edit::story(label, &studio.document, &text)));
        })
    };
    let (errors, warnings) = (studio.reading.errors(), studio.reading.warnings());
    html! {
        <Frame title="Check">
            <p>
                if problems.is_empty() {
                    { "Nothing to mend. Each fact rests on a sentence, as far as the checks can tell." }
                } else {
                    <b>{ format!("{errors} problems") }</b>{ " stop the publication. " }
                    <b>{ format!("{warnings} warnings") }</b>{ " do not." }
                }
            </p>
            if !edits.is_empty() {
                <p>
                    <button type="button" class="button button--main" onclick={mend}>
                        { format!("Mend what needs no choice ({})", edits.len()) }
                    </button>
                    { " " }{ for edits.iter().take(6).map(|edit| html! { <code class="check__edit">{ &edit.text }</code> }) }
                </p>
            }
            <ul class="check">{ for problems.iter().map(|problem| item(&studio, problem)) }</ul>
        </Frame>
    }
}

/// A problem with its place, its replacements and the way to it.
fn item(studio: &Studio, problem: &Problem) -> Html {
    let sign = if problem.is_error() { "▲" } else { "△" };
    let place = problem.place.path.to_string();
    let go = {
        let studio = studio.clone();
        let path = Step::path(&problem.place.path);
        Callback::from(move |_: MouseEvent| {
            let screen =
                if studio.reading.tree.is_some() { Screen::Tables } else { Screen::Source };
            studio.dispatch(Action::Select(Some(Selection::Value(path.clone()))));
            studio.dispatch(Action::Show(screen));
        })
    };
    let replacements = problem.edits().into_iter().take(6).map(|edit| {
        let (studio, edit) = (studio.clone(), edit);
        let name = format!("Write {}", edit.text.trim_matches('"'));
        let label = name.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            let text = apply(&studio.document.story, std::slice::from_ref(&edit));
            studio.dispatch(Action::Edit(Edit::story(label.clone(), &studio.document, &text)));
        });
        html! { <button type="button" class="button button--small" {onclick}>{ name }</button> }
    });
    html! {
        <li class="check__item">
            <span class="check__sign" aria-hidden="true">{ sign }</span>
            <div>
                <p class="check__message">
                    <span class="unseen">{ if problem.is_error() { "Problem: " } else { "Warning: " } }</span>
                    { &problem.message }
                </p>
                <p class="check__place">{ place }{ problem.help.as_ref().map(|help| format!(" · {help}")) }</p>
            </div>
            <span class="check__ways">
                { for replacements }
                <button type="button" class="button button--small" onclick={go}>{ "Go there" }</button>
            </span>
        </li>
    }
}
