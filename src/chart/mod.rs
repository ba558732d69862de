//! Quantities as lengths and grids: pure geometry, without texts and pixels.

mod bar;
mod share;
mod squares;
mod symbol;

pub(crate) use bar::float;
pub use bar::{Bar, End, LinearScale, MAX_REACH, Segment, SegmentKind};
pub use share::percent_of;
pub use squares::Squares;
pub use symbol::{SYMBOL_RADIUS, symbol_points};
