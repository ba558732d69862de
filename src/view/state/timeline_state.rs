//! [`TimelineState`]: the open entry, the filter, the visible range of time and the tab stop.

use super::action::TimeDirection;
use super::announcement::Announcement;
use super::effect::Effect;
use super::filter::Filter;
use super::metadata::Metadata;
use crate::story::Day;
use crate::timeline::{MAX_LABELLED, TimeScale};
use crate::view::context::MAX_UNPAGED;
use crate::view::shared::Shared;

/// The state of the timeline. Entries are chronological indices.
#[derive(Clone, Debug, PartialEq)]
pub struct TimelineState {
    pub(super) metadata: Shared<Metadata>,
    /// The open entry.
    pub open: Option<usize>,
    /// The entry whose mark, or whose cluster, is the tab stop of the drawing.
    pub cursor: usize,
    /// The filter.
    pub filter: Filter,
    /// The entries that match the filter.
    pub(super) filtered: Shared<[usize]>,
    /// The visible range of time; `None` for the whole period.
    pub(super) range: Option<TimeScale>,
    /// The range that is drawn during a drag. It is wider than the visible one, so that most steps of a drag render nothing.
    pub(super) drawn: Option<TimeScale>,
    /// The visible range when the last gesture ended. The list and all texts depend on this one.
    pub idle_range: Option<TimeScale>,
    /// True while a gesture is in progress. Clicks are ignored until it ends.
    pub(super) is_moving: bool,
    /// The width of the drawing in pixels, once the page has measured it.
    pub width: Option<f64>,
    /// The width of the gutter before the drawing in pixels, once the page has measured it.
    pub gutter: f64,
    /// The entries in the list: those that match the filter and overlap the idle range.
    pub(super) listed: Shared<[usize]>,
    /// The position in the list at which the current page starts.
    pub(super) page_start: usize,
    /// True if the list is split into pages.
    pub(super) is_paged: bool,
    /// True if the rows after the first ones are shown.
    pub is_list_open: bool,
    /// The day that the guide through the panels shows; `None` for the day of the leading fact.
    pub guide: Option<Day>,
    /// True if the data table of a long list is open.
    pub is_table_open: bool,
    /// The digits of a year that is being typed, as a number; 0 for none.
    pub(super) typed_year: u32,
    /// The last live-region message, with a counter so that a message can be repeated.
    pub announcement: (u32, Announcement),
    /// The last effect, with a counter so that an effect can be repeated.
    pub effect: Option<(u32, Effect)>,
}

impl TimelineState {
    /// Returns the initial state. `open` is an entry that the reader opened before the script was ready.
    pub fn new(metadata: Shared<Metadata>, is_paged: bool, open: Option<usize>) -> Self {
        let is_paged = is_paged && metadata.len() > MAX_UNPAGED;
        let all: Shared<[usize]> = (0..metadata.len()).collect();
        let start = Self {
            metadata,
            open: None,
            cursor: 0,
            filter: Filter::default(),
            listed: all.clone(),
            filtered: all,
            range: None,
            drawn: None,
            idle_range: None,
            is_moving: false,
            width: None,
            gutter: 0.0,
            page_start: 0,
            is_paged,
            is_list_open: false,
            guide: None,
            is_table_open: false,
            typed_year: 0,
            announcement: (0, Announcement::Nothing),
            effect: None,
        };
        match open {
            Some(open) => start.opened(open),
            None => start,
        }
    }

    /// Returns this state without the changes of a gesture in progress, without its effect and without the guide.
    ///
    /// Components that do not depend on the gesture are given this one, so that they render only when it ends.
    pub fn idle(&self) -> Self {
        let range = self.idle_range;
        Self { range, drawn: None, is_moving: false, effect: None, guide: None, ..self.clone() }
    }

    /// Returns the metadata of all entries.
    pub fn metadata(&self) -> &Shared<Metadata> {
        &self.metadata
    }

    /// Returns the entries that match the filter.
    pub fn filtered(&self) -> &Shared<[usize]> {
        &self.filtered
    }

    /// Returns the entries in the list, on all its pages.
    pub fn listed(&self) -> &Shared<[usize]> {
        &self.listed
    }

    /// Returns whether the list is split into pages.
    pub fn is_paged(&self) -> bool {
        self.is_paged
    }

    /// Returns whether there are enough entries for zooming and searching.
    pub fn is_navigable(&self) -> bool {
        self.metadata.len() > MAX_LABELLED
    }

    /// Returns the position of an entry among those that match the filter, counted from 1.
    pub fn position(&self, entry: usize) -> usize {
        self.filtered.partition_point(|other| *other <= entry)
    }

    /// Returns whether there is an entry in a direction from the open one.
    pub fn can_step(&self, direction: TimeDirection) -> bool {
        self.neighbour(self.open, direction).is_some()
    }

    /// Returns the next matching entry in a direction; without a start, the first or the last one.
    pub(in crate::view) fn neighbour(
        &self,
        from: Option<usize>,
        direction: TimeDirection,
    ) -> Option<usize> {
        let filtered = &self.filtered;
        let position = match (direction, from) {
            (TimeDirection::Later, None) => 0,
            (TimeDirection::Later, Some(from)) => filtered.partition_point(|entry| *entry <= from),
            (TimeDirection::Earlier, from) => {
                filtered.partition_point(|entry| *entry < from.unwrap_or(0)).checked_sub(1)?
            }
        };
        filtered.get(position).copied()
    }

    /// Opens an entry and makes it visible.
    pub(super) fn opened(&self, entry: usize) -> Self {
        let opened = Self { open: Some(entry), cursor: entry, ..self.clone() };
        // The first view stays, because the list has all entries then.
        let opened = if self.range.is_some() { opened.with_visible(entry) } else { opened };
        opened.at_page_of(entry).with_row(entry)
    }

    /// Closes the open entry.
    pub(super) fn closed(&self) -> Self {
        Self { open: None, ..self.clone() }
    }

    /// Moves the tab stop to an entry and focuses it.
    pub(super) fn with_cursor(&self, entry: usize) -> Self {
        let moved = Self { cursor: entry, ..self.clone() };
        moved.with_visible(entry).with_effect(Effect::FocusTabStop)
    }

    /// Asks the page for an effect.
    pub(super) fn with_effect(self, effect: Effect) -> Self {
        let count = self.effect.map_or(0, |(count, _)| count.wrapping_add(1));
        Self { effect: Some((count, effect)), ..self }
    }
}

/// Returns the entry itself if the list contains it, else the next one, else the last one.
pub(super) fn nearest(list: &[usize], entry: usize) -> Option<usize> {
    let position = list.partition_point(|other| *other < entry);
    list.get(position).or(list.last()).copied()
}
