//! [`LabelBox`]: the space of a label or a mark, at every width of a layout.

use super::size::Widths;

/// A horizontal position: a share of the width, and pixels from there.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct X {
    /// The share of the width, from 0 to 1.
    pub share: f64,
    /// The distance from there, in pixels.
    pub pixels: f64,
}

impl X {
    /// Returns a position at a share of the width.
    pub fn at(share: f64) -> Self {
        Self { share, pixels: 0.0 }
    }

    /// Returns a position that many pixels later.
    pub fn plus(self, pixels: f64) -> Self {
        Self { pixels: self.pixels + pixels, ..self }
    }

    /// Returns the position in pixels at a width.
    pub fn in_pixels(self, width: f64) -> f64 {
        self.share * width + self.pixels
    }
}

/// A rectangle that grows and moves with the width of the drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LabelBox {
    /// The start.
    pub from: X,
    /// The end.
    pub to: X,
    /// The upper edge, in pixels from the top.
    pub top: f64,
    /// The lower edge.
    pub bottom: f64,
}

impl LabelBox {
    /// Returns whether two rectangles overlap at any of the widths.
    ///
    /// Positions are linear in the width. So if one rectangle is before the other at both ends of the range, it is before it
    /// everywhere between.
    pub fn overlaps(&self, other: &Self, widths: Widths) -> bool {
        let is_beside = self.bottom <= other.top || other.bottom <= self.top;
        let ends_before = |one: &Self, next: &Self| {
            [widths.min, widths.max]
                .into_iter()
                .all(|width| one.to.in_pixels(width) <= next.from.in_pixels(width))
        };
        !is_beside && !ends_before(self, other) && !ends_before(other, self)
    }

    /// Returns whether the rectangle is inside the drawing at all widths. It may extend beyond each end by a margin in pixels.
    pub fn is_inside(&self, widths: Widths, before: f64, after: f64) -> bool {
        [widths.min, widths.max].into_iter().all(|width| {
            self.from.in_pixels(width) >= -before && self.to.in_pixels(width) <= width + after
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn boxes() -> impl Strategy<Value = LabelBox> {
        (0.0f64..1.0, -90.0f64..90.0, 1.0f64..120.0, 0.0f64..0.2, 0.0f64..90.0, 5.0f64..30.0)
            .prop_map(|(share, pixels, length, stretch, top, height)| LabelBox {
                from: X { share, pixels },
                to: X { share: share + stretch, pixels: pixels + length },
                top,
                bottom: top + height,
            })
    }

    proptest! {
        #[test]
        fn boxes_that_do_not_overlap_do_so_at_no_width_between(
            one in boxes(), other in boxes(), min in 200.0f64..900.0, more in 0.0f64..900.0, part in 0.0f64..1.0,
        ) {
            let widths = Widths { min, max: min + more };
            if !one.overlaps(&other, widths) {
                let between = Widths::measured(min + more * part);
                prop_assert!(!one.overlaps(&other, between));
            }
        }
    }
}
