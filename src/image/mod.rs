//! The share image of a story, for messengers, feeds and readers without a script.
//!
//! - [`alt`] describes it in words;
//! - [`Size`] is its width and height;
//! - `svg` draws it with the letters of some `Fonts` (feature `image`);
//! - `png` turns the drawing into pixels (feature `image`).
//!
//! Blocks measure their text with the fonts themselves, so nothing overlaps and nothing is cut. If there is too little
//! space, letters become smaller, and then parts are left out. Letters are drawn as outlines, so the file looks the same
//! whatever fonts its reader has.

mod alt;
mod content;
#[cfg(feature = "image")]
mod draw;
mod size;

pub use alt::alt;
#[cfg(feature = "image")]
pub use draw::{Fonts, MissingGlyph, Theme, png, svg};
pub use size::{Size, SizeError};
