//! The layout of entries on a time axis: pure geometry, without texts and pixels of a screen.
//!
//! - [`TimeScale`] maps days to positions; zooming and panning give another one;
//! - [`ticks`] are the ticks of its axis, at the starts of calendar [`Interval`]s;
//! - [`RowLayout`] assigns each entry a row, once for a width;
//! - [`Viewport`] is the part of a layout that is visible in one range of time: [`Mark`]s, [`Cluster`]s where the entries are too
//!   dense, and labels. Its cost depends on the number of visible entries only;
//! - [`bins`] groups all entries by the same calendar, for a list that is split into pages.
//!
//! Positions along the axis are fractions from 0 to 1, computed for one width in pixels. A drawing in percentages stays right
//! at every larger width, because items that do not overlap at one width do not overlap at a larger one. Rows are
//! counted from the top.

mod add_notes;
mod axis_labels;
mod bin;
mod cluster;
mod interval;
mod item;
mod label_metrics;
mod labels;
mod lane;
mod lane_bin;
mod lane_bins;
mod lane_items;
mod lane_layouter;
mod mark;
mod note;
mod pack;
mod row_layout;
mod slot;
mod taken;
mod text_width;
mod texts;
mod ticks;
mod time_scale;
mod viewport;

pub use axis_labels::{AxisLabel, axis_labels, second_line};
pub use bin::{Bin, bins};
pub use cluster::{Cluster, ClusterKind};
pub use interval::Interval;
pub use item::{Item, whole};
pub use label_metrics::{LabelMetrics, LabelStyle};
pub use mark::{Label, LabelText, Mark, POINT, Shape, Side};
pub use note::Note;
pub use row_layout::{LaneLabel, LayoutOptions, MAX_DATED, MAX_LABELLED, RowLayout};
pub use text_width::width_of;
pub use ticks::{Tick, ticks};
pub use time_scale::TimeScale;
pub use viewport::Viewport;

#[cfg(test)]
mod layout_tests;
#[cfg(test)]
mod viewport_tests;
