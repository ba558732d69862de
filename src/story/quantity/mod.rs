//! [`Quantity`]: an amount of money, a count, a share or an amount in a unit, with the source's own qualifier.
//!
//! - `types`: the parts of a quantity;
//! - `number`, `unit`, `currency`: a number with its magnitude, the units, and the codes of ISO 4217;
//! - `notation`: parsing and printing;
//! - `error`: the reasons why a text is not a quantity;
//! - `suggest`: what an author probably meant. Only builds with the feature `find` have it.
//!
//! A module uses only modules that are declared before it.

mod codes;
mod currency;
mod error;
mod number;
mod unit;

mod types;

mod notation;

#[cfg(feature = "find")]
mod suggest;

pub use currency::Currency;
pub use error::QuantityError;
pub use number::{Magnitude, Number};
#[cfg(feature = "find")]
pub use suggest::suggest_amount;
#[cfg(feature = "find")]
pub(crate) use suggest::{
    Meaning as AmountWord, digit_readings, folded, scaled, spellings as amount_spellings,
};
pub use types::{Numbers, Origin, Qualifier, Quantity, TimeUnit, Unit};
pub use unit::{DeclaredUnit, MeasureUnit};
