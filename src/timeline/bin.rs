//! [`Bin`]: a bin of the calendar with the entries that begin in it.

use std::ops::Range;

use super::interval::Interval;
use crate::story::Day;

/// A bin of the calendar, such as a month, a year or a decade.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bin {
    /// The first day.
    pub first: Day,
    /// The last day.
    pub last: Day,
    /// The entries that begin in the bin, as chronological indices.
    pub entries: Range<usize>,
}

/// Groups entries by the days on which they begin, which are sorted, with the finest [`Interval`] that gives at most `max` bins.
///
/// Empty bins are left out. If no interval gives so few bins, the coarsest one is used, which has five for all of time.
pub fn bins(days: &[Day], max: usize) -> Vec<Bin> {
    let (coarsest, finer) = Interval::ALL.split_last().unwrap_or((&Interval::Days(1), &[]));
    let few = finer.iter().find_map(|interval| group(*interval, days, max));
    few.or_else(|| group(*coarsest, days, usize::MAX)).unwrap_or_default()
}

/// Returns the bins of an interval; `None` if there are more than `max`.
fn group(interval: Interval, days: &[Day], max: usize) -> Option<Vec<Bin>> {
    let mut bins: Vec<Bin> = Vec::new();
    let mut from = 0;
    while let Some(day) = days.get(from) {
        if bins.len() == max {
            return None;
        }
        let first = interval.start(*day);
        let next = interval.next(first);
        // Binary search, because there may be ten thousand days, and eighteen intervals to try.
        let to = days.partition_point(|day| *day < next);
        bins.push(Bin { first, last: next.before(), entries: from..to });
        from = to;
    }
    Some(bins)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(year: i32, month: u8) -> Day {
        Day::from_civil(year, month, 9)
    }

    #[test]
    fn finest_interval_with_few_enough_bins_is_used_and_empty_bins_are_left_out() {
        let days = [day(1985, 1), day(1985, 7), day(1987, 2), day(1987, 3)];
        let years = |max| -> Vec<(i32, i32, Range<usize>)> {
            let year = |day: Day| day.civil().0;
            let bins = bins(&days, max).into_iter();
            bins.map(|bin| (year(bin.first), year(bin.last), bin.entries)).collect()
        };
        assert_eq!(years(2), [(1985, 1985, 0..2), (1987, 1987, 2..4)], "1986 is left out");
        assert_eq!(years(1), [(1985, 1989, 0..4)], "five years from 1985");
        assert_eq!(years(4).len(), 4, "months");
    }

    proptest! {
        #[test]
        fn every_entry_is_in_the_one_bin_in_which_it_begins(
            mut numbers in prop::collection::vec(-3_000_000i32..3_000_000, 1..200), max in 5usize..50,
        ) {
            numbers.sort_unstable();
            let days: Vec<Day> = numbers.iter().map(|number| Day::default().after(*number)).collect();
            let bins = bins(&days, max);
            prop_assert!(bins.len() <= max, "{} bins", bins.len());
            let mut next = 0;
            for bin in bins {
                prop_assert_eq!(bin.entries.start, next);
                prop_assert!(!bin.entries.is_empty());
                for day in &days[bin.entries.clone()] {
                    prop_assert!((bin.first..=bin.last).contains(day));
                }
                next = bin.entries.end;
            }
            prop_assert_eq!(next, days.len());
        }
    }
}
