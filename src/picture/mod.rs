//! The picture of a story: panels for amounts over the time axis that the timeline has. Pure geometry, without texts and
//! pixels of a screen.
//!
//! - [`has_panel`] and [`have_panel`] tell which facts have a panel of their own;
//! - [`Size`] and [`Widths`] are the layouts of a drawing and the widths that each is made for;
//! - [`Period`] is the time that a story covers, and the part of it that is visible at first;
//! - [`measure`] is the geometry of a measure's panel;
//! - [`ProjectRows`] and [`ProjectChart`] lay out the reports on projects;
//! - [`LabelBox`] and [`LabelPlacer`] place labels so that they overlap nothing at any width of a layout.
//!
//! Positions along the time axis are shares of the width, from 0 to 1. Heights are pixels, counted from the top.

mod content;
mod label_box;
mod label_placer;
pub mod measure;
mod period;
mod projects;
mod size;

pub use content::{amount_dates, has_panel, have_panel};
pub use label_box::{LabelBox, X};
pub use label_placer::{LabelPlacer, Placed};
pub use period::Period;
pub use projects::{
    BAR_WIDTH, Column, Edge, Join, Piece, ProjectChart, ProjectItem, ProjectLabel, ProjectMark,
    ProjectNumber, ProjectRow, ProjectRows, ProjectTexts, ReportId, RowHeights, RowNames, RowSpace,
};
pub use size::{Size, Widths};
