//! [`percent_of`]: a value as a percentage of a target.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use crate::story::Quantity;

/// Returns a value as a whole percentage of the target.
///
/// Returns `None` if either is a range, the target is not above zero, or their units or units of time differ.
///
/// ```
/// use diplograph::chart::percent_of;
///
/// let share = percent_of(&"USD 4.4bn".parse()?, &"USD 10bn".parse()?);
/// assert_eq!(share, Some(44.into()));
/// assert_eq!(percent_of(&"EUR 4.4bn".parse()?, &"USD 10bn".parse()?), None);
/// assert_eq!(percent_of(&"USD 4.4bn per year".parse()?, &"USD 10bn".parse()?), None);
/// # Ok::<(), diplograph::story::QuantityError>(())
/// ```
pub fn percent_of(value: &Quantity, target: &Quantity) -> Option<Decimal> {
    let is_plain = value.dimension() == target.dimension()
        && value.low() == value.high()
        && target.low() == target.high()
        && target.low() > Decimal::ZERO;
    let (value, target) = (value.low(), target.low());
    // Both are scaled to the larger number of decimal places, so that the division is exact.
    let whole = |number: Decimal, other: Decimal| {
        let places = other.scale().saturating_sub(number.scale());
        number.mantissa().checked_mul(10_i128.checked_pow(places)?)
    };
    let (value, target) = (whole(value, target)?.checked_mul(100)?, whole(target, value)?);
    if !is_plain {
        return None;
    }
    Decimal::try_from_i128_with_scale(rounded(value, target), 0).ok()
}

/// Returns a quotient rounded to the nearest whole number, and to the even one if two are equally near.
fn rounded(value: i128, target: i128) -> i128 {
    let (whole, rest) = (value.div_euclid(target), value.rem_euclid(target));
    match (rest * 2).cmp(&target) {
        Ordering::Greater => whole + 1,
        Ordering::Equal => whole + whole.rem_euclid(2),
        Ordering::Less => whole,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn percentage_equals_exact_division(
            value in 0..100_000_i64, target in 1..100_000_i64, places in 0..4_u32, other in 0..4_u32,
        ) {
            let (value, target) = (Decimal::new(value, places), Decimal::new(target, other));
            let quantity = |number: Decimal| format!("USD {number}").parse::<Quantity>();
            if let (Ok(value), Ok(target)) = (quantity(value), quantity(target)) {
                let exact = (value.low() * Decimal::ONE_HUNDRED / target.low()).round();
                prop_assert_eq!(percent_of(&value, &target), Some(exact));
            }
        }
    }

    #[test]
    fn half_is_rounded_to_even() {
        for (value, rounded) in
            [(5, 2), (7, 4), (-5, -2), (-7, -4), (6, 3), (-6, -3), (-1, 0), (9, 4)]
        {
            assert_eq!(super::rounded(value, 2), rounded, "{value} / 2");
        }
    }
}
