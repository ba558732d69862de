//! [`Taken`]: the spaces that are taken in the rows of a lane.

use super::lane::Lane;
use super::lane_items::LaneItems;
use super::texts::Texts;

/// The spaces of marks, clusters and labels in the rows of one lane, in pixels.
pub(super) struct Taken {
    first_row: usize,
    /// The index of the mark, if it is one, and its start and end.
    rows: Vec<Vec<(Option<usize>, f64, f64)>>,
}

impl Taken {
    /// Returns the spaces of the marks without labels, and of the clusters.
    pub(super) fn of(lane: &Lane, items: &LaneItems, texts: Texts, width: f64) -> Self {
        let mut taken = Self { first_row: lane.first_row, rows: vec![Vec::new(); lane.rows] };
        for (index, mark) in items.marks.iter().enumerate() {
            let (from, to) = mark.pixels(width, texts.point);
            taken.rows[mark.row - lane.first_row].push((Some(index), from, to));
        }
        for cluster in &items.clusters {
            for row in cluster.row..cluster.row + cluster.rows {
                taken.take(row, (cluster.from * width, cluster.to * width));
            }
        }
        taken
    }

    /// Takes a space for something that is no mark.
    pub(super) fn take(&mut self, row: usize, (from, to): (f64, f64)) {
        self.rows[row - self.first_row].push((None, from, to));
    }

    /// Changes the space of a mark, which now has a label.
    pub(super) fn set(&mut self, index: usize, row: usize, (from, to): (f64, f64)) {
        let row = &mut self.rows[row - self.first_row];
        if let Some(space) = row.iter_mut().find(|space| space.0 == Some(index)) {
            *space = (Some(index), from, to);
        }
    }

    /// Returns whether a space is free for a mark and its label.
    pub(super) fn is_free(&self, index: usize, row: usize, range: (f64, f64)) -> bool {
        let others = self.rows[row - self.first_row].iter();
        others.filter(|space| space.0 != Some(index)).all(|space| is_apart(space, range))
    }

    /// Returns whether nothing is in a space.
    pub(super) fn is_empty(&self, row: usize, range: (f64, f64)) -> bool {
        self.rows[row - self.first_row].iter().all(|space| is_apart(space, range))
    }
}

fn is_apart(space: &(Option<usize>, f64, f64), (from, to): (f64, f64)) -> bool {
    space.2 <= from + TOLERANCE || to <= space.1 + TOLERANCE
}

/// Two ways to compute the same position may differ by a rounding error.
const TOLERANCE: f64 = 0.001;
