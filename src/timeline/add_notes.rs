//! [`add_notes`]: the places of the notes of a lane.

use super::label_metrics::{GAP, LabelMetrics};
use super::lane::Lane;
use super::lane_items::LaneItems;
use super::mark::Side;
use super::note::Note;
use super::taken::Taken;

/// The space beyond an edge of the drawing in which a mark may begin, in pixels.
const EDGE: f64 = 100.0;

/// Adds the notes of a lane: in the row of its name, or else in the first row with room for it. If there is none, the note is
/// left out.
pub(super) fn add_notes(
    lane: &Lane,
    items: &mut LaneItems,
    taken: &mut Taken,
    width: f64,
    metrics: LabelMetrics<'_>,
) {
    let name = lane.family.map_or(0.0, |family| (metrics.width_of)(&(metrics.name)(family)));
    // The end of what is in the row of the name.
    let mut end = name + 2.0 * GAP;
    for (side, count) in [(Side::Before, items.earlier), (Side::After, items.later)] {
        if count == 0 {
            continue;
        }
        let text = (metrics.note)(side, count);
        let length = (metrics.width_of)(&text) + GAP;
        let inset = if lane.has_name_row && side == Side::Before { end } else { GAP };
        // Nothing is between the note and the edge, because it would move over the note in a wider drawing.
        let range = match side {
            Side::Before => (-EDGE, inset + length),
            _ => (width - inset - length, width + EDGE),
        };
        let row = if lane.has_name_row {
            let is_free = if side == Side::Before { range.1 <= width } else { range.0 >= end };
            end = end.max(range.1);
            is_free.then(|| lane.first_row - 1)
        } else {
            let row = (lane.first_row..lane.first_row + lane.rows)
                .find(|row| taken.is_empty(*row, range));
            row.inspect(|row| taken.take(*row, range))
        };
        items.notes.extend(row.map(|row| Note { side, count, text, row, inset }));
    }
}
