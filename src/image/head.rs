//! The head of an image: the parties with their marks, the title, and the summary where there is room for it.

use super::block::Block;
use super::canvas::{Anchor, Canvas, Paint, Place};
use super::desk::Desk;
use super::fonts::{Lines, Weight};
use super::palette::Colour;

/// The parts of a head, set.
pub(super) struct Head {
    /// Each with its place in the row, and the row.
    parties: Vec<(Lines, f64, f64)>,
    title: Lines,
    summary: Option<Lines>,
    zoom: f64,
    rows: f64,
}

/// The size of the names of the parties, and of the mark before each.
const NAME: f64 = 25.0;
const MARK: f64 = 17.0;
/// From a mark to its name, and from a name to the next mark.
const NEAR: f64 = 11.0;
const APART: f64 = 36.0;
/// The sizes of title and summary, and their distances.
const TITLE: f64 = 57.0;
const SUMMARY: f64 = 26.0;
const GAP: f64 = 10.0;
/// How small a title becomes before it is cut.
const SMALLEST: f64 = 26.0;
/// More lines than that nobody reads in passing.
const MOST_LINES: usize = 3;

impl Head {
    /// The head, its title so many times as large as it is usually.
    pub(super) fn of(
        desk: Desk<'_>,
        (title, times): (&str, f64),
        width: f64,
        has_summary: bool,
    ) -> Self {
        let Desk { context, zoom, .. } = desk;
        let story = &context.story;
        let room = Some(width - (MARK + NEAR) * zoom);
        let names: Vec<Lines> = story
            .parties
            .iter()
            .map(|party| desk.set(context.say(&party.name).text, NAME, Weight::Semibold, room))
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
        let title = desk.headline(title, TITLE * times, width);
        let summary = story.summary.as_ref().filter(|_| has_summary);
        let summary = summary.map(|summary| {
            desk.set(context.say(summary).text, SUMMARY, Weight::Regular, Some(width))
        });
        Self { parties, title, summary, zoom, rows: below }
    }

    /// Whether no word of it is wider than there is room.
    pub(super) fn is_within(&self, width: f64) -> bool {
        self.title.width <= width + 0.5 && self.title.count <= MOST_LINES
    }
}

/// The title, or as much of it as has room in small letters, and a sign that there is more.
pub(super) fn title(desk: Desk<'_>, width: f64) -> String {
    let title = desk.context.say(&desk.context.story.title).text;
    let is_within = |words: &str| {
        let lines = desk.set(words, SMALLEST, Weight::Semibold, Some(width));
        lines.count <= MOST_LINES && lines.width <= width
    };
    if is_within(title) {
        return title.to_owned();
    }
    let ends: Vec<usize> = title.char_indices().map(|(at, _)| at).collect();
    let most = ends.partition_point(|at| is_within(&format!("{}…", &title[..*at])));
    let shown = &title[..ends[most.saturating_sub(1)]];
    // A word is not cut where there are words.
    let whole = shown.rsplit_once(' ').filter(|(_, cut)| cut.len() < shown.len() / 4);
    format!("{}…", whole.map_or(shown, |(whole, _)| whole))
}

impl Block for Head {
    fn height(&self) -> f64 {
        let gap = GAP * self.zoom;
        let summary = self.summary.as_ref().map_or(0.0, |lines| lines.height + gap * 1.2);
        self.rows + gap + self.title.height + summary
    }

    fn draw(&self, canvas: &mut Canvas, place: Place) {
        let zoom = self.zoom;
        for (nth, (name, x, y)) in self.parties.iter().enumerate() {
            let (x, y) = (place.x + x, place.y + y);
            mark(canvas, nth, x, y + name.baseline - NAME * 0.36 * zoom, MARK * zoom);
            canvas.words(name, x + (MARK + NEAR) * zoom, y, Anchor::Start, Colour::Ink);
        }
        let y = place.y + self.rows + GAP * zoom;
        canvas.words(&self.title, place.x, y, Anchor::Start, Colour::Ink);
        if let Some(summary) = &self.summary {
            let y = y + self.title.height + GAP * 1.2 * zoom;
            canvas.words(summary, place.x, y, Anchor::Start, Colour::Ink);
        }
    }
}

/// The mark of a party: a circle, a square for the second, so that the colour does not say it alone.
fn mark(canvas: &mut Canvas, nth: usize, x: f64, middle: f64, size: f64) {
    let paint = Paint::filled(Colour::of_party(Some(nth)));
    let half = size / 2.0;
    if nth == 1 {
        let place = Place { x, y: middle - half, width: size, height: size };
        canvas.rect(place, size * 0.08, paint);
    } else {
        canvas.circle(x + half, middle, half, paint);
    }
}
