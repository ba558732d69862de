//! [`Paste`]: the box for an article.

use wasm_bindgen::JsCast;
use web_sys::{HtmlSelectElement, HtmlTextAreaElement};
use yew::{
    Callback, Event, Html, InputEvent, Properties, component, html, use_context, use_state_eq,
};

use crate::document::{Article, Document};
use crate::state::{Action, Edit, Studio};
use crate::view::dom::focus_later;
use diplograph::wording::Language;

/// The properties of [`Paste`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct PasteProps {
    /// Gets the number of the new article, or `None` if the author gives up.
    pub(super) on_done: Callback<Option<usize>>,
    /// `true` if there is something to go back to.
    pub(super) can_cancel: bool,
}

/// The box for an article.
#[component]
pub(super) fn Paste(props: &PasteProps) -> Html {
    let studio = use_context::<Studio>().expect("the app provides the state");
    let text = use_state_eq(String::new);
    let lang = use_state_eq(|| studio.reading.lang().to_owned());
    let oninput = {
        let text = text.clone();
        Callback::from(move |event: InputEvent| {
            let area = event.target().and_then(|it| it.dyn_into::<HtmlTextAreaElement>().ok());
            text.set(area.map(|area| area.value()).unwrap_or_default());
        })
    };
    let onchange = {
        let lang = lang.clone();
        Callback::from(move |event: Event| {
            let select = event.target().and_then(|it| it.dyn_into::<HtmlSelectElement>().ok());
            lang.set(select.map(|select| select.value()).unwrap_or_default());
        })
    };
    let add = {
        let (studio, on_done) = (studio.clone(), props.on_done.clone());
        let (text, lang) = (text.clone(), lang.clone());
        Callback::from(move |_| {
            let article =
                Article { text: (*text).clone(), lang: (*lang).clone(), ..Article::default() };
            let mut articles = studio.document.articles.clone();
            articles.push(article.into());
            let nth = articles.len() - 1;
            let document = Document { articles, ..(*studio.document).clone() };
            let edit = Edit { label: "Paste an article".into(), document, message: None };
            studio
                .dispatch(Action::Edit(edit.saying("The article is here, sentence by sentence.")));
            on_done.emit(Some(nth));
            focus_later(".finding");
        })
    };
    let cancel = props.on_done.reform(|_| None);
    let options = Language::all().iter().map(|language| {
        html! {
            <option value={language.tag} selected={language.tag == *lang}>{ language.name }</option>
        }
    });
    html! {
        <section class="paste" aria-labelledby="paste-title">
            <h2 class="paste__title" id="paste-title">{ "Paste the article here" }</h2>
            <p class="paste__about">
                { "Amounts and dates are underlined for you to look at. Nothing enters the story until you accept it." }
            </p>
            <textarea class="paste__box" rows="14" aria-labelledby="paste-title" {oninput} value={(*text).clone()} />
            <p class="paste__row">
                <button type="button" class="button button--main" disabled={text.trim().is_empty()} onclick={add}>
                    { "Show its sentences" }
                </button>
                <label>{ "Language " }<select class="select" {onchange}>{ for options }</select></label>
                if props.can_cancel {
                    <button type="button" class="button" onclick={cancel}>{ "Cancel" }</button>
                }
            </p>
        </section>
    }
}
