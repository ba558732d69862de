//! Goals as lines from the day they were set to their deadline.

use super::frame::Frame;
use crate::image::draw::canvas::{Canvas, Paint};
use crate::image::draw::palette::Colour;
use crate::picture::measure::{Dimensions, EndMark, Extent, GoalLine, Weight};

/// Draws a goal.
pub(super) fn draw_goal(
    canvas: &mut Canvas,
    frame: Frame,
    line: &GoalLine,
    dimensions: Dimensions,
) {
    let extent = |from, to| Extent { from, to, has_end: true, is_point: false };
    let (from, to) = line.solid;
    let whole = extent(line.fades_from, line.fades_to);
    let upper = line.upper.unwrap_or(line.y);
    if line.upper.is_some() {
        let band = (upper, line.y - upper);
        frame.rect(canvas, &whole, band, Paint::tinted(Colour::Ink, 0.1));
    }
    let half = line.thickness() / 2.0;
    let edges = (upper - half, line.y + half, dimensions.fade * 1.3);
    frame.value_fades(canvas, &extent(from, to), line.fade, edges, Colour::Ink);
    frame.companions(canvas, &line.companions, Colour::Ink);
    frame.time_fades(canvas, (from, line.fades_from), (line.y, line.thickness()));
    frame.time_fades(canvas, (to, line.fades_to), (line.y, line.thickness()));
    let y = frame.y(line.y);
    if to > from {
        let paint = Paint::stroked(Colour::Ink, line.thickness() * frame.scale);
        canvas.line((frame.at(from), y), (frame.at(to), y), paint);
    }
    if let Some(start) = line.start {
        let fill = if start.is_hollow { Colour::Paper } else { Colour::Ink };
        let paint = Paint::filled(fill).edged(Colour::Ink, 1.2 * frame.scale);
        canvas.circle(frame.at(start.at), y, 2.8 * frame.scale, paint);
    }
    if let Some((at, mark)) = line.end {
        let is_open = line.weight == Weight::Heavy;
        end_mark(canvas, (frame.at(at), y), mark, (frame.scale, is_open));
    }
}

/// Draws the mark at a deadline. A flag flies towards later.
fn end_mark(canvas: &mut Canvas, (x, y): (f64, f64), mark: EndMark, (scale, is_open): (f64, bool)) {
    let thin = Paint::stroked(Colour::Ink, if is_open { 2.0 } else { 1.3 } * scale);
    let mut tick =
        |from: f64, to: f64| canvas.line((x, y + from * scale), (x, y + to * scale), thin);
    match mark {
        EndMark::Open => tick(3.0, -9.0),
        EndMark::Replaced => tick(3.0, -8.0),
        EndMark::Unknown => {
            tick(8.0, 4.0);
            tick(-4.0, -8.0);
        }
        EndMark::Missed => {
            canvas.cross(x, y, 5.0 * scale, Paint::stroked(Colour::Ink, 2.2 * scale));
        }
        EndMark::Reached { is_disputed } => {
            tick(3.0, -9.5);
            flag(canvas, (x, y), scale, is_disputed);
        }
        EndMark::Exceeded { is_disputed } => {
            tick(3.0, -9.5);
            flag(canvas, (x, y), scale, is_disputed);
            let arrow = [(14.0, -10.0), (17.0, -4.5), (11.0, -4.5)];
            polygon(canvas, (x, y), scale, &arrow, Paint::filled(Colour::Ink));
        }
    }
}

fn flag(canvas: &mut Canvas, at: (f64, f64), scale: f64, is_disputed: bool) {
    let fill = if is_disputed { Colour::Paper } else { Colour::Ink };
    let corners = [(0.5, -9.5), (10.0, -9.5), (7.5, -6.7), (10.0, -4.0), (0.5, -4.0)];
    let paint = Paint::filled(fill).edged(Colour::Ink, scale);
    polygon(canvas, at, scale, &corners, paint);
}

fn polygon(
    canvas: &mut Canvas,
    (x, y): (f64, f64),
    scale: f64,
    corners: &[(f64, f64)],
    paint: Paint,
) {
    let corners: Vec<(f64, f64)> =
        corners.iter().map(|(dx, dy)| (x + dx * scale, y + dy * scale)).collect();
    canvas.polygon(&corners, paint);
}
