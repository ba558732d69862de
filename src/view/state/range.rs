//! The visible range of time, and the transitions that change it.

use super::action::TimeDirection;
use super::effect::Effect;
use super::timeline_state::{TimelineState, nearest};
use crate::story::Day;
use crate::timeline::TimeScale;
use crate::view::shared::Shared;

/// The width of what is drawn during a drag, in visible widths.
const DRAG_WIDENING: f64 = 1.6;

impl TimelineState {
    /// Returns the visible range of time.
    pub fn visible(&self) -> TimeScale {
        self.range.unwrap_or(self.metadata.first_view())
    }

    /// Returns whether the reader has changed the visible range.
    pub fn is_zoomed(&self) -> bool {
        self.range.is_some()
    }

    /// Returns the range of time that is drawn: the visible one, or a wider one during a drag.
    pub fn drawn(&self) -> TimeScale {
        self.drawn.unwrap_or(self.visible())
    }

    /// Returns the width of what is drawn, in visible widths.
    pub fn widening(&self) -> f64 {
        // A constant, because a quotient of two ranges would change by a rounding error at each step of a drag.
        if self.drawn.is_some() { DRAG_WIDENING } else { 1.0 }
    }

    /// Returns whether the width has to be measured. A zoomed timeline has one drawing of the exact width.
    pub fn needs_width(&self) -> bool {
        self.range.is_some() && self.width.is_none()
    }

    /// Returns whether the period goes on beyond the visible range in a direction.
    pub fn can_pan(&self, direction: TimeDirection) -> bool {
        let (whole, visible) = (self.metadata.whole(), self.visible());
        match direction {
            TimeDirection::Earlier => visible.first() > whole.first(),
            TimeDirection::Later => visible.last() < whole.last(),
        }
    }

    /// Returns whether the reader can zoom in further.
    pub fn can_zoom_in(&self) -> bool {
        self.idle_range.is_none_or(|range| !range.is_least())
    }

    /// Returns the position of an entry in the visible range; the centre if it is not in it.
    pub(in crate::view) fn position_in_range(&self, entry: usize) -> f64 {
        let ((first, last), visible) = (self.metadata.days(entry), self.visible());
        let position = f64::midpoint(visible.at(first), visible.at(last.after(1)));
        if (0.0..=1.0).contains(&position) { position } else { 0.5 }
    }

    /// Changes the visible range. It is kept inside the whole period.
    pub(super) fn with_range(&self, range: TimeScale) -> Self {
        let range = range.within(self.metadata.whole());
        let first_view = self.metadata.first_view();
        let is_first_view = range.covers(first_view) && first_view.covers(range);
        let range = (!is_first_view).then_some(range);
        Self { range, drawn: None, ..self.clone() }
    }

    /// Shows the whole period; if it is visible already, the first view.
    pub(super) fn all_shown(&self) -> Self {
        let whole = self.metadata.whole();
        let is_visible = self.visible().covers(whole);
        let next = if is_visible { self.metadata.first_view() } else { whole };
        self.with_range(next).idle_at_range()
    }

    /// Changes the visible range while a gesture is in progress.
    pub(super) fn moving_to(&self, range: TimeScale) -> Self {
        Self { is_moving: true, ..self.with_range(range) }
    }

    /// Moves the visible range by a share of its length while a drag is in progress.
    pub(super) fn dragged(&self, share: f64) -> Self {
        let moved = self.moving_to(self.visible().moved(share));
        if moved.width.is_none() {
            return moved;
        }
        let visible = moved.visible();
        let is_enough = |drawn: &TimeScale| {
            drawn.covers(visible) && drawn.days() < visible.days() * (DRAG_WIDENING + 0.001)
        };
        let wider = || visible.zoomed(1.0 / DRAG_WIDENING, 0.5);
        let drawn = Some(self.drawn.filter(is_enough).unwrap_or_else(wider));
        Self { drawn, ..moved }
    }

    /// Ends a gesture: the list follows the visible range, and so does the tab stop.
    pub(super) fn idle_at_range(&self) -> Self {
        let idle_range = self.range;
        let idle =
            Self { is_moving: false, drawn: None, idle_range, page_start: 0, ..self.clone() };
        let Some(range) = self.range else {
            return Self { listed: self.filtered.clone(), ..idle }.at_page_of_open_entry();
        };
        let is_visible = |entry: &usize| {
            let (first, last) = self.metadata.days(*entry);
            range.touches(first, last)
        };
        let listed: Shared<[usize]> = self.filtered.iter().copied().filter(is_visible).collect();
        let cursor = nearest(&listed, self.cursor).unwrap_or(self.cursor);
        Self { listed, cursor, ..idle }.at_page_of_open_entry()
    }

    /// Moves the visible range so that it contains an entry.
    pub(super) fn with_visible(self, entry: usize) -> Self {
        let (first, last) = self.metadata.days(entry);
        let visible = self.visible();
        if visible.touches(first, last) {
            return self;
        }
        let position = f64::midpoint(visible.at(first), visible.at(last.after(1)));
        self.with_range(visible.moved(position - 0.5)).idle_at_range()
    }

    /// Returns whether a zoom to these days shows more than what is visible: not if they are visible already and neither
    /// range can become shorter.
    pub(super) fn can_zoom_to(&self, first: Day, last: Day) -> bool {
        let next = self.range_of(first, last);
        let is_least = |range: Option<TimeScale>| range.is_some_and(TimeScale::is_least);
        let is_visible = self.visible().touches(first, last);
        next != self.range && !(is_visible && is_least(self.range) && is_least(next))
    }

    /// Zooms to a range of days.
    pub(super) fn zoomed_to(&self, first: Day, last: Day, entry: usize) -> Self {
        let range = self.range_of(first, last);
        let next = Self { range, drawn: None, cursor: entry, ..self.clone() }.idle_at_range();
        next.with_effect(Effect::FocusTabStop)
    }

    /// Returns the visible range for these days; `None` for the first view.
    fn range_of(&self, first: Day, last: Day) -> Option<TimeScale> {
        self.with_range(TimeScale::between(first, last.after(1))).range
    }
}
