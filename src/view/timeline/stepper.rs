//! The buttons to the previous and the next entry, and to the previous and the next page of the list.

use yew::prelude::*;

use crate::view::context::RenderContext;
use crate::view::state::{Action, TimeDirection, TimelineState};

/// Returns the position of the open entry, and the buttons to its neighbours.
pub(super) fn stepper(
    context: &RenderContext,
    state: &TimelineState,
    on_action: &Callback<Action>,
) -> Html {
    let words = context.words();
    let total = state.filtered().len();
    if total < 2 {
        return html! {};
    }
    let step = |label, direction| {
        button(label, direction, state.can_step(direction), Action::Step(direction), on_action)
    };
    html! {
        <>
            <span class="stepper__place">
                if let Some(open) = state.open {
                    { context.locale.place(state.position(open), total) }
                }
            </span>
            { step(words.previous, TimeDirection::Earlier) }
            { step(words.next, TimeDirection::Later) }
        </>
    }
}

/// Returns the entries that are on the page, and the buttons to the other pages.
pub(super) fn page_turner(
    context: &RenderContext,
    state: &TimelineState,
    on_action: &Callback<Action>,
) -> Html {
    let (words, page, total) = (context.words(), state.page(), state.listed().len());
    let turn = |label, direction| {
        let is_enabled = state.can_turn_page(direction);
        button(label, direction, is_enabled, Action::TurnPage(direction), on_action)
    };
    html! {
        <div class="stepper pages">
            <span class="stepper__place">
                if !page.is_empty() {
                    { context.locale.places(page.start + 1, page.end, total) }
                }
            </span>
            { turn(words.look_earlier, TimeDirection::Earlier) }
            { turn(words.look_later, TimeDirection::Later) }
        </div>
    }
}

fn button(
    label: &'static str,
    direction: TimeDirection,
    is_enabled: bool,
    action: Action,
    on_action: &Callback<Action>,
) -> Html {
    let (class, arrow) = match direction {
        TimeDirection::Earlier => ("stepper__step stepper__step--earlier scripted", "M7 1 2 6l5 5"),
        TimeDirection::Later => ("stepper__step stepper__step--later scripted", "m3 1 5 5-5 5"),
    };
    let on_action = on_action.clone();
    // `disabled` would remove the focus from the button.
    html! {
        <button
            {class} type="button" aria-disabled={if is_enabled { "false" } else { "true" }}
            onclick={move |_| on_action.emit(action.clone())}
        >
            <svg class="stepper__arrow" width="10" height="12" aria-hidden="true">
                <path d={arrow} />
            </svg>
            <span class="stepper__words">{ label }</span>
        </button>
    }
}
