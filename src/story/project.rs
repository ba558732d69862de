//! [`Project`]: one project, or several in the same state with their number and value.

use super::date::Date;
use super::name::Id;
use super::quantity::Quantity;
use super::source::{Citation, Dispute, Figure};
use super::text::Text;

record! {
    /// A project, or several projects that a source reports together.
    pub struct Project {
        /// The id by which other parts refer to it.
        pub id: Id,
        /// The title, if it has one.
        pub title: Option<Text>,
        /// Its state.
        pub state: ProjectState,
        /// The number of projects.
        pub count: Option<Quantity>,
        /// Their total value.
        pub value: Option<Quantity>,
        /// The date of these figures.
        pub date: Option<Date>,
        /// Further figures, such as jobs.
        pub figures: Vec<Figure>,
        /// The calculation, if the value is computed.
        pub how: Option<Text>,
        /// Other sources that disagree.
        pub disputed_by: Vec<Dispute>,
        /// A note for readers.
        pub note: Option<Text>,
        /// The sentences of the sources that say so.
        pub cite: Vec<Citation>,
    }
}

choice! {
    /// The state of a project.
    pub enum ProjectState, "a state of a project" {
        /// Finished.
        Implemented = "implemented",
        /// Under way.
        UnderWay = "under-way",
        /// Agreed, prepared or explored, not begun.
        Pipeline = "pipeline",
        /// Cancelled.
        Cancelled = "cancelled",
    }
}
