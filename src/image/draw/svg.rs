//! A story as an SVG.

use super::canvas::Canvas;
use super::card;
use super::context::DrawContext;
use super::fonts::{Fonts, MissingGlyph};
use super::palette::Theme;
use crate::image::alt::alt;
use crate::image::size::Size;
use crate::view::Telling;

/// Draws a story as an SVG.
///
/// # Errors
///
/// If no font has a character of the text.
pub fn svg(
    telling: &Telling,
    fonts: &Fonts,
    size: Size,
    theme: Theme,
) -> Result<String, MissingGlyph> {
    let mut canvas = Canvas::new(size, telling.locale.direction, theme);
    card::draw(&mut canvas, DrawContext { telling, fonts, zoom: 1.0 });
    let title = telling.say(&telling.story.title).text;
    canvas.into_svg(size, &telling.lang, title, &alt(telling))
}
