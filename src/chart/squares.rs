//! [`Squares`]: a count as a grid of squares.

use rust_decimal::prelude::ToPrimitive;

use crate::story::{Numbers, Qualifier, Quantity, Unit};

/// A grid with one square for each counted thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Squares {
    /// The number of squares.
    pub count: u32,
    /// True if the count has no qualifier.
    pub is_exact: bool,
}

/// The largest count that is drawn as squares.
const MAX: u32 = 120;

impl Squares {
    /// Returns the squares of a count; `None` if it is not a count, is a range, or is too large to be counted by eye.
    pub fn of(quantity: &Quantity) -> Option<Self> {
        if quantity.dimension() != (Unit::Count, None)
            || matches!(quantity.numbers, Numbers::Between(..))
        {
            return None;
        }
        let value = quantity.low();
        let count = value.is_integer().then(|| value.to_u32()).flatten()?;
        let is_exact = quantity.qualifier == Qualifier::Exact;
        (1..=MAX).contains(&count).then_some(Self { count, is_exact })
    }

    /// Returns the column and the row of each square in a grid of that many columns.
    pub fn positions(self, a_row: u32) -> impl Iterator<Item = (u32, u32)> {
        (0..self.count).map(move |nth| (nth % a_row, nth / a_row))
    }

    /// Returns the number of columns and rows that are filled.
    pub fn size(self, a_row: u32) -> (u32, u32) {
        (self.count.min(a_row), self.count.div_ceil(a_row))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twenty_one_projects_give_twenty_one_squares_in_three_rows() {
        let squares = Squares::of(&"21".parse().unwrap()).unwrap();
        assert_eq!(squares.positions(10).count(), 21);
        assert_eq!(squares.size(10), (10, 3));
        assert_eq!(squares.positions(10).last(), Some((0, 2)));
    }

    #[test]
    fn large_or_uncountable_quantity_has_no_squares() {
        for text in ["22,000", "0", "2 to 3", "USD 21", "1.5", "-3", "8%"] {
            assert_eq!(Squares::of(&text.parse().unwrap()), None, "{text}");
        }
        assert!(
            !Squares::of(&"more than 70".parse().unwrap()).unwrap().is_exact,
            "it has a qualifier"
        );
    }
}
