//! [`Join`]: the line between the tops of two reports on one project.

use std::collections::BTreeMap;

use super::marks::{ProjectMark, height, middle};
use super::rows::{ProjectRows, RowHeights};
use crate::picture::X;
use crate::timeline::TimeScale;

/// A line between the tops of two bars.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Join {
    /// The row, by its position.
    pub row: usize,
    /// The start.
    pub from: (X, f64),
    /// The end.
    pub to: (X, f64),
}

/// Returns the lines between the reports of each project in each row. A line to a report outside the visible range ends at
/// the edge of the plot.
pub(super) fn joins(
    rows: &ProjectRows,
    heights: &RowHeights,
    marks: &[ProjectMark],
    scale: TimeScale,
) -> Vec<Join> {
    let mut single: BTreeMap<(usize, usize), &ProjectMark> = BTreeMap::new();
    for mark in marks.iter().filter(|mark| mark.count == 1 && mark.from <= 0.0) {
        single.insert((mark.row, mark.item), mark);
    }
    let mut joins = Vec::new();
    for (index, (row, space)) in rows.rows.iter().zip(&heights.rows).enumerate() {
        // The last report of each project, with its place; `None` if it is merged with others.
        let mut before: BTreeMap<usize, Option<(X, f64)>> = BTreeMap::new();
        for (nth, item) in row.items.iter().enumerate() {
            // A report without a value has no height that a line could pass.
            if item.statement.is_some() || item.inside.is_some() || item.column.is_none() {
                continue;
            }
            let at = middle(scale, item);
            let y = space.base - height(item, heights.full);
            let place = match single.get(&(index, nth)) {
                Some(mark) => Some((mark.x, y)),
                None => (!(0.0..=1.0).contains(&at)).then_some((X::at(at), y)),
            };
            let earlier = before.insert(item.id.project, place).flatten();
            joins.extend(earlier.zip(place).and_then(|(from, to)| visible(index, from, to)));
        }
    }
    joins
}

/// Returns the part of a line that is inside the plot.
fn visible(row: usize, from: (X, f64), to: (X, f64)) -> Option<Join> {
    if to.0.share <= 0.0 || from.0.share >= 1.0 {
        return None;
    }
    let slope = (to.1 - from.1) / (to.0.share - from.0.share).max(f64::EPSILON);
    let cut = |end: (X, f64), other: (X, f64)| {
        let share = end.0.share.clamp(0.0, 1.0);
        let is_inside = (end.0.share - share).abs() <= 0.0;
        if is_inside { end } else { (X::at(share), other.1 + slope * (share - other.0.share)) }
    };
    Some(Join { row, from: cut(from, to), to: cut(to, from) })
}
