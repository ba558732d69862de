//! [`Fade`]: the sides at which a value is open.

use crate::story::{Qualifier, Quantity};

/// The sides at which a value is open, so that its edge fades.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fade {
    /// The value may be larger: "more than", "about".
    pub up: bool,
    /// The value may be smaller: "up to", "nearly", "about".
    pub down: bool,
}

impl Fade {
    /// Returns the open sides of a quantity.
    pub fn of(quantity: &Quantity) -> Self {
        let (up, down) = match quantity.qualifier {
            Qualifier::Exact => (false, false),
            Qualifier::About => (true, true),
            Qualifier::MoreThan | Qualifier::AtLeast => (true, false),
            Qualifier::Nearly | Qualifier::LessThan | Qualifier::UpTo => (false, true),
        };
        Self { up, down }
    }
}
