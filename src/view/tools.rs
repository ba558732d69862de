//! What a long timeline has besides: which stretch is seen, buttons to zoom and move, and a way to find an entry.

use yew::prelude::*;

use super::drawing::summary;
use super::reading::{Action, Reading};
use super::telling::Telling;

/// The stretch that is seen in words, and the buttons that change it.
pub(super) fn tools(telling: &Telling, reading: &Reading, on_action: &Callback<Action>) -> Html {
    let words = telling.words();
    let is_all = reading.rested.is_none();
    let buttons = [
        ("M7 1 2 6l5 5", words.look_earlier, Action::Pan(-0.8), is_all),
        ("M1 6h10", words.zoom_out, Action::Magnify(0.5), is_all),
        ("M1 6h10M6 1v10", words.zoom_in, Action::Magnify(2.0), !reading.can_zoom_in()),
        ("m5 1 5 5-5 5", words.look_later, Action::Pan(0.8), is_all),
    ];
    html! {
        <div class="tools">
            <p class="tools__sight">{ summary(telling, reading) }</p>
            <div class="tools__zoom scripted" role="group" aria-label={words.timeline}>
                for (sign, name, action, is_spent) in buttons {
                    { tool(sign, name, action, is_spent, on_action) }
                }
                { all(words.show_all, words.all, is_all, on_action) }
            </div>
        </div>
    }
}

/// The words of a title, or a year; and the choices that few readers make.
pub(super) fn finder(telling: &Telling, reading: &Reading, on_action: &Callback<Action>) -> Html {
    let (words, register) = (telling.words(), reading.register());
    let (parties, states) = (register.parties(), register.states());
    let party = |party: usize| {
        telling.story.parties.get(party).map(|party| telling.say(&party.name).text.to_owned())
    };
    let parties = parties.iter().map(|nth| (*nth, party(*nth).unwrap_or_default())).collect();
    let states = states.iter().copied();
    let states = states.map(|state| (state, words.kinds.event_state(state).to_owned())).collect();
    html! {
        <details class="finder scripted">
            <summary class="finder__summary">{ words.find }</summary>
            <div class="finder__body">
                <label class="finder__words">
                    <span class="finder__label">{ words.find_hint }</span>
                    <input class="finder__field" type="search" data-find="" autocomplete="off" />
                </label>
                { choices(words.party, words.all, parties, reading.choice.party, Action::Concern, on_action) }
                { choices(words.state, words.all, states, reading.choice.state, Action::Hold, on_action) }
            </div>
        </details>
    }
}

fn tool(
    sign: &'static str,
    name: &'static str,
    action: Action,
    is_spent: bool,
    on_action: &Callback<Action>,
) -> Html {
    let on_action = on_action.clone();
    // Not `disabled`: a button that loses its focus when it is spent would throw the reader out.
    html! {
        <button
            class="tools__one" type="button" aria-label={name} title={name} key={name}
            aria-disabled={if is_spent { "true" } else { "false" }} onclick={move |_| on_action.emit(action.clone())}
        >
            <svg class="tools__sign" width="12" height="12" aria-hidden="true"><path d={sign} /></svg>
        </button>
    }
}

fn all(
    name: &'static str,
    words: &'static str,
    is_spent: bool,
    on_action: &Callback<Action>,
) -> Html {
    let on_action = on_action.clone();
    html! {
        <button
            class="tools__one" type="button" title={name}
            aria-disabled={if is_spent { "true" } else { "false" }} onclick={move |_| on_action.emit(Action::ShowAll)}
        >
            { words }
        </button>
    }
}

/// A button for each choice and one for all, where there are several.
pub(super) fn choices<T: Copy + PartialEq + 'static>(
    label: &'static str,
    all: &'static str,
    several: Vec<(T, String)>,
    chosen: Option<T>,
    action: fn(Option<T>) -> Action,
    on_action: &Callback<Action>,
) -> Html {
    if several.len() < 2 {
        return html! {};
    }
    let several = several.into_iter().map(|(choice, words)| (Some(choice), words));
    let choices = [(None, all.to_owned())].into_iter().chain(several);
    html! {
        <div class="filters scripted" role="group" aria-label={label}>
            for (choice, words) in choices {
                { choice_button(words, choice == chosen, action(choice), on_action) }
            }
        </div>
    }
}

fn choice_button(
    words: String,
    is_chosen: bool,
    action: Action,
    on_action: &Callback<Action>,
) -> Html {
    let on_action = on_action.clone();
    html! {
        <button
            class="filters__choice" type="button" key={words.clone()}
            aria-pressed={if is_chosen { "true" } else { "false" }}
            onclick={move |_| on_action.emit(action.clone())}
        >
            { words }
        </button>
    }
}
