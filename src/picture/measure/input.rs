//! [`Input`]: what a panel is drawn from.

use super::dimensions::Dimensions;
use crate::picture::{Size, Widths};
use crate::story::{Day, Id, Index, Measure};
use crate::timeline::TimeScale;

/// The measure, the range of time and the layout of a panel.
#[derive(Clone, Copy)]
pub struct Input<'a> {
    /// The measure.
    pub measure: &'a Measure,
    /// The index of the story.
    pub index: &'a Index,
    /// Returns the day on which a source was published.
    pub source_day: &'a dyn Fn(&Id) -> Option<Day>,
    /// The range of time that is drawn.
    pub scale: TimeScale,
    /// The widths of the drawing.
    pub widths: Widths,
    /// The layout.
    pub size: Size,
    /// The heights of the panel.
    pub dimensions: Dimensions,
    /// The values that have labels.
    pub value_labels: ValueLabels,
}

/// The values of owners that have labels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueLabels {
    /// The first and the last value of each owner, and single values.
    Ends,
    /// The last value of each owner, or single values if there are no others.
    Last,
    /// None: the owners are in the legend.
    None,
}

impl ValueLabels {
    /// Returns the values that have labels in a layout of the page: those of owners in the widest one only.
    pub fn of(size: Size) -> Self {
        if size == Size::Wide { Self::Ends } else { Self::None }
    }
}

impl std::fmt::Debug for Input<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Input").field("measure", &self.measure.id).finish_non_exhaustive()
    }
}
