//! [`Goal`]: a target of the parties, and [`Series`]: the values reached.

use super::date::Date;
use super::name::Id;
use super::quantity::Quantity;
use super::source::{Citation, Dispute};
use super::text::Text;

record! {
    /// A target that the parties set themselves.
    pub struct Goal {
        /// The id by which other parts refer to it.
        pub id: Id,
        /// The subject: "Mutual trade".
        pub title: Text,
        /// The target.
        pub target: Quantity,
        /// The deadline.
        pub deadline: Option<Date>,
        /// The source's own words for the deadline: "in the medium term".
        pub deadline_as_written: Option<Text>,
        /// The date when the goal was set.
        pub set_on: Option<Date>,
        /// Its state.
        pub state: GoalState,
        /// The id of the goal that replaces it.
        pub replaced_by: Option<Id>,
        /// The values reached, one series for each statistical office. They are never averaged or joined.
        pub series: Vec<Series>,
        /// The calculation, if the target is computed.
        pub how: Option<Text>,
        /// Other sources that disagree on the target.
        pub disputed_by: Vec<Dispute>,
        /// A note for readers.
        pub note: Option<Text>,
        /// The sentences of the sources that say so.
        pub cite: Vec<Citation>,
    }
}

choice! {
    /// The state of a goal.
    pub enum GoalState, "a state of a goal", or Open {
        /// Still pursued.
        Open = "open",
        /// Reached.
        Reached = "reached",
        /// More than the target was reached.
        Exceeded = "exceeded",
        /// The deadline passed and it was not reached.
        Missed = "missed",
        /// Replaced by another goal.
        Replaced = "replaced",
        /// The deadline passed and no source tells the outcome.
        Unknown = "unknown",
    }
}

record! {
    /// The values reached, year by year, as one statistical office counts them.
    pub struct Series {
        /// The id by which other parts refer to it.
        pub id: Id,
        /// The owner of the figures: "Uzbek statistics".
        pub title: Text,
        /// The id of the party that owns the figures, if it is a party. They are drawn in its colour.
        pub party: Option<Id>,
        /// The values by period.
        pub points: Vec<Point>,
        /// A note for readers.
        pub note: Option<Text>,
    }
}

record! {
    /// One value of a series.
    pub struct Point {
        /// The year, or a part of it: `2024-01/2024-11`.
        pub period: Date,
        /// The value.
        pub value: Quantity,
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
