//! [`Block`]: a part of an image that knows how much room it takes, and what several of them draw.

use super::canvas::{Anchor, Canvas, Paint, Place};
use super::fonts::Lines;
use super::palette::Colour;
use crate::chart::{Bar, End};

/// A part whose words are set, before it has a place.
pub(super) trait Block {
    /// The height it needs.
    fn height(&self) -> f64;

    /// Draws it, in a place that is at least so high.
    fn draw(&self, canvas: &mut Canvas, place: Place);
}

/// Blocks one below the other.
pub(super) struct Stack {
    pub(super) blocks: Vec<Box<dyn Block>>,
    /// The least distance between two.
    pub(super) gap: f64,
}

impl Block for Stack {
    fn height(&self) -> f64 {
        let heights: f64 = self.blocks.iter().map(|block| block.height()).sum();
        heights + self.gap * count(self.blocks.len().saturating_sub(1))
    }

    /// What room is left is shared by the distances, up to three times the least; the rest stays below.
    fn draw(&self, canvas: &mut Canvas, place: Place) {
        let gaps = count(self.blocks.len().saturating_sub(1)).max(1.0);
        let gap = self.gap + ((place.height - self.height()) / gaps).clamp(0.0, self.gap * 2.0);
        let mut y = place.y;
        for block in &self.blocks {
            let height = block.height();
            block.draw(canvas, Place { y, height, ..place });
            y += height + gap;
        }
    }
}

/// Blocks side by side, each with its share of the width.
pub(super) struct Row {
    pub(super) blocks: Vec<(f64, Box<dyn Block>)>,
    pub(super) gap: f64,
}

impl Block for Row {
    fn height(&self) -> f64 {
        self.blocks.iter().map(|(_, block)| block.height()).fold(0.0, f64::max)
    }

    fn draw(&self, canvas: &mut Canvas, place: Place) {
        let mut x = place.x;
        for (width, block) in &self.blocks {
            block.draw(canvas, Place { x, width: *width, ..place });
            x += width + self.gap;
        }
    }
}

/// Lines of words below each other, each with its colour and the distance to the line above.
#[derive(Default)]
pub(super) struct Column(pub(super) Vec<(Lines, Colour, f64)>);

impl Block for Column {
    fn height(&self) -> f64 {
        self.0.iter().map(|(lines, _, gap)| lines.height + gap).sum()
    }

    fn draw(&self, canvas: &mut Canvas, place: Place) {
        let mut y = place.y;
        for (lines, colour, gap) in &self.0 {
            canvas.words(lines, place.x, y + gap, Anchor::Start, *colour);
            y += gap + lines.height;
        }
    }
}

/// How far to either side of a value that is about right a bar fades, as a share of it.
const FADE: f64 = 0.1;

/// A quantity as a length in a place whose width is the yardstick.
pub(super) fn bar(canvas: &mut Canvas, bar: Bar, place: Place, colour: Colour) {
    let piece = |from: f64, to: f64| Place {
        x: place.x + from * place.width,
        width: (to - from) * place.width,
        ..place
    };
    let (sure, below) = (
        Paint::filled(colour),
        Paint::tinted(colour, 0.25).edged(colour, 1.5).dashed(5.0, 3.0),
    );
    let to = bar.to;
    match bar.end {
        End::Sharp => canvas.rect(piece(0.0, to), 0.0, sure),
        End::Soft => {
            canvas.rect(piece(0.0, to * (1.0 - FADE)), 0.0, sure);
            fade(canvas, piece(to * (1.0 - FADE), to * (1.0 + FADE)), colour);
        }
        End::Open => {
            canvas.rect(piece(0.0, to), 0.0, sure);
            fade(canvas, piece(to, to * (1.0 + 2.0 * FADE)), colour);
        }
        End::Below => canvas.rect(piece(0.0, to), 0.0, below),
        End::Range(high) => {
            canvas.rect(piece(0.0, to), 0.0, sure);
            canvas.rect(piece(to, high), 0.0, below);
        }
    }
}

/// A stretch over which a bar vanishes, in the steps that the widget has.
fn fade(canvas: &mut Canvas, place: Place, colour: Colour) {
    const STEPS: u32 = 12;
    let width = place.width / f64::from(STEPS);
    for nth in 0..STEPS {
        let x = place.x + width * f64::from(nth);
        let opacity = 0.96 - 0.08 * f64::from(nth);
        canvas.rect(Place { x, width, ..place }, 0.0, Paint::tinted(colour, opacity));
    }
}

/// How far the longest bar may fade out behind its end.
pub(super) const FADE_OUT: f64 = 1.0 + 2.0 * FADE;

/// A number of things as a factor.
pub(super) fn count(number: usize) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "no image has 2^52 parts")]
    let number = number as f64;
    number
}
