//! [`Block`]: a part of an image that knows its height, and the blocks that several parts use.

use super::canvas::{Anchor, Canvas, Paint, Rect};
use super::context::DrawContext;
use super::fonts::{Lines, Weight};
use super::palette::Colour;
use crate::chart::{Bar, SegmentKind};
use crate::image::content::dispute_note;
use crate::story::Statement;

/// A part of an image after the layout of its text.
pub(super) trait Block {
    /// Returns its minimum height.
    fn height(&self) -> f64;

    /// Draws it into a rectangle of at least this height.
    fn draw(&self, canvas: &mut Canvas, rect: Rect);
}

/// A list of blocks.
pub(super) type Blocks = Vec<Box<dyn Block>>;

/// Blocks below each other.
pub(super) struct Stack {
    pub(super) blocks: Blocks,
    /// The minimum distance between two blocks.
    pub(super) gap: f64,
}

impl Block for Stack {
    fn height(&self) -> f64 {
        let heights: f64 = self.blocks.iter().map(|block| block.height()).sum();
        heights + self.gap * count(self.blocks.len().saturating_sub(1))
    }

    /// Spare height widens the gaps; the last block gets the rest.
    fn draw(&self, canvas: &mut Canvas, rect: Rect) {
        let gaps = count(self.blocks.len().saturating_sub(1)).max(1.0);
        let spare = (rect.height - self.height()).max(0.0);
        let gap = self.gap + (spare * 0.4 / gaps).min(self.gap);
        let mut y = rect.y;
        for (nth, block) in self.blocks.iter().enumerate() {
            let is_last = nth + 1 == self.blocks.len();
            let height = if is_last { rect.y + rect.height - y } else { block.height() };
            block.draw(canvas, Rect { y, height, ..rect });
            y += height + gap;
        }
    }
}

/// Blocks next to each other, each with its width.
pub(super) struct SideBySide {
    pub(super) blocks: Vec<(f64, Box<dyn Block>)>,
    pub(super) gap: f64,
}

impl Block for SideBySide {
    fn height(&self) -> f64 {
        self.blocks.iter().map(|(_, block)| block.height()).fold(0.0, f64::max)
    }

    fn draw(&self, canvas: &mut Canvas, rect: Rect) {
        let mut x = rect.x;
        for (width, block) in &self.blocks {
            block.draw(canvas, Rect { x, width: *width, ..rect });
            x += width + self.gap;
        }
    }
}

/// Texts below each other, each with its colour and the distance to the text above.
#[derive(Default)]
pub(super) struct TextStack(pub(super) Vec<(Lines, Colour, f64)>);

impl Block for TextStack {
    fn height(&self) -> f64 {
        self.0.iter().map(|(lines, _, gap)| lines.height + gap).sum()
    }

    fn draw(&self, canvas: &mut Canvas, rect: Rect) {
        let mut y = rect.y;
        for (lines, colour, gap) in &self.0 {
            canvas.text(lines, rect.x, y + gap, Anchor::Start, *colour);
            y += gap + lines.height;
        }
    }
}

/// A text and, if sources disagree on it, what the others say, after or below it.
pub(super) struct DisputedText {
    pub(super) text: Lines,
    /// The note and whether it stands on the same line.
    dispute: Option<(Lines, bool)>,
    gap: f64,
}

/// The distance from the text to the note after it.
const NOTE_GAP: f64 = 18.0;

impl DisputedText {
    pub(super) fn of(
        draw: DrawContext<'_>,
        text: Lines,
        size: f64,
        statements: &[Statement],
        width: f64,
    ) -> Self {
        let gap = NOTE_GAP * draw.zoom;
        let dispute = dispute_note(draw.context, statements).map(|note| {
            let lines = draw.set(&note, size, Weight::Regular, Some(width));
            let is_inline = text.count == 1 && text.width + gap + lines.width <= width;
            (lines, is_inline)
        });
        Self { text, dispute, gap }
    }

    pub(super) fn height(&self) -> f64 {
        let below = self.dispute.as_ref().filter(|(_, is_inline)| !is_inline);
        self.text.height + below.map_or(0.0, |(lines, _)| lines.height)
    }

    pub(super) fn width(&self) -> f64 {
        match &self.dispute {
            Some((lines, true)) => self.text.width + self.gap + lines.width,
            Some((lines, false)) => self.text.width.max(lines.width),
            None => self.text.width,
        }
    }

    /// Returns whether text and note are on one line.
    pub(super) fn is_line(&self) -> bool {
        self.text.count == 1 && self.dispute.as_ref().is_none_or(|(_, is_inline)| *is_inline)
    }

    pub(super) fn draw(&self, canvas: &mut Canvas, x: f64, y: f64) {
        canvas.text(&self.text, x, y, Anchor::Start, Colour::Ink);
        match &self.dispute {
            Some((lines, true)) => {
                let baseline = y + self.text.baseline - lines.baseline;
                let x = x + self.text.width + self.gap;
                canvas.text(lines, x, baseline, Anchor::Start, Colour::Second);
            }
            Some((lines, false)) => {
                canvas.text(lines, x, y + self.text.height, Anchor::Start, Colour::Second);
            }
            None => {}
        }
    }
}

/// Draws a quantity as a bar in a rectangle whose width is the full scale.
pub(super) fn bar(canvas: &mut Canvas, bar: Bar, rect: Rect, colour: Colour) {
    let outline = Paint::tinted(colour, 0.25).edged(colour, 1.5).dashed(5.0, 3.0);
    for segment in bar.segments() {
        let (x, width) = (rect.x + segment.start() * rect.width, segment.length() * rect.width);
        let area = Rect { x, width, ..rect };
        match segment.kind {
            SegmentKind::Solid => canvas.rect(area, 0.0, Paint::filled(colour)),
            SegmentKind::Fading => canvas.fade(area, colour, segment.to < segment.from),
            SegmentKind::Uncertain => canvas.rect(area, 0.0, outline),
        }
    }
}

/// Draws the line of zero across a bar that is drawn in a rectangle, a little longer than the bar is high.
pub(super) fn zero_line(canvas: &mut Canvas, zero: f64, rect: Rect, zoom: f64) {
    let (x, over) = (rect.x + zero * rect.width, ZERO_OVERHANG * zoom);
    let paint = Paint::stroked(Colour::Muted, 2.0 * zoom);
    canvas.line((x, rect.y - over), (x, rect.y + rect.height + over), paint);
}

/// The length of the line of zero above and below a bar.
const ZERO_OVERHANG: f64 = 5.0;

/// Converts a number of items to a factor.
pub(super) fn count(number: usize) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "no image has 2^52 parts")]
    let number = number as f64;
    number
}
