//! [`Canvas`]: shapes and words put on an SVG, in the order of reading.

use std::fmt::Write;

use super::fonts::{Lacking, Lines};
use super::number::number;
use super::palette::{Colour, Theme};
use crate::image::size::Size;
use crate::wording::Direction;

/// An SVG that is being drawn.
///
/// Places are counted from where a line of the language begins: in a language from right to left all of it is mirrored,
/// but for the letters.
#[derive(Debug)]
pub(super) struct Canvas {
    pub(super) width: f64,
    pub(super) height: f64,
    pub(super) direction: Direction,
    theme: Theme,
    body: String,
    /// The first letter that no font had.
    lacking: Option<Lacking>,
    /// How many rectangles vanish: each has a name.
    fades: u32,
}

/// A rectangle: where it begins, its top, its width and its height.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Place {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) width: f64,
    pub(super) height: f64,
}

/// What of some words stands at the place they are put.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// How a shape is painted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Paint {
    fill: Option<(Colour, f64)>,
    stroke: Option<(Colour, f64)>,
    dashes: Option<[f64; 2]>,
}

/// The width, at 1200 by 630 pixels, in which all lengths are counted; other sizes have as much room as they have space.
const USUAL: (f64, f64) = (1200.0, 630.0);
/// No image is narrower than this, lest it has room for no more than a word a line.
const NARROWEST: f64 = 900.0;

impl Canvas {
    pub(super) fn new(size: Size, direction: Direction, theme: Theme) -> Self {
        let (width, height) = (f64::from(size.width()), f64::from(size.height()));
        let unit = ((width * height) / (USUAL.0 * USUAL.1)).sqrt().min(width / NARROWEST);
        Self {
            width: width / unit,
            height: height / unit,
            direction,
            theme,
            body: String::new(),
            lacking: None,
            fades: 0,
        }
    }

    /// The whole file; what it shows is said in it too, for who cannot see it.
    ///
    /// # Errors
    ///
    /// Where a letter was put on it that no font has.
    pub(super) fn into_svg(
        self,
        size: Size,
        lang: &str,
        title: &str,
        description: &str,
    ) -> Result<String, Lacking> {
        if let Some(lacking) = self.lacking {
            return Err(lacking);
        }
        let (title, description) = (text(title), text(description));
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

    /// A rectangle, its corners round if a radius is given.
    pub(super) fn rect(&mut self, place: Place, radius: f64, paint: Paint) {
        let Place { x, y, width, height } = place;
        let [left, y, width, height] = [self.left(x, width), y, width, height].map(number);
        // Edges that meet leave no seam.
        let crisp = " shape-rendering=\"crispEdges\"".to_owned();
        let round = if radius > 0.0 { format!(" rx=\"{}\"", number(radius)) } else { crisp };
        let paint = self.painted(paint);
        self.add(format_args!(
            "<rect x=\"{left}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"{round}{paint}/>"
        ));
    }

    /// A rectangle of a colour that vanishes towards its end.
    pub(super) fn fade(&mut self, place: Place, colour: Colour) {
        self.fades += 1;
        let (id, colour) = (format!("fade-{}", self.fades), colour.in_theme(self.theme));
        let (from, to) = match self.direction {
            Direction::LeftToRight => (0, 1),
            Direction::RightToLeft => (1, 0),
        };
        self.add(format_args!(
            "<linearGradient id=\"{id}\" x1=\"{from}\" x2=\"{to}\"><stop stop-color=\"{colour}\"/>\
             <stop offset=\"1\" stop-color=\"{colour}\" stop-opacity=\"0\"/></linearGradient>"
        ));
        let Place { x, y, width, height } = place;
        let [left, y, width, height] = [self.left(x, width), y, width, height].map(number);
        self.add(format_args!(
            "<rect x=\"{left}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"url(#{id})\" \
             shape-rendering=\"crispEdges\"/>"
        ));
    }

    pub(super) fn circle(&mut self, x: f64, y: f64, radius: f64, paint: Paint) {
        let [x, y, radius] = [self.left(x, 0.0), y, radius].map(number);
        let paint = self.painted(paint);
        self.add(format_args!("<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"{paint}/>"));
    }

    /// A straight line.
    pub(super) fn line(&mut self, from: (f64, f64), to: (f64, f64), paint: Paint) {
        let [x1, y1, x2, y2] =
            [self.left(from.0, 0.0), from.1, self.left(to.0, 0.0), to.1].map(number);
        let paint = self.painted(paint);
        self.add(format_args!("<line x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\"{paint}/>"));
    }

    /// A cross over a place.
    pub(super) fn cross(&mut self, x: f64, y: f64, half: f64, paint: Paint) {
        self.line((x - half, y - half), (x + half, y + half), paint);
        self.line((x - half, y + half), (x + half, y - half), paint);
    }

    /// Words whose box begins, has its middle or ends here.
    pub(super) fn words(&mut self, lines: &Lines, x: f64, y: f64, anchor: Anchor, colour: Colour) {
        let colour = colour.in_theme(self.theme);
        let left = number(self.left(x - before(lines, anchor), lines.width));
        let (y, outline) = (number(y), lines.outline());
        self.lacking = self.lacking.take().or_else(|| lines.lacking());
        self.add(format_args!(
            "<path transform=\"translate({left} {y})\" fill=\"{colour}\" d=\"{outline}\"/>"
        ));
    }

    /// Words on a drawing, which stay clear of what lies behind them.
    pub(super) fn label(&mut self, lines: &Lines, x: f64, y: f64, anchor: Anchor) {
        let room = lines.height * 0.1;
        let x = x - before(lines, anchor);
        let ground = Place {
            x: x - room,
            y: y + room,
            width: lines.width + 2.0 * room,
            height: lines.height - 2.0 * room,
        };
        self.rect(ground, 0.0, Paint::filled(Colour::Paper));
        self.words(lines, x, y, Anchor::Start, Colour::Ink);
    }

    /// Where something of this width begins from the left.
    fn left(&self, x: f64, width: f64) -> f64 {
        match self.direction {
            Direction::LeftToRight => x,
            Direction::RightToLeft => self.width - x - width,
        }
    }

    fn painted(&self, paint: Paint) -> String {
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

    /// A colour through which the ground is seen.
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

/// How much of some words stands before the place they are put.
fn before(lines: &Lines, anchor: Anchor) -> f64 {
    match anchor {
        Anchor::Start => 0.0,
        Anchor::Middle => lines.width / 2.0,
        Anchor::End => lines.width,
    }
}

fn text(words: &str) -> std::borrow::Cow<'_, str> {
    html_escape::encode_text(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_from_right_to_left_begins_at_the_right() {
        let drawn = |direction| {
            let mut canvas = Canvas::new(Size::default(), direction, Theme::Light);
            let place = Place { x: 10.0, y: 0.0, width: 100.0, height: 5.0 };
            canvas.rect(place, 0.0, Paint::filled(Colour::Ink));
            canvas.body
        };
        assert!(drawn(Direction::LeftToRight).contains("x=\"10\""));
        assert!(drawn(Direction::RightToLeft).contains("x=\"1090\""));
    }
}
