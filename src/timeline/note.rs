//! [`Note`]: the number of entries of a lane before or after the visible range.

use super::mark::Side;

/// The number of entries of a lane before or after the visible range: "‹ 3 earlier".
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// [`Side::Before`] the visible range, or [`Side::After`] it.
    pub side: Side,
    /// The number of entries.
    pub count: usize,
    /// The text.
    pub text: String,
    /// The row.
    pub row: usize,
    /// The distance from that edge of the drawing, in pixels.
    pub inset: f64,
}
