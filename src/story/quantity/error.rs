//! [`QuantityError`]: the reason why a text is not a quantity.

use std::fmt;

/// The reason why a text is not a [`Quantity`](super::Quantity).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QuantityError {
    /// There is no number.
    NoNumber,
    /// A word for a share, such as `half`.
    ShareInWords(String),
    /// A number with more than one possible meaning.
    BadNumber(String),
    /// A number with more digits than can be kept exactly.
    TooLong(String),
    /// Three capitals that are not a code of ISO 4217.
    UnknownCurrency(String),
    /// A currency code after the number.
    CurrencyBehind(String),
    /// A word before the number that is neither a qualifier nor a currency code.
    UnknownWord(String),
    /// A word after an amount of money, or inside a range, that is not a magnitude.
    UnknownMagnitude(String),
    /// A word after the number that cannot be a unit.
    UnknownUnit(String),
    /// A currency code or a unit without a space between it and the number.
    MissingSpace(String),
    /// A rate whose unit of time is unknown.
    UnknownTimeUnit(String),
    /// A range whose larger number comes first.
    Reversed,
    /// A range and a qualifier that do not go together.
    QualifiedRange(&'static str),
    /// Brackets that do not contain an amount of money.
    BadBracket,
    /// Brackets after something other than an amount of money.
    BracketWithoutMoney,
    /// Brackets with the currency of the amount before them.
    SameCurrency(String),
    /// Two amounts of which only one is a rate, or whose rates differ.
    OtherRate,
    /// A percentage or a multiple with a currency or a magnitude.
    ScaledShare,
    /// A multiple below zero.
    NegativeTimes,
}

impl fmt::Display for QuantityError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoNumber => f.write_str("the number is missing"),
            Self::ShareInWords(word) => write!(f, "`{word}` is not a number"),
            Self::BadNumber(text) => write!(f, "`{text}` is ambiguous"),
            Self::TooLong(text) => write!(f, "`{text}` has too many digits"),
            Self::UnknownCurrency(code) => write!(f, "`{code}` is not a currency code of ISO 4217"),
            Self::CurrencyBehind(code) => write!(f, "`{code}` must stand before the number"),
            Self::UnknownWord(word) => {
                write!(f, "`{word}` is neither a currency code nor a word such as `about`")
            }
            Self::UnknownMagnitude(word) => write!(f, "unknown magnitude `{word}`"),
            Self::UnknownUnit(word) => write!(f, "unknown unit `{word}`"),
            Self::MissingSpace(word) => write!(f, "there is no space next to `{word}`"),
            Self::UnknownTimeUnit(word) => write!(f, "unknown unit of time `{word}`"),
            Self::Reversed => f.write_str("the larger number of the range comes first"),
            Self::QualifiedRange(word) => write!(f, "`{word}` cannot be combined with a range"),
            Self::BadBracket => f.write_str("the brackets must contain an amount of money"),
            Self::BracketWithoutMoney => {
                f.write_str("only an amount of money can have a second one in brackets")
            }
            Self::SameCurrency(code) => write!(f, "both amounts are in `{code}`"),
            Self::OtherRate => f.write_str("both amounts must have the same `per`"),
            Self::ScaledShare => {
                f.write_str("a percentage or a multiple has no currency and no magnitude")
            }
            Self::NegativeTimes => f.write_str("a multiple cannot be below zero"),
        }
    }
}

impl std::error::Error for QuantityError {}
