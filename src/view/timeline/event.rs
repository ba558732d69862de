//! The party and the state of an event, as classes and labels.

use crate::story::{Event, EventState};
use crate::view::context::RenderContext;
use crate::view::elements::party_class;

/// Returns the class of the visiting party.
pub(super) fn visitor_class(context: &RenderContext, event: &Event) -> Option<&'static str> {
    let visitor = event.from.as_ref().and_then(|id| context.party(id))?;
    Some(party_class(visitor))
}

/// Returns the label of the state of an event; `None` if it was held.
pub(super) fn state_label(context: &RenderContext, event: &Event) -> Option<&'static str> {
    let Event { kind, state, .. } = *event;
    (state != EventState::Held).then(|| context.words().kinds.event_state(kind, state))
}
