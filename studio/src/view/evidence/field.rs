//! [`FieldRow`]: a field of the card, with its meaning.

use crate::words::capitalised;

use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::{Callback, Html, InputEvent, MouseEvent, component, html, use_context, use_state_eq};

use super::field_props::FieldRowProps;
use super::parties::Parties;
use super::yearless::Yearless;
use crate::document::{Field, Shape, choices};
use crate::evidence::{Offer, Understood, amount, date};
use crate::state::{Action, Studio};
use crate::view::dom::selected_words;

/// A field of the card, with its meaning.
#[component]
pub(super) fn FieldRow(props: &FieldRowProps) -> Html {
    let (id, label) = (props.id(), props.field.label(props.kind));
    let is_required = props.kind.required().contains(&props.field);
    let control = match props.field.shape() {
        Shape::Choice => choice(props),
        Shape::Parties => html! { <Parties ..props.clone() /> },
        _ => html! { <Typed ..props.clone() /> },
    };
    let is_group = matches!(props.field.shape(), Shape::Choice | Shape::Parties);
    let name = html! {
        <>{ label }if is_required { <span class="field__required" title="needed">{ " *" }</span> }</>
    };
    html! {
        <div class="field" role={is_group.then_some("group")} aria-labelledby={is_group.then(|| format!("{id}-label"))}>
            if is_group {
                <span class="field__label" id={format!("{id}-label")}>{ name }</span>
            } else {
                <label class="field__label" for={id}>{ name }</label>
            }
            <div class="field__body">
                { control }
                if let Some(refusal) = &props.refusal {
                    <p class="field__asks" id={format!("{}-refusal", props.id())} role="alert">{ &refusal.text }</p>
                }
            </div>
        </div>
    }
}

/// A text, an amount or a date that is typed.
#[component]
fn Typed(props: &FieldRowProps) -> Html {
    let put = props.put();
    let oninput = put.reform(|event: InputEvent| {
        let input = event.target().and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
        input.map(|input| input.value()).unwrap_or_default()
    });
    let (id, text) = (props.id(), props.text());
    let placeholder = match props.field.shape() {
        Shape::Text if props.field == Field::Name => "in a few words",
        Shape::Text => "",
        _ => "Not in this sentence, so left empty",
    };
    let invalid = props.refusal.is_some().then_some("true");
    html! {
        <>
            <input
                {id} class="input" type="text" value={text} {oninput} {placeholder} dir="auto" aria-invalid={invalid}
                aria-describedby={format!("{0}-meaning {0}-refusal", props.id())} autocomplete="off"
            />
            <span id={format!("{}-meaning", props.id())}>{ meaning(props) }</span>
            { for props.offers.iter().map(|offer| offered(props, offer)) }
            if props.field.shape() == Shape::Text { <Selected ..props.clone() /> }
        </>
    }
}

/// An amount or a date of the sentence that fits into the field.
fn offered(props: &FieldRowProps, offer: &Offer) -> Html {
    let FieldRowProps { card, work, on_change, .. } = props.clone();
    let finding = offer.finding;
    let onclick = Callback::from(move |_: MouseEvent| {
        let mut card = (*card).clone();
        card.take(&work.article, &work.found[finding]);
        on_change.emit(card);
    });
    html! {
        <button type="button" class="button button--small offer" {onclick}>
            { format!("Take “{}”", offer.words) }
        </button>
    }
}

/// The button that puts the selected words of the article into the field.
#[component]
fn Selected(props: &FieldRowProps) -> Html {
    let put = props.put();
    let studio = use_context::<Studio>().expect("the app provides the state");
    // A press would take the selection away, so the words are read before.
    let words = use_state_eq(|| None::<String>);
    let onpointerdown = {
        let words = words.clone();
        Callback::from(move |event: yew::PointerEvent| {
            event.prevent_default();
            words.set(selected_words(".article__text"));
        })
    };
    let onclick = Callback::from(move |_: MouseEvent| {
        match (*words).clone().or_else(|| selected_words(".article__text")) {
            Some(words) => put.emit(words),
            None => studio.dispatch(Action::Say("Select some words of the article first.".into())),
        }
    });
    html! {
        <button type="button" class="link link--small" {onpointerdown} {onclick}>{ "Use the selected words" }</button>
    }
}

/// How the field is understood, or where its value comes from.
fn meaning(props: &FieldRowProps) -> Html {
    let lang = props.work.article.lang.parse().or_else(|_| "en".parse());
    let Ok(lang) = lang else { return Html::default() };
    let text = props.text();
    let understood = match props.field.shape() {
        Shape::Amount => amount(&text, &lang),
        Shape::Date => date(&text, &lang),
        _ if text.is_empty() => return not_told(props),
        _ => {
            let words = props.card.text.to_lowercase();
            let is_own = words.contains(&text.trim().to_lowercase());
            return if is_own {
                is("the sentence’s own words", None)
            } else {
                chosen("Your words")
            };
        }
    };
    match understood {
        Understood::Empty => Html::default(),
        Understood::Is { kept, words } => is(&words, Some(&*kept).filter(|kept| *kept != words)),
        Understood::Asks(readings) => {
            let buttons = readings.into_iter().map(|reading| replacement(props, reading));
            html! { <span class="field__asks">{ "? Several readings. Which? " }{ for buttons }</span> }
        }
        Understood::Yearless => html! { <Yearless ..props.clone() /> },
        Understood::Not => {
            let example =
                if props.field.shape() == Shape::Date { "2024-02-19" } else { "USD 156mn" };
            html! { <span class="field__asks">{ format!("? Not understood. Write it like {example}.") }</span> }
        }
    }
}

fn is(words: &str, kept: Option<&str>) -> Html {
    html! {
        <span class="field__is">
            { format!("= {words}") }
            if let Some(kept) = kept { <span class="field__kept">{ format!(" kept as {kept}") }</span> }
        </span>
    }
}

fn chosen(words: &str) -> Html {
    html! { <span class="field__chosen">{ format!("– {words}, not read from the sentence") }</span> }
}

fn not_told(props: &FieldRowProps) -> Html {
    match props.field {
        Field::CountedBy => html! {
            <span class="field__chosen">{ "– Not told: it is shown as reported by the publisher" }</span>
        },
        _ => Html::default(),
    }
}

fn replacement(props: &FieldRowProps, reading: String) -> Html {
    let put = props.put();
    let label = format!("Write {reading}");
    let onclick = Callback::from(move |_: MouseEvent| put.emit(reading.clone()));
    html! { <button type="button" class="button button--small" {onclick}>{ label }</button> }
}

/// One of some words, as buttons if they are few.
fn choice(props: &FieldRowProps) -> Html {
    let words = choices(props.kind, props.field);
    let text = props.text();
    let put = props.put();
    if words.len() > 4 {
        let onchange = put.reform(|event: yew::Event| {
            let select = event.target().and_then(|it| it.dyn_into::<HtmlSelectElement>().ok());
            select.map(|select| select.value()).unwrap_or_default()
        });
        let options = words.into_iter().map(|word| {
            html! { <option value={word} selected={word == text}>{ label(word) }</option> }
        });
        return html! {
            <select class="select" aria-label={props.field.label(props.kind)} aria-invalid={props.refusal.is_some().then_some("true")} {onchange}>
                <option value="" selected={text.is_empty()}>{ "Not told" }</option>
                { for options }
            </select>
        };
    }
    let is_required = props.kind.required().contains(&props.field);
    let none = (!is_required).then_some("");
    let buttons = none.into_iter().chain(words).map(|word| {
        let put = put.clone();
        let name = if word.is_empty() { "Not told".to_owned() } else { label(word) };
        let pressed = (word == text).to_string();
        let word = word.to_owned();
        let onclick = Callback::from(move |_: MouseEvent| put.emit(word.clone()));
        html! { <button type="button" class="choice" aria-pressed={pressed} {onclick}>{ name }</button> }
    });
    html! { <div class="choices">{ for buttons }</div> }
}

/// Returns a word of the format as it is read: `under-way` is "Under way".
fn label(word: &str) -> String {
    if word == "pipeline" {
        return "In the pipeline".to_owned();
    }
    capitalised(&word.replace('-', " "))
}
