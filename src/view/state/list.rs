//! Transitions of the list of entries, and the page of it that is shown.

use std::ops::Range;

use super::action::TimeDirection;
use super::effect::Effect;
use super::timeline_state::TimelineState;
use crate::view::context::PAGE_SIZE;

/// The number of rows that the list shows at first, and the number of further rows that it shows too.
const SCREENFUL: usize = 12;
const FEW_MORE: usize = 3;

impl TimelineState {
    /// Returns the positions in the list that are on the current page.
    pub fn page(&self) -> Range<usize> {
        if self.is_paged {
            self.page_start..(self.page_start + PAGE_SIZE).min(self.listed.len())
        } else {
            0..self.listed.len()
        }
    }

    /// Returns the position after the last row that is shown at first. The rows after it are in a disclosure.
    pub fn first_rows(&self) -> usize {
        let rows = self.page().len();
        if self.is_paged || rows <= SCREENFUL + FEW_MORE { rows } else { SCREENFUL }
    }

    /// Opens the rest of the list if a row is in it.
    pub(super) fn with_row(self, entry: usize) -> Self {
        let position = self.listed.partition_point(|other| *other < entry);
        let is_list_open = self.is_list_open || position >= self.first_rows();
        Self { is_list_open, ..self }
    }

    /// Returns whether the list has another page in a direction.
    pub fn can_turn_page(&self, direction: TimeDirection) -> bool {
        match direction {
            TimeDirection::Earlier => self.page().start > 0,
            TimeDirection::Later => self.page().end < self.listed.len(),
        }
    }

    /// Turns to the page of the open entry, if the list contains it.
    pub(super) fn at_page_of_open_entry(self) -> Self {
        match self.open {
            Some(open) if self.listed.binary_search(&open).is_ok() => self.at_page_of(open),
            _ => self,
        }
    }

    /// Turns to the page of an entry.
    pub(super) fn at_page_of(self, entry: usize) -> Self {
        let position = self.listed.partition_point(|other| *other < entry);
        if self.page().contains(&position) {
            return self;
        }
        Self { page_start: position / PAGE_SIZE * PAGE_SIZE, ..self }
    }

    /// Turns to the page of an entry, scrolls to it and focuses it, without opening it.
    pub(super) fn shown_in_list(&self, entry: usize) -> Self {
        let listed = Self { cursor: entry, ..self.clone() }.idle_at_range();
        listed.at_page_of(entry).with_row(entry).with_effect(Effect::FocusEntry(entry))
    }

    /// Turns one page.
    pub(super) fn turned_page(&self, direction: TimeDirection) -> Self {
        if !self.can_turn_page(direction) {
            return self.clone();
        }
        let page_start = match direction {
            TimeDirection::Earlier => self.page_start.saturating_sub(PAGE_SIZE),
            TimeDirection::Later => self.page_start + PAGE_SIZE,
        };
        let turned = Self { page_start, ..self.clone() };
        match self.listed.get(page_start) {
            Some(first) => turned.with_effect(Effect::ScrollToEntry(*first)),
            None => turned,
        }
    }
}
