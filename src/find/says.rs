//! [`says`] and [`says_date`]: the question whether a sentence has a given amount or date.

use rust_decimal::Decimal;

use super::date::{FoundDate, When};
use super::{amounts, dates};
use crate::story::{Date, Day, Lang, Magnitude, Number, Numbers, Quantity, Unit};

/// Returns whether a sentence has the numbers of an amount, also rounded, with another magnitude, or in words. Qualifiers
/// and the sign of a change are not compared: "fell by 16.5%" has `-16.5%`.
///
/// ```
/// use diplograph::find;
///
/// let lang = "en".parse().expect("a tag");
/// let sentence = "Trade reached $2,410 million.";
/// assert!(find::says(sentence, &lang, &"USD 2.4bn".parse()?));
/// assert!(!find::says(sentence, &lang, &"USD 24bn".parse()?));
/// # Ok::<(), diplograph::story::QuantityError>(())
/// ```
pub fn says(sentence: &str, lang: &Lang, quantity: &Quantity) -> bool {
    let found = amounts(sentence, lang);
    let of_unit =
        found.iter().map(|found| &found.quantity).filter(|found| can_mean(found, quantity));
    let numbers: Vec<Number> = of_unit.flat_map(numbers_of).collect();
    let has = |number: Number| numbers.iter().any(|found| is_rounded(number, *found));
    numbers_of(quantity).all(has)
}

/// Returns whether a sentence has a date, also more precise than the date, or without its year.
pub fn says_date(sentence: &str, lang: &Lang, date: &Date) -> bool {
    let found = dates(sentence, lang);
    let is_found = |(first, last): (Option<Day>, Option<Day>)| {
        found.iter().any(|found| is_within(found, first, last))
    };
    let is_whole = is_found((date.first_day(), date.last_day()));
    let has_each = || {
        date.dates().all(|one| is_found((Some(one.span.first_day()), Some(one.span.last_day()))))
    };
    is_whole || has_each()
}

/// Returns whether the days of a found date are within these days, in the year of the first or the last.
fn is_within(found: &FoundDate, first: Option<Day>, last: Option<Day>) -> bool {
    let year = |day: Day| day.civil().0;
    let years = first.into_iter().chain(last).map(year);
    let is_in = |date: Date| match (date.first_day(), date.last_day()) {
        (Some(from), Some(to)) => {
            first.is_some_and(|first| first <= from) && last.is_some_and(|last| to <= last)
        }
        _ => (date.first_day(), date.last_day()) == (first, last),
    };
    match found.when {
        When::Dated(date) => is_in(date),
        yearless => years.filter_map(|year| yearless.in_year(year)).any(is_in),
    }
}

fn numbers_of(quantity: &Quantity) -> impl Iterator<Item = Number> {
    let (first, second) = match quantity.numbers {
        Numbers::One(number) => (number, None),
        Numbers::Between(low, high) => (low, Some(high)),
    };
    std::iter::once(first).chain(second)
}

/// Returns whether a found amount can have the unit of another: a sentence may leave out the currency, and it does not
/// know the units that a story declares.
fn can_mean(found: &Quantity, wanted: &Quantity) -> bool {
    let has_magnitude = numbers_of(found).any(|number| number.magnitude != Magnitude::One);
    match (found.unit, wanted.unit) {
        (found, wanted) if found == wanted => true,
        (Unit::Count, Unit::Declared(_)) => true,
        (Unit::Count, Unit::Money(_)) => has_magnitude,
        _ => false,
    }
}

/// Returns whether one number is the other, rounded to its own last digit and by at most a twentieth.
fn is_rounded(wanted: Number, found: Number) -> bool {
    let difference = (wanted.value().abs() - found.value().abs()).abs();
    let is_small = difference.saturating_mul(Decimal::from(20)) <= found.value().abs();
    difference.is_zero() || is_small && difference <= half_of_last_digit(wanted)
}

/// Half of the value of the last digit that is written.
fn half_of_last_digit(number: Number) -> Decimal {
    let digit = Decimal::new(1, number.digits.scale()) * number.magnitude.factor();
    let has_more_digits = number.magnitude != Magnitude::One || number.digits.scale() > 0;
    if has_more_digits { digit / Decimal::TWO } else { Decimal::ZERO }
}
