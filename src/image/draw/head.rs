//! The head of an image: the parties with their marks, the title, and the summary if there is space.

use super::block::Block;
use super::canvas::{Anchor, Canvas, Paint, Rect};
use super::context::DrawContext;
use super::fonts::{Lines, TextStyle, Weight};
use super::marks::{draw_symbol, number};
use super::palette::Colour;
use crate::chart::SYMBOL_RADIUS;

/// The head after the layout of its text.
pub(super) struct Head {
    /// The name of each party with its position.
    parties: Vec<(Lines, f64, f64)>,
    title: Lines,
    summary: Option<Lines>,
    zoom: f64,
    parties_height: f64,
}

/// The font size of the parties, and the size of the mark before each.
const NAME: f64 = 25.0;
const MARK: f64 = 17.0;
/// The distances from a mark to its name, and from a name to the next mark.
const NEAR: f64 = 11.0;
const APART: f64 = 36.0;
/// The font sizes of title and summary, and their distance.
const TITLE: f64 = 57.0;
const SUMMARY: f64 = 26.0;
const GAP: f64 = 10.0;
/// The minimum font size of a title; a longer title is cut.
const MIN_TITLE: f64 = 26.0;
/// The maximum number of lines of a title.
const MAX_LINES: usize = 3;

impl Head {
    /// Lays out the head, with a title and a factor for its size.
    pub(super) fn of(
        draw: DrawContext<'_>,
        (title, times): (&str, f64),
        width: f64,
        has_summary: bool,
    ) -> Self {
        let DrawContext { context, zoom, .. } = draw;
        let story = &context.story;
        let max_width = Some(width - (MARK + NEAR) * zoom);
        let names: Vec<Lines> = story
            .parties
            .iter()
            .map(|party| draw.set(context.say(&party.name).text, NAME, Weight::Semibold, max_width))
            .collect();
        let (mut parties, mut x, mut y, mut below) = (Vec::new(), 0.0, 0.0, 0.0);
        for name in names {
            let length = (MARK + NEAR) * zoom + name.width;
            if x > 0.0 && x + length > width {
                (x, y) = (0.0, below);
            }
            below = f64::max(below, y + name.height);
            parties.push((name, x, y));
            x += length + APART * zoom;
        }
        let title = draw.headline(title, TITLE * times, width);
        let summary = story.summary.as_ref().filter(|_| has_summary);
        let summary = summary.map(|summary| {
            draw.set(context.say(summary).text, SUMMARY, Weight::Regular, Some(width))
        });
        Self { parties, title, summary, zoom, parties_height: below }
    }

    /// Returns whether the title fits the maximum number of lines without a broken word.
    pub(super) fn fits(&self) -> bool {
        self.title.broken_word.is_none() && self.title.count <= MAX_LINES
    }
}

/// Returns the title, cut with an ellipsis if it does not fit at the minimum font size.
pub(super) fn title(draw: DrawContext<'_>, width: f64) -> String {
    let title = draw.context.say(&draw.context.story.title).text;
    let fits = |text: &str| {
        let style = TextStyle { max_width: Some(width), ..draw.style(MIN_TITLE, 1.0) };
        let lines = draw.fonts.set(&[(text, Weight::Semibold)], style);
        lines.count <= MAX_LINES && lines.broken_word.is_none()
    };
    if fits(title) {
        return title.to_owned();
    }
    let ends: Vec<usize> = title.char_indices().map(|(at, _)| at).collect();
    let most = ends.partition_point(|at| fits(&format!("{}…", &title[..*at])));
    let shown = &title[..ends[most.saturating_sub(1)]];
    // Cut at a space if there is one near the end.
    let whole = shown.rsplit_once(' ').filter(|(_, cut)| cut.len() < shown.len() / 4);
    format!("{}…", whole.map_or(shown, |(whole, _)| whole))
}

impl Block for Head {
    fn height(&self) -> f64 {
        let gap = GAP * self.zoom;
        let summary = self.summary.as_ref().map_or(0.0, |lines| lines.height + gap * 1.2);
        self.parties_height + gap + self.title.height + summary
    }

    fn draw(&self, canvas: &mut Canvas, rect: Rect) {
        let zoom = self.zoom;
        for (nth, (name, x, y)) in self.parties.iter().enumerate() {
            let (x, y) = (rect.x + x, rect.y + y);
            mark(canvas, nth, x, y + name.baseline - NAME * 0.36 * zoom, MARK * zoom);
            canvas.text(name, x + (MARK + NEAR) * zoom, y, Anchor::Start, Colour::Ink);
        }
        let y = rect.y + self.parties_height + GAP * zoom;
        canvas.text(&self.title, rect.x, y, Anchor::Start, Colour::Ink);
        if let Some(summary) = &self.summary {
            let y = y + self.title.height + GAP * 1.2 * zoom;
            canvas.text(summary, rect.x, y, Anchor::Start, Colour::Ink);
        }
    }
}

/// Draws the symbol of a party, so that colour is not the only difference.
fn mark(canvas: &mut Canvas, nth: usize, x: f64, middle: f64, size: f64) {
    let paint = Paint::filled(Colour::of_party(Some(nth)));
    let half = size / 2.0;
    draw_symbol(canvas, Some(nth), (x + half, middle), half / number(SYMBOL_RADIUS), paint);
}
