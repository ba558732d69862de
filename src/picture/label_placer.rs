//! [`LabelPlacer`]: gives each label the first of its possible places that is free.

use super::label_box::{LabelBox, X};
use super::size::Widths;

/// The places that are taken in one drawing.
#[derive(Clone, Debug)]
pub struct LabelPlacer {
    widths: Widths,
    /// The space that labels may take before and after the plot, in pixels.
    margins: (f64, f64),
    taken: Vec<LabelBox>,
}

/// The place of a text: the position of its anchor and its baseline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placed {
    /// The anchor.
    pub x: X,
    /// The baseline, in pixels from the top.
    pub y: f64,
    /// True if the text ends at the anchor; false if it starts there.
    pub ends_at_anchor: bool,
}

/// The height of a text above and below its baseline, as a share of the font size.
const ASCENT: f64 = 0.95;
const DESCENT: f64 = 0.3;

impl LabelPlacer {
    /// Returns a placer for a drawing. Labels may extend beyond the plot by these margins, in pixels.
    pub fn new(widths: Widths, before: f64, after: f64) -> Self {
        Self { widths, margins: (before, after), taken: Vec::new() }
    }

    /// Takes a space, for a mark that no label may cover.
    pub fn take(&mut self, space: LabelBox) {
        self.taken.push(space);
    }

    /// Returns whether a space is free and inside the drawing.
    pub fn is_free(&self, space: &LabelBox) -> bool {
        space.is_inside(self.widths, self.margins.0, self.margins.1)
            && self.taken.iter().all(|taken| !taken.overlaps(space, self.widths))
    }

    /// Gives a text of a width and a font size, both in pixels, the first of the places that is free, and takes it.
    pub fn place(
        &mut self,
        width: f64,
        size: f64,
        places: impl IntoIterator<Item = Placed>,
    ) -> Option<Placed> {
        let place = places.into_iter().find(|place| self.is_free(&place.space(width, size)))?;
        self.take(place.space(width, size));
        Some(place)
    }
}

impl Placed {
    /// Returns the space of a text of a width and a font size at this place.
    pub fn space(self, width: f64, size: f64) -> LabelBox {
        let (from, to) = if self.ends_at_anchor {
            (self.x.plus(-width), self.x)
        } else {
            (self.x, self.x.plus(width))
        };
        LabelBox { from, to, top: self.y - size * ASCENT, bottom: self.y + size * DESCENT }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(share: f64, y: f64) -> Placed {
        Placed { x: X::at(share), y, ends_at_anchor: false }
    }

    #[test]
    fn label_takes_the_first_free_place_and_none_if_all_are_taken() {
        let mut placer = LabelPlacer::new(Widths::measured(400.0), 0.0, 0.0);
        assert_eq!(placer.place(100.0, 13.0, [at(0.5, 20.0)]), Some(at(0.5, 20.0)));
        let below = at(0.5, 40.0);
        assert_eq!(placer.place(100.0, 13.0, [at(0.4, 20.0), below]), Some(below));
        assert_eq!(placer.place(100.0, 13.0, [at(0.9, 60.0)]), None, "it would be cut off");
        assert_eq!(placer.place(100.0, 13.0, [at(0.4, 20.0), below]), None, "all are taken");
    }
}
