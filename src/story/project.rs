//! [`Project`]: one undertaking or several of one state, with their number and value.

use super::date::Date;
use super::name::Id;
use super::quantity::Quantity;
use super::source::{Citation, Dispute, Figure};
use super::text::Text;

record! {
    /// A project, or a number of projects that a source reports together.
    pub struct Project {
        /// The name by which other parts point here.
        pub id: Id,
        /// What it is, where it has a name.
        pub title: Option<Text>,
        /// How far it is.
        pub state: ProjectState,
        /// How many projects.
        pub count: Option<Quantity>,
        /// What they are worth together.
        pub value: Option<Quantity>,
        /// When this was the state of things.
        pub date: Option<Date>,
        /// Other figures of them, such as jobs.
        pub figures: Vec<Figure>,
        /// How the value was worked out, where it was computed.
        pub how: Option<Text>,
        /// What other sources say.
        pub disputed_by: Vec<Dispute>,
        /// What a reader should know of it.
        pub note: Option<Text>,
        /// The sentences it rests on.
        pub cite: Vec<Citation>,
    }
}

choice! {
    /// How far a project is.
    pub enum ProjectState, "a state of a project" {
        /// Done.
        Implemented = "implemented",
        /// Being done.
        UnderWay = "under-way",
        /// Agreed, prepared or explored, not begun.
        Pipeline = "pipeline",
        /// Given up.
        Cancelled = "cancelled",
    }
}
