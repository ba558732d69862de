//! The reports on projects over time: a row for each state, and a bar on its date for each report.
//!
//! - [`ProjectItem`] is a report, or another account of it, with its row, its days and its [`Column`];
//! - [`ProjectRows`] has the items of a story row by row, on one scale; [`RowHeights`] are the rows in pixels;
//! - [`ProjectMark`] is an item, or several items of one place, in the visible range of time;
//! - [`ProjectChart`] has the marks with the lines that join them, and their labels.

mod chart;
mod column;
mod item;
mod joins;
mod labels;
mod marks;
mod rows;
mod spread;

#[cfg(test)]
mod tests;

pub use chart::ProjectChart;
pub use column::{Column, Edge, Piece};
pub use item::{ProjectItem, ReportId};
pub use joins::Join;
pub use labels::{ProjectLabel, ProjectNumber, ProjectTexts};
pub use marks::{BAR_WIDTH, ProjectMark};
pub use rows::{ProjectRow, ProjectRows, RowHeights, RowNames, RowSpace};
