//! [`Languages`]: what each language lacks.

use diplograph::story::{Check, Problem};
use diplograph::verify::verify;
use diplograph::wording::Language;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::{
    Callback, Event, Html, InputEvent, MouseEvent, component, html, use_context, use_state_eq,
};

use super::frame::Frame;
use crate::json::{Json, Step};
use crate::state::{Action, Edit, Screen, Selection, Studio};

/// The texts that each language of the story lacks, and a way to add a language.
#[component]
pub(in crate::view) fn Languages() -> Html {
    let studio = use_context::<Studio>().expect("the app provides the state");
    let tree = studio.reading.tree.clone().unwrap_or_default();
    let own = studio.reading.lang().to_owned();
    let mut tags = vec![own.clone()];
    if let Some(Json::Object(titles)) = tree.get("title") {
        tags.extend(titles.keys().filter(|tag| **tag != own && !tag.starts_with('$')).cloned());
    }
    html! {
        <Frame title="Languages">
            <p>{ "Kinds, numbers and dates need no translation: the page words them in twelve languages. These are the texts of the story. \
                  A text that a language lacks is shown in the story’s own language, marked." }</p>
            { for tags.iter().map(|tag| language(&studio, tag)) }
            <Add tags={tags.clone()} />
        </Frame>
    }
}

/// A language with the texts that it lacks.
fn language(studio: &Studio, tag: &str) -> Html {
    let name = Language::find(tag).map_or(tag, |language| language.name);
    let missing: Vec<Problem> = match tag.parse() {
        Ok(lang) if tag != studio.reading.lang() => {
            let problems = verify(&studio.document.story, Some(&lang)).checked.problems;
            problems.into_iter().filter(|it| it.check == Some(Check::MissingTranslation)).collect()
        }
        _ => Vec::new(),
    };
    let places: Vec<_> = missing.iter().flat_map(Problem::places).collect();
    let items = places.iter().map(|place| {
        let path = Step::path(&place.path);
        let studio = studio.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            studio.dispatch(Action::Select(Some(Selection::Value(path.clone()))));
            studio.dispatch(Action::Show(Screen::Tables));
        });
        html! { <li><button type="button" class="link" {onclick}>{ place.path.to_string() }</button></li> }
    });
    html! {
        <section class="languages__one">
            <h3 lang={tag.to_owned()}>{ name }</h3>
            if places.is_empty() {
                <p>{ "Complete." }</p>
            } else {
                <p>{ format!("{} texts are missing:", places.len()) }</p>
                <ul>{ for items }</ul>
            }
        </section>
    }
}

/// The properties of [`Add`].
#[derive(Clone, Debug, PartialEq, yew::Properties)]
struct AddProps {
    tags: Vec<String>,
}

/// Adds a language by its title.
#[component]
fn Add(props: &AddProps) -> Html {
    let studio = use_context::<Studio>().expect("the app provides the state");
    let others = || Language::all().iter().filter(|it| props.tags.iter().all(|tag| tag != it.tag));
    let first = others().next().map_or("", |language| language.tag);
    let tag = use_state_eq(|| first.to_owned());
    let title = use_state_eq(String::new);
    let onchange = {
        let tag = tag.clone();
        Callback::from(move |event: Event| {
            let select = event.target().and_then(|it| it.dyn_into::<HtmlSelectElement>().ok());
            tag.set(select.map(|select| select.value()).unwrap_or_default());
        })
    };
    let oninput = {
        let title = title.clone();
        Callback::from(move |event: InputEvent| {
            let input = event.target().and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
            title.set(input.map(|input| input.value()).unwrap_or_default());
        })
    };
    let options = others().map(|language| {
        html! { <option value={language.tag} selected={language.tag == *tag}>{ language.name }</option> }
    });
    let add = {
        let (tag, title) = (tag.clone(), title.clone());
        Callback::from(move |_: MouseEvent| {
            let Some(tree) = &studio.reading.tree else { return };
            let mut tree = (**tree).clone();
            let mut titles = match tree.get("title") {
                Some(titles @ Json::Object(_)) => titles.clone(),
                other => {
                    let mut titles = Json::object();
                    titles.set(studio.reading.lang(), other.cloned());
                    titles
                }
            };
            titles.set(&tag, Some(title.trim().into()));
            tree.set("title", Some(titles));
            let label = format!("Add the language {}", *tag);
            studio.dispatch(Action::Edit(Edit::story(label, &studio.document, &tree.write())));
            title.set(String::new());
        })
    };
    html! {
        <p class="languages__add">
            <label>{ "Add a language: " }<select class="select" {onchange}>{ for options }</select></label>
            <label>{ " its title: " }<input class="input" value={(*title).clone()} {oninput} dir="auto" /></label>
            <button type="button" class="button" disabled={title.trim().is_empty() || tag.is_empty()} onclick={add}>{ "Add" }</button>
        </p>
    }
}
