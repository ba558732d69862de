//! [`SourceRow`]: the source of the article, which is asked once.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::{Callback, Html, InputEvent, Properties, component, html, use_context};

use super::Work;
use crate::document::{Card, SourceDraft};
use crate::evidence::{Understood, date};
use crate::state::Studio;

/// The properties of [`SourceRow`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct SourceRowProps {
    /// The article.
    pub(super) work: Work,
    /// The card.
    pub(super) card: Rc<Card>,
    /// Changes the card.
    pub(super) on_change: Callback<Card>,
}

/// A field of the source: its label, its example, and its place in the draft.
type SourceField = (&'static str, &'static str, fn(&mut SourceDraft) -> &mut String);

const FIELDS: [SourceField; 4] = [
    ("Publisher", "Daryo", |draft| &mut draft.publisher),
    ("Headline", "", |draft| &mut draft.title),
    ("Address", "https://", |draft| &mut draft.url),
    ("Published on", "2024-02-20", |draft| &mut draft.date),
];

/// The source of the article: its name if the story has it, or else the fields for it.
#[component]
pub(super) fn SourceRow(props: &SourceRowProps) -> Html {
    let studio = use_context::<Studio>().expect("the app provides the state");
    let tree = studio.reading.tree.clone().unwrap_or_default();
    if let Some(id) = &props.work.article.source {
        let source = tree.list("sources").iter().find(|it| it.text_of("id") == id);
        let publisher = source.map_or(&**id, |it| it.text_of("publisher"));
        let day = source.map_or("", |it| it.text_of("date"));
        let day = if day.is_empty() { "date not known".to_owned() } else { day.to_owned() };
        return html! {
            <p class="field">
                <span class="field__label">{ "Source" }</span>
                <span class="field__body">{ format!("{publisher}, {day}") }</span>
            </p>
        };
    }
    let row = |(nth, (label, example, place)): (usize, SourceField)| {
        let mut draft = props.card.source.clone();
        let value = place(&mut draft).clone();
        let SourceRowProps { card, on_change, .. } = props.clone();
        let oninput = Callback::from(move |event: InputEvent| {
            let input = event.target().and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
            let mut card = (*card).clone();
            *place(&mut card.source) = input.map(|input| input.value()).unwrap_or_default();
            on_change.emit(card);
        });
        let id = format!("source-{nth}");
        html! {
            <div class="field">
                <label class="field__label" for={id.clone()}>{ label }if nth == 0 { <span class="field__required" title="needed">{ " *" }</span> }</label>
                <div class="field__body">
                    <input class="input" {id} placeholder={example} {value} {oninput} autocomplete="off" />
                </div>
            </div>
        }
    };
    let lang = props.work.article.lang.parse().or_else(|_| "en".parse());
    let day = lang.map(|lang| date(&props.card.source.date, &lang));
    html! {
        <fieldset class="card__source">
            <legend>{ "Source, asked once for the whole article" }</legend>
            { for FIELDS.into_iter().enumerate().map(row) }
            if let Ok(Understood::Is { words, .. }) = day { <p class="field__is">{ format!("= {words}") }</p> }
        </fieldset>
    }
}
