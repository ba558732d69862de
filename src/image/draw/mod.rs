//! Draws an image as an SVG, from blocks that measure their text with the fonts.

mod bars;
mod block;
mod canvas;
mod card;
mod characters;
mod context;
mod fonts;
#[cfg(test)]
mod fonts_tests;
mod foot;
mod head;
mod lead;
mod marks;
mod measure;
mod number;
mod palette;
mod png;
mod projects;
mod svg;
mod timeline;

pub use fonts::{Fonts, MissingGlyph};
pub use palette::Theme;
pub use png::png;
pub use svg::svg;
