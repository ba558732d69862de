//! The parts of a [`Quantity`].

use rust_decimal::Decimal;

use super::currency::Currency;
use super::number::Number;
use super::unit::{DeclaredUnit, MeasureUnit};

/// An amount or a count, as the source gives it. Numbers are exact decimals, never binary floating point.
///
/// The grammar is `[computed] [qualifier] [CURRENCY] number[magnitude] [to number[magnitude]] [unit] [per time] [(…)]`.
/// The currency is a code of ISO 4217. The magnitude is `k`, `mn`, `bn`, `tn`, `lakh`, `crore`, `lakh crore` or the English
/// word. The unit is `%`, `times`, a unit such as `MW` or `tonnes`, or one that the story declares. The time is `day`, `week`,
/// `month` or `year`. If the source gives an amount in a second currency, it follows in brackets.
///
/// # Parsing and printing
///
/// ```
/// use diplograph::story::Quantity;
///
/// for text in ["USD 156mn", "about USD 1bn", "EUR 8bn to 9bn", "INR 30 lakh crore", "more than 60", "-16.5%",
///     "CNY 360bn (about USD 50bn)", "computed USD 3.9bn", "1500 MW", "4.5mn tonnes", "USD 5bn per year", "3.5 times"] {
///     assert_eq!(text.parse::<Quantity>()?.to_string(), text);
/// }
/// # Ok::<(), diplograph::story::QuantityError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Quantity {
    /// Stated by the source, or computed.
    pub origin: Origin,
    /// The qualifier of the source.
    pub qualifier: Qualifier,
    /// The unit.
    pub unit: Unit,
    /// The number or the two ends.
    pub numbers: Numbers,
    /// The unit of time of a rate.
    pub per: Option<TimeUnit>,
    /// The same in a second currency, if the source gives both.
    pub also: Option<Box<Self>>,
}

/// The origin of a number: a source or a calculation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Origin {
    /// The source gives it.
    #[default]
    Stated,
    /// It was computed from numbers that sources give.
    Computed,
}

/// The word by which a source marks a number as inexact or as a bound.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Qualifier {
    /// No word.
    #[default]
    Exact,
    /// About, around, approximately, roughly.
    About,
    /// Nearly, almost: a little less.
    Nearly,
    /// More than, over: a lower bound that is exceeded.
    MoreThan,
    /// At least: a lower bound.
    AtLeast,
    /// Less than, under: an upper bound that is not reached.
    LessThan,
    /// Up to: an upper bound.
    UpTo,
}

/// The unit of a quantity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// A number of things; the label names them.
    Count,
    /// Percent.
    Percent,
    /// A multiple: `3.5 times`.
    Times,
    /// Money.
    Money(Currency),
    /// A unit that CLDR names.
    Measure(MeasureUnit),
    /// A unit that the story declares.
    Declared(DeclaredUnit),
}

/// The unit of time of a rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TimeUnit {
    /// Per day.
    Day,
    /// Per week.
    Week,
    /// Per month.
    Month,
    /// Per year.
    Year,
}

/// One number, or the two ends of a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Numbers {
    /// A single number.
    One(Number),
    /// A range from a smaller to a larger number.
    Between(Number, Number),
}

impl Quantity {
    /// The smallest value it names.
    pub fn low(&self) -> Decimal {
        match self.numbers {
            Numbers::One(number) | Numbers::Between(number, _) => number.value(),
        }
    }

    /// The largest value it names.
    pub fn high(&self) -> Decimal {
        match self.numbers {
            Numbers::One(number) | Numbers::Between(_, number) => number.value(),
        }
    }

    /// The currency, if it is money.
    pub fn currency(&self) -> Option<Currency> {
        match self.unit {
            Unit::Money(currency) => Some(currency),
            _ => None,
        }
    }

    /// The id of its unit, if the story declares it.
    pub fn declared_unit(&self) -> Option<&str> {
        match &self.unit {
            Unit::Declared(unit) => Some(unit.id()),
            _ => None,
        }
    }

    /// The unit and the unit of time. Quantities are compared and drawn together only if both are equal.
    pub fn dimension(&self) -> (Unit, Option<TimeUnit>) {
        (self.unit, self.per)
    }

    /// Returns `true` if it is a single number without a qualifier.
    pub fn is_exact(&self) -> bool {
        self.qualifier == Qualifier::Exact && matches!(self.numbers, Numbers::One(_))
    }

    /// Returns `true` if it is a whole number of things.
    pub fn is_count(&self) -> bool {
        self.dimension() == (Unit::Count, None)
            && self.low().is_integer()
            && self.high().is_integer()
            && self.low() >= Decimal::ZERO
    }
}

impl TimeUnit {
    /// All units, from the shortest.
    pub const ALL: [Self; 4] = [Self::Day, Self::Week, Self::Month, Self::Year];

    /// The word after `per`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
            Self::Year => "year",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quantity(text: &str) -> Quantity {
        text.parse().unwrap()
    }

    #[test]
    fn value_is_an_exact_decimal() {
        assert_eq!(quantity("USD 1.786bn").low().to_string(), "1786000000.000");
        assert_eq!(quantity("INR 7,500 crore").low(), Decimal::from(75_000_000_000u64), "crore");
        let lakh_crore = quantity("INR 30 lakh crore").low();
        assert_eq!(lakh_crore, Decimal::from(30_000_000_000_000u64), "lakh crore");
        assert_eq!(quantity("EUR 8 to 9bn").high(), Decimal::from(9_000_000_000u64), "upper end");
        assert_eq!(quantity("2.4 bcm").high(), Decimal::from(2_400_000_000u64), "bcm");
    }

    #[test]
    fn only_a_whole_number_without_a_unit_is_a_count() {
        for text in ["21", "more than 60", "12 to 15", "2mn"] {
            assert!(quantity(text).is_count(), "{text}");
        }
        for text in ["21 MW", "21 per year", "1.5", "1 to 1.5", "-3", "3 times", "21 jobs"] {
            assert!(!quantity(text).is_count(), "{text}");
        }
    }
}
