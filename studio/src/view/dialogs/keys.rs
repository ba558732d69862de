//! [`Keys`]: all keys.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::{Callback, Event, Html, component, html, use_context};

use super::frame::Frame;
use crate::state::{Action, Studio};

const KEYS: &[(&str, &[(&str, &str)])] = &[
    (
        "Everywhere",
        &[
            ("Ctrl Z", "undo"),
            ("Ctrl Shift Z", "do again"),
            ("Ctrl S", "save a file"),
            ("?", "these keys"),
        ],
    ),
    (
        "Article",
        &[
            ("J, K", "next and previous sentence with a finding"),
            ("Tab", "next finding"),
            ("Enter", "open its card"),
            ("X", "not a fact: set it aside"),
            ("N", "a fact from the selected words"),
        ],
    ),
    (
        "Card",
        &[
            ("1 to 8", "what it is, on the kinds"),
            ("Ctrl Enter", "accept"),
            ("Esc", "back to the text"),
        ],
    ),
    (
        "Tables",
        &[
            ("Arrows", "cell"),
            ("Enter", "edit"),
            ("Alt Enter", "mend"),
            ("F8", "next problem"),
            ("Alt ↑, Alt ↓", "move the row"),
            ("Ctrl E", "show its sentence"),
            ("Esc", "leave the table"),
        ],
    ),
];

/// All keys, and the switch for those of single letters.
#[component]
pub(in crate::view) fn Keys() -> Html {
    let studio = use_context::<Studio>().expect("the app provides the state");
    let checked = studio.has_single_keys;
    let onchange = Callback::from(move |event: Event| {
        let input = event.target().and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
        studio.dispatch(Action::SetSingleKeys(input.is_some_and(|input| input.checked())));
    });
    let group = |(name, keys): &(&'static str, &'static [(&'static str, &'static str)])| {
        html! {
            <section class="keys">
                <h3>{ *name }</h3>
                <dl>{ for keys.iter().map(|(key, meaning)| html! { <div><dt><kbd>{ *key }</kbd></dt><dd>{ *meaning }</dd></div> }) }</dl>
            </section>
        }
    };
    html! {
        <Frame title="Keys">
            { for KEYS.iter().map(group) }
            <p>
                <label><input type="checkbox" {checked} {onchange} />{ " Single letters are keys while the article has the focus" }</label>
            </p>
        </Frame>
    }
}
