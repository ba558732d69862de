//! [`LabelMetrics`]: the texts of labels and their widths; and [`LabelStyle`], which tells what labels a drawing has.

use std::fmt;

use super::mark::Side;
use crate::story::Family;

/// The space between a mark and its label, in pixels.
pub(super) const GAP: f64 = 4.0;
/// The font size of numbers, as a share of that of titles.
const NUMBER_SIZE: f64 = 0.92;

/// The kind of labels of a drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LabelStyle {
    /// Few entries: the date and the title beside each mark.
    Dated,
    /// Few entries in a narrow drawing: the date and the title above each mark. There are no lanes.
    Above,
    /// Many entries: the title beside the mark, or else the number of the entry in the list.
    Numbered,
    /// Many entries in a narrow drawing: each mark contains its number.
    Pins,
}

/// Access to the texts of labels and their widths.
#[derive(Clone, Copy)]
pub struct LabelMetrics<'a> {
    /// Returns the date and the title of an entry.
    pub words: &'a dyn Fn(usize) -> [String; 2],
    /// Returns the number of an entry in the list. The last entry has the widest one.
    pub number: &'a dyn Fn(usize) -> String,
    /// Returns the rank of an entry: entries of a lower rank get their titles first.
    pub rank: &'a dyn Fn(usize) -> u8,
    /// Returns the name of a lane.
    pub name: &'a dyn Fn(Family) -> String,
    /// Returns "‹ 3 earlier" for [`Side::Before`] and "3 later ›" for [`Side::After`].
    pub note: &'a dyn Fn(Side, usize) -> String,
    /// Returns the width of a text in pixels.
    pub width_of: &'a dyn Fn(&str) -> f64,
}

impl LabelMetrics<'_> {
    /// Returns the width of an entry's longest label, with the space before it.
    pub(super) fn long(self, style: LabelStyle, entry: usize) -> f64 {
        let [day, title] = (self.words)(entry);
        let text = match style {
            LabelStyle::Dated | LabelStyle::Above => format!("{day}  {title}"),
            LabelStyle::Numbered | LabelStyle::Pins => title,
        };
        (self.width_of)(&text) + GAP
    }

    /// Returns the width of the shortest label that each of the entries can have, with the space before it.
    pub(super) fn short(self, style: LabelStyle, entries: usize) -> f64 {
        let width = match style {
            LabelStyle::Dated | LabelStyle::Above => {
                let days = (0..entries).map(|entry| (self.width_of)(&(self.words)(entry)[0]));
                days.fold(0.0, f64::max)
            }
            LabelStyle::Numbered | LabelStyle::Pins => self.number_width(entries),
        };
        width + GAP
    }

    /// Returns the width of the widest number.
    pub(super) fn number_width(self, entries: usize) -> f64 {
        (self.width_of)(&(self.number)(entries.saturating_sub(1))) * NUMBER_SIZE
    }
}

impl fmt::Debug for LabelMetrics<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("LabelMetrics")
    }
}
