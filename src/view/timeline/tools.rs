//! The buttons that change the visible range.

use yew::prelude::*;

use crate::view::context::RenderContext;
use crate::view::state::{Action, TimeDirection, TimelineState};

/// Returns the zoom buttons.
pub(super) fn tools(
    context: &RenderContext,
    state: &TimelineState,
    on_action: &Callback<Action>,
) -> Html {
    let words = context.words();
    let [earlier, later] =
        [TimeDirection::Earlier, TimeDirection::Later].map(|direction| !state.can_pan(direction));
    let is_only_view = state.idle_range.is_none() && earlier && later;
    let buttons = [
        ("M7 1 2 6l5 5", words.look_earlier, Action::Pan(-0.8), earlier),
        ("M1 6h10", words.zoom_out, Action::Zoom(0.5), earlier && later),
        ("M1 6h10M6 1v10", words.zoom_in, Action::Zoom(2.0), !state.can_zoom_in()),
        ("m5 1 5 5-5 5", words.look_later, Action::Pan(0.8), later),
    ];
    html! {
        <div class="tools scripted" role="group" aria-label={words.timeline}>
            for (icon, name, action, is_disabled) in buttons {
                { icon_button(icon, name, action, is_disabled, on_action) }
            }
            { show_all_button(words.show_all, words.all, is_only_view, on_action) }
        </div>
    }
}

fn icon_button(
    icon: &'static str,
    name: &'static str,
    action: Action,
    is_disabled: bool,
    on_action: &Callback<Action>,
) -> Html {
    let on_action = on_action.clone();
    // `disabled` would remove the focus from the button.
    html! {
        <button
            class="tools__one" type="button" aria-label={name} title={name} key={name}
            aria-disabled={if is_disabled { "true" } else { "false" }} onclick={move |_| on_action.emit(action.clone())}
        >
            <svg class="tools__sign" width="12" height="12" aria-hidden="true"><path d={icon} /></svg>
        </button>
    }
}

fn show_all_button(
    title: &'static str,
    label: &'static str,
    is_disabled: bool,
    on_action: &Callback<Action>,
) -> Html {
    let on_action = on_action.clone();
    html! {
        <button
            class="tools__one" type="button" {title}
            aria-disabled={if is_disabled { "true" } else { "false" }} onclick={move |_| on_action.emit(Action::ShowAll)}
        >
            { label }
        </button>
    }
}
