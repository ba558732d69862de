//! [`pack`]: assigns entries to rows so that their marks and labels do not overlap.

use super::mark::Side;
use crate::order::ordered;

/// The space that an entry may take, in pixels.
#[derive(Clone, Copy, Debug)]
pub(super) struct Space {
    /// The mark with its shortest label.
    pub(super) short: (f64, f64),
    /// The mark with its longest label after it or before it, where there is room inside the drawing.
    pub(super) long: [Option<(f64, f64)>; 2],
    /// The rank: entries of a lower rank get their longest label first.
    pub(super) rank: u8,
}

/// The row of an entry, and the side of its longest label, if it has one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Placed {
    pub(super) row: usize,
    pub(super) side: Option<Side>,
}

/// The sides of the longest labels, in the order in which they are tried.
pub(super) const SIDES: [Side; 2] = [Side::After, Side::Before];

/// Assigns rows, first so that each entry has its shortest label, then as many of the longest labels as fit, by rank.
///
/// There are at least as many rows as the shortest labels need, and up to `wanted` so that more of the longest labels fit.
/// Returns `None` if more than `max` rows would be needed.
pub(super) fn pack(spaces: &[Space], wanted: usize, max: usize) -> Option<(usize, Vec<Placed>)> {
    let order = ordered(spaces.len(), &|a, b| spaces[a].short.0.total_cmp(&spaces[b].short.0));
    let least = (1..=max).find(|rows| {
        let mut free = Rows::of(*rows);
        order.iter().all(|index| free.take(spaces[*index].short).is_some())
    })?;
    let mut best = None;
    for rows in least..=wanted.max(least).min(max) {
        let packed = Packing { spaces, order: &order }.packed(rows);
        let is_complete = packed.iter().all(|placed| placed.side.is_some());
        best = Some((rows, packed));
        if is_complete {
            break;
        }
    }
    best
}

struct Packing<'a> {
    spaces: &'a [Space],
    /// The entries by their start.
    order: &'a [usize],
}

impl Packing<'_> {
    /// Returns the places of all entries in a number of rows that is enough for their shortest labels.
    fn packed(&self, rows: usize) -> Vec<Placed> {
        let mut places: Vec<Option<Placed>> = vec![None; self.spaces.len()];
        let mut taken = Rows::of(rows);
        let by_rank =
            ordered(self.spaces.len(), &|a, b| self.spaces[a].rank.cmp(&self.spaces[b].rank));
        for index in by_rank {
            let ways = (0..rows).flat_map(|row| [0, 1].map(|side| (row, side)));
            for (row, side) in ways {
                let Some(space) = self.spaces[index].long[side] else { continue };
                if !taken.is_free(row, space) {
                    continue;
                }
                taken.taken[row].push(space);
                places[index] = Some(Placed { row, side: Some(SIDES[side]) });
                if self.rest(&taken, &places).is_some() {
                    break;
                }
                taken.taken[row].pop();
                places[index] = None;
            }
        }
        let rest = self.rest(&taken, &places).unwrap_or_default();
        rest.into_iter().for_each(|(index, row)| places[index] = Some(Placed { row, side: None }));
        places.into_iter().map(Option::unwrap_or_default).collect()
    }

    /// Returns rows for the shortest labels of all entries that have no place yet; `None` if they do not fit.
    fn rest(&self, taken: &Rows, places: &[Option<Placed>]) -> Option<Vec<(usize, usize)>> {
        let mut free = taken.clone();
        let open = self.order.iter().filter(|index| places[**index].is_none());
        open.map(|index| Some((*index, free.take(self.spaces[*index].short)?))).collect()
    }
}

/// The rows of a drawing, with the ranges that are taken in each, in pixels.
#[derive(Clone, Debug, Default)]
pub(super) struct Rows {
    taken: Vec<Vec<(f64, f64)>>,
}

impl Rows {
    fn of(rows: usize) -> Self {
        Self { taken: vec![Vec::new(); rows] }
    }

    /// Takes a range in the first row in which it is free, and returns that row.
    fn take(&mut self, range: (f64, f64)) -> Option<usize> {
        let row = (0..self.taken.len()).find(|row| self.is_free(*row, range))?;
        self.taken[row].push(range);
        Some(row)
    }

    fn is_free(&self, row: usize, (from, to): (f64, f64)) -> bool {
        self.taken[row].iter().all(|(start, end)| to <= *start || *end <= from)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn space(at: f64, short: f64, long: f64, rank: u8) -> Space {
        let after = (at + long <= 800.0).then_some((at, at + long));
        let before = (at + 10.0 - long >= 0.0).then_some((at + 10.0 - long, at + 10.0));
        Space { short: (at, at + short), long: [after, before], rank }
    }

    #[test]
    fn title_of_the_first_rank_comes_first_and_a_number_always_has_room() {
        let spaces = [space(0.0, 20.0, 200.0, 2), space(40.0, 20.0, 200.0, 1)];
        let (rows, places) = pack(&spaces, 1, 9).unwrap();
        assert_eq!(rows, 1);
        assert_eq!(places.map_sides(), [None, Some(Side::After)]);
        assert_eq!(pack(&spaces, 2, 9).unwrap().1.map_sides(), [Some(Side::After); 2]);
        assert_eq!(pack(&[space(0.0, 20.0, 90.0, 1); 4], 2, 3), None, "four at one place");
    }

    trait Sides {
        fn map_sides(&self) -> Vec<Option<Side>>;
    }

    impl Sides for Vec<Placed> {
        fn map_sides(&self) -> Vec<Option<Side>> {
            self.iter().map(|placed| placed.side).collect()
        }
    }

    proptest! {
        #[test]
        fn spaces_of_a_row_do_not_overlap(
            ranges in prop::collection::vec((0u32..780, 20u32..40, 40u32..260, 0u8..4), 1..40), wanted in 1usize..9,
        ) {
            let spaces: Vec<Space> = ranges
                .into_iter()
                .map(|(at, short, long, rank)| space(f64::from(at), f64::from(short), f64::from(long), rank))
                .collect();
            let (rows, places) = pack(&spaces, wanted, 60).unwrap();
            let range = |index: usize| match places[index].side {
                Some(Side::After) => spaces[index].long[0].unwrap(),
                Some(_) => spaces[index].long[1].unwrap(),
                None => spaces[index].short,
            };
            for one in 0..spaces.len() {
                prop_assert!(places[one].row < rows);
                for other in 0..one {
                    let ((from, to), (start, end)) = (range(one), range(other));
                    prop_assert!(places[one].row != places[other].row || to <= start || end <= from);
                }
            }
        }
    }
}
