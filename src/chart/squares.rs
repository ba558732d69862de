//! [`Squares`]: a count as units one can see.

use rust_decimal::prelude::ToPrimitive;

use crate::story::{Extent, Qualifier, Quantity, Unit};

/// So many squares in rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Squares {
    /// How many.
    pub count: u32,
    /// Whether the source says so without reserve.
    pub is_exact: bool,
}

/// More than this nobody counts.
const MOST: u32 = 120;

impl Squares {
    /// The squares of a count; `None` where it is no count, a range, or too large to be counted by eye.
    pub fn of(quantity: &Quantity) -> Option<Self> {
        if quantity.unit != Unit::Count || matches!(quantity.extent, Extent::Between(..)) {
            return None;
        }
        let value = quantity.low();
        let count = value.is_integer().then(|| value.to_u32()).flatten()?;
        let is_exact = quantity.qualifier == Qualifier::Exact;
        (1..=MOST).contains(&count).then_some(Self { count, is_exact })
    }

    /// The column and row of each square, where so many stand in a row.
    pub fn places(self, a_row: u32) -> impl Iterator<Item = (u32, u32)> {
        (0..self.count).map(move |nth| (nth % a_row, nth / a_row))
    }

    /// How many columns and rows that takes.
    pub fn size(self, a_row: u32) -> (u32, u32) {
        (self.count.min(a_row), self.count.div_ceil(a_row))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twenty_one_projects_are_twenty_one_squares() {
        let squares = Squares::of(&"21".parse().unwrap()).unwrap();
        assert_eq!(squares.places(10).count(), 21);
        assert_eq!(squares.size(10), (10, 3));
        assert_eq!(squares.places(10).last(), Some((0, 2)));
    }

    #[test]
    fn what_cannot_be_counted_has_no_squares() {
        for text in ["22,000", "0", "2 to 3", "USD 21", "1.5", "-3", "8%"] {
            assert_eq!(Squares::of(&text.parse().unwrap()), None, "{text}");
        }
        assert!(
            !Squares::of(&"more than 70".parse().unwrap()).unwrap().is_exact,
            "said with reserve"
        );
    }
}
