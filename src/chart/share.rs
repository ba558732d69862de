//! [`percent_of`]: how much of a target a value is.

use rust_decimal::Decimal;

use crate::story::Quantity;

/// How many hundredths of the target a value is, rounded to a whole number.
///
/// `None` where either is a range, the target is not above nought, or their units differ.
///
/// ```
/// use diplograph::chart::percent_of;
///
/// let share = percent_of(&"USD 4.4bn".parse()?, &"USD 10bn".parse()?);
/// assert_eq!(share, Some(44.into()));
/// assert_eq!(percent_of(&"EUR 4.4bn".parse()?, &"USD 10bn".parse()?), None);
/// # Ok::<(), diplograph::story::QuantityError>(())
/// ```
pub fn percent_of(value: &Quantity, target: &Quantity) -> Option<Decimal> {
    let is_plain = value.unit == target.unit
        && value.low() == value.high()
        && target.low() == target.high()
        && target.low() > Decimal::ZERO;
    let share = value.low().checked_mul(Decimal::ONE_HUNDRED)?.checked_div(target.low())?;
    is_plain.then(|| share.round())
}
