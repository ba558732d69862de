//! [`LabelMetrics`]: the texts of labels and their widths.

use std::fmt;

/// The space around marks and labels, in pixels.
pub(super) const GAP: f64 = 6.0;

/// Access to the texts of labels and their widths.
#[derive(Clone, Copy)]
pub struct LabelMetrics<'a> {
    /// Returns the date and the title of an entry.
    pub words: &'a dyn Fn(usize) -> [String; 2],
    /// Returns the width of a text in pixels.
    pub width_of: &'a dyn Fn(&str) -> f64,
}

impl LabelMetrics<'_> {
    /// Returns the widths of an entry's full label and of its date alone, with the space around them.
    pub(super) fn widths(self, entry: usize) -> [f64; 2] {
        let [day, title] = (self.words)(entry);
        [format!("{day}  {title}"), day].map(|text| (self.width_of)(&text) + GAP)
    }
}

impl fmt::Debug for LabelMetrics<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("LabelMetrics")
    }
}
