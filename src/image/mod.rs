//! A story as one image, for messengers, feeds and whoever has no script: from the same geometry and in the same words.
//!
//! It is laid out in blocks that know how much room they take, from the metrics of the fonts themselves, so that
//! nothing overlaps and nothing is cut; where there is too little room, letters become smaller, and then parts are
//! left out. Letters are drawn as outlines: the file looks the same everywhere, whatever fonts its reader has.
//!
//! - [`svg`] draws it, in the letters of some [`Fonts`];
//! - [`png`] makes dots of it;
//! - [`alt`] says in words what it shows.

mod alt;
mod block;
mod canvas;
mod card;
mod desk;
mod fonts;
mod foot;
mod goal;
mod head;
mod marks;
mod palette;
mod png;
mod projects;
mod size;
mod timeline;

pub use alt::alt;
pub use fonts::{Fonts, Lacking};
pub use palette::Theme;
pub use png::png;
pub use size::{Size, SizeError};

use crate::view::RenderContext;

/// A story as an SVG.
///
/// # Errors
///
/// Where no font has a letter of it: an empty box in its place would say nothing.
pub fn svg(
    context: &RenderContext,
    fonts: &Fonts,
    size: Size,
    theme: Theme,
) -> Result<String, Lacking> {
    let mut canvas = canvas::Canvas::new(size, context.locale.direction, theme);
    card::draw(&mut canvas, desk::Desk { context, fonts, zoom: 1.0 });
    let title = context.say(&context.story.title).text;
    canvas.into_svg(size, &context.lang, title, &alt(context))
}
