//! The visible entries in one sentence.

use crate::view::context::RenderContext;
use crate::view::state::TimelineState;

/// Returns "12 events from December 2021 to February 2024" for the idle range.
pub(super) fn summary(context: &RenderContext, state: &TimelineState) -> String {
    let locale = context.locale;
    let whole = state.metadata().whole();
    if let Some(range) = state.idle_range.filter(|range| !range.covers(whole)) {
        return locale.entries_in_window(state.listed().len(), range.first(), range.last());
    }
    let entries = state.filtered();
    let date = |entry: &usize| state.metadata().entry(*entry).map(|facts| facts.date);
    locale.entries_over(entries.len(), entries.iter().filter_map(date))
}
