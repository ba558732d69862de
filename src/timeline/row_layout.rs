//! [`RowLayout`]: the row of each entry, independent of the visible range.

use std::cell::Cell as Cached;

use super::interval::Interval;
use super::item::Item;
use super::label_metrics::LabelMetrics;
use super::lane::Lane;
use super::time_scale::TimeScale;
use crate::story::Family;

/// The rows of a drawing.
///
/// Rows are assigned once for a width and stay when the visible range changes. An entry changes its row only if it becomes
/// longer than a bin of the calendar, or shorter.
#[derive(Debug)]
pub struct RowLayout {
    pub(super) whole: TimeScale,
    pub(super) lanes: Vec<Lane>,
    rows: usize,
    /// The number of entries in the fullest bin of each interval; 0 until it is computed.
    fullest: [Cached<usize>; Interval::ALL.len()],
}

/// The name of a family above its lane.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LaneLabel {
    /// The family.
    pub family: Family,
    /// The first row of the lane. The row before it is for the name.
    pub first_row: usize,
}

/// Up to this number of entries, all have labels. More entries are grouped by family, and the reader can zoom.
pub const MAX_LABELLED: usize = 12;

impl RowLayout {
    /// Returns the layout of entries within the whole period, for a drawing of at least this width in pixels.
    pub fn of(items: &[Item], whole: TimeScale, metrics: LabelMetrics<'_>, width: f64) -> Self {
        let lanes = if items.len() <= MAX_LABELLED {
            vec![Lane::labelled(items, metrics, whole, width)]
        } else {
            Lane::of_families(items, whole, width)
        };
        let rows = lanes.last().map_or(0, |lane| lane.first_row + lane.rows);
        Self { whole, lanes, rows, fullest: Default::default() }
    }

    /// Returns the whole period, with space at both ends.
    pub fn whole(&self) -> TimeScale {
        self.whole
    }

    /// Returns the number of rows.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// Returns the names above the lanes, if there is a lane for each family.
    pub fn lane_labels(&self) -> impl Iterator<Item = LaneLabel> {
        self.lanes.iter().filter_map(|lane| {
            let Lane { family, first_row, .. } = *lane;
            family.map(|family| LaneLabel { family, first_row })
        })
    }

    /// Returns the number of entries of one family in the fullest bin of an interval.
    pub(super) fn fullest(&self, interval: Interval) -> usize {
        let Some(index) = Interval::ALL.iter().position(|other| *other == interval) else {
            return 1;
        };
        let cached = &self.fullest[index];
        if cached.get() == 0 {
            let crowded = self.lanes.iter().filter(|lane| lane.is_crowded);
            cached.set(crowded.map(|lane| lane.fullest(interval)).max().unwrap_or(1));
        }
        cached.get()
    }
}
