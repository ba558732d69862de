//! The picture: panels for amounts and events over one time axis.
//!
//! [`Picture`] has a panel for each measure, one for the projects and one for the events, the overview, and the list.

mod band;
mod component;
mod emphasis;
mod measure;
mod measure_panel;
mod project_panel;
mod projects;

pub(super) use component::Picture;
#[cfg(feature = "render")]
pub(crate) use measure::PanelFacts;
