//! Where it stands in time: pure geometry, no words and no screen.
//!
//! A [`Layout`] is made for one width in pixels and gives places along the axis as fractions from 0 to
//! 1, so that a drawing made of percentages stays right at every width at or above the one it was made
//! for: what does not overlap there overlaps nowhere wider. Rows are counted from the top.

mod layout;
mod measure;
mod pack;
mod scale;
mod ticks;

pub use layout::{Band, Item, Label, Layout, Mark, Shape, Side};
pub use measure::width_of;
pub use scale::Scale;
pub use ticks::{Tick, ticks};
