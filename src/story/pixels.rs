//! [`Pixels`]: the width or height of an image.

use std::fmt;

use super::node::Node;
use super::read::{Read, Reader};

/// A width or height of an image in pixels, 1 to 65,535.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pixels(u16);

impl Pixels {
    /// The length of a number from 1 to 65,535; `None` for any other number.
    pub fn new(number: u16) -> Option<Self> {
        (number > 0).then_some(Self(number))
    }

    /// The length as a number.
    pub fn number(self) -> u16 {
        self.0
    }
}

impl fmt::Display for Pixels {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Read for Pixels {
    fn read<'a>(node: &'a Node<'a>, reader: &mut Reader<'a>) -> Option<Self> {
        let pixels = node.integer().and_then(|number| Self::new(u16::try_from(number).ok()?));
        if pixels.is_none() {
            let help = "write a whole number from 1 to 65535, such as `1200`";
            let message = format!("expected a number of pixels, found {}", node.kind());
            reader.error_with_help(message, help);
        }
        pixels
    }
}
