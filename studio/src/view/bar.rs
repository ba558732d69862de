//! [`Bar`]: the title of the story, the screens, undo and redo, and the dialogs.

use crate::words::counted;
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{EventTarget, HtmlInputElement};
use yew::{
    Callback, FocusEvent, Html, InputEvent, KeyboardEvent, MouseEvent, classes, component, html,
    use_context, use_mut_ref, use_state_eq,
};

use super::keep::Saved;
use crate::json::Json;
use crate::state::{Action, Dialog, Edit, Screen, Studio};

/// The bar at the top of the page.
#[component]
pub(super) fn Bar() -> Html {
    let studio = use_context::<Studio>().expect("the app provides the state");
    let does = |action: Action| {
        let studio = studio.clone();
        Callback::from(move |_: MouseEvent| studio.dispatch(action.clone()))
    };
    let opens = |dialog: Dialog| does(Action::OpenDialog(Some(dialog)));
    let is_start = studio.screen == Screen::Start;
    html! {
        <header class="bar">
            <button type="button" class="bar__home" onclick={does(Action::Show(Screen::Start))}>
                <img class="bar__logo" src="icon.svg" alt="" width="20" height="20" />
                <span class="bar__name">{ "Diplograph" }</span>
            </button>
            if !is_start {
                <h1 class="unseen">{ "Diplograph studio" }</h1>
                <Title />
                <nav class="bar__screens" aria-label="Screens">{ for screens(&studio) }</nav>
                <div class="bar__end">
                    <Saved />
                    { step(&studio.history.undo_label().map(|it| format!("Undo: {it}")), "Undo", UNDO, does(Action::Undo)) }
                    { step(&studio.history.redo_label().map(|it| format!("Do again: {it}")), "Redo", REDO, does(Action::Redo)) }
                    <button type="button" class="button" onclick={opens(Dialog::Languages)}>{ "Languages" }</button>
                    { check(&studio, opens(Dialog::Check)) }
                    <button type="button" class="button button--main" onclick={opens(Dialog::Publish)}>{ "Publish" }</button>
                </div>
            } else {
                <div class="bar__end"><Saved /></div>
            }
        </header>
    }
}

const UNDO: &str = "M9 4 4 9l5 5M4 9h10a6 6 0 0 1 0 12h-3";
const REDO: &str = "m15 4 5 5-5 5M20 9H10a6 6 0 0 0 0 12h3";

/// A button that goes one change back or forward.
fn step(
    label: &Option<String>,
    name: &str,
    path: &'static str,
    onclick: Callback<MouseEvent>,
) -> Html {
    let title = label.clone().unwrap_or_else(|| name.to_owned());
    html! {
        <button type="button" class="bar__icon" disabled={label.is_none()} aria-label={title.clone()} {title} {onclick}>
            <svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2">
                <path d={path} stroke-linecap="round" stroke-linejoin="round" />
            </svg>
        </button>
    }
}

/// The pause in typing after which the title is changed, in milliseconds.
const PAUSE: u32 = 500;

/// The title of the story, which can be changed in place. It is a change once the author pauses or leaves the field.
#[component]
fn Title() -> Html {
    let studio = use_context::<Studio>().expect("the app provides the state");
    let latest = use_mut_ref(|| studio.clone());
    *latest.borrow_mut() = studio.clone();
    // A typed text stays in the field until the author leaves it, with a space at its end too.
    let typed = use_state_eq(|| None::<String>);
    let value = (*typed).clone().unwrap_or_else(|| studio.reading.title().to_owned());
    let disabled = studio.reading.tree.is_none();
    let pause = use_mut_ref(|| None::<Timeout>);
    // The field is read when the author pauses or leaves it: a letter that was typed just before may not be rendered yet.
    let commit = Callback::from(move |input: HtmlInputElement| {
        set_title(&latest.borrow().clone(), &input.value());
    });
    let oninput = {
        let (commit, pause, typed) = (commit.clone(), pause.clone(), typed.clone());
        Callback::from(move |event: InputEvent| {
            let Some(input) = input_of(event.target()) else { return };
            typed.set(Some(input.value()));
            let commit = commit.clone();
            *pause.borrow_mut() = Some(Timeout::new(PAUSE, move || commit.emit(input)));
        })
    };
    let leave = Callback::from(move |target: Option<EventTarget>| {
        pause.borrow_mut().take();
        if let Some(input) = input_of(target) {
            commit.emit(input);
        }
        typed.set(None);
    });
    let onkeydown = {
        let leave = leave.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" {
                leave.emit(event.target());
            }
        })
    };
    let onblur = leave.reform(|event: FocusEvent| event.target());
    html! {
        <input
            class="bar__title" aria-label="Title of the story" placeholder="Title of the story" {value} {disabled}
            {oninput} {onblur} {onkeydown} dir="auto"
        />
    }
}

fn input_of(target: Option<EventTarget>) -> Option<HtmlInputElement> {
    target?.dyn_into().ok()
}

/// Changes the title in the story's language.
fn set_title(studio: &Studio, text: &str) {
    let Some(tree) = &studio.reading.tree else { return };
    if text.trim() == studio.reading.title() {
        return;
    }
    let mut tree = (**tree).clone();
    match tree.at_mut(&["title".into()]) {
        Some(title @ Json::Object(_)) => title.set(studio.reading.lang(), Some(text.trim().into())),
        Some(title) => *title = text.trim().into(),
        None => return,
    }
    studio.dispatch(Action::Edit(Edit::story("Change the title", &studio.document, &tree.write())));
}

fn screens(studio: &Studio) -> Vec<Html> {
    let rows = studio.reading.tree.as_deref().map_or(0, rows);
    let screens = [
        (Screen::Evidence, "Evidence", String::new()),
        (Screen::Tables, "Tables", format!("{rows} rows")),
        (Screen::Source, "Source", String::new()),
        (Screen::Preview, "Preview", String::new()),
    ];
    let screens = screens.into_iter().map(|(screen, name, count)| {
        let current = (studio.screen == screen).then_some("page");
        let onclick = {
            let studio = studio.clone();
            Callback::from(move |_: MouseEvent| studio.dispatch(Action::Show(screen)))
        };
        let class =
            classes!("bar__screen", (screen == Screen::Preview).then_some("bar__screen--preview"));
        html! {
            <button type="button" {class} aria-current={current} {onclick}>
                { name }
                if !count.is_empty() { <span class="bar__count">{ count }</span> }
            </button>
        }
    });
    screens.collect()
}

/// The number of objects in the lists of a story.
fn rows(tree: &Json) -> usize {
    match tree {
        Json::Object(fields) => fields.values().map(|field| field.items().len()).sum(),
        _ => 0,
    }
}

fn check(studio: &Studio, onclick: Callback<MouseEvent>) -> Html {
    let (errors, warnings) = (studio.reading.errors(), studio.reading.warnings());
    let found = match (errors, warnings) {
        (0, 0) => None,
        (0, count) => Some(counted(count, "warning")),
        (count, _) => Some(counted(count, "problem")),
    };
    html! {
        <button type="button" class="button" {onclick}>
            { "Check" }
            if let Some(found) = found { { " · " }<span class="bar__asks">{ found }</span> }
        </button>
    }
}
