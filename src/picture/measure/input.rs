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
}

impl Input<'_> {
    /// Returns the heights of the panel.
    pub fn dimensions(&self) -> Dimensions {
        Dimensions::of(self.size, !self.measure.goals.is_empty())
    }
}

impl std::fmt::Debug for Input<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Input").field("measure", &self.measure.id).finish_non_exhaustive()
    }
}
