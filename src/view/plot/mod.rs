//! The frame of every drawing over the time axis.
//!
//! - [`plots`] draws a panel: one SVG for each layout, or one of the measured width;
//! - [`Plot`] maps shares of the time axis to attributes of an SVG;
//! - [`grid`] has the ticks of the calendar, which are the same in all panels.

mod calendar;
mod drawings;
mod geometry;

#[cfg(feature = "image")]
pub(crate) use calendar::tick_label;
#[cfg(not(feature = "image"))]
pub(super) use calendar::tick_label;
pub(super) use calendar::{BETWEEN, NAME_SIZE, grid, text_anchor, tick_names, tick_spacing};
pub use drawings::size_class;
pub(super) use drawings::{Panel, plots, sizes};
pub(super) use geometry::Plot;
