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
    render_context: &RenderContext,
    fonts: &Fonts,
    size: Size,
    theme: Theme,
) -> Result<String, MissingGlyph> {
    let mut canvas = Canvas::new(size, render_context.locale.direction, theme);
    card::draw(&mut canvas, DrawContext { render_context, fonts, zoom: 1.0 });
    let title = render_context.say(&render_context.story.title).text;
    canvas.into_svg(size, &render_context.lang, title, &alt(render_context))
}
