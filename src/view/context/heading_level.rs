//! [`HeadingLevel`]: the level of a story's title among the headings of its page.

use std::fmt;

/// The level of a story's title, from 1 to 6. The titles of its parts are one level deeper, down to level 6.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeadingLevel(u8);

impl HeadingLevel {
    /// Returns the number of a level that is `depth` levels deeper, at most 6.
    pub(in crate::view) fn deeper(self, depth: u8) -> u8 {
        (self.0 + depth).min(6)
    }
}

impl Default for HeadingLevel {
    /// Returns level 2, which is right below the one title of a host page.
    fn default() -> Self {
        Self(2)
    }
}

impl From<u8> for HeadingLevel {
    /// Numbers that are not a heading level give the default.
    fn from(level: u8) -> Self {
        if (1..=6).contains(&level) { Self(level) } else { Self::default() }
    }
}

impl fmt::Display for HeadingLevel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn number_outside_one_to_six_gives_the_default() {
        for (number, level) in [(0, 2), (1, 1), (2, 2), (6, 6), (7, 2)] {
            assert_eq!(HeadingLevel::from(number), HeadingLevel(level), "{number}");
        }
    }
}
