//! Intervals into rows, so that none in a row touches another.

/// The rows of a drawing while it is filled; each knows how far it is taken.
#[derive(Debug, Default)]
pub(super) struct Rows {
    /// The taken stretches of each row, in pixels.
    taken: Vec<Vec<(f64, f64)>>,
}

impl Rows {
    /// Takes a stretch in the first row where it is free, and says which row that is.
    pub(super) fn take(&mut self, from: f64, to: f64) -> usize {
        let row = match (0..self.taken.len()).find(|row| self.is_free(*row, from, to)) {
            Some(row) => row,
            None => {
                self.taken.push(Vec::new());
                self.taken.len() - 1
            }
        };
        self.taken[row].push((from, to));
        row
    }

    /// Takes a stretch in a given row if it is free there.
    pub(super) fn take_in(&mut self, row: usize, from: f64, to: f64) -> bool {
        let is_free = self.is_free(row, from, to);
        if is_free {
            self.taken[row].push((from, to));
        }
        is_free
    }

    /// How many rows there are.
    pub(super) fn len(&self) -> usize {
        self.taken.len()
    }

    fn is_free(&self, row: usize, from: f64, to: f64) -> bool {
        self.taken[row].iter().all(|(start, end)| to <= *start || *end <= from)
    }
}
