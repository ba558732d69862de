//! Which years or months get a mark on the axis.

use super::scale::Scale;
use crate::story::{Day, Span};

/// A mark of the axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tick {
    /// Where it stands, 0 to 1.
    pub at: f64,
    /// The year or month that begins there.
    pub span: Span,
}

/// The steps between marks, in months, from fine to coarse.
const STEPS: [i32; 15] = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12_000, 60_000];

/// The marks of a scale, no two nearer to each other than `apart` (a share of the axis).
///
/// Where the step is a year or more, each mark is a year divisible by the step.
pub fn ticks(scale: Scale, apart: f64) -> Vec<Tick> {
    let least_days = scale.days() * apart;
    // The shortest stretch of so many months; February makes short ones.
    let days_of = |months: i32| f64::from(months) * 30.4 - 2.0;
    let step = STEPS.into_iter().find(|months| days_of(*months) >= least_days);
    let step = step.unwrap_or(STEPS[STEPS.len() - 1]);
    let (first_year, first_month, _) = scale.first().civil();
    let from = first_year * 12 + i32::from(first_month) - 1;
    let first = from.div_euclid(step) * step;
    (0..)
        .map(|nth| first + nth * step)
        .map(|month| (month, start_of(month)))
        .take_while(|(_, day)| *day <= scale.last())
        .filter(|(_, day)| *day >= scale.first())
        .map(|(month, day)| Tick { at: scale.at(day), span: span_of(month) })
        .collect()
}

/// The first day of a month counted from January of the year 0.
fn start_of(month: i32) -> Day {
    span_of(month).first_day()
}

/// The year where the month is a January, else the month.
fn span_of(month: i32) -> Span {
    let (year, of_year) = (month.div_euclid(12), month.rem_euclid(12));
    match u8::try_from(of_year) {
        Ok(of_year @ 1..) => Span::Month { year, month: of_year + 1 },
        _ => Span::Year(year),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn years(first: i32, last: i32, apart: f64) -> Vec<Span> {
        let scale = Scale::between(Day::from_civil(first, 1, 1), Day::from_civil(last, 1, 1));
        ticks(scale, apart).into_iter().map(|tick| tick.span).collect()
    }

    #[test]
    fn decades_are_marked_by_round_years() {
        let marks = years(1975, 2021, 0.15);
        assert_eq!(marks, [1980, 1990, 2000, 2010, 2020].map(Span::Year));
    }

    #[test]
    fn a_year_or_two_is_marked_by_months_and_the_year_at_its_january() {
        let marks = years(2022, 2024, 0.2);
        let july = |year| Span::Month { year, month: 7 };
        assert_eq!(
            marks,
            [Span::Year(2022), july(2022), Span::Year(2023), july(2023), Span::Year(2024)]
        );
    }

    proptest! {
        #[test]
        fn marks_keep_apart_and_on_the_axis(
            first in -3_000_000i32..3_000_000, days in 1i32..3_000_000, apart in 0.02f64..0.5,
        ) {
            let start = Day::default().after(first);
            let marks = ticks(Scale::between(start, start.after(days)), apart);
            for pair in marks.windows(2) {
                // A month may be a day or two shorter than the step says.
                let days_short = 3.0 / f64::from(days);
                prop_assert!(pair[1].at - pair[0].at >= apart - days_short || days < 90);
            }
            prop_assert!(marks.iter().all(|tick| (0.0..=1.0).contains(&tick.at)));
            prop_assert!(marks.len() <= 60);
        }
    }
}
