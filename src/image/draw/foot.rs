//! The footer of an image: the publishers of its sources and the date of the last update.

use super::block::Block;
use super::canvas::{Anchor, Canvas, Paint, Rect};
use super::context::DrawContext;
use super::fonts::{Lines, Weight, isolated};
use super::palette::Colour;
use crate::view::RenderContext;

/// One line of small text.
pub(super) struct Foot {
    sources: Option<Lines>,
    updated: Option<Lines>,
}

/// The font size, which does not zoom, and the distances to the line above and between the two texts.
const SIZE: f64 = 20.0;
const PADDING: f64 = 12.0;
const GAP: f64 = 40.0;

impl Foot {
    pub(super) fn of(draw: DrawContext<'_>, width: f64) -> Self {
        let draw = DrawContext { zoom: 1.0, ..draw };
        let context = draw.context;
        let updated = context.story.updated.as_ref().map(|day| {
            let text = context.words().updated.fill([&context.locale.date(day)]);
            draw.set(&text, SIZE, Weight::Regular, None)
        });
        let max_width = updated.as_ref().map_or(width, |lines| width - lines.width - GAP);
        Self { sources: sources(draw, max_width), updated }
    }
}

/// Lays out "Sources: Daryo · Gazeta.uz" with as many publishers as fit, in the order of the story.
fn sources(draw: DrawContext<'_>, max_width: f64) -> Option<Lines> {
    let context = draw.context;
    let publishers = publishers(context);
    let line = |shown: usize| {
        let names: Vec<String> = publishers[..shown].iter().map(|name| isolated(name)).collect();
        let text = context.locale.publishers(&names, publishers.len());
        draw.set(&text, SIZE, Weight::Regular, None)
    };
    // Text layout is slow, so hopeless lengths are not tried.
    let max = publishers.len().min(MAX_PUBLISHERS);
    (1..=max).rev().map(line).find(|lines| lines.width <= max_width)
}

/// The number of publishers that no image has space for.
const MAX_PUBLISHERS: usize = 20;

/// Returns the publishers of the sources without duplicates.
fn publishers(context: &RenderContext) -> Vec<&str> {
    let mut publishers: Vec<&str> = Vec::new();
    for source in &context.story.sources {
        let name = context.say(&source.publisher).text;
        if !publishers.contains(&name) {
            publishers.push(name);
        }
    }
    publishers
}

impl Block for Foot {
    fn height(&self) -> f64 {
        let lines = [&self.sources, &self.updated].into_iter().flatten();
        lines.map(|lines| lines.height + PADDING).fold(0.0, f64::max)
    }

    fn draw(&self, canvas: &mut Canvas, rect: Rect) {
        if self.height() == 0.0 {
            return;
        }
        let hair = Paint::stroked(Colour::Line, 1.5);
        canvas.line((rect.x, rect.y), (rect.x + rect.width, rect.y), hair);
        let y = rect.y + PADDING;
        if let Some(sources) = &self.sources {
            canvas.text(sources, rect.x, y, Anchor::Start, Colour::Muted);
        }
        if let Some(updated) = &self.updated {
            canvas.text(updated, rect.x + rect.width, y, Anchor::End, Colour::Muted);
        }
    }
}
