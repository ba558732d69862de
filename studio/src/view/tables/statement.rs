//! [`Statement`]: the choice of the fact about which another source says something.

use web_sys::HtmlInputElement;
use yew::{Callback, Html, InputEvent, Properties, TargetCast, component, html, use_state};

use super::desk::Desk;
use crate::tables::{Fact, RowPath};

/// The facts that a search lists.
const MOST: usize = 60;

#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct StatementProps {
    pub(super) desk: Desk,
    /// The row of the fact; `None` if the author chooses among all facts.
    pub(super) row: Option<RowPath>,
}

/// The choice of the fact for a new statement, and of what the statement does with it.
#[component]
pub(super) fn Statement(props: &StatementProps) -> Html {
    let StatementProps { desk, row } = props;
    let search = use_state(String::new);
    let oninput = {
        let search = search.setter();
        Callback::from(move |event: InputEvent| {
            search.set(event.target_unchecked_into::<HtmlInputElement>().value());
        })
    };
    let names = &desk.sheet.names;
    if let Some(fact) = row.as_ref().and_then(|row| names.fact_at(row)) {
        return html! { <><p>{ &fact.words }</p><p>{ choice(desk, fact) }</p></> };
    }
    if names.disputable.is_empty() {
        return html! { <p>{ "The story has no fact yet that a source could dispute. Add the fact first." }</p> };
    }
    let words: Vec<String> = search.split_whitespace().map(str::to_lowercase).collect();
    let has_words = |fact: &&Fact| {
        let text = fact.words.to_lowercase();
        words.iter().all(|word| text.contains(&**word))
    };
    let found: Vec<&Fact> = names.disputable.iter().filter(has_words).take(MOST).collect();
    let item = |fact: &&Fact| {
        html! { <li key={fact.key.clone()}>{ &fact.words }{ choice(desk, fact) }</li> }
    };
    html! {
        <>
            <label for="fact-search">{ "Search the facts of the story" }</label>
            <input id="fact-search" class="sheet-field__text" type="search" autocomplete="off" {oninput} />
            if found.is_empty() {
                <p>{ "No fact has these words." }</p>
            }
            <ul class="sheet-box__list">{ for found.iter().map(item) }</ul>
        </>
    }
}

/// The buttons that add a statement about a fact.
fn choice(desk: &Desk, fact: &Fact) -> Html {
    let button = |list: &'static str, name: &'static str| {
        let add = {
            let (desk, key) = (desk.clone(), fact.key.clone());
            Callback::from(move |_| desk.add_statement(&key, list))
        };
        html! {
            <button type="button" class="button button--small" aria-label={format!("{name}: {}", fact.words)} onclick={add}>{ name }</button>
        }
    };
    html! {
        <span class="fixes">
            { button("disputed_by", "Another source disputes it") }
            { button("also", "Another source agrees") }
        </span>
    }
}
