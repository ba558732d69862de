//! The geometry of a measure's panel: its goals as lines, and the values that were reached as bars over their periods.
//!
//! - [`Input`] is what a panel is drawn from, and [`Drawing`] is the result;
//! - [`Dimensions`] are the heights, [`ValueScale`] maps values to heights;
//! - [`Owner`] tells the party and the sign of a series;
//! - [`Segment`] is a value, [`Join`] joins two of them, [`Column`] stands below them, [`Bundle`] is many of them;
//! - [`GoalLine`] is a goal;
//! - [`labels`] places the words; [`years`] places those of the time axis.

mod bundle;
mod column;
mod dimensions;
mod drawing;
mod extent;
mod fade;
mod goal_line;
mod goal_time;
mod input;
mod join;
mod label;
mod label_places;
mod labels;
mod owner;
mod segment;
#[cfg(test)]
mod tests;
mod value_scale;
mod years;

pub use bundle::Bundle;
pub use column::Column;
pub use dimensions::Dimensions;
pub use drawing::Drawing;
pub use extent::Extent;
pub use fade::Fade;
pub use goal_line::{EndMark, GoalLine, Start, Weight};
pub use input::Input;
pub use join::Join;
pub use label::{Label, LabelWords, Leader, Line, Subject};
pub use labels::labels;
pub use owner::{Owner, owners};
pub use segment::{Companion, Segment};
pub use value_scale::ValueScale;
pub use years::{GridLine, YearLabel, grid, years};
