//! The drawing of the panel of projects.

mod contents;
mod heights;
mod key;
mod mark;
mod names;
mod texts;
mod undated;

pub(super) use contents::ProjectContents;
pub(super) use heights::panel_height;
pub(super) use key::panel_key;
pub(super) use names::row_names;
pub(super) use undated::undated_reports;
