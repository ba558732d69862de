//! [`Goal`]: what was promised, and [`Series`]: what was reached, as each owner counts it.

use super::date::Date;
use super::name::Id;
use super::quantity::Quantity;
use super::source::{Citation, Dispute};
use super::text::Text;

record! {
    /// A target that the parties set themselves.
    pub struct Goal {
        /// The name by which other parts point here.
        pub id: Id,
        /// What is to grow: "Mutual trade".
        pub title: Text,
        /// How far.
        pub target: Quantity,
        /// By when.
        pub deadline: Option<Date>,
        /// The source's own words for the deadline: "in the medium term".
        pub deadline_as_written: Option<Text>,
        /// When the goal was set.
        pub set_on: Option<Date>,
        /// What became of it.
        pub state: GoalState,
        /// The goal that took its place.
        pub replaced_by: Option<Id>,
        /// What was reached, as each owner counts it; never averaged or joined.
        pub series: Vec<Series>,
        /// How the target was worked out, where it was computed.
        pub how: Option<Text>,
        /// What other sources say of the target.
        pub disputed_by: Vec<Dispute>,
        /// What a reader should know of it.
        pub note: Option<Text>,
        /// The sentences it rests on.
        pub cite: Vec<Citation>,
    }
}

choice! {
    /// What became of a goal.
    pub enum GoalState, "a state of a goal", or Open {
        /// Still aimed for.
        Open = "open",
        /// Reached.
        Reached = "reached",
        /// Its time passed and it was not reached.
        Missed = "missed",
        /// Another goal took its place.
        Replaced = "replaced",
    }
}

record! {
    /// What was reached by year, as one owner counts it.
    pub struct Series {
        /// The name by which other parts point here.
        pub id: Id,
        /// Whose figures these are: "Uzbek statistics".
        pub title: Text,
        /// The party whose figures these are, where it is one; they are drawn in its colour.
        pub party: Option<Id>,
        /// The values, each for its period.
        pub points: Vec<Point>,
        /// What a reader should know of it.
        pub note: Option<Text>,
    }
}

record! {
    /// One value of a series.
    pub struct Point {
        /// The year, or the part of it: `2024-01/2024-11`.
        pub period: Date,
        /// How much.
        pub value: Quantity,
        /// How it was worked out, where it was computed.
        pub how: Option<Text>,
        /// What other sources say.
        pub disputed_by: Vec<Dispute>,
        /// What a reader should know of it.
        pub note: Option<Text>,
        /// The sentences it rests on.
        pub cite: Vec<Citation>,
    }
}
