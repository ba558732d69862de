//! The keys of the drawing.

use yew::prelude::*;

use super::draw_context::DrawContext;
use super::press::has_modifier;
use crate::view::state::{Action, TimeDirection, TimelineState, digit};
use crate::wording::Direction;

/// The targets of the keys that move the tab stop.
#[derive(Clone, Copy)]
struct Targets {
    /// The mark or cluster that is the tab stop now.
    current: usize,
    later: Option<usize>,
    earlier: Option<usize>,
    is_mirrored: bool,
}

/// Returns the key handler. Keys without a meaning here are left to the page.
pub(super) fn key_handler(draw: &DrawContext<'_>) -> Callback<KeyboardEvent> {
    let (state, on_action) = (draw.state.clone(), draw.on_action.clone());
    let targets = Targets {
        current: draw.tab_stop,
        later: draw.next_item(TimeDirection::Later),
        earlier: draw.next_item(TimeDirection::Earlier),
        is_mirrored: draw.context.locale.direction == Direction::RightToLeft,
    };
    Callback::from(move |event: KeyboardEvent| {
        let Some(action) = key_action(&event, &state, targets) else { return };
        let changes_range =
            !matches!(action, Action::MoveCursor(_) | Action::Close | Action::TypeDigit(_));
        // The digit or the zoom before this one may not be rendered yet, so these are not judged by the rendered state.
        let is_typed = matches!(action, Action::TypeDigit(_) | Action::Pinch(..));
        let is_vain = || state.after(action.clone()) == state;
        if (changes_range && !state.is_navigable()) || (!is_typed && is_vain()) {
            return;
        }
        event.prevent_default();
        on_action.emit(action);
        if changes_range {
            on_action.emit(Action::EndGesture);
            on_action.emit(Action::RestoreFocus);
        }
    })
}

fn key_action(event: &KeyboardEvent, state: &TimelineState, targets: Targets) -> Option<Action> {
    let key = event.key();
    // Some keyboards need Shift for these two.
    let is_plus = matches!(&*key, "+" | "=") && !(event.ctrl_key() || event.meta_key());
    if has_modifier(event) && !is_plus {
        return None;
    }
    let typed = key.chars().next().filter(|_| key.chars().count() == 1).and_then(digit);
    let about = state.position_in_range(state.cursor);
    match &*key {
        _ if let Some(digit) = typed => Some(Action::TypeDigit(digit)),
        "Escape" => Some(Action::Close),
        "PageDown" => Some(Action::Pan(0.8)),
        "PageUp" => Some(Action::Pan(-0.8)),
        "+" | "=" => Some(Action::Pinch(2.0, about)),
        "-" => Some(Action::Pinch(0.5, about)),
        key => targets.of(key, state).map(Action::MoveCursor),
    }
}

impl Targets {
    /// Returns the entry that a key moves to; `None` if the tab stop is there already.
    fn of(self, key: &str, state: &TimelineState) -> Option<usize> {
        let entry = match key {
            "ArrowRight" if self.is_mirrored => self.earlier,
            "ArrowLeft" if self.is_mirrored => self.later,
            "ArrowRight" | "ArrowDown" => self.later,
            "ArrowLeft" | "ArrowUp" => self.earlier,
            "Home" => state.filtered().first().copied(),
            "End" => state.filtered().last().copied(),
            _ => None,
        };
        entry.filter(|entry| *entry != self.current)
    }
}
