//! [`Lane`]: the entries that share rows.

use super::interval::Interval;
use super::item::Item;
use super::label_metrics::{LabelMetrics, LabelStyle};
use super::pack::{Space, pack};
use super::slot::{Slot, in_order};
use super::texts::Texts;
use super::time_scale::TimeScale;
use crate::story::Family;

/// The entries that share rows.
#[derive(Clone, Debug)]
pub(super) struct Lane {
    /// The family of the entries; `None` if there are no lanes.
    pub(super) family: Option<Family>,
    /// True if the row above the first one has the name of the lane.
    pub(super) has_name_row: bool,
    /// The first of its rows.
    pub(super) first_row: usize,
    pub(super) rows: usize,
    /// True if there are more entries than the rows can hold. Entries may then be drawn as clusters.
    pub(super) is_crowded: bool,
    /// The entries, sorted by their first day.
    pub(super) slots: Vec<Slot>,
}

/// The range of time, the width and the labels for which rows are assigned.
#[derive(Clone, Copy)]
pub(super) struct Frame<'a> {
    pub(super) scale: TimeScale,
    pub(super) width: f64,
    pub(super) texts: Texts,
    pub(super) metrics: LabelMetrics<'a>,
}

/// The number of entries for each row of a lane with titles. With fewer, there is room for more titles.
const ENTRIES_PER_ROW: usize = 5;
/// The maximum number of entries of a family that are packed into rows.
const MAX_PACKED: usize = 60;

impl Lane {
    /// Returns one lane for all entries. Each has a row of its own, with its words above it.
    pub(super) fn with_words_above(items: &[Item], whole: TimeScale) -> Self {
        let slot = |(row, item)| Slot { row, ..Slot::of(item, row, whole) };
        let slots: Vec<Slot> = items.iter().enumerate().map(slot).collect();
        Self {
            family: None,
            has_name_row: false,
            first_row: 0,
            rows: items.len(),
            is_crowded: false,
            slots: in_order(&slots),
        }
    }

    /// Returns the lane of a family, or the only one. The slots are in order.
    pub(super) fn of(
        family: Option<Family>,
        slots: Vec<Slot>,
        frame: Frame<'_>,
        max_rows: usize,
    ) -> Self {
        let empty = Self {
            family,
            has_name_row: false,
            first_row: 0,
            rows: max_rows,
            is_crowded: false,
            slots,
        };
        empty.with_rows(max_rows, frame)
    }

    /// Assigns each entry a row in which it has room for its number, and if possible for its title. If the rows do not suffice,
    /// the lane is crowded, and the entries take the rows in turn.
    fn with_rows(mut self, max_rows: usize, frame: Frame<'_>) -> Self {
        let wanted = match frame.texts.style {
            LabelStyle::Dated => self.slots.len(),
            LabelStyle::Numbered => self.slots.len().div_ceil(ENTRIES_PER_ROW),
            LabelStyle::Above | LabelStyle::Pins => 1,
        };
        if self.slots.len() <= MAX_PACKED {
            let spaces: Vec<Space> = self.slots.iter().map(|slot| frame.space(slot)).collect();
            if let Some((rows, places)) = pack(&spaces, wanted, max_rows) {
                self.rows = rows;
                self.slots.iter_mut().zip(places).for_each(|(slot, placed)| {
                    (slot.row, slot.side) = (placed.row, placed.side);
                });
                return self;
            }
        }
        self.is_crowded = true;
        let above = usize::from(self.has_long_row());
        self.rows = max_rows.max(above + 1);
        // Neighbours in time are in different rows. The first row is for entries that are long at the current zoom.
        let turns = self.rows - above;
        self.slots.iter_mut().enumerate().for_each(|(index, slot)| {
            slot.row = above + index % turns;
            slot.ghosts.clear();
        });
        self
    }

    /// Returns the lane with empty rows below.
    pub(super) fn with_more_rows(self, rows: usize) -> Self {
        // The rows of a crowded lane belong to its clusters.
        let above = usize::from(self.has_long_row());
        let mut lane = Self { rows, ..self };
        if lane.is_crowded {
            let turns = rows - above;
            let slots = lane.slots.iter_mut().enumerate();
            slots.for_each(|(index, slot)| slot.row = above + index % turns);
        }
        lane
    }

    /// Returns the number of entries that begin in the fullest bin of an interval.
    pub(super) fn fullest(&self, interval: Interval) -> usize {
        let mut rest = &*self.slots;
        let mut most = 1;
        while let [slot, ..] = rest {
            let next = interval.next(interval.start(slot.first));
            let entries = rest.partition_point(|slot| slot.first < next);
            most = most.max(entries);
            rest = &rest[entries..];
        }
        most
    }

    /// Returns whether the first row is kept for long entries.
    pub(super) fn has_long_row(&self) -> bool {
        self.is_crowded && self.slots.iter().any(Slot::has_length)
    }

    /// Returns the number of rows that short entries take in turn.
    pub(super) fn short_rows(&self) -> usize {
        self.rows - usize::from(self.has_long_row())
    }
}

impl Frame<'_> {
    /// Returns the space that an entry may take.
    fn space(self, slot: &Slot) -> Space {
        let Self { scale, width, texts, metrics } = self;
        let mark = slot.pixels_with_ghosts(scale, width, texts.point);
        // Where all have their titles, they are in chronological order.
        let rank = if texts.style == LabelStyle::Dated { 0 } else { (metrics.rank)(slot.entry) };
        if texts.style == LabelStyle::Pins {
            return Space { short: (mark.0 - 1.0, mark.1 + 1.0), long: [None; 2], rank };
        }
        let is_outside = mark.1 < 0.0 || mark.0 > width;
        let [after, before] = texts.beside(mark, texts.short);
        // Near the end of the drawing the label is before the mark. When the range moves, it is after it.
        let is_after = is_outside || texts.is_inside(after, width);
        let short = if is_after { after } else { (before.0, after.1) };
        let long = texts.beside(mark, metrics.long(texts.style, slot.entry));
        let [long_after, long_before] =
            long.map(|range| (!is_outside && texts.is_inside(range, width)).then_some(range));
        // When the range moves, a title before its mark may give way to a number after it.
        let long_before = long_before.map(|(from, _)| (from, after.1));
        Space { short, long: [long_after, long_before], rank }
    }
}
