//! [`Preview`]: the widget with the story as it is.

mod controls;
mod margin;
mod no_script;
mod problem;
mod widget;

use std::rc::Rc;

use yew::{Html, NodeRef, classes, component, html, use_context, use_node_ref, use_state_eq};

use self::controls::{Choices, Controls};
use self::margin::use_hidden;
use self::no_script::NoScript;
use self::problem::ProblemNotice;
use self::widget::{Shown, use_debounced, use_is_shown, use_widget};
use crate::preview::{Mark, marks};
use crate::state::Studio;

/// The widget with the story as it is: beside the other screen, or on a narrow page a screen of its own.
#[component]
pub(super) fn Preview() -> Html {
    let studio = use_context::<Studio>().expect("the app provides the state");
    let choices = use_state_eq(Choices::default);
    let section = use_node_ref();
    let is_shown = use_is_shown(&section, studio.screen);
    let text = use_debounced(studio.sound.clone());
    let element = use_node_ref();
    let shown = use_widget(is_shown, &element, !choices.no_script, text.clone());
    let hidden =
        use_hidden(&element, is_shown && choices.marks && !choices.no_script, text.is_some());
    let (marks, is_there) = (marks(&hidden), text.is_some());
    let class = classes!("preview", choices.width.class("preview"));
    html! {
        <section {class} ref={section} aria-labelledby="preview-title">
            <Controls choices={choices.clone()} text={text.clone()} />
            <ProblemNotice />
            { notice(&shown) }
            <div class="preview__stage" tabindex="0" role="group" aria-label="The story as readers see it">
                { stage(text, &choices, &element, &marks).unwrap_or_else(|| empty(&studio)) }
            </div>
            if is_there && choices.marks && !choices.no_script {
                <p class="preview__foot">{ count(hidden.len()) }</p>
            }
        </section>
    }
}

/// Returns the story as readers see it, if there is one.
fn stage(
    text: Option<Rc<str>>,
    choices: &Choices,
    element: &NodeRef,
    marks: &[Mark],
) -> Option<Html> {
    let row = classes!("preview__row", choices.width.class("preview__row"));
    let lang = choices.lang.clone();
    if choices.no_script {
        return text.map(|text| html! { <div class={row}><NoScript {text} {lang} /></div> });
    }
    let lang = (!lang.is_empty()).then_some(lang);
    text.map(|_| {
        html! {
            <div class={row}>
                <div class="preview__paper">
                    // A script puts the story into it.
                    <diplo-graph ref={element} {lang} theme={choices.theme.name()} />
                </div>
                if choices.marks {
                    { margin::margin(marks) }
                }
            </div>
        }
    })
}

fn empty(studio: &Studio) -> Html {
    html! { <p class="preview__empty">{ if studio.is_empty() { NOTHING } else { NOT_YET } }</p> }
}

/// The preview of a story that has not begun.
const NOTHING: &str = "The story appears here as soon as it has a title and two parties.";
/// The preview of a story that never was without errors.
const NOT_YET: &str = "The story appears here once its problems are mended.";

fn notice(shown: &Shown) -> Html {
    let Shown::Failed(reason) = shown else { return Html::default() };
    html! {
        <p class="preview__failed" role="alert">
            { "The preview cannot be shown: " }{ reason }{ ". The studio works without it, and nothing of your story is lost." }
        </p>
    }
}

fn count(hidden: usize) -> String {
    match hidden {
        0 => "Nothing more opens on a click.".to_owned(),
        1 => "1 thing opens on a click.".to_owned(),
        count => format!("{count} things open on a click."),
    }
}
