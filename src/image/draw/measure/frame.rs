//! [`Frame`]: the place of a plot in the image, and the shapes that goals and values share.

use crate::image::draw::canvas::{Canvas, Paint, Rect};
use crate::image::draw::palette::Colour;
use crate::picture::X;
use crate::picture::measure::{Companion, Extent, Fade};

/// Converts the positions of the geometry, in pixels of the widget, to those of the image.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    /// The start of the plot.
    pub(super) x: f64,
    /// The top of the panel.
    pub(super) y: f64,
    /// The width of the plot.
    pub(super) width: f64,
    /// The scale relative to the widget.
    pub(super) scale: f64,
}

/// The opacities of the steps in which an edge fades, from the edge outwards.
const FADES: [f64; 4] = [0.45, 0.28, 0.14, 0.06];
/// The opacities of the steps of a line that fades.
const LINE_FADES: [f64; 4] = [0.8, 0.45, 0.28, 0.14];

impl Frame {
    pub(super) fn at(self, share: f64) -> f64 {
        self.x + share * self.width
    }

    pub(super) fn x(self, x: X) -> f64 {
        self.at(x.share) + x.pixels * self.scale
    }

    pub(super) fn y(self, y: f64) -> f64 {
        self.y + y * self.scale
    }

    /// Draws a rectangle over a range of time.
    pub(super) fn rect(
        self,
        canvas: &mut Canvas,
        extent: &Extent,
        (top, height): (f64, f64),
        paint: Paint,
    ) {
        let (from, to) = (self.x(extent.start()), self.x(extent.end()));
        let height = height.max(0.5) * self.scale;
        canvas.rect(Rect { x: from, y: self.y(top), width: to - from, height }, 0.0, paint);
    }

    /// Draws the open sides of an edge from `top` to `bottom`.
    pub(super) fn value_fades(
        self,
        canvas: &mut Canvas,
        extent: &Extent,
        fade: Fade,
        (top, bottom, length): (f64, f64, f64),
        colour: Colour,
    ) {
        let step = length / 4.0;
        for (nth, opacity) in (0..).zip(FADES) {
            let from = step * f64::from(nth);
            let paint = Paint::tinted(colour, opacity);
            if fade.up {
                self.rect(canvas, extent, (top - from - step, step), paint);
            }
            if fade.down {
                self.rect(canvas, extent, (bottom + from, step), paint);
            }
        }
    }

    /// Draws a line that fades from one position, where it is full, to another.
    pub(super) fn time_fades(
        self,
        canvas: &mut Canvas,
        (full, none): (f64, f64),
        (y, thickness): (f64, f64),
    ) {
        if (full - none).abs() < 1e-6 {
            return;
        }
        let step = (none - full) / 4.0;
        for (nth, opacity) in (0..).zip(LINE_FADES) {
            let (a, b) = (full + step * f64::from(nth), full + step * f64::from(nth + 1));
            let extent = Extent { from: a.min(b), to: a.max(b), has_end: true, is_point: false };
            let paint = Paint::tinted(Colour::Ink, opacity);
            self.rect(canvas, &extent, (y - thickness / 2.0, thickness), paint);
        }
    }

    /// Draws the hollow capsules at the values of other sources, each tied to the own value.
    pub(super) fn companions(self, canvas: &mut Canvas, companions: &[Companion], colour: Colour) {
        for one in companions {
            let tie = Paint::stroked(colour, self.scale).dashed(1.5 * self.scale, 2.0 * self.scale);
            let x = self.at(one.tie_at);
            canvas.line((x, self.y(one.tie.0)), (x, self.y(one.tie.1)), tie);
            let (from, to) = (self.x(one.extent.start()), self.x(one.extent.end()));
            let height = (one.bottom - one.top) * self.scale;
            let rect = Rect { x: from, y: self.y(one.top), width: to - from, height };
            let hollow = Paint::filled(Colour::Paper).edged(colour, 1.2 * self.scale);
            canvas.rect(rect, 3.0 * self.scale, hollow);
        }
    }
}
