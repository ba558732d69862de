//! The search field, and the filters by family, party and state.

use yew::prelude::*;

use super::filters::filter_buttons;
use crate::story::Family;
use crate::view::context::RenderContext;
use crate::view::state::{Action, TimelineState};

/// Returns the search in a disclosure.
pub(super) fn finder(
    context: &RenderContext,
    state: &TimelineState,
    on_action: &Callback<Action>,
) -> Html {
    let words = context.words();
    html! {
        <details class="finder scripted">
            <summary class="finder__summary">{ words.find }</summary>
            <div class="finder__body">
                // The label is not around the field, because WebKit adds the name of its own button to the label.
                <div class="finder__words">
                    <label class="finder__label" for={context.id("find")}>{ words.find_hint }</label>
                    <input class="finder__field" id={context.id("find")} type="search" data-find="" autocomplete="off" />
                </div>
                { family_filter(context, state, on_action) }
                { party_filter(context, state, on_action) }
                { state_filter(context, state, on_action) }
            </div>
        </details>
    }
}

fn family_filter(
    context: &RenderContext,
    state: &TimelineState,
    on_action: &Callback<Action>,
) -> Html {
    let words = context.words();
    let named = |family: Family| (family, words.kinds.family(family).to_owned());
    let families = state.metadata().families().iter().copied().map(named).collect();
    let (chosen, action) = (state.filter.family, Action::FilterFamily);
    filter_buttons(words.kind, words.all, families, chosen, action, on_action)
}

fn party_filter(
    context: &RenderContext,
    state: &TimelineState,
    on_action: &Callback<Action>,
) -> Html {
    let words = context.words();
    let named = |index: &usize| {
        let party = context.story.parties.get(*index);
        (*index, party.map(|party| context.say(&party.name).text.to_owned()).unwrap_or_default())
    };
    let parties = state.metadata().parties().iter().map(named).collect();
    let (chosen, action) = (state.filter.party, Action::FilterParty);
    filter_buttons(words.party, words.all, parties, chosen, action, on_action)
}

fn state_filter(
    context: &RenderContext,
    state: &TimelineState,
    on_action: &Callback<Action>,
) -> Html {
    let words = context.words();
    let states = state.metadata().states().iter().copied();
    let states =
        states.map(|state| (state, words.kinds.any_event_state(state).to_owned())).collect();
    let (chosen, action) = (state.filter.state, Action::FilterState);
    filter_buttons(words.state, words.all, states, chosen, action, on_action)
}
