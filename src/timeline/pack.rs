//! Intervals into rows, so that none in a row touches another.

/// The rows of a drawing while it is filled; each knows how far it is taken.
#[derive(Debug, Default)]
pub(super) struct Rows {
    /// The taken stretches of each row, in pixels.
    taken: Vec<Vec<(f64, f64)>>,
}

impl Rows {
    /// The row of each stretch, the first in which it is free.
    ///
    /// No stretch begins before the one that is given before it. So a row is free where its last one is over, and its
    /// others need no look: the cost is n log n, however many rows it takes.
    pub(super) fn of(stretches: &[(f64, f64)]) -> Vec<usize> {
        let mut ends = Ends::of(stretches.len());
        let mut rows = Vec::with_capacity(stretches.len());
        for (from, to) in stretches {
            let row = ends.first_over(*from);
            ends.set(row, *to);
            rows.push(row);
        }
        rows
    }

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

    /// How many rows there are.
    pub(super) fn len(&self) -> usize {
        self.taken.len()
    }

    fn is_free(&self, row: usize, from: f64, to: f64) -> bool {
        self.taken[row].iter().all(|(start, end)| to <= *start || *end <= from)
    }
}

/// Where the last stretch of each row ends, as a tree: the root is at 1, the branches of n at 2n and 2n + 1, the rows are
/// its leaves, and every fork has the least end above it.
struct Ends(Vec<f64>);

impl Ends {
    /// Of so many rows, with nothing in them.
    fn of(rows: usize) -> Self {
        Self(vec![f64::NEG_INFINITY; rows.next_power_of_two() * 2])
    }

    /// The first row whose last stretch is over at a place. There is one while fewer stretches are taken than there are rows.
    fn first_over(&self, place: f64) -> usize {
        let mut node = 1;
        while node < self.leaves() {
            node *= 2;
            if self.0[node] > place {
                node += 1;
            }
        }
        node - self.leaves()
    }

    fn set(&mut self, row: usize, end: f64) {
        let mut node = self.leaves() + row;
        self.0[node] = end;
        while node > 1 {
            node /= 2;
            self.0[node] = self.0[node * 2].min(self.0[node * 2 + 1]);
        }
    }

    fn leaves(&self) -> usize {
        self.0.len() / 2
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn each_takes_the_first_row_where_it_is_free(
            stretches in prop::collection::vec((0u32..500, 1u32..60), 0..120),
        ) {
            let mut stretches: Vec<(f64, f64)> = stretches
                .into_iter()
                .map(|(from, length)| (f64::from(from), f64::from(from + length)))
                .collect();
            stretches.sort_by(|a, b| a.0.total_cmp(&b.0));
            let mut one_by_one = Rows::default();
            let expected: Vec<usize> =
                stretches.iter().map(|(from, to)| one_by_one.take(*from, *to)).collect();
            prop_assert_eq!(Rows::of(&stretches), expected);
        }
    }
}
