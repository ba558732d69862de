//! [`Lane`]: the entries that share rows.

use super::interval::Interval;
use super::item::Item;
use super::label_metrics::{GAP, LabelMetrics};
use super::pack::Rows;
use super::slot::{Slot, in_order};
use super::time_scale::TimeScale;
use crate::story::Family;

/// The entries that share rows.
#[derive(Debug)]
pub(super) struct Lane {
    /// The family of the entries, if there is a lane for each family.
    pub(super) family: Option<Family>,
    /// The first of its rows.
    pub(super) first_row: usize,
    pub(super) rows: usize,
    /// True if there are more entries than the rows can hold. Entries may then be drawn as clusters.
    pub(super) is_crowded: bool,
    /// The entries, sorted by their first day.
    pub(super) slots: Vec<Slot>,
}

/// The approximate maximum number of rows of a drawing, including the rows for the names of the families.
const MAX_ROWS: usize = 24;
/// Up to this number of entries, a family may have more rows, so that fewer entries are in clusters.
const FEW: usize = 100;
const MAX_ROWS_OF_FEW: usize = 9;
/// The maximum number of entries of a family that are packed into rows.
const MAX_PACKED: usize = 60;

impl Lane {
    /// Returns one lane for all entries. Each has a row in which there is room for its label.
    pub(super) fn labelled(
        items: &[Item],
        metrics: LabelMetrics<'_>,
        whole: TimeScale,
        width: f64,
    ) -> Self {
        let mut rows = Rows::default();
        let mut slots: Vec<Slot> =
            items.iter().enumerate().map(|(entry, item)| Slot::of(*item, entry, whole)).collect();
        for slot in &mut slots {
            let (from, to) = slot.pixels(whole, width);
            let label = metrics.widths(slot.entry).into_iter().flat_map(|label| {
                let after = (to + label <= width).then_some((from, to + label));
                after.or((from - label >= 0.0).then_some((from - label, to)))
            });
            // A label that is wider than the drawing is left out.
            let (from, to) = label.take(1).next().unwrap_or((from, to));
            slot.row = rows.take(from - GAP, to + GAP);
        }
        Self {
            family: None,
            first_row: 0,
            rows: rows.len(),
            is_crowded: false,
            slots: in_order(slots),
        }
    }

    /// Returns a lane for each family that has entries. The row above each lane is for the name of the family.
    pub(super) fn of_families(items: &[Item], whole: TimeScale, width: f64) -> Vec<Self> {
        let mut members: Vec<Vec<Slot>> = Family::ALL.iter().map(|_| Vec::new()).collect();
        for (entry, item) in items.iter().enumerate() {
            if let Some(index) = Family::ALL.iter().position(|family| *family == item.family) {
                members[index].push(Slot::of(*item, entry, whole));
            }
        }
        let families = members.iter().filter(|slots| !slots.is_empty()).count();
        let max_rows = match items.len() {
            ..=FEW => MAX_ROWS_OF_FEW,
            _ => (MAX_ROWS / families.max(1)).clamp(3, 10) - 1,
        };
        let mut lanes: Vec<Self> = Vec::new();
        for (family, slots) in Family::ALL.into_iter().zip(members) {
            if !slots.is_empty() {
                let above = lanes.last().map_or(0, |lane| lane.first_row + lane.rows);
                let lane = Self {
                    family: Some(family),
                    first_row: above + 1,
                    rows: 0,
                    is_crowded: false,
                    slots: in_order(slots),
                };
                lanes.push(lane.with_rows(max_rows, whole, width));
            }
        }
        lanes
    }

    /// Assigns each entry a row: the first free row when the whole period is visible. If the rows do not suffice, the lane
    /// is crowded, and the entries take the rows in turn.
    fn with_rows(mut self, max_rows: usize, whole: TimeScale, width: f64) -> Self {
        if self.slots.len() <= MAX_PACKED {
            let stretch = |slot: &Slot| {
                let (from, to) = slot.pixels(whole, width);
                (from - 1.0, to + 1.0)
            };
            let stretches: Vec<(f64, f64)> = self.slots.iter().map(stretch).collect();
            let rows = Rows::of(&stretches);
            self.rows = rows.iter().max().map_or(0, |row| row + 1);
            if self.rows <= max_rows {
                self.slots.iter_mut().zip(rows).for_each(|(slot, row)| slot.row = row);
                return self;
            }
        }
        self.is_crowded = true;
        self.rows = max_rows;
        // Neighbours in time are in different rows. The first row is for entries that are long at the current zoom.
        let above = usize::from(self.has_long_row());
        let turns = max_rows - above;
        self.slots
            .iter_mut()
            .enumerate()
            .for_each(|(index, slot)| slot.row = above + index % turns);
        self
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
