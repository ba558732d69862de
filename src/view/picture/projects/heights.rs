//! The heights of the rows in a layout.

use crate::picture::{ProjectRows, RowHeights, Size};
use crate::timeline::width_of;
use crate::view::context::RenderContext;
use crate::view::plot::Plot;

/// The font size of labels, in pixels.
pub(super) const LABEL_SIZE: f64 = 13.0;
/// The distance from the name of a row to the plot, in pixels.
pub(super) const NAME_GAP: f64 = 8.0;
/// The part of the space before the gutter that a name may take.
const BEFORE_GUTTER: f64 = 8.0;
/// The height of the years below the rows, if no other panel has them.
const AXIS_HEIGHT: u32 = 22;

/// Returns the heights of the rows.
pub(super) fn heights(context: &RenderContext, rows: &ProjectRows, size: Size) -> RowHeights {
    let room = name_room(size);
    rows.heights(size, |state| {
        let lines = name_lines(context.locale.project_state(state), room);
        let is_long = lines.iter().any(|line| width_of(line, LABEL_SIZE) > room);
        u8::try_from(lines.len()).ok().filter(|_| !is_long)
    })
}

/// Returns a name as one line, or as two that are as equally long as possible.
pub(super) fn name_lines(name: &'static str, room: f64) -> Vec<&'static str> {
    if width_of(name, LABEL_SIZE) <= room {
        return vec![name];
    }
    let longest = |at: &usize| {
        let (first, second) = name.split_at(*at);
        width_of(first, LABEL_SIZE).max(width_of(second.trim_start(), LABEL_SIZE))
    };
    let spaces = name.match_indices(' ').map(|(at, _)| at);
    match spaces.min_by(|a, b| longest(a).total_cmp(&longest(b))) {
        Some(at) => vec![&name[..at], name[at..].trim_start()],
        None => vec![name],
    }
}

/// Returns the width that a name may have in the gutter.
pub(super) fn name_room(size: Size) -> f64 {
    size.gutter() - NAME_GAP + BEFORE_GUTTER
}

/// Returns the height of the drawing, in pixels.
pub(in crate::view::picture) fn panel_height(
    context: &RenderContext,
    rows: &ProjectRows,
    plot: Plot,
) -> u32 {
    let height = heights(context, rows, plot.size).height.ceil();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it is a few hundred pixels"
    )]
    let height = height as u32;
    height + if has_axis(context) { AXIS_HEIGHT } else { 0 }
}

/// Returns whether the panel has the years below its rows: the story has no timeline.
pub(super) fn has_axis(context: &RenderContext) -> bool {
    context.story.events.is_empty()
}
