//! [`MonthOfYear`]: a month as a number.

use super::node::Node;
use super::read::{Read, Reader};

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

impl Read for MonthOfYear {
    fn read<'a>(node: &'a Node<'a>, reader: &mut Reader<'a>) -> Option<Self> {
        let month = node.integer().and_then(|number| Self::new(u8::try_from(number).ok()?));
        if month.is_none() {
            let help = "write a number from 1 to 12, such as `4` for April";
            reader.error_with_help(format!("expected a month, found {}", node.kind()), help);
        }
        month
    }
}
