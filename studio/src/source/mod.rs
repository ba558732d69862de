//! The problems of a story file as an editor shows them. Without the browser.

mod places;
mod squiggle;
mod way;

pub use places::Utf16;
pub use squiggle::{Replacement, Squiggle, squiggles};
pub use way::way;
