//! [`FoundAmount`]: an amount in a sentence.

use std::ops::Range;

use crate::story::Quantity;

/// An amount in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundAmount {
    /// Its bytes in the sentence, from its qualifier to its unit.
    pub range: Range<usize>,
    /// Its meaning. A number without a currency or a unit is a count.
    pub quantity: Quantity,
    /// The bytes of the words that name the counted things, if they follow a count.
    pub noun: Option<Range<usize>>,
}
