//! Marks and counts of a timeline, as the widget draws them.

use super::block::count;
use super::canvas::{Anchor, Canvas, Paint, Place};
use super::desk::Desk;
use super::fonts::{Lines, Weight};
use super::palette::Colour;
use super::timeline::{LABEL, label};
use crate::story::{Event, EventState};
use crate::timeline::{Cluster, ClusterKind, Mark, Shape, Side, Viewport};

/// What a mark looks like, in the order of the marks: the party that came, whether it took place, and its words.
pub(super) struct Look {
    visitor: Option<usize>,
    state: EventState,
    label: Option<Lines>,
}

/// Where marks are drawn: all of the place, the height of a row, and how much larger than the widget's they are.
#[derive(Clone, Copy)]
pub(super) struct Ground {
    pub(super) place: Place,
    pub(super) row: f64,
    pub(super) scale: f64,
}

/// Lengths in the widget's pixels: the radius of a point, the height of a stretch, the distances to a label.
const RADIUS: f64 = 5.5;
const STRETCH: f64 = 12.0;
const NEAR: f64 = 6.0;
const NEAR_POINT: f64 = 12.0;
/// The height of a number above its column.
const NUMBER: f64 = 14.0;

/// How the marks of a drawing look.
pub(super) fn looks(desk: Desk<'_>, viewport: &Viewport, events: &[&Event]) -> Vec<Look> {
    let look = |mark: &Mark| {
        let event = events[mark.entry];
        let words = mark.label.as_ref();
        Look {
            visitor: event.from.as_ref().and_then(|id| desk.context.party(id)),
            state: event.state,
            label: words.map(|words| label(desk, &words.day, words.title.as_deref())),
        }
    };
    let number = |counted: &Cluster| {
        let number = desk.context.locale.entry_number(counted.len());
        let label = Some(desk.set(&number, LABEL * 0.9, Weight::Regular, None));
        Look { visitor: None, state: EventState::Held, label }
    };
    viewport.marks.iter().map(look).chain(viewport.clusters.iter().map(number)).collect()
}

/// Draws all that is seen, with the looks of its marks and then of its counts.
pub(super) fn draw(canvas: &mut Canvas, ground: Ground, viewport: &Viewport, looks: &[Look]) {
    let (of_marks, of_counts) = looks.split_at(viewport.marks.len());
    for (counted, look) in viewport.clusters.iter().zip(of_counts) {
        draw_count(canvas, ground, counted, look);
    }
    for (mark, look) in viewport.marks.iter().zip(of_marks) {
        draw_mark(canvas, ground, mark, look);
    }
}

fn draw_mark(canvas: &mut Canvas, ground: Ground, mark: &Mark, look: &Look) {
    let Ground { place, row, scale } = ground;
    let y = place.y + row * (count(mark.row) + 0.5);
    let at = |share: f64| place.x + share * place.width;
    let colour = look.visitor.map_or(Colour::Ink, |nth| Colour::of_party(Some(nth)));
    let paint = painted(mark.shape, look.state, colour, scale);
    let (from, to) = match mark.shape {
        Shape::Point => {
            let (middle, radius) = (at(mark.middle()), RADIUS * scale);
            draw_point(canvas, middle, y, radius, (look.visitor, paint));
            (middle - (NEAR_POINT - NEAR) * scale, middle + (NEAR_POINT - NEAR) * scale)
        }
        _ => {
            let (from, to) = (at(mark.from), at(mark.to));
            let height = STRETCH * scale;
            let stretch = Place { x: from, y: y - height / 2.0, width: to - from, height };
            canvas.rect(stretch, 3.0 * scale, paint);
            (from, to)
        }
    };
    if matches!(look.state, EventState::Cancelled | EventState::NotHeld) {
        let cross = Paint::stroked(colour, 2.0 * scale);
        canvas.cross(at(mark.middle()), y, 5.0 * scale, cross);
    }
    if let (Some(words), Some(label)) = (&look.label, &mark.label) {
        let (x, anchor) = match label.side {
            Side::After => (to + NEAR * scale, Anchor::Start),
            Side::Before => (from - NEAR * scale, Anchor::End),
        };
        canvas.label(words, x, y - words.height / 2.0, anchor);
    }
}

/// A point has the form of the party's mark.
fn draw_point(
    canvas: &mut Canvas,
    x: f64,
    y: f64,
    radius: f64,
    (visitor, paint): (Option<usize>, Paint),
) {
    if visitor == Some(1) {
        let half = radius * 0.9;
        let place = Place { x: x - half, y: y - half, width: half * 2.0, height: half * 2.0 };
        canvas.rect(place, half * 0.1, paint);
    } else {
        canvas.circle(x, y, radius, paint);
    }
}

/// As the widget's style sheet has it.
fn painted(shape: Shape, state: EventState, colour: Colour, scale: f64) -> Paint {
    let hollow = Paint::filled(Colour::Paper).edged(colour, 1.5 * scale);
    let solid = |opacity| Paint::tinted(colour, opacity).edged(colour, 1.5 * scale);
    match (state, shape) {
        (EventState::Planned, _) => hollow.dashed(3.0 * scale, 2.0 * scale),
        (EventState::Postponed, _) => hollow.dashed(1.0 * scale, 2.5 * scale),
        (EventState::Cancelled | EventState::NotHeld, _) => hollow,
        (EventState::Held, Shape::Point | Shape::Lasting) => solid(1.0),
        (EventState::Held, Shape::Within) => solid(0.3),
        (EventState::Held, Shape::Open) => solid(0.15).dashed(6.0 * scale, 4.0 * scale),
    }
}

/// A column to scale with its number on it, or a pile of long entries.
fn draw_count(canvas: &mut Canvas, ground: Ground, counted: &Cluster, look: &Look) {
    let Ground { place, row, scale } = ground;
    let (x, width) =
        (place.x + counted.from * place.width, (counted.to - counted.from) * place.width);
    let top = place.y + row * count(counted.row);
    let full = row * count(counted.rows);
    let (y, height, paint) = match counted.kind {
        ClusterKind::Bin { share, .. } => {
            let height = ((full - NUMBER * scale) * share).max(2.0 * scale);
            (
                top + full - height,
                height,
                Paint::tinted(Colour::Muted, 0.35).edged(Colour::Muted, scale),
            )
        }
        ClusterKind::Overlap => {
            let paint = Paint::tinted(Colour::Muted, 0.12).edged(Colour::Muted, scale);
            (top + 0.1 * row, 0.8 * row, paint.dashed(3.0 * scale, 2.0 * scale))
        }
    };
    canvas.rect(Place { x, y, width, height }, 0.0, paint);
    if let Some(number) = look.label.as_ref().filter(|number| number.width <= width + 7.0 * scale) {
        let y = match counted.kind {
            ClusterKind::Bin { .. } => y - number.height,
            ClusterKind::Overlap => y + (height - number.height) / 2.0,
        };
        canvas.words(number, x + width / 2.0, y, Anchor::Middle, Colour::Ink);
    }
}
