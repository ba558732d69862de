//! The labels of marks.

use super::cluster::Cluster;
use super::label_metrics::{GAP, LabelMetrics};
use super::lane::Lane;
use super::lane_layouter::LaneItems;
use super::mark::{Label, Mark, Side};

/// Gives each mark of a lane the longest label that fits between its neighbours, preferably after the mark.
pub(super) fn add_labels(
    lane: &Lane,
    width: f64,
    items: &mut LaneItems,
    metrics: LabelMetrics<'_>,
) {
    // The position up to which each row is taken, in pixels.
    let mut taken = vec![0.0f64; lane.rows];
    for index in 0..items.marks.len() {
        let mark = &items.marks[index];
        let row = mark.row - lane.first_row;
        let (from, to) = mark.pixels(width);
        let min = taken[row].max(end_of_cluster_before(&items.clusters, mark, width));
        let max = start_of_next(items, index, width);
        let label = candidates(metrics, mark.entry).into_iter().find_map(|(label, length)| {
            let (start, end) = match label.side {
                Side::After => (to, to + length),
                Side::Before => (from - length, from),
            };
            (start >= min && end <= max).then_some((label, end))
        });
        let end = label.as_ref().map_or(to, |(_, end)| to.max(*end));
        taken[row] = taken[row].max(end + GAP);
        items.marks[index].label = label.map(|(label, _)| label);
    }
}

/// Returns the end of the last cluster before a mark in its row, in pixels.
fn end_of_cluster_before(clusters: &[Cluster], mark: &Mark, width: f64) -> f64 {
    let before =
        clusters.iter().filter(|cluster| cluster.has_row(mark.row) && cluster.to <= mark.from);
    before.map(|cluster| cluster.to * width + GAP).fold(0.0, f64::max)
}

/// Returns the start of the next mark or cluster in the row of a mark, in pixels.
fn start_of_next(items: &LaneItems, index: usize, width: f64) -> f64 {
    let mark = &items.marks[index];
    let marks =
        items.marks.iter().enumerate().filter(|(other, next)| {
            *other != index && next.row == mark.row && next.from >= mark.from
        });
    let clusters = items
        .clusters
        .iter()
        .filter(|cluster| cluster.has_row(mark.row) && cluster.from >= mark.from);
    let marks = marks.map(|(_, next)| next.pixels(width).0 - GAP);
    marks.chain(clusters.map(|cluster| cluster.from * width - GAP)).fold(width, f64::min)
}

/// Returns the possible labels of an entry, the best one first, with their lengths in pixels.
fn candidates(metrics: LabelMetrics<'_>, entry: usize) -> [(Label, f64); 4] {
    let [day, title] = (metrics.words)(entry);
    let [long, short] = metrics.widths(entry);
    let label = |side, title| Label { side, day: day.clone(), title };
    [
        (label(Side::After, Some(title.clone())), long),
        (label(Side::Before, Some(title)), long),
        (label(Side::After, None), short),
        (label(Side::Before, None), short),
    ]
}
