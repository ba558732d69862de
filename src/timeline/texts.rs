//! [`Texts`]: the sizes that depend on the labels.

use super::label_metrics::{LabelMetrics, LabelStyle};
use super::mark::{POINT, pin_width};

/// The labels of a drawing, and the sizes that depend on them, in pixels.
#[derive(Clone, Copy, Debug)]
pub(super) struct Texts {
    pub(super) style: LabelStyle,
    /// The width of a point.
    pub(super) point: f64,
    /// The width of a pin.
    pub(super) pin: f64,
    /// The width of the widest of the shortest labels, with the space before it.
    pub(super) short: f64,
}

/// The space between a label and what follows it, in pixels.
const TRAIL: f64 = 4.0;
/// The amount by which a mark or a number may extend beyond an edge of the drawing, in pixels.
const EDGE: f64 = 7.0;

impl Texts {
    /// Returns the labels of that many entries.
    pub(super) fn of(style: LabelStyle, metrics: LabelMetrics<'_>, entries: usize) -> Self {
        let pin = pin_width(metrics.number_width(entries));
        let point = match style {
            LabelStyle::Pins => pin,
            LabelStyle::Dated | LabelStyle::Above | LabelStyle::Numbered => POINT,
        };
        // A mark without room for a number beside it becomes a pin.
        let overhang = ((pin - point) / 2.0 - TRAIL).max(0.0);
        Self { style, point, pin, short: metrics.short(style, entries) + overhang }
    }

    /// Returns the space of a mark with a label of a width after it, and before it.
    pub(super) fn beside(self, (from, to): (f64, f64), label: f64) -> [(f64, f64); 2] {
        [(from, to + label + TRAIL), (from - label - TRAIL, to)]
    }

    /// Returns whether a mark with its label is inside a drawing of a width.
    pub(super) fn is_inside(self, (from, to): (f64, f64), width: f64) -> bool {
        from + TRAIL >= -EDGE.min(self.point / 2.0) && to - TRAIL <= width + EDGE
    }

    /// Returns the minimum space between two marks in a row of a crowded lane: each has room for its number on both sides.
    pub(super) fn min_spacing(self) -> f64 {
        match self.style {
            LabelStyle::Pins => 2.0,
            _ => 2.0 * (self.short + TRAIL),
        }
    }
}
