//! [`Rows`]: assigns ranges to rows so that ranges in one row do not overlap.

/// The rows of a drawing, with the ranges that are taken in each, in pixels.
#[derive(Debug, Default)]
pub(super) struct Rows {
    taken: Vec<Vec<(f64, f64)>>,
}

impl Rows {
    /// Returns the first free row for each range. The ranges are sorted by their start.
    ///
    /// Because of that order, a row is free if its last range has ended. There are at most 60 ranges, so all rows are
    /// scanned.
    pub(super) fn of(ranges: &[(f64, f64)]) -> Vec<usize> {
        let mut ends: Vec<f64> = Vec::new();
        let first_free = |(from, to): &(f64, f64)| {
            let row = ends.iter().position(|end| end <= from).unwrap_or(ends.len());
            if row == ends.len() {
                ends.push(*to);
            } else {
                ends[row] = *to;
            }
            row
        };
        ranges.iter().map(first_free).collect()
    }

    /// Takes a range in the first row in which it is free, and returns that row. The ranges may come in any order.
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

    /// Returns the number of rows.
    pub(super) fn len(&self) -> usize {
        self.taken.len()
    }

    fn is_free(&self, row: usize, from: f64, to: f64) -> bool {
        self.taken[row].iter().all(|(start, end)| to <= *start || *end <= from)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn sorted_ranges_get_the_same_rows_as_one_by_one(
            ranges in prop::collection::vec((0u32..500, 1u32..60), 0..120),
        ) {
            let mut ranges: Vec<(f64, f64)> = ranges
                .into_iter()
                .map(|(from, length)| (f64::from(from), f64::from(from + length)))
                .collect();
            ranges.sort_by(|a, b| a.0.total_cmp(&b.0));
            let mut one_by_one = Rows::default();
            let expected: Vec<usize> =
                ranges.iter().map(|(from, to)| one_by_one.take(*from, *to)).collect();
            prop_assert_eq!(Rows::of(&ranges), expected);
        }
    }
}
