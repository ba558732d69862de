//! The text form of a [`Quantity`]: reading and printing `about USD 1bn`.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;

use super::node::Node;
use super::quantity::{
    Currency, Extent, Number, Origin, Qualifier, Quantity, QuantityError, Scale, Unit,
};
use super::read::{Read, Reader};

impl Read for Quantity {
    fn read<'a>(node: &'a Node<'a>, reader: &mut Reader<'a>) -> Option<Self> {
        const HELP: &str = "write an amount such as `USD 156mn` or `about EUR 1.5bn`, or a number";
        let text = match node.integer() {
            Some(number) => Cow::Owned(number.to_string()),
            None if node.is_number() => {
                let message = "a number with a fraction may lose digits on its way";
                reader.error_with_help(message, "put the number in quotes");
                return None;
            }
            None => Cow::Borrowed(reader.string(node, "an amount or a number")?),
        };
        text.parse().map_err(|error| reader.refuse(&text, "an amount", HELP, &error)).ok()
    }
}

/// The qualifiers an author may write, longest first where one begins another.
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
        // Both ends of a range may have the sign.
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

impl Scale {
    fn from_word(word: &str) -> Option<Self> {
        Some(match word {
            "" => Self::One,
            "k" | "thousand" => Self::Thousand,
            "mn" | "million" => Self::Million,
            "bn" | "billion" => Self::Billion,
            "tn" | "trn" | "trillion" => Self::Trillion,
            "lakh" => Self::Lakh,
            "crore" => Self::Crore,
            _ => return None,
        })
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
            // `USD 8 to 9bn`: the word behind the second number serves both.
            low.scale = high.scale;
        }
        if low.value() < high.value() {
            Ok(Self::Between(low, high))
        } else {
            Err(QuantityError::Reversed)
        }
    }
}

impl FromStr for Number {
    type Err = QuantityError;

    fn from_str(text: &str) -> Result<Self, QuantityError> {
        let end = text
            .find(|c: char| {
                !(c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | '−' | '_' | '\u{a0}'))
            })
            .unwrap_or(text.len());
        let (digits, word) = text.split_at(end);
        let digits = read_digits(digits)?;
        let word = word.trim();
        let scale =
            Scale::from_word(word).ok_or_else(|| QuantityError::UnknownScale(word.to_owned()))?;
        let number = Self { digits, scale };
        match digits.checked_mul(scale.factor()) {
            Some(_) => Ok(number),
            None => Err(QuantityError::TooLong(text.to_owned())),
        }
    }
}

/// Reads `7,500.25`; a comma stands only between groups, a point only once.
fn read_digits(text: &str) -> Result<Decimal, QuantityError> {
    if !text.bytes().any(|b| b.is_ascii_digit()) {
        return Err(QuantityError::NoNumber);
    }
    let (negative, body) = match text.strip_prefix(['-', '−']) {
        Some(body) => (true, body),
        None => (false, text),
    };
    let (whole, fraction) = match body.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (body, None),
    };
    let bad = || QuantityError::BadNumber(text.to_owned());
    let whole = ungrouped(whole).ok_or_else(bad)?;
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !all_digits(&whole) || fraction.is_some_and(|part| !all_digits(part)) {
        return Err(bad());
    }
    let plain = match fraction {
        Some(fraction) => format!("{whole}.{fraction}"),
        None => whole,
    };
    let value =
        Decimal::from_str_exact(&plain).map_err(|_| QuantityError::TooLong(text.to_owned()))?;
    Ok(if negative { -value } else { value })
}

/// Takes out the commas of `7,500` or `1,00,000`; `None` where they stand elsewhere.
fn ungrouped(text: &str) -> Option<String> {
    let mut groups = text.split([',', '_', '\u{a0}']);
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let Some((last, middle)) = rest.split_last() else { return Some(first.to_owned()) };
    let fits = last.len() == 3
        && (1..=3).contains(&first.len())
        && middle.iter().all(|group| matches!(group.len(), 2 | 3));
    fits.then(|| format!("{first}{}", rest.concat()))
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

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = match self.scale {
            Scale::One => "",
            Scale::Thousand => "k",
            Scale::Million => "mn",
            Scale::Billion => "bn",
            Scale::Trillion => "tn",
            Scale::Lakh => " lakh",
            Scale::Crore => " crore",
        };
        write!(f, "{}{word}", self.digits)
    }
}

impl fmt::Display for QuantityError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoNumber => f.write_str("there is no number in it"),
            Self::BadNumber(text) => write!(f, "`{text}` can be read in more than one way"),
            Self::TooLong(text) => write!(f, "`{text}` has more digits than can be kept exactly"),
            Self::UnknownScale(word) => write!(f, "`{word}` is no word of magnitude"),
            Self::Reversed => f.write_str("the range does not go up"),
            Self::QualifiedRange => f.write_str("`nearly` does not go with a range"),
            Self::BadBracket => f.write_str("the bracket does not hold an amount of money"),
            Self::ScaledShare => {
                f.write_str("a share has neither a currency nor a word of magnitude")
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
    fn every_amount_of_the_facts_can_be_said() {
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
    fn the_message_says_what_is_wrong() {
        #[track_caller]
        fn case(text: &str, message: &str) {
            assert_eq!(text.parse::<Quantity>().unwrap_err().to_string(), message, "{text}");
        }

        case("", "there is no number in it");
        case("about", "there is no number in it");
        case("USD ten", "there is no number in it");
        case("USD 1.234.567", "`1.234.567` can be read in more than one way");
        case("USD 10,5bn", "`10,5` can be read in more than one way");
        case("USD 10m", "`m` is no word of magnitude");
        case("usd 10bn", "there is no number in it");
        case("EUR 9bn to 8bn", "the range does not go up");
        case("USD 5 to 2bn", "the range does not go up");
        case("USD 900 to 1.2bn", "the range does not go up");
        case("USD 5%", "a share has neither a currency nor a word of magnitude");
        case("5mn%", "a share has neither a currency nor a word of magnitude");
        case(
            &("1".to_owned() + &"(1".repeat(100_000)),
            "the bracket does not hold an amount of money",
        );
        case("nearly EUR 8bn to 9bn", "`nearly` does not go with a range");
        case("CNY 360bn (50bn)", "the bracket does not hold an amount of money");
        case("CNY 360bn (USD 50bn", "the bracket does not hold an amount of money");
        case(
            "99999999999999999999tn",
            "`99999999999999999999tn` has more digits than can be kept exactly",
        );
    }

    proptest! {
        #[test]
        fn no_text_makes_the_parser_panic(text in "\\PC*") {
            let _ = text.parse::<Quantity>();
        }

        #[test]
        fn what_is_read_is_printed_and_read_back_the_same(
            text in "(computed )?(about |nearly |more than |up to )?([A-Z]{3} )?-?[0-9]{1,9}(\\.[0-9]{1,4})?(mn|bn| crore|k|%)?",
        ) {
            if let Ok(quantity) = text.parse::<Quantity>() {
                let again: Quantity = quantity.to_string().parse().unwrap();
                prop_assert_eq!(again, quantity);
            }
        }
    }
}
