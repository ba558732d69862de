//! [`Canvas`]: draws shapes and text on an SVG.

use std::fmt::Write;

use super::fonts::{Lines, MissingGlyph};
use super::number::number;
use super::palette::{Colour, Theme};
use crate::image::size::Size;
use crate::wording::Direction;

/// An SVG under construction.
///
/// The x axis starts at the start edge of the language's text direction: for a right-to-left language the drawing is
/// mirrored, except for the letters.
#[derive(Debug)]
pub(super) struct Canvas {
    pub(super) width: f64,
    pub(super) height: f64,
    pub(super) direction: Direction,
    theme: Theme,
    body: String,
    /// The first character that no font has.
    missing_glyph: Option<MissingGlyph>,
    /// The number of gradients, for their ids.
    fades: u32,
}

/// A rectangle by its start edge, top, width and height.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Rect {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) width: f64,
    pub(super) height: f64,
}

/// The part of a text that is placed at a position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// The fill and stroke of a shape.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Paint {
    fill: Option<(Colour, f64)>,
    stroke: Option<(Colour, f64)>,
    dashes: Option<[f64; 2]>,
}

/// The size whose pixels are the unit of all lengths. Other sizes have units in proportion to their area.
const REFERENCE_SIZE: (f64, f64) = (1200.0, 630.0);
/// The minimum width in units, so that a line holds more than one word.
const MIN_WIDTH: f64 = 900.0;

impl Canvas {
    pub(super) fn new(size: Size, direction: Direction, theme: Theme) -> Self {
        let (width, height) = (f64::from(size.width()), f64::from(size.height()));
        let unit = ((width * height) / (REFERENCE_SIZE.0 * REFERENCE_SIZE.1))
            .sqrt()
            .min(width / MIN_WIDTH);
        Self {
            width: width / unit,
            height: height / unit,
            direction,
            theme,
            body: String::new(),
            missing_glyph: None,
            fades: 0,
        }
    }

    /// Returns the SVG file, with a title and description for assistive technology.
    ///
    /// # Errors
    ///
    /// If no font has a character of the text on it.
    pub(super) fn into_svg(
        self,
        size: Size,
        lang: &str,
        title: &str,
        description: &str,
    ) -> Result<String, MissingGlyph> {
        if let Some(missing) = self.missing_glyph {
            return Err(missing);
        }
        let (title, description) = (escaped(title), escaped(description));
        Ok(format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}\" height=\"{}\" viewBox=\"0 0 {} {}\" lang=\"{lang}\" \
             role=\"img\" aria-labelledby=\"title desc\">\n<title id=\"title\">{title}</title>\n\
             <desc id=\"desc\">{description}</desc>\n<rect width=\"100%\" height=\"100%\" fill=\"{}\"/>\n{}</svg>\n",
            size.width(),
            size.height(),
            number(self.width),
            number(self.height),
            Colour::Paper.in_theme(self.theme),
            self.body,
        ))
    }

    /// Draws a rectangle, with rounded corners if the radius is not zero.
    pub(super) fn rect(&mut self, rect: Rect, radius: f64, paint: Paint) {
        let Rect { x, y, width, height } = rect;
        let [left, y, width, height] = [self.left(x, width), y, width, height].map(number);
        // Adjacent edges leave no seam.
        let crisp = " shape-rendering=\"crispEdges\"".to_owned();
        let round = if radius > 0.0 { format!(" rx=\"{}\"", number(radius)) } else { crisp };
        let paint = self.attributes(paint);
        self.add(format_args!(
            "<rect x=\"{left}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"{round}{paint}/>"
        ));
    }

    /// Draws a rectangle that fades out towards its end edge, or towards its start edge.
    pub(super) fn fade(&mut self, rect: Rect, colour: Colour, is_towards_start: bool) {
        self.fades += 1;
        let (id, colour) = (format!("fade-{}", self.fades), colour.in_theme(self.theme));
        let is_rightwards = (self.direction == Direction::LeftToRight) != is_towards_start;
        let (from, to) = if is_rightwards { (0, 1) } else { (1, 0) };
        self.add(format_args!(
            "<linearGradient id=\"{id}\" x1=\"{from}\" x2=\"{to}\"><stop stop-color=\"{colour}\"/>\
             <stop offset=\"1\" stop-color=\"{colour}\" stop-opacity=\"0\"/></linearGradient>"
        ));
        let Rect { x, y, width, height } = rect;
        let [left, y, width, height] = [self.left(x, width), y, width, height].map(number);
        self.add(format_args!(
            "<rect x=\"{left}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"url(#{id})\" \
             shape-rendering=\"crispEdges\"/>"
        ));
    }

    pub(super) fn circle(&mut self, x: f64, y: f64, radius: f64, paint: Paint) {
        let [x, y, radius] = [self.left(x, 0.0), y, radius].map(number);
        let paint = self.attributes(paint);
        self.add(format_args!("<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"{paint}/>"));
    }

    /// Draws a filled polygon of these corners.
    pub(super) fn polygon(&mut self, corners: &[(f64, f64)], paint: Paint) {
        let corner = |(x, y): &(f64, f64)| {
            let [x, y] = [self.left(*x, 0.0), *y].map(number);
            format!("{x},{y}")
        };
        let points = corners.iter().map(corner).collect::<Vec<_>>().join(" ");
        let paint = self.attributes(paint);
        self.add(format_args!("<polygon points=\"{points}\"{paint}/>"));
    }

    /// Draws a straight line.
    pub(super) fn line(&mut self, from: (f64, f64), to: (f64, f64), paint: Paint) {
        let [x1, y1, x2, y2] =
            [self.left(from.0, 0.0), from.1, self.left(to.0, 0.0), to.1].map(number);
        let paint = self.attributes(paint);
        self.add(format_args!("<line x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\"{paint}/>"));
    }

    /// Draws a diagonal cross around a centre.
    pub(super) fn cross(&mut self, x: f64, y: f64, half: f64, paint: Paint) {
        self.line((x - half, y - half), (x + half, y + half), paint);
        self.line((x - half, y + half), (x + half, y - half), paint);
    }

    /// Draws text whose box has its start, middle or end at `x`.
    pub(super) fn text(&mut self, lines: &Lines, x: f64, y: f64, anchor: Anchor, colour: Colour) {
        let colour = colour.in_theme(self.theme);
        let left = number(self.left(x - anchor_offset(lines, anchor), lines.width));
        let (y, outline) = (number(y), lines.outline());
        self.missing_glyph = self.missing_glyph.take().or_else(|| lines.missing_glyph());
        self.add(format_args!(
            "<path transform=\"translate({left} {y})\" fill=\"{colour}\" d=\"{outline}\"/>"
        ));
    }

    /// Draws text from its start, with a rim in the colour of the background, so that it stays readable over lines.
    pub(super) fn label_text(&mut self, lines: &Lines, x: f64, y: f64, colour: Colour) {
        let [colour, paper] = [colour, Colour::Paper].map(|colour| colour.in_theme(self.theme));
        let [left, y, rim] = [self.left(x, lines.width), y, lines.height * 0.2].map(number);
        let outline = lines.outline();
        self.missing_glyph = self.missing_glyph.take().or_else(|| lines.missing_glyph());
        if !outline.is_empty() {
            self.add(format_args!(
                "<path transform=\"translate({left} {y})\" fill=\"{colour}\" stroke=\"{paper}\" stroke-width=\"{rim}\" \
                 stroke-linejoin=\"round\" paint-order=\"stroke\" d=\"{outline}\"/>"
            ));
        }
    }

    /// Draws text on a background, so that it stays readable over other shapes.
    pub(super) fn label(&mut self, lines: &Lines, x: f64, y: f64, anchor: Anchor) {
        let margin = lines.height * 0.1;
        let x = x - anchor_offset(lines, anchor);
        let background = Rect {
            x: x - margin,
            y: y + margin,
            width: lines.width + 2.0 * margin,
            height: lines.height - 2.0 * margin,
        };
        self.rect(background, 0.0, Paint::filled(Colour::Paper));
        self.text(lines, x, y, Anchor::Start, Colour::Ink);
    }

    /// Returns the left edge of a shape by its start edge and width.
    fn left(&self, x: f64, width: f64) -> f64 {
        match self.direction {
            Direction::LeftToRight => x,
            Direction::RightToLeft => self.width - x - width,
        }
    }

    fn attributes(&self, paint: Paint) -> String {
        let mut attributes = String::new();
        // Writing to a string does not fail.
        let mut add = |attribute: std::fmt::Arguments<'_>| {
            let _ = write!(attributes, " {attribute}");
        };
        match paint.fill {
            Some((colour, opacity)) => {
                add(format_args!("fill=\"{}\"", colour.in_theme(self.theme)));
                if opacity < 1.0 {
                    add(format_args!("fill-opacity=\"{}\"", number(opacity)));
                }
            }
            None => add(format_args!("fill=\"none\"")),
        }
        if let Some((colour, width)) = paint.stroke {
            let (colour, width) = (colour.in_theme(self.theme), number(width));
            add(format_args!("stroke=\"{colour}\" stroke-width=\"{width}\""));
        }
        if let Some([dash, gap]) = paint.dashes {
            add(format_args!("stroke-dasharray=\"{} {}\"", number(dash), number(gap)));
        }
        attributes
    }

    fn add(&mut self, element: std::fmt::Arguments<'_>) {
        // Writing to a string does not fail.
        let _ = writeln!(self.body, "{element}");
    }
}

impl Paint {
    pub(super) fn filled(colour: Colour) -> Self {
        Self::tinted(colour, 1.0)
    }

    /// A translucent fill.
    pub(super) fn tinted(colour: Colour, opacity: f64) -> Self {
        Self { fill: Some((colour, opacity)), stroke: None, dashes: None }
    }

    pub(super) fn stroked(colour: Colour, width: f64) -> Self {
        Self { fill: None, stroke: Some((colour, width)), dashes: None }
    }

    pub(super) fn edged(self, colour: Colour, width: f64) -> Self {
        Self { stroke: Some((colour, width)), ..self }
    }

    pub(super) fn dashed(self, dash: f64, gap: f64) -> Self {
        Self { dashes: Some([dash, gap]), ..self }
    }
}

/// Returns the distance from the start of a text to its anchor.
fn anchor_offset(lines: &Lines, anchor: Anchor) -> f64 {
    match anchor {
        Anchor::Start => 0.0,
        Anchor::Middle => lines.width / 2.0,
        Anchor::End => lines.width,
    }
}

fn escaped(text: &str) -> std::borrow::Cow<'_, str> {
    html_escape::encode_text(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn right_to_left_drawing_is_mirrored() {
        let drawn = |direction| {
            let mut canvas = Canvas::new(Size::default(), direction, Theme::Light);
            let rect = Rect { x: 10.0, y: 0.0, width: 100.0, height: 5.0 };
            canvas.rect(rect, 0.0, Paint::filled(Colour::Ink));
            canvas.body
        };
        assert!(drawn(Direction::LeftToRight).contains("x=\"10\""));
        assert!(drawn(Direction::RightToLeft).contains("x=\"1090\""));
    }
}
