//! [`Interval`]: an interval of the calendar, such as 5 days, 3 months or 10 years.

use crate::story::Day;

/// An interval of the calendar; the finer is the smaller. Each of its bins begins where the bin before it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Interval {
    /// A number of days, counted from the first of each month. The last bin of a month takes the remaining days.
    Days(u8),
    /// A number of months, counted from January of the year 0. Bins of several years begin at multiples of that number.
    Months(i32),
}

impl Interval {
    /// All intervals, from fine to coarse.
    pub(super) const ALL: [Self; 23] = [
        Self::Days(1),
        Self::Days(5),
        Self::Days(10),
        Self::Months(1),
        Self::Months(2),
        Self::Months(3),
        Self::Months(6),
        Self::Months(12),
        Self::Months(24),
        Self::Months(60),
        Self::Months(120),
        Self::Months(240),
        Self::Months(600),
        Self::Months(1200),
        Self::Months(2400),
        Self::Months(6000),
        Self::Months(12_000),
        Self::Months(60_000),
        Self::Months(120_000),
        Self::Months(600_000),
        Self::Months(1_200_000),
        Self::Months(6_000_000),
        Self::Months(12_000_000),
    ];

    /// Returns the finest interval whose bins all have at least that many days, or the coarsest of all.
    pub fn of(least_days: f64) -> Self {
        let found = Self::ALL.into_iter().find(|interval| interval.shortest() >= least_days);
        found.unwrap_or(Self::ALL[Self::ALL.len() - 1])
    }

    /// Returns the length of its shortest bin in days.
    fn shortest(self) -> f64 {
        match self {
            Self::Days(1) => 1.0,
            // In February, the last bins begin on the 26th and on the 21st.
            Self::Days(5) => 3.0,
            Self::Days(_) => 8.0,
            Self::Months(months) => f64::from(months) * 30.4 - 2.4,
        }
    }

    /// Returns the first day of the bin of a day.
    pub fn start(self, day: Day) -> Day {
        let (year, month, of_month) = day.civil();
        match self {
            Self::Days(1) => day,
            Self::Days(days) => {
                let nth = ((of_month - 1) / days).min(30 / days - 1);
                day.after(i32::from(nth * days + 1) - i32::from(of_month))
            }
            Self::Months(months) => {
                let month = year * 12 + i32::from(month) - 1;
                month_start(month.div_euclid(months) * months)
            }
        }
    }

    /// Returns the first day of the next bin.
    pub fn next(self, start: Day) -> Day {
        let (year, month, of_month) = start.civil();
        let month = year * 12 + i32::from(month) - 1;
        match self {
            Self::Months(months) => month_start(month + months),
            Self::Days(1) => start.after(1),
            Self::Days(days) if of_month + 2 * days > 31 => month_start(month + 1),
            Self::Days(days) => start.after(i32::from(days)),
        }
    }
}

/// Returns the first day of a month that is counted from January of the year 0.
fn month_start(month: i32) -> Day {
    let of_year = u8::try_from(month.rem_euclid(12)).unwrap_or_default();
    Day::from_civil(month.div_euclid(12), of_year + 1, 1)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn every_day_belongs_to_exactly_one_bin(day in -365_000_000i32..365_000_000, nth in 0usize..23) {
            let (day, interval) = (Day::default().after(day), Interval::ALL[nth]);
            let start = interval.start(day);
            let next = interval.next(start);
            prop_assert!(start <= day && day < next, "{interval:?}: {start:?} {day:?} {next:?}");
            prop_assert_eq!(interval.start(start), start);
            prop_assert_eq!(interval.start(next.before()), start);
            prop_assert_eq!(interval.start(next), next);
            let shortest = interval.shortest();
            prop_assert!(f64::from(next.number() - start.number()) >= shortest.floor(), "{shortest}");
        }
    }
}
