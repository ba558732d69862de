//! The dimensions of the drawing, in pixels.

use crate::picture::Size;
use crate::timeline::{LabelStyle, MAX_DATED, RowLayout};

/// The height of the labels of the axis, and of a second line of years below them.
const TICK_LINE: u32 = 18;
const YEAR_LINE: u32 = 15;
/// The space before the first lane, between two lanes, and after the last one.
const LANE_GAP: u32 = 4;

/// Returns the labels of a drawing.
pub(super) fn label_style(size: Size, events: usize) -> LabelStyle {
    match (size, events <= MAX_DATED) {
        (Size::Narrow, true) => LabelStyle::Above,
        (Size::Narrow, false) => LabelStyle::Pins,
        (_, true) => LabelStyle::Dated,
        (_, false) => LabelStyle::Numbered,
    }
}

/// Returns the font size of labels. The style sheet has the same sizes.
pub(super) fn label_size(style: LabelStyle) -> f64 {
    match style {
        LabelStyle::Dated => 13.0,
        LabelStyle::Above | LabelStyle::Numbered => 12.0,
        LabelStyle::Pins => 10.5,
    }
}

/// Returns the height of a row.
pub(super) fn row_height(layout: &RowLayout) -> u32 {
    match layout.style() {
        LabelStyle::Dated => 26,
        LabelStyle::Above => 37,
        LabelStyle::Numbered => 15,
        LabelStyle::Pins => 18,
    }
}

/// Returns the middle of the marks of a row, from its top.
pub(super) fn mark_middle(layout: &RowLayout) -> u32 {
    match layout.style() {
        // The words are above the mark.
        LabelStyle::Above => 26,
        _ => row_height(layout) / 2,
    }
}

/// Returns the top of a row.
pub(super) fn row_top(layout: &RowLayout, row: usize) -> u32 {
    // A row before the first one of a lane has its name.
    let lanes = layout.lane_labels();
    let above = lanes.filter(|lane| lane.first_row - usize::from(lane.has_name_row) <= row).count();
    row_height(layout) * row_count(row) + LANE_GAP * row_count(above.max(1)) - LANE_GAP / 2
}

/// Returns the height of all rows.
pub(super) fn rows_height(layout: &RowLayout) -> u32 {
    let lanes = row_count(layout.lane_labels().count().max(1));
    row_height(layout) * row_count(layout.rows()) + LANE_GAP * lanes
}

/// Returns the height of the axis below the rows.
pub(super) fn axis_height(has_second_line: bool) -> u32 {
    if has_second_line { TICK_LINE + YEAR_LINE } else { TICK_LINE }
}

/// Returns a number of rows as an integer for SVG.
pub(super) fn row_count(rows: usize) -> u32 {
    u32::try_from(rows).unwrap_or(u32::MAX / 64)
}
