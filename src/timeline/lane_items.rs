//! [`LaneItems`]: what is drawn of one lane.

use super::cluster::Cluster;
use super::mark::Mark;
use super::note::Note;

/// The marks and clusters of one lane, in chronological order.
#[derive(Default)]
pub(super) struct LaneItems {
    pub(super) marks: Vec<Mark>,
    pub(super) clusters: Vec<Cluster>,
    pub(super) notes: Vec<Note>,
    /// The number of entries before the visible range.
    pub(super) earlier: usize,
    /// The number of entries after the visible range.
    pub(super) later: usize,
}

impl LaneItems {
    /// Returns the approximate number of SVG elements.
    pub(super) fn elements(&self) -> usize {
        8 * self.marks.len() + 5 * self.clusters.len()
    }
}
