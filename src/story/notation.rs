//! Reading of a [`Quantity`] from a story file.

use std::borrow::Cow;

use super::node::Node;
use super::quantity::{Currency, Magnitude, MeasureUnit, Quantity, QuantityError, TimeUnit};
use super::read::{Read, Reader};
use super::replacement::Replacement;
use super::suggest::nearest;

impl Read for Quantity {
    fn read<'a>(node: &'a Node<'a>, reader: &mut Reader<'a>) -> Option<Self> {
        let text = match node.integer() {
            Some(number) => Cow::Owned(number.to_string()),
            None if node.is_number() => {
                let message = "a number with decimals must be in quotes";
                reader.error_with_help(message, "write it in quotes, as in `\"2.5\"`");
                return None;
            }
            None => {
                let advice = || "write an amount, such as `USD 156mn`, or a number".to_owned();
                Cow::Borrowed(reader.filled(node, "an amount or a number", &advice)?)
            }
        };
        let quantity = text.parse::<Self>();
        let unit = quantity.as_ref().ok().and_then(Self::declared_unit);
        let error = match (&quantity, unit) {
            (Err(error), _) => error.clone(),
            (Ok(_), Some(unit)) if !reader.units.contains(unit) => {
                QuantityError::UnknownUnit(unit.to_owned())
            }
            (Ok(_), _) => return quantity.ok(),
        };
        let replacements = if reader.only_counts_errors() {
            Vec::new()
        } else {
            replacements(&text, &error, reader.units.suggested())
        };
        reader.refuse(&text, "an amount", &error, replacements, rule(&error));
        None
    }
}

/// The replacements for a text that is not an amount: the exact ones if they are known, else one with a similar word.
fn replacements(text: &str, error: &QuantityError, declared: &[&str]) -> Vec<Replacement> {
    let exact: Vec<Replacement> = suggestions(text).into_iter().map(Replacement::exact).collect();
    if !exact.is_empty() {
        return exact;
    }
    let similar = similar(error, declared);
    similar
        .map(|(word, near)| Replacement::guess(text.replacen(word, near, 1)))
        .into_iter()
        .collect()
}

/// The amounts in the grammar of the format that a text can mean.
#[cfg(feature = "find")]
fn suggestions(text: &str) -> Vec<String> {
    super::quantity::suggest_amount(text)
}

/// The published engine has no tables of suggestions: it shows stories that were checked before.
#[cfg(not(feature = "find"))]
fn suggestions(_text: &str) -> Vec<String> {
    Vec::new()
}

/// The wrong word of a text and the known word that is most similar.
fn similar<'a>(error: &'a QuantityError, declared: &'a [&'a str]) -> Option<(&'a str, &'a str)> {
    let (word, near) = match error {
        QuantityError::UnknownCurrency(code) => (code, nearest_code(code)),
        QuantityError::UnknownMagnitude(word) => (word, nearest(word, Magnitude::words())),
        QuantityError::UnknownUnit(word) => {
            let spellings = MeasureUnit::ALL.iter().flat_map(|unit| unit.spellings()).copied();
            let general: Vec<&str> = Magnitude::words().chain(spellings).collect();
            (word, nearest(word, declared.iter().copied().chain(general)))
        }
        QuantityError::UnknownTimeUnit(word) => {
            (word, nearest(word, TimeUnit::ALL.into_iter().map(TimeUnit::word)))
        }
        _ => return None,
    };
    Some((word, near?))
}

/// The codes that are suggested before others that are as similar.
const COMMON: [&str; 10] = ["USD", "EUR", "CNY", "RUB", "KZT", "UZS", "GBP", "JPY", "INR", "TRY"];

/// The code that an author probably meant: with two letters swapped, or else with one other letter.
fn nearest_code(code: &str) -> Option<&'static str> {
    let sorted = |code: &str| {
        let mut letters = code.as_bytes().to_vec();
        letters.sort_unstable();
        letters
    };
    let swapped = Currency::codes().find(|known| sorted(known) == sorted(code));
    swapped.or_else(|| nearest(code, COMMON.into_iter().chain(Currency::codes())))
}

/// The rule that a text breaks.
fn rule(error: &QuantityError) -> &'static str {
    match error {
        QuantityError::NoNumber => "write the number in digits, as in `USD 156mn` or `21`",
        QuantityError::BadNumber(_) => {
            "write commas between thousands and a point before decimals, as in `1,234,567.8`"
        }
        QuantityError::ShareInWords(_) => {
            "write the share in percent, as in `more than 50%`; a third has no exact percentage: write the number of the source"
        }
        QuantityError::UnknownCurrency(_) => "write a code such as `USD`, `EUR` or `KZT`",
        QuantityError::UnknownMagnitude(_) => {
            "write `k`, `mn`, `bn`, `tn`, `lakh`, `crore` or `lakh crore`"
        }
        QuantityError::UnknownUnit(word) if matches!(&**word, "ton" | "tons") => {
            "write `tonnes` if the source means metric tons of 1,000 kg, or declare `tons` under `units`"
        }
        QuantityError::UnknownUnit(_) => {
            "write a unit such as `MW`, `tonnes`, `km` or `bcm`, or declare one under `units`"
        }
        QuantityError::UnknownTimeUnit(_) => {
            "write `per day`, `per week`, `per month` or `per year`"
        }
        QuantityError::Reversed => "write the smaller number first",
        QuantityError::QualifiedRange(_) => "write the range alone, or with `about`",
        QuantityError::BadBracket | QuantityError::SameCurrency(_) => {
            "write the amount in another currency, as in `CNY 360bn (USD 50bn)`, or leave out the brackets"
        }
        QuantityError::BracketWithoutMoney => "leave out the brackets, and say it in a note",
        QuantityError::OtherRate => "write `per year` after both amounts",
        QuantityError::ScaledShare => "write the whole number, as in `44%` or `3.5 times`",
        QuantityError::NegativeTimes => "write the change in percent, as in `-16.5%`",
        _ => "write an amount such as `USD 156mn` or `about EUR 1.5bn`, or a number",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn similar_word_is_suggested_in_its_place() {
        #[track_caller]
        fn case(text: &str, help: &str) {
            let error = match text.parse::<Quantity>() {
                Err(error) => error,
                Ok(quantity) => {
                    QuantityError::UnknownUnit(quantity.declared_unit().unwrap().to_owned())
                }
            };
            let replacements = replacements(text, &error, &["jobs", "students"]);
            let advice = Replacement::advice(&replacements);
            assert_eq!(advice.as_deref().unwrap_or(rule(&error)), help, "{text}");
        }

        case("UDS 10bn", "did you mean `USD 10bn`?");
        case("UZD 10bn", "did you mean `USD 10bn`?");
        case("XXZ 5bn", "write a code such as `USD`, `EUR` or `KZT`");
        case("14,700 jbos", "did you mean `14,700 jobs`?");
        case(
            "14,700 sheep",
            "write a unit such as `MW`, `tonnes`, `km` or `bcm`, or declare one under `units`",
        );
        case("USD 5 bilion", "did you mean `USD 5 billion`?");
        case("USD 5bn per yaer", "did you mean `USD 5bn per year`?");
    }
}
