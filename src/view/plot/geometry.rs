//! [`Plot`]: the range of time, the layout and the direction that a panel is drawn for.

use yew::AttrValue;

use crate::picture::{Size, Widths, X};
use crate::timeline::TimeScale;
use crate::view::context::RenderContext;
use crate::view::elements::{decimal, percent};
use crate::view::state::TimelineState;
use crate::wording::Direction;

/// The range of time, the layout and the direction that a panel is drawn for. All panels of the picture have the same one.
///
/// Positions are percentages of the visible width, so that one drawing is right at all widths of its layout.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::view) struct Plot {
    /// The layout.
    pub(in crate::view) size: Size,
    /// The widths of the visible plot. One width, once the page has measured it.
    pub(in crate::view) widths: Widths,
    /// The range of time that is drawn. During a drag it is longer than the visible one.
    pub(in crate::view) scale: TimeScale,
    /// The width of what is drawn, in visible widths.
    widening: f64,
    is_mirrored: bool,
}

impl Plot {
    /// Returns the plot of a layout, or of the measured width.
    pub(in crate::view) fn new(context: &RenderContext, state: &TimelineState, size: Size) -> Self {
        Self {
            size,
            widths: state.width.map_or_else(|| size.widths(), Widths::measured),
            scale: state.drawn(),
            widening: state.widening(),
            is_mirrored: context.locale.direction == Direction::RightToLeft,
        }
    }

    /// Returns the widths of what is drawn, which labels are laid out for.
    pub(in crate::view) fn drawn_widths(&self) -> Widths {
        let Widths { min, max } = self.widths;
        Widths { min: min * self.widening, max: max * self.widening }
    }

    /// Returns the `x` of a point, for a share of the drawn range. Later is to the left in a language from right to left.
    pub(in crate::view) fn x(&self, share: f64) -> AttrValue {
        self.left(share, 0.0)
    }

    /// Returns the `x` of a rectangle that begins at a share and has this length.
    pub(in crate::view) fn left(&self, share: f64, length: f64) -> AttrValue {
        let left = if self.is_mirrored { 1.0 - share - length } else { share };
        percent(left * self.widening)
    }

    /// Returns the `width` of a rectangle.
    pub(in crate::view) fn length(&self, share: f64) -> AttrValue {
        percent(share * self.widening)
    }

    /// Returns a distance in pixels towards later, as `dx` of a text or as a coordinate inside an inner `<svg>`.
    pub(in crate::view) fn later(&self, pixels: f64) -> String {
        decimal(if self.is_mirrored { -pixels } else { pixels })
    }

    /// Returns the `x` and the `dx` of a text.
    pub(in crate::view) fn text_position(&self, x: X) -> (AttrValue, String) {
        (self.x(x.share), self.later(x.pixels))
    }

    /// Returns whether later is to the left.
    pub(in crate::view) fn is_mirrored(&self) -> bool {
        self.is_mirrored
    }
}
