//! The values that were reached: bars over their periods, with columns below and hairlines between.

use super::frame::Frame;
use crate::image::draw::canvas::{Canvas, Paint};
use crate::image::draw::marks::draw_symbol;
use crate::image::draw::palette::Colour;
use crate::picture::measure::{Dimensions, Drawing, Owner, Segment};

/// Returns the colour of an owner. The single values of others are grey.
pub(super) fn colour(owner: &Owner) -> Colour {
    Colour::of_party(owner.sign.and(owner.party))
}

/// Draws the columns, which are behind everything.
pub(super) fn draw_columns(canvas: &mut Canvas, frame: Frame, drawing: &Drawing) {
    for column in &drawing.columns {
        let height = column.bottom - column.top;
        frame.rect(canvas, &column.extent, (column.top, height), Paint::filled(Colour::Wash));
    }
}

/// Draws the hairlines and the values.
pub(super) fn draw_values(
    canvas: &mut Canvas,
    frame: Frame,
    drawing: &Drawing,
    owners: &[Owner],
    dimensions: Dimensions,
) {
    for join in &drawing.joins {
        let paint = Paint::stroked(colour(&owners[join.series]), frame.scale);
        let x = frame.at(join.at);
        canvas.line((x, frame.y(join.top)), (x, frame.y(join.bottom)), paint);
    }
    for segment in &drawing.segments {
        value(canvas, frame, segment, &owners[segment.series], dimensions.fade);
    }
    for bundle in &drawing.bundles {
        let paint = Paint::tinted(colour(&owners[bundle.series]), 0.6);
        let height = bundle.bottom - bundle.top + dimensions.bar;
        frame.rect(canvas, &bundle.extent, (bundle.top, height), paint);
    }
}

fn value(canvas: &mut Canvas, frame: Frame, segment: &Segment, owner: &Owner, fade: f64) {
    let colour = colour(owner);
    let edges = (segment.top, segment.bottom(), fade);
    frame.value_fades(canvas, &segment.extent, segment.fade, edges, colour);
    if let Some((high, low)) = segment.band {
        frame.rect(canvas, &segment.extent, (high, low - high), Paint::tinted(colour, 0.22));
    }
    frame.companions(canvas, &segment.companions, colour);
    let bar = (segment.top, segment.thickness);
    frame.rect(canvas, &segment.extent, bar, Paint::filled(colour));
    if !segment.is_year && segment.extent.has_end && !segment.extent.is_point {
        let x = frame.at(segment.extent.to);
        let (top, bottom) = (frame.y(segment.top - 2.0), frame.y(segment.bottom() + 2.0));
        canvas.line((x, top), (x, bottom), Paint::stroked(colour, 1.3 * frame.scale));
    }
    if let Some((at, sign)) = segment.sign_at.zip(owner.sign) {
        let middle = frame.y(f64::midpoint(segment.top, segment.bottom()));
        let scale = frame.scale * sign_scale(segment.is_year);
        let paint = Paint::filled(colour).edged(Colour::Paper, 1.6 * scale);
        draw_symbol(canvas, Some(sign), (frame.at(at), middle), scale, paint);
    }
}

/// Returns the scale of a sign.
fn sign_scale(is_year: bool) -> f64 {
    if is_year { 0.62 } else { 0.46 }
}
