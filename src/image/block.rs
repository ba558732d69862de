//! [`Block`]: a part of an image that knows how much room it takes, and what several of them draw.

use super::canvas::{Anchor, Canvas, Paint, Place};
use super::desk::Desk;
use super::fonts::{Lines, Weight};
use super::palette::Colour;
use crate::chart::{Bar, End};

/// A part whose words are set, before it has a place.
pub(super) trait Block {
    /// The height it needs.
    fn height(&self) -> f64;

    /// Draws it, in a place that is at least so high.
    fn draw(&self, canvas: &mut Canvas, place: Place);
}

/// Some of them.
pub(super) type Blocks = Vec<Box<dyn Block>>;

/// Blocks one below the other.
pub(super) struct Stack {
    pub(super) blocks: Blocks,
    /// The least distance between two.
    pub(super) gap: f64,
}

impl Block for Stack {
    fn height(&self) -> f64 {
        let heights: f64 = self.blocks.iter().map(|block| block.height()).sum();
        heights + self.gap * count(self.blocks.len().saturating_sub(1))
    }

    /// Of what room is left the distances get some, and the last block the rest.
    fn draw(&self, canvas: &mut Canvas, place: Place) {
        let gaps = count(self.blocks.len().saturating_sub(1)).max(1.0);
        let spare = (place.height - self.height()).max(0.0);
        let gap = self.gap + (spare * 0.4 / gaps).min(self.gap);
        let mut y = place.y;
        for (nth, block) in self.blocks.iter().enumerate() {
            let is_last = nth + 1 == self.blocks.len();
            let height = if is_last { place.y + place.height - y } else { block.height() };
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

/// Words and, behind them or below, that sources disagree on what they say.
pub(super) struct Disputed {
    pub(super) words: Lines,
    dispute: Option<(Lines, bool)>,
    gap: f64,
}

/// From the words to the mark behind them.
const BEHIND: f64 = 18.0;

impl Disputed {
    pub(super) fn of(
        desk: Desk<'_>,
        words: Lines,
        size: f64,
        is_disputed: bool,
        width: f64,
    ) -> Self {
        let gap = BEHIND * desk.zoom;
        let said = desk.context.words().sources_disagree;
        let dispute = is_disputed.then(|| {
            let lines = desk.set(said, size, Weight::Regular, Some(width));
            let is_behind = words.count == 1 && words.width + gap + lines.width <= width;
            (lines, is_behind)
        });
        Self { words, dispute, gap }
    }

    pub(super) fn height(&self) -> f64 {
        let below = self.dispute.as_ref().filter(|(_, is_behind)| !is_behind);
        self.words.height + below.map_or(0.0, |(lines, _)| lines.height)
    }

    pub(super) fn width(&self) -> f64 {
        match &self.dispute {
            Some((lines, true)) => self.words.width + self.gap + lines.width,
            Some((lines, false)) => self.words.width.max(lines.width),
            None => self.words.width,
        }
    }

    /// Whether all of it is one line.
    pub(super) fn is_line(&self) -> bool {
        self.words.count == 1 && self.dispute.as_ref().is_none_or(|(_, is_behind)| *is_behind)
    }

    pub(super) fn draw(&self, canvas: &mut Canvas, x: f64, y: f64) {
        canvas.words(&self.words, x, y, Anchor::Start, Colour::Ink);
        match &self.dispute {
            Some((lines, true)) => {
                let baseline = y + self.words.baseline - lines.baseline;
                let x = x + self.words.width + self.gap;
                canvas.words(lines, x, baseline, Anchor::Start, Colour::Second);
            }
            Some((lines, false)) => {
                canvas.words(lines, x, y + self.words.height, Anchor::Start, Colour::Second);
            }
            None => {}
        }
    }
}

/// How far to either side of a value that is about right a bar fades, as a share of it.
const FADE: f64 = 0.1;

/// A quantity as a length in a place whose width is the scale.
pub(super) fn bar(canvas: &mut Canvas, bar: Bar, place: Place, colour: Colour) {
    let piece = |from: f64, to: f64| Place {
        x: place.x + from * place.width,
        width: (to - from) * place.width,
        ..place
    };
    let (sure, below) =
        (Paint::filled(colour), Paint::tinted(colour, 0.25).edged(colour, 1.5).dashed(5.0, 3.0));
    let to = bar.to;
    match bar.end {
        End::Sharp => canvas.rect(piece(0.0, to), 0.0, sure),
        End::Soft => {
            canvas.rect(piece(0.0, to * (1.0 - FADE)), 0.0, sure);
            canvas.fade(piece(to * (1.0 - FADE), to * (1.0 + FADE)), colour);
        }
        End::Open => {
            canvas.rect(piece(0.0, to), 0.0, sure);
            canvas.fade(piece(to, to * (1.0 + 2.0 * FADE)), colour);
        }
        End::Below => canvas.rect(piece(0.0, to), 0.0, below),
        End::Range(high) => {
            canvas.rect(piece(0.0, to), 0.0, sure);
            canvas.rect(piece(to, high), 0.0, below);
        }
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
