//! The frame of every drawing over the time axis.
//!
//! - [`plots`] draws a panel: one SVG for each layout, or one of the measured width;
//! - [`Plot`] maps shares of the time axis to attributes of an SVG.

mod drawings;
mod geometry;

pub(super) use drawings::{Panel, plots, sizes};
pub(super) use geometry::Plot;
