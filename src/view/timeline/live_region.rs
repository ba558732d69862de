//! [`LiveRegion`]: the message that a screen reader speaks after an action.

use yew::prelude::*;

use super::summary::summary;
use crate::view::context::RenderContext;
use crate::view::guide::{first_guide_day, guide_sentence};
use crate::view::shared::Shared;
use crate::view::state::{Announcement, TimelineState};

/// The live region.
#[component]
pub(in crate::view) fn LiveRegion(props: &LiveRegionProps) -> Html {
    let LiveRegionProps { context, state } = props;

    html! { <p class="unseen" role="status">{ message(context, state) }</p> }
}

/// The props of [`LiveRegion`].
#[derive(Properties, PartialEq)]
pub(in crate::view) struct LiveRegionProps {
    /// The story.
    pub(in crate::view) context: Shared<RenderContext>,
    /// The idle state.
    pub(in crate::view) state: TimelineState,
}

fn message(context: &RenderContext, state: &TimelineState) -> String {
    match state.announcement.1 {
        Announcement::Nothing => String::new(),
        Announcement::EntryOpened => opened_entry(context, state).unwrap_or_default(),
        Announcement::EntryClosed => context.words().closed.to_owned(),
        Announcement::VisibleRange => summary(context, state),
        Announcement::ListPage => {
            let page = state.page();
            context.locale.places(page.start + 1, page.end, state.listed().len())
        }
        Announcement::TypedDigits => {
            state.typed_year().map_or_else(String::new, |digits| format!("{digits}…"))
        }
        // Without a guide, the name of the mark says all.
        Announcement::Guide(day) => {
            first_guide_day(context).map_or_else(String::new, |_| guide_sentence(context, day))
        }
        Announcement::Language => context.locale.name.to_owned(),
    }
}

/// Returns the position, the date and the title of the open entry.
fn opened_entry(context: &RenderContext, state: &TimelineState) -> Option<String> {
    let open = state.open?;
    let event = context.event(open)?;
    let (nth, total) = (state.position(open), state.filtered().len());
    Some(context.locale.opened_entry(nth, total, &event.date, context.say(&event.title).text))
}
