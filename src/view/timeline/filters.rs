//! Filter buttons.

use yew::prelude::*;

use crate::view::state::Action;

/// Returns a button for each choice and one for all, if there are several choices.
pub(super) fn filter_buttons<T: Copy + PartialEq + 'static>(
    label: &'static str,
    all: &'static str,
    choices: Vec<(T, String)>,
    chosen: Option<T>,
    action: fn(Option<T>) -> Action,
    on_action: &Callback<Action>,
) -> Html {
    if choices.len() < 2 {
        return html! {};
    }
    let choices = choices.into_iter().map(|(choice, name)| (Some(choice), name));
    let choices = [(None, all.to_owned())].into_iter().chain(choices);
    html! {
        <div class="filters scripted" role="group" aria-label={label}>
            for (choice, name) in choices {
                { filter_button(name, choice == chosen, action(choice), on_action) }
            }
        </div>
    }
}

fn filter_button(
    name: String,
    is_chosen: bool,
    action: Action,
    on_action: &Callback<Action>,
) -> Html {
    let on_action = on_action.clone();
    html! {
        <button
            class="filters__choice" type="button" key={name.clone()}
            aria-pressed={if is_chosen { "true" } else { "false" }}
            onclick={move |_| on_action.emit(action.clone())}
        >
            { name }
        </button>
    }
}
