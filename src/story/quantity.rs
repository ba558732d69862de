//! [`Quantity`]: an amount of money, a count or a share, with the source's own qualifier.

use std::fmt;

use rust_decimal::Decimal;

/// An amount or a count, as the source gives it. Numbers are exact decimals, never binary floating point.
///
/// The grammar is `[computed] [qualifier] [CURRENCY] number[scale] [to number[scale]] [%] [(…)]`:
/// the currency is an ISO 4217 code, the scale one of `k`, `mn`, `bn`, `tn`, `lakh`, `crore` or the
/// English word. If the source gives a second currency, it follows in brackets.
///
/// # Parsing and printing
///
/// ```
/// use diplograph::story::Quantity;
///
/// for text in ["USD 156mn", "about USD 1bn", "EUR 8bn to 9bn", "INR 7500 crore", "more than 60", "-16.5%",
///     "CNY 360bn (about USD 50bn)", "computed USD 3.9bn"] {
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
    pub extent: Extent,
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
    /// Money.
    Money(Currency),
}

/// An ISO 4217 code: three capital letters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency([u8; 3]);

/// One number, or a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Extent {
    /// A single number.
    One(Number),
    /// A range from a smaller to a larger number.
    Between(Number, Number),
}

/// The digits as written, and their multiplier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Number {
    /// The digits, with the decimal places of the source.
    pub digits: Decimal,
    /// The multiplier.
    pub scale: Scale,
}

/// The multiplier after a number, kept as the source has it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Scale {
    /// 1.
    #[default]
    One,
    /// 10³.
    Thousand,
    /// 10⁶.
    Million,
    /// 10⁹.
    Billion,
    /// 10¹².
    Trillion,
    /// 10⁵, in South Asia.
    Lakh,
    /// 10⁷, in South Asia.
    Crore,
}

/// The reason why a text is not a [`Quantity`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QuantityError {
    /// There is no number.
    NoNumber,
    /// A number with more than one possible meaning.
    BadNumber(String),
    /// A number with more digits than can be kept exactly.
    TooLong(String),
    /// An unknown multiplier.
    UnknownScale(String),
    /// A range whose larger number comes first.
    Reversed,
    /// A range and a qualifier that do not go together.
    QualifiedRange,
    /// Brackets that do not contain an amount in another currency.
    BadBracket,
    /// A percentage with a currency or a multiplier.
    ScaledShare,
}

impl Quantity {
    /// The smallest value it names.
    pub fn low(&self) -> Decimal {
        match self.extent {
            Extent::One(number) | Extent::Between(number, _) => number.value(),
        }
    }

    /// The largest value it names.
    pub fn high(&self) -> Decimal {
        match self.extent {
            Extent::One(number) | Extent::Between(_, number) => number.value(),
        }
    }

    /// The currency, if it is money.
    pub fn currency(&self) -> Option<Currency> {
        match self.unit {
            Unit::Money(currency) => Some(currency),
            Unit::Count | Unit::Percent => None,
        }
    }

    /// Returns `true` if it is a single number without a qualifier.
    pub fn is_exact(&self) -> bool {
        self.qualifier == Qualifier::Exact && matches!(self.extent, Extent::One(_))
    }

    /// Returns `true` if it is a whole number of things.
    pub fn is_count(&self) -> bool {
        self.unit == Unit::Count && self.low().is_integer() && self.low() >= Decimal::ZERO
    }
}

impl Extent {
    /// Returns `true` if it has a multiplier.
    pub(super) fn has_scale(&self) -> bool {
        match self {
            Self::One(number) | Self::Between(_, number) => number.scale != Scale::One,
        }
    }
}

impl Number {
    /// The digits times the scale.
    pub fn value(self) -> Decimal {
        // Parsing refuses a number that would overflow.
        self.digits.saturating_mul(self.scale.factor())
    }
}

impl Scale {
    /// The factor.
    pub fn factor(self) -> Decimal {
        let power = match self {
            Self::One => 0,
            Self::Thousand => 3,
            Self::Lakh => 5,
            Self::Million => 6,
            Self::Crore => 7,
            Self::Billion => 9,
            Self::Trillion => 12,
        };
        Decimal::from(10u64.pow(power))
    }
}

impl Currency {
    /// The code.
    pub fn code(&self) -> &str {
        // The code has only ASCII capitals.
        str::from_utf8(&self.0).unwrap_or_default()
    }

    /// The currency of a code of three ASCII capitals; `None` for anything else.
    pub fn from_code(code: &str) -> Option<Self> {
        let code: [u8; 3] = code.as_bytes().try_into().ok()?;
        code.iter().all(u8::is_ascii_uppercase).then_some(Self(code))
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
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
        assert_eq!(quantity("EUR 8 to 9bn").high(), Decimal::from(9_000_000_000u64), "upper end");
    }
}
