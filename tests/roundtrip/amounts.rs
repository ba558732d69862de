//! Amounts and counts of every form.

use diplograph::story::{
    Currency, Magnitude, MeasureUnit, Number, Numbers, Origin, Qualifier, Quantity, TimeUnit, Unit,
};
use rust_decimal::Decimal;

use crate::maker::Maker;

/// A unit and the unit of time of a rate.
pub(crate) type Dimension = (Unit, Option<TimeUnit>);

const QUALIFIERS: [Qualifier; 7] = [
    Qualifier::Exact,
    Qualifier::About,
    Qualifier::Nearly,
    Qualifier::MoreThan,
    Qualifier::AtLeast,
    Qualifier::LessThan,
    Qualifier::UpTo,
];

const MAGNITUDES: [Magnitude; 8] = [
    Magnitude::One,
    Magnitude::Thousand,
    Magnitude::Million,
    Magnitude::Billion,
    Magnitude::Trillion,
    Magnitude::Lakh,
    Magnitude::Crore,
    Magnitude::LakhCrore,
];

const CURRENCIES: [&str; 6] = ["USD", "EUR", "KZT", "UZS", "INR", "ERN"];

/// The limits of the digits of a number.
#[derive(Clone, Copy)]
enum Digits {
    Any,
    Positive,
    Whole,
}

impl Maker<'_> {
    pub(crate) fn money(&mut self) -> Unit {
        Unit::Money(Currency::from_code(self.one(&CURRENCIES)).expect("a code"))
    }

    pub(crate) fn dimension(&mut self) -> Dimension {
        let unit = match self.below(6) {
            0 => self.money(),
            1 => Unit::Count,
            2 => Unit::Percent,
            3 => Unit::Times,
            4 => Unit::Measure(self.one(MeasureUnit::ALL)),
            _ if self.units.is_empty() => Unit::Count,
            _ => {
                let units = self.units.clone();
                Unit::Declared(self.one(&units))
            }
        };
        (unit, if self.chance(4) { Some(self.one(&TimeUnit::ALL)) } else { None })
    }

    /// An amount of any dimension.
    pub(crate) fn quantity(&mut self) -> Quantity {
        let dimension = self.dimension();
        self.quantity_in(dimension)
    }

    /// An amount of a dimension. If it is money, it may be given in a second currency.
    pub(crate) fn quantity_in(&mut self, dimension: Dimension) -> Quantity {
        let mut quantity = self.amount(dimension);
        let is_money = matches!(dimension.0, Unit::Money(_));
        let second = self.money();
        if is_money && second != dimension.0 && self.chance(3) {
            quantity.also = Some(Box::new(self.amount((second, dimension.1))));
        }
        if self.chance(4) {
            quantity.origin = Origin::Computed;
        }
        quantity
    }

    /// A whole number of projects.
    pub(crate) fn count(&mut self) -> Quantity {
        let numbers = self.numbers(Digits::Whole, true);
        self.qualified(numbers, (Unit::Count, None))
    }

    fn amount(&mut self, dimension: Dimension) -> Quantity {
        let (digits, is_scaled) = match dimension.0 {
            Unit::Times => (Digits::Positive, false),
            Unit::Percent => (Digits::Any, false),
            _ => (Digits::Any, true),
        };
        let numbers = self.numbers(digits, is_scaled);
        self.qualified(numbers, dimension)
    }

    fn qualified(&mut self, numbers: Numbers, (unit, per): Dimension) -> Quantity {
        let is_range = matches!(numbers, Numbers::Between(..));
        let qualifiers = if is_range { &QUALIFIERS[..2] } else { &QUALIFIERS[..] };
        let qualifier = self.one(qualifiers);
        Quantity { origin: Origin::Stated, qualifier, unit, numbers, per, also: None }
    }

    fn numbers(&mut self, digits: Digits, is_scaled: bool) -> Numbers {
        let first = self.a_number(digits, is_scaled);
        if !self.chance(4) {
            return Numbers::One(first);
        }
        let mut second = self.a_number(digits, is_scaled);
        // In `8 to 9bn` the magnitude is that of both.
        if first.magnitude == Magnitude::One || second.magnitude == Magnitude::One {
            second.magnitude = first.magnitude;
        }
        let (low, high) =
            if first.value() < second.value() { (first, second) } else { (second, first) };
        if low.value() < high.value() { Numbers::Between(low, high) } else { Numbers::One(first) }
    }

    fn a_number(&mut self, digits: Digits, is_scaled: bool) -> Number {
        let magnitude = if is_scaled { self.one(&MAGNITUDES) } else { Magnitude::One };
        let first = if matches!(digits, Digits::Any) && self.chance(4) { -99_999 } else { 0 };
        let number = self.number(first, 99_999);
        let places = if matches!(digits, Digits::Whole) { 0 } else { self.small(0, 3) };
        Number { digits: Decimal::new(number, places), magnitude }
    }
}
