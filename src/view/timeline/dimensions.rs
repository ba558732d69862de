//! The dimensions of the drawing, in pixels.

use crate::timeline::RowLayout;

/// The class of each responsive drawing, and the minimum width that its layout is made for.
const WIDTHS: [(&str, f64); 3] =
    [("drawing--narrow", 240.0), ("drawing--medium", 540.0), ("drawing--wide", 830.0)];

/// The minimum spacing of ticks.
pub(super) const TICK_SPACING: f64 = 52.0;
/// The height of the axis below the rows.
pub(super) const AXIS_HEIGHT: u32 = 30;
/// The space between the last row and the axis.
const FOOT: u32 = 6;
/// The font size of labels.
pub(super) const LABEL_SIZE: f64 = 13.0;

/// Returns the widths to draw at: all three, or the largest one that fits the measured width.
pub(super) fn widths(measured: Option<f64>) -> &'static [(&'static str, f64)] {
    let Some(measured) = measured else { return &WIDTHS };
    let index = WIDTHS.iter().rposition(|(_, least)| *least <= measured).unwrap_or(0);
    &WIDTHS[index..=index]
}

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
