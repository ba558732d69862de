//! [`Quantity`]: an amount of money, a count or a share, with the source's own qualifier.

use std::fmt;

use rust_decimal::Decimal;

/// How much or how many, as the source says it; exact decimals, never binary floating point.
///
/// The grammar is `[computed] [qualifier] [CURRENCY] number[scale] [to number[scale]] [%] [(…)]`:
/// the currency is an ISO 4217 code, the scale one of `k`, `mn`, `bn`, `tn`, `lakh`, `crore` or the
/// English word; a second currency, where the source gives both, stands in brackets.
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
    /// Who did the arithmetic.
    pub origin: Origin,
    /// How firmly the source says it.
    pub qualifier: Qualifier,
    /// What is counted.
    pub unit: Unit,
    /// The number or the two ends.
    pub extent: Extent,
    /// The same in a second currency, where the source gives both.
    pub also: Option<Box<Self>>,
}

/// Whether a source states the figure or somebody computed it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Origin {
    /// The source gives the figure.
    #[default]
    Stated,
    /// It was worked out from figures that sources give.
    Computed,
}

/// The word by which a source makes a figure less or more than exact.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Qualifier {
    /// No word.
    #[default]
    Exact,
    /// About, around, approximately, roughly.
    About,
    /// Nearly, almost: a little less.
    Nearly,
    /// More than, over: the figure is a lower bound, exceeded.
    MoreThan,
    /// At least: a lower bound.
    AtLeast,
    /// Less than, under: an upper bound, not reached.
    LessThan,
    /// Up to: an upper bound.
    UpTo,
}

/// What a quantity counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// Things, named by the label beside it.
    Count,
    /// Hundredths.
    Percent,
    /// Money.
    Money(Currency),
}

/// An ISO 4217 code: three capital letters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency([u8; 3]);

/// One number, or from one to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Extent {
    /// A single number.
    One(Number),
    /// From a smaller to a larger number.
    Between(Number, Number),
}

/// Digits as written and what they are multiplied by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Number {
    /// The digits, with the decimal places the source gives.
    pub digits: Decimal,
    /// What one of them is worth.
    pub scale: Scale,
}

/// The word of magnitude behind a number, kept as the source has it.
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

/// Why a text is not a [`Quantity`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QuantityError {
    /// There is no number.
    NoNumber,
    /// A number with signs in it that leave open what is meant.
    BadNumber(String),
    /// A number of more digits than are kept exactly.
    TooLong(String),
    /// A word that is no scale.
    UnknownScale(String),
    /// The range goes down.
    Reversed,
    /// A range and a qualifier that do not go together.
    QualifiedRange,
    /// A bracket that holds no amount in another currency.
    BadBracket,
    /// Hundredths of a currency or of millions.
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

    /// The currency, where it is money.
    pub fn currency(&self) -> Option<Currency> {
        match self.unit {
            Unit::Money(currency) => Some(currency),
            Unit::Count | Unit::Percent => None,
        }
    }

    /// Whether it is a single number said without reserve.
    pub fn is_exact(&self) -> bool {
        self.qualifier == Qualifier::Exact && matches!(self.extent, Extent::One(_))
    }

    /// Whether it is a number of whole things.
    pub fn is_count(&self) -> bool {
        self.unit == Unit::Count && self.low().is_integer() && self.low() >= Decimal::ZERO
    }
}

impl Extent {
    /// Whether a word of magnitude stands in it.
    pub(super) fn has_scale(&self) -> bool {
        match self {
            Self::One(number) | Self::Between(_, number) => number.scale != Scale::One,
        }
    }
}

impl Number {
    /// The digits times the scale.
    pub fn value(self) -> Decimal {
        // Parsing has refused what does not fit.
        self.digits.saturating_mul(self.scale.factor())
    }
}

impl Scale {
    /// What a number before the word is multiplied by.
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
        // Only ASCII capitals get in.
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
    fn a_value_is_exact() {
        assert_eq!(quantity("USD 1.786bn").low().to_string(), "1786000000.000");
        assert_eq!(quantity("INR 7,500 crore").low(), Decimal::from(75_000_000_000u64), "crore");
        assert_eq!(quantity("EUR 8 to 9bn").high(), Decimal::from(9_000_000_000u64), "upper end");
    }
}
