//! [`says`] and [`says_date`]: the question whether a sentence has a given amount or date.

use rust_decimal::Decimal;

use super::amount::FoundAmount;
use super::date::FoundDate;
use super::{amounts, dates};
use crate::story::{
    Date, Day, Lang, Magnitude, Number, Numbers, PartialDate, Quantity, Span, Unit,
};

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
        found.iter().filter(|found| can_mean(found, quantity)).map(|found| &found.quantity);
    let numbers: Vec<Number> = of_unit.flat_map(numbers_of).collect();
    let is_whole = matches!(quantity.unit, Unit::Count | Unit::Declared(_));
    let has = |number: Number| numbers.iter().any(|found| is_rounded(number, *found, is_whole));
    numbers_of(quantity).all(has)
}

/// Returns whether a sentence has a date, also more precise than the date, or without its year. Of an interval it has the
/// whole or both ends.
pub fn says_date(sentence: &str, lang: &Lang, date: &Date) -> bool {
    let found = dates(sentence, lang);
    let days = (date.first_day(), date.last_day());
    let is_whole =
        || found.iter().any(|found| readings(found, date).any(|found| days_of(found) == days));
    let is_said = |one: PartialDate| {
        let date = Date::On(one);
        found.iter().any(|found| readings(found, &date).any(|found| is_within(found, one.span)))
    };
    is_whole() || date.is_placed() && date.dates().all(is_said)
}

/// Returns what a found date can mean: without a year it is in the first or the last year of the wanted date.
fn readings(found: &FoundDate, wanted: &Date) -> impl Iterator<Item = Date> {
    let (first, last) = wanted.known_days();
    let years = first.into_iter().chain(last).map(|day| day.civil().0);
    let when = found.when;
    years.filter_map(move |year| when.in_year(year))
}

fn days_of(date: Date) -> (Option<Day>, Option<Day>) {
    (date.first_day(), date.last_day())
}

fn is_within(date: Date, span: Span) -> bool {
    let (first, last) = days_of(date);
    let begins = first.is_some_and(|first| first >= span.first_day());
    begins && last.is_some_and(|last| last <= span.last_day())
}

fn numbers_of(quantity: &Quantity) -> impl Iterator<Item = Number> {
    let (first, second) = match quantity.numbers {
        Numbers::One(number) => (number, None),
        Numbers::Between(low, high) => (low, Some(high)),
    };
    std::iter::once(first).chain(second)
}

/// Returns whether a found amount can have the unit of another. A sentence may leave out the currency, a number in a table
/// has no unit beside it, and the units that a story declares are unknown here.
fn can_mean(found: &FoundAmount, wanted: &Quantity) -> bool {
    let quantity = &found.quantity;
    let has_magnitude = numbers_of(quantity).any(|number| number.magnitude != Magnitude::One);
    match (quantity.unit, wanted.unit) {
        (found, wanted) if found == wanted => true,
        (Unit::Count, Unit::Declared(_)) => true,
        (Unit::Count, Unit::Money(_)) => has_magnitude,
        (Unit::Count, _) => found.noun.is_none(),
        _ => false,
    }
}

/// Returns whether one number is the other, rounded to its own last digit and by at most a twentieth. Whole things are not
/// rounded, unless they have a magnitude or decimal places.
fn is_rounded(wanted: Number, found: Number, is_whole: bool) -> bool {
    let difference = (wanted.value().abs() - found.value().abs()).abs();
    let is_small = difference.saturating_mul(Decimal::from(20)) <= found.value().abs();
    let is_exact = is_whole && wanted.magnitude == Magnitude::One && wanted.digits.scale() == 0;
    let last_digit = Decimal::new(1, wanted.digits.scale()) * wanted.magnitude.factor();
    difference.is_zero() || !is_exact && is_small && difference <= last_digit / Decimal::TWO
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn number_is_said_in_another_form_but_not_with_another_value() {
        #[track_caller]
        fn case(lang: &str, sentence: &str, said: &[&str], others: &[&str]) {
            let lang = lang.parse().unwrap();
            let is_said = |text: &&&str| says(sentence, &lang, &text.parse().unwrap());
            assert_eq!(said.iter().find(|text| !is_said(text)), None, "{sentence}");
            assert_eq!(others.iter().find(is_said), None, "{sentence}");
        }

        case(
            "en",
            "Trade reached $2.4 billion.",
            &["USD 2.4bn", "USD 2,400mn", "about USD 2.4bn"],
            &["USD 24bn", "USD 2.4mn", "EUR 2.4bn", "2.4%", "USD 2bn", "USD 2.41bn"],
        );
        case("en", "twenty-two contracts", &["22", "22 contracts"], &["20", "2", "22%"]);
        case("en", "It fell by 16.5%.", &["-16.5%", "17%"], &["-6.5%", "16.5"]);
        case("en", "between $8bn and $9bn", &["USD 8bn to 9bn", "USD 9bn"], &["USD 8bn to 10bn"]);
        case("ru", "до 3 миллиардов в 2018 году", &["USD 3bn"], &["USD 2018", "USD 3mn"]);
        case("zh", "贸易额达到360亿元", &["CNY 36bn"], &["CNY 360bn", "USD 36bn"]);
        case("en", "2019: 8 / 8.3 / 9.3", &["8.3%"], &["83%"]);
    }

    #[test]
    fn date_is_said_as_precisely_or_more_so_or_without_its_year() {
        #[track_caller]
        fn case(lang: &str, sentence: &str, said: &[&str], others: &[&str]) {
            let lang = lang.parse().unwrap();
            let is_said = |text: &&&str| says_date(sentence, &lang, &text.parse().unwrap());
            assert_eq!(said.iter().find(|text| !is_said(text)), None, "{sentence}");
            assert_eq!(others.iter().find(is_said), None, "{sentence}");
        }

        let on = "They met on 19 February 2024.";
        case(
            "en",
            on,
            &["2024-02-19", "2024-02", "2024", "2024-Q1"],
            &["2024-02-20", "2023", "2024-03"],
        );
        case("ru", "19 февраля", &["2024-02-19", "2023-02"], &["2024-02-20", "2024-03"]);
        case(
            "en",
            "on April 14 and April 15",
            &["2019-04-14/2019-04-15"],
            &["2019-04-13/2019-04-15"],
        );
        case("en", "in 2024", &["2024", "202X"], &["2024-02-19", "2023", "2020/2024"]);
        case("en", "over the past three years", &[], &["2021/2024", "2024"]);
    }
}
