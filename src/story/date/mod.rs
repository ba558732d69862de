//! [`Date`]: a day, month, season, quarter, year, fiscal year, decade or century, alone, as an interval, or one of
//! several.
//!
//! Its text form is EDTF (ISO 8601-2) level 1 whole, but for the codes of seasons, and one-of dates of level 2. Seasons,
//! quarters, half years and fiscal years have names: `2024-spring`, `2022-Q1`, `2027-H1`, `FY2020`. EDTF's codes for them
//! are refused, since readers take `2020-21` for a fiscal year.

mod error;
mod parse;
mod print;
#[cfg(test)]
mod property_tests;
mod readings;
mod span;
mod suggest;
mod value;

pub use error::DateError;
pub use span::{Season, Span};
pub use suggest::suggest_date;
#[cfg(feature = "find")]
pub(crate) use suggest::{DateWord, date_spellings, plain_word, roman_ordinal};
pub use value::{Certainty, Date, Edge, OneOf, PartialDate};
