//! The dimensions of the drawing, in pixels.

use crate::timeline::RowLayout;

/// The minimum spacing of ticks.
pub(super) const TICK_SPACING: f64 = 52.0;
/// The height of the axis below the rows.
pub(super) const AXIS_HEIGHT: u32 = 30;
/// The space between the last row and the axis.
const FOOT: u32 = 6;
/// The font size of labels.
pub(super) const LABEL_SIZE: f64 = 13.0;

/// Returns the height of a row.
pub(super) fn row_height(layout: &RowLayout) -> u32 {
    if layout.lane_labels().next().is_none() { 32 } else { 20 }
}

/// Returns the height of all rows.
pub(super) fn rows_height(layout: &RowLayout) -> u32 {
    row_height(layout) * row_count(layout.rows()) + FOOT
}

/// Returns a number of rows as an integer for SVG.
pub(super) fn row_count(rows: usize) -> u32 {
    u32::try_from(rows).unwrap_or(u32::MAX / 64)
}
