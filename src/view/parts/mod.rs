//! The parts of the widget, apart from the timeline: one file or a few for each.

mod areas;
mod figures;
mod foot;
mod goal;
mod head;
mod languages;
mod lead;
mod measure_rows;
mod measures;
mod part_of;
mod progress;
mod progress_summary;
mod progress_table;
mod project;
mod project_index;
mod projects;
mod projects_table;
mod props;
mod quotes;
mod report;
mod series;
mod sources;
mod squares;
mod ties;

pub(super) use areas::Areas;
pub(super) use figures::{Figures, figure_list};
pub(super) use foot::Foot;
pub(super) use head::Head;
pub use languages::Languages;
pub(super) use languages::languages;
pub(super) use measure_rows::measure_rows;
pub(super) use measures::Measures;
#[cfg(feature = "cli")]
pub(crate) use project_index::ProjectIndex;
pub(super) use projects::{Projects, project_facts};
pub(super) use quotes::Quotes;
pub(super) use sources::source_list;
pub(super) use ties::Ties;
