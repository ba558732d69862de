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

/// The digits of the steps of a scale: 1, 2, 2.5 and 5, each ten times.
const STEPS: [i32; 4] = [10, 20, 25, 50];

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
    pub fn ticks(&self, most: i32) -> Vec<Decimal> {
        let (low, high) = (float(self.lowest), float(self.highest));
        let steps = (-25..=27).flat_map(|power| STEPS.map(|digits| (digits, power)));
        for (digits, power) in steps {
            // Floating point chooses the step only. The values are exact.
            let step = f64::from(digits) * 10_f64.powi(power);
            let (first, last) = (low / step - 1e-9, high / step + 1e-9);
            if last.floor() - first.ceil() < f64::from(most) {
                let is_inside = |nth: &i32| (first..=last).contains(&f64::from(*nth));
                let values = (-most..=most).filter(is_inside);
                return values.filter_map(|nth| decimal(nth * digits, power)).collect();
            }
        }
        Vec::new()
    }
}

/// Returns digits times a power of ten.
fn decimal(digits: i32, power: i32) -> Option<Decimal> {
    let digits = i128::from(digits);
    let value = if power < 0 {
        Decimal::try_from_i128_with_scale(digits, power.unsigned_abs())
    } else {
        Decimal::try_from_i128_with_scale(digits * 10_i128.pow(power.unsigned_abs()), 0)
    };
    value.ok().map(|value| value.normalize())
}
