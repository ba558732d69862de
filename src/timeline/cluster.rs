//! [`Cluster`]: several entries that are drawn as one item.

use crate::story::{Day, Family};

/// Entries that are too close to each other to be drawn one by one.
#[derive(Clone, Debug, PartialEq)]
pub struct Cluster {
    /// The family of the entries.
    pub family: Family,
    /// The indices of the entries, in ascending order. There is at least one.
    pub members: Vec<usize>,
    /// The kind.
    pub kind: ClusterKind,
    /// The start, from 0 to 1.
    pub from: f64,
    /// The end, from 0 to 1.
    pub to: f64,
    /// The first of its rows.
    pub row: usize,
    /// The number of its rows.
    pub rows: usize,
}

/// The property that the entries of a cluster share.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ClusterKind {
    /// The entries are short and begin in one bin of the calendar.
    Bin {
        /// The first day of the bin.
        first: Day,
        /// The last day of the bin.
        last: Day,
        /// The number of entries as a share of the fullest bin of the same interval, above 0 and up to 1.
        share: f64,
    },
    /// The entries are long and overlap each other.
    Overlap,
}

impl Cluster {
    /// Returns the first entry.
    pub fn first(&self) -> usize {
        self.members.first().copied().unwrap_or_default()
    }

    /// Returns the number of entries.
    pub fn len(&self) -> usize {
        self.members.len()
    }

    /// Returns whether there are no entries.
    pub fn is_empty(&self) -> bool {
        self.members.is_empty()
    }
}
