//! [`Cell`]: a stretch of the calendar with the entries that begin in it, for a list that is cut into pages.

use std::ops::Range;

use super::ticks::Step;
use crate::story::Day;

/// A year, a decade, a month: from its first day to its last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The first day.
    pub first: Day,
    /// The last day.
    pub last: Day,
    /// The entries that begin in it, as places in the order of time.
    pub entries: Range<usize>,
}

/// Cuts entries, by the days on which they begin, in order, with the finest [`Step`] that gives no more than `most` cells.
///
/// Cells without entries are left out. The coarsest step is taken where no step gives so few: it has five in all of time.
pub fn cells(days: &[Day], most: usize) -> Vec<Cell> {
    let (coarsest, finer) = Step::ALL.split_last().unwrap_or((&Step::Days(1), &[]));
    let few = finer.iter().find_map(|step| cut(*step, days, most));
    few.or_else(|| cut(*coarsest, days, usize::MAX)).unwrap_or_default()
}

/// The cells of a step, unless they are too many.
fn cut(step: Step, days: &[Day], most: usize) -> Option<Vec<Cell>> {
    let mut cells: Vec<Cell> = Vec::new();
    let mut from = 0;
    while let Some(day) = days.get(from) {
        if cells.len() == most {
            return None;
        }
        let first = step.start(*day);
        let next = step.next(first);
        // The search looks at a few of the days; there may be ten thousand, and eighteen steps to try.
        let to = days.partition_point(|day| *day < next);
        cells.push(Cell { first, last: next.before(), entries: from..to });
        from = to;
    }
    Some(cells)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(year: i32, month: u8) -> Day {
        Day::from_civil(year, month, 9)
    }

    #[test]
    fn the_finest_step_is_taken_that_gives_few_enough_and_empty_cells_are_left_out() {
        let days = [day(1985, 1), day(1985, 7), day(1987, 2), day(1987, 3)];
        let years = |most| -> Vec<(i32, i32, Range<usize>)> {
            let year = |day: Day| day.civil().0;
            let cells = cells(&days, most).into_iter();
            cells.map(|cell| (year(cell.first), year(cell.last), cell.entries)).collect()
        };
        assert_eq!(years(2), [(1985, 1985, 0..2), (1987, 1987, 2..4)], "1986 is left out");
        assert_eq!(years(1), [(1985, 1989, 0..4)], "five years from 1985 on");
        assert_eq!(years(4).len(), 4, "by months and less");
    }

    proptest! {
        #[test]
        fn every_entry_stands_in_one_cell_in_which_it_begins(
            mut numbers in prop::collection::vec(-3_000_000i32..3_000_000, 1..200), most in 5usize..50,
        ) {
            numbers.sort_unstable();
            let days: Vec<Day> = numbers.iter().map(|number| Day::default().after(*number)).collect();
            let cells = cells(&days, most);
            prop_assert!(cells.len() <= most, "{} cells", cells.len());
            let mut next = 0;
            for cell in cells {
                prop_assert_eq!(cell.entries.start, next);
                prop_assert!(!cell.entries.is_empty());
                for day in &days[cell.entries.clone()] {
                    prop_assert!((cell.first..=cell.last).contains(day));
                }
                next = cell.entries.end;
            }
            prop_assert_eq!(next, days.len());
        }
    }
}
