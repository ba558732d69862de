//! [`Viewport`]: the marks and clusters in one range of time.

use super::cluster::Cluster;
use super::interval::Interval;
use super::label_metrics::LabelMetrics;
use super::labels::add_labels;
use super::lane_items::LaneItems;
use super::lane_layouter::{LaneLayouter, min_bin_width};
use super::mark::Mark;
use super::note::Note;
use super::row_layout::RowLayout;
use super::time_scale::TimeScale;

/// The maximum number of bins side by side.
const MAX_BINS: f64 = 24.0;
/// The minimum spacing of short marks in a row of a crowded lane, in pixels. Each
/// mark has room for its number anyway. Each next one is tried if the drawing has too many elements; with the last one all short entries are in clusters.
const MIN_SPACING: [f64; 4] = [0.0, 60.0, 120.0, f64::INFINITY];
/// The approximate maximum number of elements in a drawing, without labels.
const MAX_ELEMENTS: usize = 800;

/// The marks and clusters that are visible in one range of time.
#[derive(Clone, Debug, PartialEq)]
pub struct Viewport {
    /// The entries that are drawn one by one, lane by lane in chronological order.
    pub marks: Vec<Mark>,
    /// The clusters of all other entries.
    pub clusters: Vec<Cluster>,
    /// The numbers of entries before and after the range.
    pub notes: Vec<Note>,
    /// The interval of the bins.
    pub interval: Interval,
}

impl RowLayout {
    /// Returns the marks and clusters that are visible in a range of time, for a width in pixels.
    ///
    /// No marks, clusters or labels overlap, and none is cut off. The cost depends on the number of visible entries.
    pub fn viewport(&self, scale: TimeScale, width: f64, metrics: LabelMetrics<'_>) -> Viewport {
        let bin_width = min_bin_width(self.texts.point).max(width / MAX_BINS);
        let interval = Interval::of(scale.days() * bin_width / width);
        let lanes = |min_spacing| {
            let layouter = move |lane| LaneLayouter {
                layout: self,
                lane,
                scale,
                width,
                interval,
                min_spacing: self.texts.min_spacing().max(min_spacing),
            };
            self.lanes(scale).iter().map(layouter).map(|layouter| (layouter, layouter.items()))
        };
        let mut lane_items: Vec<(LaneLayouter<'_>, LaneItems)> = Vec::new();
        for min_spacing in MIN_SPACING {
            lane_items = lanes(min_spacing).collect();
            let elements: usize = lane_items.iter().map(|(_, items)| items.elements()).sum();
            if elements <= MAX_ELEMENTS {
                break;
            }
        }
        let mut viewport =
            Viewport { marks: Vec::new(), clusters: Vec::new(), notes: Vec::new(), interval };
        for (layouter, mut items) in lane_items {
            add_labels(layouter.lane, self.texts, width, &mut items, metrics);
            viewport.marks.append(&mut items.marks);
            viewport.clusters.append(&mut items.clusters);
            viewport.notes.append(&mut items.notes);
        }
        viewport
    }
}
