//! [`Sight`]: the marks and clusters in one range of time.

use super::cluster::Count;
use super::interval::Step;
use super::label_metrics::Lettering;
use super::labels::add_labels;
use super::lane_layouter::{LaneItems, LaneLayouter, MIN_BIN_WIDTH};
use super::mark::Mark;
use super::row_layout::Plan;
use super::time_scale::Scale;

/// The maximum number of bins side by side.
const MAX_BINS: f64 = 24.0;
/// The minimum spacing of short marks in a row of a crowded lane, in pixels. The first one makes a mark large enough to be
/// hit. Each next one is tried if the drawing has too many elements; with the last one all short entries are in clusters.
const MIN_SPACING: [f64; 4] = [10.0, 30.0, 90.0, f64::INFINITY];
/// The approximate maximum number of elements in a drawing, without labels.
const MAX_ELEMENTS: usize = 800;

/// The marks and clusters that are visible in one range of time.
#[derive(Clone, Debug, PartialEq)]
pub struct Sight {
    /// The entries that are drawn one by one, lane by lane in chronological order.
    pub marks: Vec<Mark>,
    /// The clusters of all other entries.
    pub counts: Vec<Count>,
    /// The interval of the bins.
    pub step: Step,
}

impl Plan {
    /// Returns the marks and clusters that are visible in a range of time, for a width in pixels.
    ///
    /// No marks, clusters or labels overlap, and none is cut off. The cost depends on the number of visible entries.
    pub fn sight(&self, scale: Scale, width: f64, metrics: Lettering<'_>) -> Sight {
        let bin_width = MIN_BIN_WIDTH.max(width / MAX_BINS);
        let step = Step::of(scale.days() * bin_width / width);
        let lanes = |min_spacing| {
            let layouter =
                move |lane| LaneLayouter { layout: self, lane, scale, width, step, min_spacing };
            self.lanes.iter().map(layouter).map(|layouter| (layouter, layouter.items()))
        };
        let mut lane_items: Vec<(LaneLayouter<'_>, LaneItems)> = Vec::new();
        for min_spacing in MIN_SPACING {
            lane_items = lanes(min_spacing).collect();
            let elements: usize = lane_items.iter().map(|(_, items)| items.elements()).sum();
            if elements <= MAX_ELEMENTS {
                break;
            }
        }
        let mut sight = Sight { marks: Vec::new(), counts: Vec::new(), step };
        for (layouter, mut items) in lane_items {
            add_labels(layouter.lane, width, &mut items, metrics);
            sight.marks.append(&mut items.marks);
            sight.counts.append(&mut items.clusters);
        }
        sight
    }
}
