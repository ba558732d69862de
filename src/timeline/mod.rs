//! The layout of entries on a time axis: pure geometry, without texts and pixels of a screen.
//!
//! - [`Scale`] maps days to positions; zooming and panning give another one;
//! - [`ticks`] are the ticks of its axis, at the starts of calendar [`Step`]s;
//! - [`Plan`] assigns each entry a row, once for a width;
//! - [`Sight`] is the part of a layout that is visible in one range of time: [`Mark`]s, [`Count`]s where the entries are too
//!   dense, and labels. Its cost depends on the number of visible entries only;
//! - [`cells`] groups all entries by the same calendar, for a list that is split into pages.
//!
//! Positions along the axis are fractions from 0 to 1, computed for one width in pixels. A drawing in percentages stays right
//! at every larger width, because items that do not overlap at one width do not overlap at a larger one. Rows are
//! counted from the top.

mod bin;
mod cluster;
mod interval;
mod item;
mod label_metrics;
mod labels;
mod lane;
mod lane_layouter;
mod mark;
mod measure;
mod pack;
mod row_layout;
mod slot;
mod ticks;
mod time_scale;
mod viewport;

pub use bin::{Cell, cells};
pub use cluster::{Count, CountKind};
pub use interval::Step;
pub use item::{Item, whole};
pub use label_metrics::Lettering;
pub use mark::{Label, Mark, Shape, Side};
pub use measure::width_of;
pub use row_layout::{Band, MOST_LABELLED, Plan};
pub use ticks::{Tick, ticks};
pub use time_scale::Scale;
pub use viewport::Sight;

#[cfg(test)]
mod viewport_tests;
