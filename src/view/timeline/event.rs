//! The party and the state of an event, as classes and labels.

use crate::story::{Event, EventState};
use crate::view::context::RenderContext;
use crate::view::elements::party_class;

/// Returns the parties by which an event is marked, as indices into the story's list: those that visit, or else those that
/// act. An event of all sides has none.
pub(crate) fn marking_parties(context: &RenderContext, event: &Event) -> Vec<usize> {
    let parties = if event.from.is_empty() { &event.by } else { &event.from };
    parties.iter().filter_map(|id| context.party(id)).collect()
}

/// Returns the class of the party that visits or acts; `None` if there is none or several.
pub(super) fn actor_class(context: &RenderContext, event: &Event) -> Option<&'static str> {
    match marking_parties(context, event)[..] {
        [party] => Some(party_class(party)),
        _ => None,
    }
}

/// Returns the label of the state of an event; `None` if it was held.
pub(super) fn state_label(context: &RenderContext, event: &Event) -> Option<&'static str> {
    let Event { kind, state, .. } = *event;
    (state != EventState::Held).then(|| context.words().kinds.event_state(kind, state))
}
