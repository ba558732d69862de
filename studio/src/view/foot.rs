//! [`Foot`]: the keys of the screen.

use yew::{Callback, Html, MouseEvent, component, html, use_context};

use crate::state::{Action, Dialog, Screen, Studio};

/// A key, and its meaning.
type Key = (&'static str, &'static str);

const ARTICLE: &[Key] = &[
    ("J K", "sentence"),
    ("Tab", "next finding"),
    ("⏎", "open"),
    ("1 – 8", "what it is"),
    ("Ctrl ⏎", "accept"),
    ("X", "not a fact"),
    ("N", "fact from selected words"),
    ("Esc", "back to the text"),
];
const TABLES: &[Key] = &[
    ("↑ ↓ ← →", "cell"),
    ("⏎", "edit"),
    ("Alt ⏎", "mend"),
    ("F8", "next problem"),
    ("Alt ↑ ↓", "move the row"),
    ("Ctrl E", "show its sentence"),
    ("Esc", "leave the table"),
];
const START: &[Key] = &[("Ctrl V", "paste"), ("Ctrl O", "open a file"), ("Tab", "next")];

/// The keys of the screen.
#[component]
pub(super) fn Foot() -> Html {
    let studio = use_context::<Studio>().expect("the app provides the state");
    let keys = match studio.screen {
        Screen::Start => START,
        Screen::Evidence => ARTICLE,
        Screen::Tables => TABLES,
        Screen::Source | Screen::Preview => &[],
    };
    let all = Callback::from(move |_: MouseEvent| {
        studio.dispatch(Action::OpenDialog(Some(Dialog::Keys)));
    });
    html! {
        <footer class="foot">
            { for keys.iter().map(|(key, meaning)| html! { <span><kbd>{ *key }</kbd>{ " " }{ *meaning }</span> }) }
            <span class="foot__end">{ "Nothing leaves this browser" }</span>
            <button type="button" class="link" onclick={all}><kbd>{ "?" }</kbd>{ " all keys" }</button>
        </footer>
    }
}
