//! [`Step`]: which years, months or days get a mark on the axis, and stand together in a count.

use super::scale::Scale;
use crate::story::{Day, Span};

/// A mark of the axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tick {
    /// Where it stands, 0 to 1.
    pub at: f64,
    /// The day, as [`Day::number`] counts.
    pub day: i32,
    /// The year, month or day that begins there.
    pub span: Span,
}

/// What parts the calendar into cells of one kind, each of which begins where the one before it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// So many days, counted anew from the first of each month; what is left over belongs to the last.
    Days(u8),
    /// So many months, counted from January of the year 0: a step of years marks the years that it divides.
    Months(i32),
}

impl Step {
    /// All of them, from fine to coarse.
    pub(super) const ALL: [Self; 18] = [
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
    ];

    /// The finest whose cells are all at least so many days long, or the coarsest of all.
    pub fn of(least_days: f64) -> Self {
        let found = Self::ALL.into_iter().find(|step| step.shortest() >= least_days);
        found.unwrap_or(Self::ALL[Self::ALL.len() - 1])
    }

    /// Its shortest cell, in days.
    fn shortest(self) -> f64 {
        match self {
            Self::Days(1) => 1.0,
            // From the 26th and from the 21st of a February.
            Self::Days(5) => 3.0,
            Self::Days(_) => 8.0,
            Self::Months(months) => f64::from(months) * 30.4 - 2.4,
        }
    }

    /// The first day of the cell in which a day lies.
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

    /// The first day of the next cell.
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

/// The marks of a scale, no two nearer to each other than `apart` (a share of the axis).
pub fn ticks(scale: Scale, apart: f64) -> Vec<Tick> {
    let step = Step::of(scale.days() * apart);
    let mut start = step.start(scale.first());
    let mut ticks = Vec::new();
    // What begins at the very end is marked too.
    while start <= scale.last().after(1) {
        let at = scale.at(start);
        if (0.0..=1.0).contains(&at) {
            ticks.push(Tick { at, day: start.number(), span: span(start) });
        }
        start = step.next(start);
    }
    ticks
}

/// The first day of a month counted from January of the year 0.
fn month_start(month: i32) -> Day {
    let of_year = u8::try_from(month.rem_euclid(12)).unwrap_or_default();
    Day::from_civil(month.div_euclid(12), of_year + 1, 1)
}

/// The longest stretch that begins on a day: a year, a month, or the day alone.
fn span(day: Day) -> Span {
    match day.civil() {
        (year, 1, 1) => Span::Year(year),
        (year, month, 1) => Span::Month { year, month },
        (year, month, day) => Span::Day { year, month, day },
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn marks(first: (i32, u8, u8), last: (i32, u8, u8), apart: f64) -> Vec<Span> {
        let [first, last] =
            [first, last].map(|(year, month, day)| Day::from_civil(year, month, day));
        ticks(Scale::between(first, last), apart).into_iter().map(|tick| tick.span).collect()
    }

    #[test]
    fn decades_are_marked_by_round_years() {
        let marks = marks((1975, 1, 1), (2021, 1, 1), 0.15);
        assert_eq!(marks, [1980, 1990, 2000, 2010, 2020].map(Span::Year));
    }

    #[test]
    fn years_before_the_first_are_marked_as_well() {
        let marks = marks((-900, 1, 1), (150, 1, 1), 0.2);
        assert_eq!(marks, [-500, 0].map(Span::Year));
    }

    #[test]
    fn a_year_or_two_is_marked_by_months_and_the_year_at_its_january() {
        let marks = marks((2022, 1, 1), (2024, 1, 1), 0.2);
        let july = |year| Span::Month { year, month: 7 };
        assert_eq!(
            marks,
            [Span::Year(2022), july(2022), Span::Year(2023), july(2023), Span::Year(2024)]
        );
    }

    #[test]
    fn weeks_are_marked_by_days_and_the_month_at_its_first() {
        let day = |month, day| Span::Day { year: 2024, month, day };
        let found = marks((2024, 2, 9), (2024, 3, 12), 0.08);
        let march = Span::Month { year: 2024, month: 3 };
        assert_eq!(
            found,
            [day(2, 11), day(2, 16), day(2, 21), day(2, 26), march, day(3, 6), day(3, 11)]
        );
        let found = marks((2024, 2, 28), (2024, 3, 2), 0.2);
        assert_eq!(found, [day(2, 28), day(2, 29), march, day(3, 2)]);
    }

    proptest! {
        #[test]
        fn marks_keep_apart_and_on_the_axis(
            first in -3_000_000i32..3_000_000, days in 4i32..3_000_000, apart in 0.02f64..0.5,
        ) {
            let start = Day::default().after(first);
            let marks = ticks(Scale::between(start, start.after(days)), apart);
            for pair in marks.windows(2) {
                prop_assert!(pair[1].at - pair[0].at >= apart * 0.999 || days > 1_000_000, "{pair:?}");
            }
            prop_assert!(marks.iter().all(|tick| (0.0..=1.0).contains(&tick.at)));
            prop_assert!(marks.len() <= 60);
        }

        #[test]
        fn every_day_lies_in_one_cell(day in -3_000_000i32..3_000_000, nth in 0usize..18) {
            let (day, step) = (Day::default().after(day), Step::ALL[nth]);
            let start = step.start(day);
            let next = step.next(start);
            prop_assert!(start <= day && day < next, "{step:?}: {start:?} {day:?} {next:?}");
            prop_assert_eq!(step.start(start), start);
            prop_assert_eq!(step.start(next.before()), start);
            prop_assert_eq!(step.start(next), next);
            let shortest = step.shortest();
            prop_assert!(f64::from(next.number() - start.number()) >= shortest.floor(), "{shortest}");
        }
    }
}
