//! Parsing and printing of a [`Quantity`]: `about USD 1bn`.

use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;

use super::currency::Currency;
use super::error::QuantityError;
use super::number::{Magnitude, Number};
use super::types::{Numbers, Origin, Qualifier, Quantity, TimeUnit, Unit};
use super::unit::{DeclaredUnit, MeasureUnit};

/// The qualifiers an author may write.
const QUALIFIERS: [(&str, Qualifier); 13] = [
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
];

/// Words for a share, which must be written in percent.
const SHARES: [&str; 10] = [
    "half", "third", "thirds", "quarter", "quarters", "fifth", "fifths", "tenth", "tenths",
    "majority",
];

impl FromStr for Quantity {
    type Err = QuantityError;

    fn from_str(text: &str) -> Result<Self, QuantityError> {
        let text = text.trim();
        let (origin, rest) = match text.strip_prefix("computed ") {
            Some(rest) => (Origin::Computed, rest.trim_start()),
            None => (Origin::Stated, text),
        };
        let (rest, bracket) = take_bracket(rest)?;
        let mut quantity = Self { origin, ..read_amount(rest)? };
        if let Some(bracket) = bracket {
            let also = read_amount(bracket)?;
            check_pair(&quantity, &also)?;
            quantity.also = Some(also.into());
        }
        Ok(quantity)
    }
}

/// Splits off the text in brackets at the end.
fn take_bracket(text: &str) -> Result<(&str, Option<&str>), QuantityError> {
    let Some((head, tail)) = text.split_once('(') else { return Ok((text, None)) };
    match tail.strip_suffix(')') {
        Some(inner) if !inner.contains(['(', ')']) => Ok((head.trim_end(), Some(inner.trim()))),
        _ => Err(QuantityError::BadBracket),
    }
}

fn check_pair(first: &Quantity, second: &Quantity) -> Result<(), QuantityError> {
    match (first.currency(), second.currency()) {
        (_, None) => Err(QuantityError::BadBracket),
        (None, _) => Err(QuantityError::BracketWithoutMoney),
        (Some(one), Some(other)) if one == other => {
            Err(QuantityError::SameCurrency(one.code().to_owned()))
        }
        _ if first.per != second.per => Err(QuantityError::OtherRate),
        _ => Ok(()),
    }
}

/// Reads an amount without `computed` and brackets.
fn read_amount(text: &str) -> Result<Quantity, QuantityError> {
    let (qualifier, rest) = take_qualifier(text);
    let (rest, per) = take_rate(rest)?;
    let (currency, rest) = take_currency(rest)?;
    check_start(rest)?;
    let (numbers, unit) = match rest.strip_suffix('%') {
        // Both ends of a range may have the percent sign.
        Some(rest) => {
            let rest = rest.trim_end().replacen("% to ", " to ", 1);
            let (numbers, unit) = read_numbers(&rest)?;
            (numbers, unit.is_none().then_some(Unit::Percent).ok_or(QuantityError::ScaledShare)?)
        }
        None => {
            let (numbers, word) = read_numbers(rest)?;
            (numbers, word.map_or(Ok(Unit::Count), |word| read_unit(word, currency))?)
        }
    };
    let unit = match (unit, currency) {
        (Unit::Count, Some(currency)) => Unit::Money(currency),
        (unit, None) => unit,
        _ => return Err(QuantityError::ScaledShare),
    };
    let quantity = Quantity { origin: Origin::Stated, qualifier, unit, numbers, per, also: None };
    check_amount(&quantity)?;
    Ok(quantity)
}

fn take_qualifier(text: &str) -> (Qualifier, &str) {
    for (word, qualifier) in QUALIFIERS {
        if let Some(rest) = text.strip_prefix(word).filter(|rest| rest.starts_with(' ')) {
            return (qualifier, rest.trim_start());
        }
    }
    (Qualifier::Exact, text)
}

/// Splits off `per year` at the end.
fn take_rate(text: &str) -> Result<(&str, Option<TimeUnit>), QuantityError> {
    let Some((rest, word)) = text.rsplit_once(" per ") else { return Ok((text, None)) };
    let word = word.trim();
    match TimeUnit::ALL.into_iter().find(|unit| unit.word() == word) {
        Some(unit) => Ok((rest.trim_end(), Some(unit))),
        None => Err(QuantityError::UnknownTimeUnit(word.to_owned())),
    }
}

/// Splits off the code of a currency at the start.
fn take_currency(text: &str) -> Result<(Option<Currency>, &str), QuantityError> {
    let end = text.find(|c: char| !c.is_ascii_uppercase()).unwrap_or(text.len());
    let (code, rest) = text.split_at(end);
    if code.len() != 3
        || rest.starts_with(char::is_alphanumeric)
            && !rest.starts_with(|c: char| c.is_ascii_digit())
    {
        return Ok((None, text));
    }
    match Currency::from_code(code) {
        None => Err(QuantityError::UnknownCurrency(code.to_owned())),
        Some(_) if !rest.starts_with(' ') => Err(QuantityError::MissingSpace(code.to_owned())),
        currency => Ok((currency, rest.trim_start())),
    }
}

/// Reports a text that does not begin with a number.
fn check_start(text: &str) -> Result<(), QuantityError> {
    let digits = text.strip_prefix(['-', '−']).unwrap_or(text);
    if digits.starts_with(|c: char| c.is_ascii_digit()) {
        return Ok(());
    }
    let start = text.find(char::is_numeric);
    let word = text[..start.unwrap_or(text.len())].trim();
    if let Some(share) = word.split(' ').find(|word| SHARES.contains(word)) {
        return Err(QuantityError::ShareInWords(share.to_owned()));
    }
    match start {
        None => Err(QuantityError::NoNumber),
        Some(_) if word.is_empty() => Err(QuantityError::BadNumber(text.to_owned())),
        Some(_) => Err(QuantityError::UnknownWord(word.to_owned())),
    }
}

/// Reads one number or a range, and returns the word after it.
fn read_numbers(text: &str) -> Result<(Numbers, Option<&str>), QuantityError> {
    let Some((low, high)) = text.split_once(" to ") else {
        let (number, unit) = read_number(text)?;
        return Ok((Numbers::One(number), unit));
    };
    let (mut low, word) = read_number(low)?;
    if let Some(word) = word {
        return Err(QuantityError::UnknownMagnitude(word.to_owned()));
    }
    let (high, unit) = read_number(high)?;
    if low.magnitude == Magnitude::One {
        // `USD 8 to 9bn`: the magnitude after the second number applies to both.
        low = Number::new(&low.digits.to_string(), high.magnitude)?;
    }
    if low.value() < high.value() {
        Ok((Numbers::Between(low, high), unit))
    } else {
        Err(QuantityError::Reversed)
    }
}

/// Reads digits and a magnitude, and returns the word after them.
fn read_number(text: &str) -> Result<(Number, Option<&str>), QuantityError> {
    let text = text.trim();
    let is_number = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | '−');
    let (digits, words) = text.split_at(text.find(|c| !is_number(c)).unwrap_or(text.len()));
    if !digits.bytes().any(|b| b.is_ascii_digit()) {
        return Err(QuantityError::NoNumber);
    }
    let (magnitude, unit) = take_magnitude(words.trim());
    let (magnitude, unit) = match MeasureUnit::with_magnitude(unit) {
        Some((contained, _)) if magnitude == Magnitude::One => (contained, "m3"),
        _ => (magnitude, unit),
    };
    let has_space = magnitude != Magnitude::One || words.starts_with(' ');
    let is_unit = MeasureUnit::from_word(unit).is_some() || DeclaredUnit::from_id(unit).is_some();
    if is_unit && !has_space {
        return Err(QuantityError::MissingSpace(unit.to_owned()));
    }
    let number = Number::new(digits, magnitude)?;
    Ok((number, Some(unit).filter(|unit| !unit.is_empty())))
}

/// Splits off the magnitude at the start, which may have two words.
fn take_magnitude(text: &str) -> (Magnitude, &str) {
    if let Some(rest) = text.strip_prefix("lakh crore").filter(|rest| is_end(rest)) {
        return (Magnitude::LakhCrore, rest.trim_start());
    }
    let (word, rest) = text.split_once(' ').unwrap_or((text, ""));
    match Magnitude::from_word(word) {
        Some(magnitude) => (magnitude, rest.trim_start()),
        None => (Magnitude::One, text),
    }
}

fn is_end(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with(' ')
}

/// Reads the word after a number.
fn read_unit(word: &str, currency: Option<Currency>) -> Result<Unit, QuantityError> {
    let owned = || word.to_owned();
    if currency.is_some() {
        return Err(QuantityError::UnknownMagnitude(owned()));
    }
    if word == "times" {
        return Ok(Unit::Times);
    }
    if let Some(unit) = MeasureUnit::from_word(word) {
        return Ok(Unit::Measure(unit));
    }
    if Currency::from_code(word).is_some() {
        return Err(QuantityError::CurrencyBehind(owned()));
    }
    DeclaredUnit::from_id(word)
        .map(Unit::Declared)
        .ok_or_else(|| QuantityError::UnknownUnit(owned()))
}

fn check_amount(quantity: &Quantity) -> Result<(), QuantityError> {
    let has_magnitude = match quantity.numbers {
        Numbers::One(number) | Numbers::Between(_, number) => number.magnitude != Magnitude::One,
    };
    if matches!(quantity.unit, Unit::Percent | Unit::Times) && has_magnitude {
        return Err(QuantityError::ScaledShare);
    }
    if quantity.unit == Unit::Times && quantity.low() < Decimal::ZERO {
        return Err(QuantityError::NegativeTimes);
    }
    let is_range = matches!(quantity.numbers, Numbers::Between(..));
    match quantity.qualifier {
        Qualifier::Exact | Qualifier::About => Ok(()),
        qualifier if is_range => Err(QuantityError::QualifiedRange(qualifier_word(qualifier))),
        _ => Ok(()),
    }
}

/// The printed word of a qualifier.
fn qualifier_word(qualifier: Qualifier) -> &'static str {
    QUALIFIERS.iter().find(|(_, known)| *known == qualifier).map_or("", |(word, _)| word)
}

impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.origin == Origin::Computed {
            f.write_str("computed ")?;
        }
        if self.qualifier != Qualifier::Exact {
            write!(f, "{} ", qualifier_word(self.qualifier))?;
        }
        if let Unit::Money(currency) = self.unit {
            write!(f, "{} ", currency.code())?;
        }
        match self.numbers {
            Numbers::One(number) => number.fmt(f),
            Numbers::Between(low, high) => write!(f, "{low} to {high}"),
        }?;
        match &self.unit {
            Unit::Count | Unit::Money(_) => {}
            Unit::Percent => f.write_str("%")?,
            Unit::Times => f.write_str(" times")?,
            Unit::Measure(unit) => write!(f, " {}", unit.id())?,
            Unit::Declared(unit) => write!(f, " {}", unit.id())?,
        }
        if let Some(unit) = self.per {
            write!(f, " per {}", unit.word())?;
        }
        match &self.also {
            Some(also) => write!(f, " ({also})"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
#[path = "notation_tests.rs"]
mod tests;
