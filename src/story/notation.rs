//! The text form of a [`Quantity`]: reading and printing `about USD 1bn`.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use super::node::Node;
use super::quantity::{
    Currency, Extent, Number, Origin, Qualifier, Quantity, QuantityError, Scale, Unit,
};
use super::read::{Read, Reader};

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
        text.parse()
            .map_err(|error| reader.refuse(&text, "an amount", &error, Vec::new(), advice(&error)))
            .ok()
    }
}

fn advice(error: &QuantityError) -> &'static str {
    match error {
        QuantityError::BadNumber(_) => {
            "write commas between thousands and a point before decimals, as in `1,234,567.8`"
        }
        QuantityError::UnknownScale(word) => match &*word.to_lowercase() {
            "m" | "mln" | "mio" => "did you mean `mn`?",
            "b" | "bln" | "mrd" => "did you mean `bn`?",
            _ => "write `k`, `mn`, `bn`, `tn`, `lakh` or `crore`",
        },
        QuantityError::Reversed => "write the smaller number first",
        _ => "write an amount such as `USD 156mn` or `about EUR 1.5bn`, or a number",
    }
}

/// The qualifiers an author may write.
const QUALIFIERS: [(&str, Qualifier); 15] = [
    ("about", Qualifier::About),
    ("around", Qualifier::About),
    ("approximately", Qualifier::About),
    ("roughly", Qualifier::About),
    ("nearly", Qualifier::Nearly),
    ("almost", Qualifier::Nearly),
    ("more than", Qualifier::MoreThan),
    ("over", Qualifier::MoreThan),
    ("at least", Qualifier::AtLeast),
    ("less than", Qualifier::LessThan),
    ("under", Qualifier::LessThan),
    ("up to", Qualifier::UpTo),
    ("at most", Qualifier::UpTo),
    ("~", Qualifier::About),
    (">", Qualifier::MoreThan),
];

impl FromStr for Quantity {
    type Err = QuantityError;

    fn from_str(text: &str) -> Result<Self, QuantityError> {
        let text = text.trim();
        let (origin, rest) = match text.strip_prefix("computed ") {
            Some(rest) => (Origin::Computed, rest.trim_start()),
            None => (Origin::Stated, text),
        };
        let (rest, also) = take_bracket(rest)?;
        let (qualifier, rest) = take_qualifier(rest);
        let (currency, rest) = take_currency(rest);
        let (percent, rest) = match rest.strip_suffix('%') {
            Some(rest) => (true, rest.trim_end()),
            None => (false, rest),
        };
        // Both ends of a range may have the percent sign.
        let rest = if percent { &*rest.replacen("% to ", " to ", 1) } else { rest };
        let extent: Extent = rest.parse()?;
        if percent && (currency.is_some() || extent.has_scale()) {
            return Err(QuantityError::ScaledShare);
        }
        if qualifier == Qualifier::Nearly && matches!(extent, Extent::Between(..)) {
            return Err(QuantityError::QualifiedRange);
        }
        let unit = match currency {
            Some(currency) => Unit::Money(currency),
            None if percent => Unit::Percent,
            None => Unit::Count,
        };
        Ok(Self { origin, qualifier, unit, extent, also })
    }
}

/// Splits off `(about USD 50bn)` at the end.
fn take_bracket(text: &str) -> Result<(&str, Option<Box<Quantity>>), QuantityError> {
    let Some((head, tail)) = text.split_once('(') else { return Ok((text, None)) };
    let inner = tail.strip_suffix(')').ok_or(QuantityError::BadBracket)?;
    if inner.contains('(') {
        return Err(QuantityError::BadBracket);
    }
    let also: Quantity = inner.parse()?;
    let has_money = also.currency().is_some() && also.also.is_none();
    if has_money {
        Ok((head.trim_end(), Some(also.into())))
    } else {
        Err(QuantityError::BadBracket)
    }
}

fn take_qualifier(text: &str) -> (Qualifier, &str) {
    for (word, qualifier) in QUALIFIERS {
        if let Some(rest) = text.strip_prefix(word) {
            let is_word = word.len() == 1 || rest.starts_with(' ');
            if is_word {
                return (qualifier, rest.trim_start());
            }
        }
    }
    (Qualifier::Exact, text)
}

fn take_currency(text: &str) -> (Option<Currency>, &str) {
    match text.split_once(' ') {
        Some((code, rest)) => match Currency::from_code(code) {
            Some(currency) => (Some(currency), rest.trim_start()),
            None => (None, text),
        },
        None => (None, text),
    }
}

impl FromStr for Extent {
    type Err = QuantityError;

    fn from_str(text: &str) -> Result<Self, QuantityError> {
        let Some((low, high)) = text.split_once(" to ") else {
            return text.parse().map(Self::One);
        };
        let (mut low, high): (Number, Number) = (low.trim().parse()?, high.trim().parse()?);
        if low.scale == Scale::One {
            // `USD 8 to 9bn`: the multiplier after the second number applies to both.
            low.scale = high.scale;
        }
        if low.value() < high.value() {
            Ok(Self::Between(low, high))
        } else {
            Err(QuantityError::Reversed)
        }
    }
}

impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.origin == Origin::Computed {
            f.write_str("computed ")?;
        }
        match self.qualifier {
            Qualifier::Exact => Ok(()),
            Qualifier::About => f.write_str("about "),
            Qualifier::Nearly => f.write_str("nearly "),
            Qualifier::MoreThan => f.write_str("more than "),
            Qualifier::AtLeast => f.write_str("at least "),
            Qualifier::LessThan => f.write_str("less than "),
            Qualifier::UpTo => f.write_str("up to "),
        }?;
        if let Unit::Money(currency) = self.unit {
            write!(f, "{} ", currency.code())?;
        }
        match self.extent {
            Extent::One(number) => number.fmt(f),
            Extent::Between(low, high) => write!(f, "{low} to {high}"),
        }?;
        if self.unit == Unit::Percent {
            f.write_str("%")?;
        }
        match &self.also {
            Some(also) => write!(f, " ({also})"),
            None => Ok(()),
        }
    }
}

impl fmt::Display for QuantityError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoNumber => f.write_str("the number is missing"),
            Self::BadNumber(text) => write!(f, "`{text}` is ambiguous"),
            Self::TooLong(text) => write!(f, "`{text}` has too many digits"),
            Self::UnknownScale(word) => write!(f, "unknown unit `{word}`"),
            Self::Reversed => f.write_str("the larger number of the range comes first"),
            Self::QualifiedRange => f.write_str("`nearly` cannot be combined with a range"),
            Self::BadBracket => f.write_str("the brackets must contain an amount of money"),
            Self::ScaledShare => {
                f.write_str("a percentage has no currency and no unit such as `mn`")
            }
        }
    }
}

impl std::error::Error for QuantityError {}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn quantity(text: &str) -> Quantity {
        text.parse().unwrap()
    }

    #[test]
    fn amounts_are_printed_in_one_form() {
        #[track_caller]
        fn case(text: &str, printed: &str) {
            assert_eq!(quantity(text).to_string(), printed);
        }

        case("USD 156mn", "USD 156mn");
        case("USD 156 million", "USD 156mn");
        case("approximately USD 1bn", "about USD 1bn");
        case("more than EUR 5bn", "more than EUR 5bn");
        case("over USD 2.5bn", "more than USD 2.5bn");
        case("EUR 8 to 9bn", "EUR 8bn to 9bn");
        case("EUR 8bn to 9bn", "EUR 8bn to 9bn");
        case("USD 800mn to 1.2bn", "USD 800mn to 1.2bn");
        case("INR 7,500 crore", "INR 7500 crore");
        case("CNY 360bn (USD 50bn)", "CNY 360bn (USD 50bn)");
        case("about CNY 360bn (about USD 50bn)", "about CNY 360bn (about USD 50bn)");
        case("more than 22,000", "more than 22000");
        case("1,00,000", "100000");
        case("−16.5%", "-16.5%");
        case("21", "21");
        case("USD 4.0bn", "USD 4.0bn");
        case("up to 18", "up to 18");
        case("5% to 8%", "5 to 8%");
        case("5 to 8%", "5 to 8%");
    }

    #[test]
    fn each_wrong_amount_gets_its_message() {
        #[track_caller]
        fn case(text: &str, message: &str) {
            assert_eq!(text.parse::<Quantity>().unwrap_err().to_string(), message, "{text}");
        }

        case("", "the number is missing");
        case("about", "the number is missing");
        case("USD ten", "the number is missing");
        case("USD 1.234.567", "`1.234.567` is ambiguous");
        case("USD 10,5bn", "`10,5` is ambiguous");
        case("USD 10m", "unknown unit `m`");
        case("usd 10bn", "the number is missing");
        case("EUR 9bn to 8bn", "the larger number of the range comes first");
        case("USD 5 to 2bn", "the larger number of the range comes first");
        case("USD 900 to 1.2bn", "the larger number of the range comes first");
        case("USD 5%", "a percentage has no currency and no unit such as `mn`");
        case("5mn%", "a percentage has no currency and no unit such as `mn`");
        case(
            &("1".to_owned() + &"(1".repeat(100_000)),
            "the brackets must contain an amount of money",
        );
        case("nearly EUR 8bn to 9bn", "`nearly` cannot be combined with a range");
        case("CNY 360bn (50bn)", "the brackets must contain an amount of money");
        case("CNY 360bn (USD 50bn", "the brackets must contain an amount of money");
        case("99999999999999999999tn", "`99999999999999999999tn` has too many digits");
    }

    proptest! {
        #[test]
        fn arbitrary_text_does_not_panic(text in "\\PC*") {
            let _ = text.parse::<Quantity>();
        }

        #[test]
        fn printed_amount_parses_to_the_same_amount(
            text in "(computed )?(about |nearly |more than |up to )?([A-Z]{3} )?-?[0-9]{1,9}(\\.[0-9]{1,4})?(mn|bn| crore|k|%)?",
        ) {
            if let Ok(quantity) = text.parse::<Quantity>() {
                let again: Quantity = quantity.to_string().parse().unwrap();
                prop_assert_eq!(again, quantity);
            }
        }
    }
}
