//! Transitions that change the filter.

use super::effect::Effect;
use super::filter::Filter;
use super::timeline_state::{TimelineState, nearest};
use crate::story::Day;
use crate::timeline::TimeScale;
use crate::view::shared::Shared;

impl TimelineState {
    /// Applies a filter. Closes an entry that it hides and moves the tab stop to the nearest entry.
    pub(super) fn with_filter(&self, filter: Filter) -> Self {
        if filter == self.filter {
            return self.clone();
        }
        let matches = |entry: &usize| filter.matches(&self.metadata, *entry);
        let filtered: Shared<[usize]> = (0..self.metadata.len()).filter(matches).collect();
        let open = self.open.filter(matches);
        let cursor = nearest(&filtered, self.cursor).unwrap_or(0);
        let filtered = Self { filter, filtered, open, cursor, ..self.clone() };
        filtered.idle_at_range().with_effect(Effect::ScrollToFocus)
    }

    /// Filters by the text of titles. A year of the story is zoomed to instead.
    pub(super) fn searched(&self, text: &str) -> Self {
        if let Some(year) = self.year_of_text(text) {
            let [first, next] = [year, year + 1].map(|year| Day::from_civil(year, 1, 1));
            let all = self.with_filter(Filter { search: None, ..self.filter.clone() });
            return all.with_range(TimeScale::between(first, next)).idle_at_range();
        }
        let found = || (text.into(), self.metadata.search(text).into());
        let search = (!text.is_empty()).then(found);
        self.with_filter(Filter { search, ..self.filter.clone() })
    }
}
