//! [`MonthOfYear`]: a month as a number.

/// A month, 1 to 12.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthOfYear(u8);

impl MonthOfYear {
    /// The month as a number from 1 to 12.
    pub fn number(self) -> u8 {
        self.0
    }

    /// The month of a number from 1 to 12; `None` for any other number.
    pub fn new(number: u8) -> Option<Self> {
        (1..=12).contains(&number).then_some(Self(number))
    }
}
