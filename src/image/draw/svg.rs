//! A story as an SVG.

use super::canvas::Canvas;
use super::card;
use super::context::DrawContext;
use super::fonts::{Fonts, MissingGlyph};
use super::palette::Theme;
use crate::image::alt::alt;
use crate::image::size::Size;
use crate::view::RenderContext;

/// Draws a story as an SVG.
///
/// # Errors
///
/// If no font has a character of the text.
pub fn svg(
    context: &RenderContext,
    fonts: &Fonts,
    size: Size,
    theme: Theme,
) -> Result<String, MissingGlyph> {
    let mut canvas = Canvas::new(size, context.locale.direction, theme);
    card::draw(&mut canvas, DrawContext { context, fonts, zoom: 1.0 });
    let title = context.say(&context.story.title).text;
    canvas.into_svg(size, &context.lang, title, &alt(context))
}
