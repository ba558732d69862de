//! The heights of the rows in a layout.

use crate::picture::{ProjectRows, RowHeights, Size};
use crate::timeline::width_of;
use crate::view::context::RenderContext;
use crate::view::plot::Plot;

/// The font size of labels, in pixels.
pub(super) const LABEL_SIZE: f64 = 13.0;
/// The distance from the name of a row to the plot, in pixels.
pub(super) const NAME_GAP: f64 = 8.0;
/// The height of the years below the rows, if no other panel has them.
const AXIS_HEIGHT: u32 = 22;

/// Returns the heights of the rows. The names of all rows stand inside the plot if one is too long for the gutter.
pub(in crate::view::picture) fn heights(
    context: &RenderContext,
    rows: &ProjectRows,
    size: Size,
) -> RowHeights {
    let room = size.gutter() - NAME_GAP;
    let is_long =
        |state| width_of(context.locale.project_state(state), LABEL_SIZE) > room;
    rows.heights(size, rows.rows.iter().any(|row| is_long(row.state)))
}

/// Returns the height of the drawing, in pixels.
pub(in crate::view::picture) fn panel_height(context: &RenderContext, rows: &ProjectRows, plot: Plot) -> u32 {
    let height = heights(context, rows, plot.size).height.ceil();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is a few hundred pixels")]
    let height = height as u32;
    height + if has_axis(context) { AXIS_HEIGHT } else { 0 }
}

/// Returns whether the panel has the years below its rows: the story has no timeline.
pub(super) fn has_axis(context: &RenderContext) -> bool {
    context.story.events.is_empty()
}
