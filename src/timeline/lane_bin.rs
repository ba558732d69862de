//! [`LaneBin`]: a bin of a crowded lane.

use std::ops::Range;

use crate::story::Day;

/// A bin of the calendar in which entries of the lane begin.
pub(super) struct LaneBin {
    pub(super) start: Day,
    pub(super) next: Day,
    /// The indices of its entries, of any length.
    pub(super) slots: Range<usize>,
    /// True if its short entries do not have room beside each other.
    pub(super) is_cluster: bool,
}
