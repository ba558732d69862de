//! [`Bar`]: a quantity as a length.

use rust_decimal::Decimal;

use crate::story::{Extent, Qualifier, Quantity, Unit};

/// What lengths are measured by: the largest value of a drawing, in one unit.
///
/// ```
/// use diplograph::chart::Yardstick;
/// use diplograph::story::Quantity;
///
/// let (small, large): (Quantity, Quantity) = ("USD 156mn".parse()?, "about USD 1bn".parse()?);
/// let yardstick = Yardstick::of([&small, &large]).unwrap();
/// assert_eq!(yardstick.bar(&small).unwrap().to, 0.156);
/// # Ok::<(), diplograph::story::QuantityError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Yardstick {
    unit: Unit,
    longest: Decimal,
}

/// A quantity as a length, 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    /// How far it reaches for certain.
    pub to: f64,
    /// What becomes of it there.
    pub end: End,
}

/// The end of a bar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum End {
    /// Sharp: the value.
    Sharp,
    /// Not sharp: about the value.
    Soft,
    /// Going on: the value or more.
    Open,
    /// Not certain before it: the value or less.
    Below,
    /// Somewhere up to here: a range.
    Range(f64),
}

impl Yardstick {
    /// The yardstick of quantities of one unit; `None` where none is above nought or the units differ.
    pub fn of<'a>(quantities: impl IntoIterator<Item = &'a Quantity>) -> Option<Self> {
        let mut all = quantities.into_iter();
        let first = all.next()?;
        let mut longest = first.high();
        for quantity in all {
            if quantity.unit != first.unit {
                return None;
            }
            longest = longest.max(quantity.high());
        }
        (longest > Decimal::ZERO).then_some(Self { unit: first.unit, longest })
    }

    /// The bar of a quantity; `None` where it is in another unit or below nought.
    pub fn bar(&self, quantity: &Quantity) -> Option<Bar> {
        if quantity.unit != self.unit || quantity.low() < Decimal::ZERO {
            return None;
        }
        let to = self.share(quantity.low());
        let end = match (quantity.extent, quantity.qualifier) {
            (Extent::Between(..), _) => End::Range(self.share(quantity.high())),
            (_, Qualifier::Exact) => End::Sharp,
            (_, Qualifier::About | Qualifier::Nearly) => End::Soft,
            (_, Qualifier::MoreThan | Qualifier::AtLeast) => End::Open,
            (_, Qualifier::LessThan | Qualifier::UpTo) => End::Below,
        };
        Some(Bar { to, end })
    }

    fn share(&self, value: Decimal) -> f64 {
        float(value) / float(self.longest)
    }
}

/// From here on it is a length, no figure any more.
fn float(value: Decimal) -> f64 {
    #[expect(
        clippy::cast_precision_loss,
        reason = "no screen shows the sixteenth digit of a length"
    )]
    let digits = value.mantissa() as f64;
    #[expect(
        clippy::cast_possible_wrap,
        reason = "a decimal has at most 28 digits behind its point"
    )]
    let places = value.scale() as i32;
    digits / 10_f64.powi(places)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn quantity(text: &str) -> Quantity {
        text.parse().unwrap()
    }

    #[test]
    fn a_qualifier_shows_at_the_end_of_the_bar() {
        #[track_caller]
        fn case(text: &str, end: End) {
            let yardstick = Yardstick::of([&quantity("USD 10bn")]).unwrap();
            assert_eq!(yardstick.bar(&quantity(text)).unwrap().end, end, "{text}");
        }

        case("USD 5bn", End::Sharp);
        case("about USD 5bn", End::Soft);
        case("nearly USD 5bn", End::Soft);
        case("more than USD 5bn", End::Open);
        case("up to USD 5bn", End::Below);
        case("USD 5bn to 8bn", End::Range(0.8));
    }

    #[test]
    fn different_units_have_no_common_length() {
        assert_eq!(Yardstick::of([&quantity("USD 1bn"), &quantity("EUR 1bn")]), None);
        let dollars = Yardstick::of([&quantity("USD 1bn")]).unwrap();
        assert_eq!(dollars.bar(&quantity("EUR 1bn")), None);
        assert_eq!(dollars.bar(&quantity("USD -1bn")), None, "no length below nought");
        assert_eq!(Yardstick::of([&quantity("USD 0")]), None, "no length of nought");
    }

    proptest! {
        #[test]
        fn lengths_keep_the_order_of_values(a in 1u64..1_000_000, b in 1u64..1_000_000) {
            let (small, large) = (quantity(&format!("USD {}", a.min(b))), quantity(&format!("USD {}", a.max(b))));
            let yardstick = Yardstick::of([&small, &large]).unwrap();
            let (short, long) = (yardstick.bar(&small).unwrap(), yardstick.bar(&large).unwrap());
            prop_assert!(short.to <= long.to && long.to <= 1.0);
        }
    }
}
