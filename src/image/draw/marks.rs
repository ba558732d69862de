//! The marks and clusters of a timeline, drawn like those of the widget.

use super::block::count;
use super::canvas::{Anchor, Canvas, Paint, Rect};
use super::context::DrawContext;
use super::fonts::{Lines, Weight, isolated};
use super::palette::Colour;
use crate::chart::{SYMBOL_RADIUS, symbol_points};
use crate::story::EventState;
use crate::timeline::{Cluster, ClusterKind, Label, LabelText, Mark, Shape, Side, Viewport};
use crate::view::{DatedEvent, marking_parties};

/// The style of a mark or cluster: the parties that visit or act, the state of the event, and the label.
pub(super) struct MarkStyle {
    parties: Vec<usize>,
    state: EventState,
    label: Option<Lines>,
    /// The words of a bar without a label, from long to short; they are drawn inside it if it is long enough.
    inside: Vec<Lines>,
}

impl MarkStyle {
    /// Returns the colour of the one party, or ink.
    fn colour(&self) -> Colour {
        match self.parties[..] {
            [party] => Colour::of_party(Some(party)),
            _ => Colour::Ink,
        }
    }
}

/// The area for the marks, the height of a row, and the scale relative to the widget.
#[derive(Clone, Copy)]
pub(super) struct MarkArea {
    pub(super) rect: Rect,
    pub(super) row: f64,
    pub(super) scale: f64,
}

/// Lengths in pixels of the widget: the height of a span, the distances to a label.
const SPAN: f64 = 12.0;
const NEAR: f64 = 6.0;
const NEAR_POINT: f64 = 12.0;
/// The font size of a label.
pub(super) const LABEL: f64 = 22.0;
/// The height of the number above a bar.
const NUMBER: f64 = 14.0;

/// Returns the styles of the marks, followed by those of the clusters.
pub(super) fn styles(
    draw: DrawContext<'_>,
    viewport: &Viewport,
    events: &[DatedEvent<'_>],
) -> Vec<MarkStyle> {
    let of_mark = |mark: &Mark| {
        let event = events[mark.entry];
        let is_empty =
            |label: &Label| matches!(&label.text, LabelText::Number(text) if text.is_empty());
        let text = mark.label.as_ref().filter(|label| !is_empty(label));
        MarkStyle {
            parties: marking_parties(draw.context, &event),
            state: event.state,
            label: text.map(|one| label(draw, &one.text)),
            inside: if text.is_none() && is_bar(mark.shape) {
                words(draw, &event)
            } else {
                Vec::new()
            },
        }
    };
    let of_cluster = |cluster: &Cluster| {
        let number = draw.context.locale.entry_number(cluster.len());
        let label = Some(draw.set(&number, LABEL * 0.9, Weight::Regular, None));
        MarkStyle { parties: Vec::new(), state: EventState::Held, label, inside: Vec::new() }
    };
    viewport.marks.iter().map(of_mark).chain(viewport.clusters.iter().map(of_cluster)).collect()
}

/// Draws all marks and clusters, with the styles from [`styles`].
pub(super) fn draw(canvas: &mut Canvas, area: MarkArea, viewport: &Viewport, styles: &[MarkStyle]) {
    let (of_marks, of_clusters) = styles.split_at(viewport.marks.len());
    for (cluster, style) in viewport.clusters.iter().zip(of_clusters) {
        draw_cluster(canvas, area, cluster, style);
    }
    for (mark, style) in viewport.marks.iter().zip(of_marks) {
        draw_mark(canvas, area, mark, style);
    }
}

fn draw_mark(canvas: &mut Canvas, area: MarkArea, mark: &Mark, style: &MarkStyle) {
    let MarkArea { rect, row, scale } = area;
    let y = rect.y + row * (count(mark.row) + 0.5);
    let at = |share: f64| rect.x + share * rect.width;
    let colour = style.colour();
    let paint = mark_paint(mark.shape, style.state, colour, scale);
    let (from, to) = match mark.shape {
        Shape::Point => {
            let middle = at(mark.middle());
            draw_points(canvas, (middle, y), scale, style);
            (middle - (NEAR_POINT - NEAR) * scale, middle + (NEAR_POINT - NEAR) * scale)
        }
        Shape::Within => {
            draw_bracket(canvas, (at(mark.from), at(mark.to), y), colour, scale);
            draw_points(canvas, (at(mark.middle()), y), scale, style);
            (at(mark.from), at(mark.to))
        }
        _ => {
            let (from, to) = (at(mark.from), at(mark.to));
            let height = SPAN * scale;
            let span = Rect { x: from, y: y - height / 2.0, width: to - from, height };
            canvas.rect(span, 3.0 * scale, paint);
            draw_start_symbols(canvas, span, scale, &style.parties);
            (from, to)
        }
    };
    if matches!(style.state, EventState::Cancelled | EventState::NotHeld) {
        let cross = Paint::stroked(colour, 2.0 * scale);
        canvas.cross(at(mark.middle()), y, 5.0 * scale, cross);
    }
    if let (Some(text), Some(label)) = (&style.label, &mark.label) {
        let (x, anchor) = match label.side {
            Side::Before => (from - NEAR * scale, Anchor::End),
            Side::Inside => (f64::midpoint(from, to), Anchor::Middle),
            _ => (to + NEAR * scale, Anchor::Start),
        };
        canvas.label(text, x, y - text.height / 2.0, anchor);
    }
    let room = to - from - 2.0 * NEAR_POINT * scale;
    if let Some(text) = style.inside.iter().find(|text| text.width <= room) {
        let x = f64::midpoint(from, to) - text.width / 2.0;
        canvas.label_text(text, x, y - text.height / 2.0, Colour::Ink);
    }
}

fn is_bar(shape: Shape) -> bool {
    !matches!(shape, Shape::Point | Shape::Within)
}

/// Lays out the date and the title of an event, and the date alone.
fn words(draw: DrawContext<'_>, event: &DatedEvent<'_>) -> Vec<Lines> {
    let day = draw.context.locale.date_short(&event.date);
    let title = draw.context.say(&event.title).text.to_owned();
    [LabelText::Dated(day.clone(), title), LabelText::Date(day)]
        .iter()
        .map(|text| label(draw, text))
        .collect()
}

/// Draws the line over the time in which an event took place, with a tick at each end.
fn draw_bracket(canvas: &mut Canvas, (from, to, y): (f64, f64, f64), colour: Colour, scale: f64) {
    let line = Paint::stroked(colour, 1.2 * scale);
    let half = 4.0 * scale;
    canvas.line((from, y), (to, y), line);
    canvas.line((from, y - half), (from, y + half), line);
    canvas.line((to, y - half), (to, y + half), line);
}

/// Draws the symbol of the one party of an event, or a diamond.
fn draw_points(canvas: &mut Canvas, (x, y): (f64, f64), scale: f64, style: &MarkStyle) {
    let colour = style.colour();
    let paint = mark_paint(Shape::Point, style.state, colour, scale);
    match style.parties[..] {
        [party] => draw_symbol(canvas, Some(party), (x, y), scale, paint),
        _ => {
            let half = DIAMOND * scale;
            canvas.polygon(&[(x, y - half), (x + half, y), (x, y + half), (x - half, y)], paint);
        }
    }
}

/// Half of the width of the diamond of several parties, in pixels of the widget.
const DIAMOND: f64 = 6.5;

/// Draws the symbols of the parties at the start of a bar, as many as fit.
fn draw_start_symbols(canvas: &mut Canvas, span: Rect, scale: f64, parties: &[usize]) {
    let y = span.y + span.height / 2.0;
    for (nth, party) in parties.iter().take(MOST_SYMBOLS).enumerate() {
        let x = (FIRST_SYMBOL + count(nth) * BAR_SYMBOL_STEP) * scale;
        if x + FIRST_SYMBOL * scale > span.width {
            return;
        }
        let paint = Paint::filled(Colour::Paper).edged(Colour::of_party(Some(*party)), 1.1 * scale);
        draw_symbol(canvas, Some(*party), (span.x + x, y), scale * 0.75, paint);
    }
}

/// The distances from the start of a bar to its first symbol and from one to the next, in pixels of the widget.
const FIRST_SYMBOL: f64 = 8.0;
const BAR_SYMBOL_STEP: f64 = 11.0;

/// The most symbols in one bar.
const MOST_SYMBOLS: usize = 3;

/// Draws the symbol of a party, as in the widget.
pub(super) fn draw_symbol(
    canvas: &mut Canvas,
    party: Option<usize>,
    (x, y): (f64, f64),
    scale: f64,
    paint: Paint,
) {
    let Some(points) = party.and_then(symbol_points) else {
        return canvas.circle(x, y, number(SYMBOL_RADIUS) * scale, paint);
    };
    let corners = points.split(' ').filter_map(|point| point.split_once(','));
    let corners: Vec<(f64, f64)> =
        corners.map(|(dx, dy)| (x + number(dx) * scale, y + number(dy) * scale)).collect();
    canvas.polygon(&corners, paint);
}

/// Returns the number of a length of a symbol.
pub(super) fn number(length: &str) -> f64 {
    length.parse().unwrap_or_default()
}

/// Returns the paint of a mark, as in the widget's style sheet.
fn mark_paint(shape: Shape, state: EventState, colour: Colour, scale: f64) -> Paint {
    let hollow = Paint::filled(Colour::Paper).edged(colour, 1.5 * scale);
    let solid = |opacity| Paint::tinted(colour, opacity).edged(colour, 1.5 * scale);
    match (state, shape) {
        (EventState::Planned | EventState::Expected | EventState::Unknown, _) => {
            hollow.dashed(3.0 * scale, 2.0 * scale)
        }
        (EventState::Conditional, _) => hollow.dashed(6.0 * scale, 3.0 * scale),
        (EventState::Postponed, _) => hollow.dashed(1.0 * scale, 2.5 * scale),
        (EventState::Cancelled | EventState::NotHeld, _) => hollow,
        (EventState::Held, Shape::Point | Shape::Lasting | Shape::Within) => solid(1.0),
        (EventState::Held, Shape::OpenStart | Shape::OpenEnd) => {
            solid(0.15).dashed(6.0 * scale, 4.0 * scale)
        }
    }
}

/// Draws a cluster as a bar to scale with its number, or as an overlap cluster of long entries.
fn draw_cluster(canvas: &mut Canvas, area: MarkArea, cluster: &Cluster, style: &MarkStyle) {
    let MarkArea { rect, row, scale } = area;
    let (x, width) = (rect.x + cluster.from * rect.width, (cluster.to - cluster.from) * rect.width);
    let top = rect.y + row * count(cluster.row);
    let full = row * count(cluster.rows);
    let (y, height, paint) = match cluster.kind {
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
    canvas.rect(Rect { x, y, width, height }, 0.0, paint);
    if let Some(number) = style.label.as_ref().filter(|number| number.width <= width + 7.0 * scale)
    {
        let y = match cluster.kind {
            ClusterKind::Bin { .. } => y - number.height,
            ClusterKind::Overlap => y + (height - number.height) / 2.0,
        };
        canvas.text(number, x + width / 2.0, y, Anchor::Middle, Colour::Ink);
    }
}

/// Lays out a label: the number, the date, the title, or the date and the title.
fn label(draw: DrawContext<'_>, text: &LabelText) -> Lines {
    match text {
        LabelText::Number(text) => draw.set(text, LABEL, Weight::Regular, None),
        LabelText::Title(title) => draw.set(&isolated(title), LABEL, Weight::Regular, None),
        LabelText::Date(day) => draw.set(day, LABEL, Weight::Semibold, None),
        LabelText::Dated(day, title) if title.is_empty() => {
            draw.set(day, LABEL, Weight::Semibold, None)
        }
        LabelText::Dated(day, title) | LabelText::Above { day, title, .. } => {
            let (day, title) = (draw.isolated_words(day), isolated(title));
            let pieces =
                [(&*day, Weight::Semibold), ("  ", Weight::Regular), (&*title, Weight::Regular)];
            draw.set_pieces(&pieces, LABEL, None)
        }
    }
}
