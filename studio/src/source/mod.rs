//! The problems of a story file as an editor shows them. Without the browser.

mod places;
mod problem_byte;
mod squiggle;

pub use places::Utf16;
pub use problem_byte::problem_byte;
pub use squiggle::{Replacement, Squiggle, squiggles};
