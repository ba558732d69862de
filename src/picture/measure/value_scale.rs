//! [`ValueScale`]: the linear scale of a measure's values.

use rust_decimal::Decimal;

use super::dimensions::Dimensions;
use crate::chart::float;
use crate::story::{Measure, Quantity, Statement, TimeUnit, Unit};

/// A linear map from values to heights. It contains 0 and all values that anyone gives.
#[derive(Clone, Debug, PartialEq)]
pub struct ValueScale {
    dimension: (Unit, Option<TimeUnit>),
    /// The smallest value; 0 if none is below it.
    pub lowest: Decimal,
    /// The largest value; 0 if none is above it.
    pub highest: Decimal,
    top: f64,
    bottom: f64,
}

/// The digits of the steps of a scale, with one decimal place: 1, 2, 2.5 and 5.
const STEPS: [i64; 4] = [10, 20, 25, 50];

impl ValueScale {
    /// Returns the scale of a measure; `None` if it has no amounts.
    pub fn of(measure: &Measure, dimensions: Dimensions) -> Option<Self> {
        let dimension = measure.quantities().next()?.dimension();
        let disputes = measure.goals.iter().flat_map(|goal| &goal.disputed_by);
        let points = measure.series.iter().flat_map(|series| &series.points);
        let disputes = disputes.chain(points.flat_map(|point| &point.disputed_by));
        let disputes = disputes.filter_map(|statement| statement.value.as_ref());
        let (mut lowest, mut highest) = (Decimal::ZERO, Decimal::ZERO);
        for value in measure.quantities().chain(disputes) {
            if value.dimension() == dimension {
                lowest = lowest.min(value.low());
                highest = highest.max(value.high());
            }
        }
        if lowest == highest {
            highest = Decimal::ONE;
        }
        let (top, bottom) = (dimensions.above, dimensions.base());
        Some(Self { dimension, lowest, highest, top, bottom })
    }

    /// Returns the height of a value.
    pub fn y(&self, value: Decimal) -> f64 {
        let share = float(value - self.lowest) / float(self.highest - self.lowest);
        self.bottom - (self.bottom - self.top) * share
    }

    /// Returns the height of 0.
    pub fn zero(&self) -> f64 {
        self.y(Decimal::ZERO)
    }

    /// Returns the quantity if it can be drawn on this scale.
    pub fn accepts<'q>(&self, quantity: &'q Quantity) -> Option<&'q Quantity> {
        (quantity.dimension() == self.dimension).then_some(quantity)
    }

    /// Returns the values of statements that can be drawn on this scale.
    pub fn stated<'s>(
        &self,
        statements: &'s [Statement],
    ) -> impl Iterator<Item = (&'s Statement, &'s Quantity)> {
        statements
            .iter()
            .filter_map(|statement| Some((statement, self.accepts(statement.value.as_ref()?)?)))
    }

    /// Returns round values on the scale, in ascending order, with 0 among them.
    pub fn ticks(&self, most: usize) -> Vec<Decimal> {
        (-24..=28)
            .flat_map(|power| STEPS.map(|digits| step(digits, power)))
            .flatten()
            .find_map(|step| {
                let first = self.lowest.checked_div(step)?.ceil();
                let last = self.highest.checked_div(step)?.floor();
                let count = last.checked_sub(first)?;
                if count >= Decimal::from(most) {
                    return None;
                }
                let nth =
                    |nth: u32| Some((first + Decimal::from(nth)).checked_mul(step)?.normalize());
                (0..=u32::try_from(count).ok()?).map(nth).collect()
            })
            .unwrap_or_default()
    }
}

/// Returns digits with one decimal place, times a power of ten.
fn step(digits: i64, power: i32) -> Option<Decimal> {
    let digits = Decimal::new(digits, 1);
    let factor = Decimal::from_i128_with_scale(10_i128.checked_pow(power.unsigned_abs())?, 0);
    if power < 0 { digits.checked_div(factor) } else { digits.checked_mul(factor) }
}
