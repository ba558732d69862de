//! [`Picker`]: the choice of the sentences on which a row rests.

use web_sys::{HtmlInputElement, HtmlTextAreaElement, SubmitEvent};
use yew::{
    Callback, Html, InputEvent, Properties, TargetCast, component, html, use_node_ref, use_state,
};

use super::desk::Desk;
use crate::tables::{RowPath, Sentence, change, cited, sentences};

/// The sentences that a search lists.
const MOST: usize = 30;

#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct PickerProps {
    pub(super) desk: Desk,
    pub(super) row: RowPath,
}

/// The choice of the sentences on which a row rests, and a new one.
#[component]
pub(super) fn Picker(props: &PickerProps) -> Html {
    let PickerProps { desk, row } = props;
    let search = use_state(String::new);
    let oninput = {
        let search = search.setter();
        Callback::from(move |event: InputEvent| {
            search.set(event.target_unchecked_into::<HtmlInputElement>().value());
        })
    };
    let sheet = &desk.sheet;
    let now: Vec<String> =
        cited(&sheet.tree, &sheet.names, row).into_iter().map(|it| it.id).collect();
    let found = sentences(&sheet.tree, &sheet.names, &search, MOST);
    let item = |sentence: &Sentence| {
        let toggle = {
            let (desk, row, id) = (desk.clone(), row.clone(), sentence.id.clone());
            Callback::from(move |_| desk.apply(change::cite(desk.story(), desk.table(), &row, &id)))
        };
        html! {
            <li key={sentence.id.clone()}>
                <label class="menu__item">
                    <input type="checkbox" checked={now.contains(&sentence.id)} onchange={toggle} />
                    <span><b class="evidence__number">{ sentence.number }</b>{ &sentence.text }<small>{ &sentence.source }</small></span>
                </label>
            </li>
        }
    };
    html! {
        <>
            <label for="picker-search">{ "Search the sentences of the story" }</label>
            <input id="picker-search" class="sheet-field__text" type="search" autocomplete="off" {oninput} />
            if found.is_empty() {
                <p>{ "No sentence has these words." }</p>
            }
            <ul class="sheet-box__list">{ for found.iter().map(item) }</ul>
            <New desk={desk.clone()} row={row.clone()} />
        </>
    }
}

/// The form for a sentence that the story does not have yet.
#[component]
fn New(props: &PickerProps) -> Html {
    let PickerProps { desk, row } = props;
    let (sentence, source) = (use_node_ref(), use_node_ref());
    let onsubmit = {
        let (desk, row, sentence, source) =
            (desk.clone(), row.clone(), sentence.clone(), source.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let (Some(area), Some(input)) =
                (sentence.cast::<HtmlTextAreaElement>(), source.cast::<HtmlInputElement>())
            else {
                return;
            };
            match change::cite_new(desk.story(), desk.table(), &row, &input.value(), &area.value())
            {
                Some(change) => {
                    area.set_value("");
                    desk.apply(Some(change));
                }
                None => desk.say("A sentence needs its words and its source."),
            }
        })
    };
    let sources = desk.sheet.names.listed("source");
    html! {
        <details class="sheet-box__new">
            <summary>{ "Add a sentence" }</summary>
            <form {onsubmit}>
                <label for="new-sentence">{ "The sentence, word for word" }</label>
                <textarea ref={sentence} id="new-sentence" rows="3" required=true />
                <label for="new-source">{ "Its source: one of the story, or the name of a new publisher" }</label>
                <input ref={source} id="new-source" class="sheet-field__text" list="new-sources" autocomplete="off" required=true />
                <datalist id="new-sources">
                    { for sources.into_iter().map(|(id, name)| html! { <option value={id.to_owned()}>{ name }</option> }) }
                </datalist>
                <p><button type="submit" class="button button--main">{ "Add and cite it" }</button></p>
            </form>
        </details>
    }
}
