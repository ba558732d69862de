//! Where it stands in time: pure geometry, no words and no screen.
//!
//! - a [`Scale`] is a stretch of time, from years before 0 to days, and what zooming and moving make of it;
//! - [`ticks`] are the marks of its axis, by the calendar's own [`Step`]s;
//! - a [`Plan`] gives each entry its row, once for a width, in n log n;
//! - a [`Sight`] is what is seen of a plan in one stretch: [`Mark`]s, [`Count`]s where there are too many, and labels.
//!   It costs as much as there are entries in the stretch;
//! - [`cells`] are the same calendar's parts of a list that is too long for a page.
//!
//! Places along the axis are fractions from 0 to 1, made for one width in pixels: a drawing of percentages stays right
//! at every width at or above it, for what does not overlap there overlaps nowhere wider. Rows are counted from the top.

mod cell;
mod mark;
mod measure;
mod pack;
mod plan;
mod scale;
mod sight;
mod ticks;

pub use cell::{Cell, cells};
pub use mark::{Count, CountKind, Label, Mark, Shape, Side, Sight};
pub use measure::width_of;
pub use plan::{Band, Item, Lettering, MOST_LABELLED, Plan, whole};
pub use scale::Scale;
pub use ticks::{Step, Tick, ticks};

#[cfg(test)]
mod sight_tests;
