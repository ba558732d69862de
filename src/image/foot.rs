//! The foot of an image: who published what it rests on, and when it was brought up to date.

use super::block::Block;
use super::canvas::{Anchor, Canvas, Paint, Place};
use super::desk::Desk;
use super::fonts::{Lines, Weight, isolated};
use super::palette::Colour;
use crate::view::RenderContext;

/// A line of small print.
pub(super) struct Foot {
    sources: Option<Lines>,
    updated: Option<Lines>,
}

/// The size of the small print, whatever that of the rest, and the room around it.
const SIZE: f64 = 20.0;
const ABOVE: f64 = 12.0;
const APART: f64 = 40.0;

impl Foot {
    pub(super) fn of(desk: Desk<'_>, width: f64) -> Self {
        let desk = Desk { zoom: 1.0, ..desk };
        let context = desk.context;
        let updated = context.story.updated.as_ref().map(|day| {
            let words = context.words().updated.fill([&context.locale.date(day)]);
            desk.set(&words, SIZE, Weight::Regular, None)
        });
        let room = updated.as_ref().map_or(width, |lines| width - lines.width - APART);
        Self { sources: sources(desk, room), updated }
    }
}

/// "Sources: Daryo, Gazeta.uz": as many as there is room for, in the story's order.
fn sources(desk: Desk<'_>, room: f64) -> Option<Lines> {
    let context = desk.context;
    let publishers = publishers(context);
    let words = context.words();
    let name = if publishers.len() == 1 { words.source } else { words.sources };
    let line = |shown: usize| {
        let names: Vec<String> = publishers[..shown].iter().map(|name| isolated(name)).collect();
        let more = if shown < publishers.len() { " …" } else { "" };
        desk.set(&format!("{name}: {}{more}", names.join(" · ")), SIZE, Weight::Regular, None)
    };
    // Most of many would not find room, and none is set in vain.
    let most = publishers.len().min(MOST);
    (1..=most).rev().map(line).find(|lines| lines.width <= room)
}

/// More names than that have no room in any image.
const MOST: usize = 20;

/// Who published the sources, each once.
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
        lines.map(|lines| lines.height + ABOVE).fold(0.0, f64::max)
    }

    fn draw(&self, canvas: &mut Canvas, place: Place) {
        if self.height() == 0.0 {
            return;
        }
        let hair = Paint::stroked(Colour::Line, 1.5);
        canvas.line((place.x, place.y), (place.x + place.width, place.y), hair);
        let y = place.y + ABOVE;
        if let Some(sources) = &self.sources {
            canvas.words(sources, place.x, y, Anchor::Start, Colour::Muted);
        }
        if let Some(updated) = &self.updated {
            canvas.words(updated, place.x + place.width, y, Anchor::End, Colour::Muted);
        }
    }
}
