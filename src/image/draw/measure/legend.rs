//! [`Legend`]: the owners whose last value has no label in the drawing.

use super::bars::colour;
use crate::image::draw::canvas::{Anchor, Canvas, Paint, Rect};
use crate::image::draw::context::DrawContext;
use crate::image::draw::fonts::{Lines, Weight, isolated};
use crate::image::draw::marks::draw_symbol;
use crate::image::draw::palette::Colour;
use crate::picture::measure::{Drawing, Label, Subject};
use crate::view::PanelFacts;

/// The owners in lines, each with its sign and its last value.
#[derive(Default)]
pub(super) struct Legend {
    owners: Vec<LegendEntry>,
    /// The height of all lines.
    pub(super) height: f64,
}

struct LegendEntry {
    words: Lines,
    sign: Option<usize>,
    colour: Colour,
    x: f64,
    y: f64,
}

/// The font size, and the distances in pixels of the image: from a sign to its words, from words to the next sign, and above.
const SIZE: f64 = 21.0;
const NEAR: f64 = 24.0;
const APART: f64 = 30.0;
const ABOVE: f64 = 4.0;
/// The maximum number of lines: an image is only glanced at.
const MAX_LINES: usize = 1;

impl Legend {
    /// Lays out the owners that no label names.
    pub(super) fn of(
        draw: DrawContext<'_>,
        facts: &PanelFacts<'_>,
        drawing: &Drawing,
        labels: &[Label],
        width: f64,
    ) -> Self {
        let (mut legend, mut x, mut lines) = (Self::default(), 0.0, 1);
        let zoom = draw.zoom;
        let has_signs = facts.owners.iter().any(|owner| owner.sign.is_some());
        for (series, owner) in facts.owners.iter().enumerate() {
            let is_named = labels.iter().any(|label| {
                matches!(label.subject, Subject::Value { series: named, .. } if named == series)
            });
            let last = drawing.segments.iter().rev().find(|segment| segment.series == series);
            let Some(last) = last.filter(|_| (owner.sign.is_some() || !has_signs) && !is_named)
            else {
                continue;
            };
            let subject = Subject::Value { series, point: last.point };
            let forms = facts.label_words(subject);
            let Some(line) = forms.iter().rev().find_map(|form| match &*form.lines {
                [line] => Some(line),
                _ => None,
            }) else {
                continue;
            };
            let (name, value) = (isolated(&line.strong), draw.isolated_words(line.rest.trim()));
            let pieces =
                [(&*name, Weight::Semibold), ("  ", Weight::Regular), (&*value, Weight::Regular)];
            let words = draw.set_pieces(&pieces, SIZE, None);
            let length = NEAR * zoom + words.width;
            if x > 0.0 && x + length > width {
                (x, lines) = (0.0, lines + 1);
            }
            if lines > MAX_LINES || length > width {
                break;
            }
            let y = legend.height.max(ABOVE * zoom) - if x > 0.0 { words.height } else { 0.0 };
            legend.height = y + words.height;
            legend.owners.push(LegendEntry {
                sign: owner.sign,
                colour: colour(owner),
                x,
                y,
                words,
            });
            x += length + APART * zoom;
        }
        legend
    }

    pub(super) fn draw(&self, canvas: &mut Canvas, rect: Rect, scale: f64) {
        for LegendEntry { words, sign, colour, x, y } in &self.owners {
            let (x, y) = (rect.x + x, rect.y + y);
            let middle = y + words.baseline - words.height * 0.27;
            let paint = Paint::filled(*colour);
            match sign {
                Some(_) => {
                    draw_symbol(canvas, *sign, (x + 5.0 * scale, middle), 0.8 * scale, paint);
                }
                None => {
                    let bar = Rect {
                        x,
                        y: middle - 1.5 * scale,
                        width: 10.0 * scale,
                        height: 3.0 * scale,
                    };
                    canvas.rect(bar, 0.0, paint);
                }
            }
            canvas.text(words, x + 14.0 * scale, y, Anchor::Start, *colour);
        }
    }
}
