//! The parts of the widget, apart from the timeline: one file or a few for each.

mod areas;
mod figures;
mod foot;
mod goals;
mod head;
mod languages;
mod progress;
mod progress_summary;
mod progress_table;
mod project;
mod project_groups;
mod projects;
mod projects_table;
mod props;
mod quotes;
mod series;
mod sources;
mod squares;
mod ties;

pub(super) use areas::Areas;
pub(super) use figures::{Figures, figure_list};
pub(super) use foot::Foot;
pub(super) use goals::Goals;
#[cfg(feature = "cli")]
pub(crate) use goals::current_goals;
pub(super) use head::Head;
pub use languages::Languages;
pub(super) use languages::languages;
#[cfg(feature = "cli")]
pub(crate) use project_groups::projects_in_state;
pub(super) use projects::Projects;
pub(super) use quotes::Quotes;
pub(super) use sources::source_list;
pub(super) use ties::Ties;
