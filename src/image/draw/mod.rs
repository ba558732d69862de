//! The drawing of an image: blocks that measure their text with the fonts themselves, put on an SVG.

mod block;
mod canvas;
mod card;
mod desk;
mod fonts;
mod foot;
mod goal;
mod head;
mod marks;
mod number;
mod palette;
mod png;
mod projects;
mod svg;
mod timeline;

pub use fonts::{Fonts, Lacking};
pub use palette::Theme;
pub use png::png;
pub use svg::svg;
