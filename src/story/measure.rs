//! [`Measure`]: what is counted, with its [`Goal`]s over time and its [`Series`] of what was reached.

use super::date::Date;
use super::evidence::Citation;
use super::name::Id;
use super::parties::PartyList;
use super::quantity::Quantity;
use super::source::Statement;
use super::text::Text;
use crate::order::reorder;

record! {
    /// A thing that is counted, such as mutual trade: the goals that were set for it, and the values that were reached. All of
    /// them have the same unit and share one scale.
    pub struct Measure {
        /// The id by which other parts refer to it.
        pub id: Id,
        /// The name of the thing that is counted: "Mutual trade".
        pub title: Text,
        /// The goals over time.
        pub goals: Vec<Goal>,
        /// The values reached, one series for each statistical office. They are never averaged or joined.
        pub series: Vec<Series>,
        /// A note for readers.
        pub note: Option<Text>,
    }
}

record! {
    /// A target that the parties set themselves.
    pub struct Goal {
        /// The id by which other parts refer to it.
        pub id: Id,
        /// The target.
        pub target: Quantity,
        /// The parties that promise it.
        pub by: PartyList,
        /// The date when the goal was set.
        pub set: Option<Date>,
        /// The source's own words for the date when it was set.
        pub set_as_written: Option<Text>,
        /// The deadline.
        pub deadline: Option<Date>,
        /// The source's own words for the deadline: "in the medium term".
        pub deadline_as_written: Option<Text>,
        /// Its state.
        pub state: GoalState,
        /// The id of the goal of the same measure that replaces it.
        pub replaced_by: Option<Id>,
        /// The id of the goal, project or figure that it is a part of.
        pub part_of: Option<Id>,
        /// The calculation, if the target is computed.
        pub how: Option<Text>,
        /// Statements that contradict.
        pub disputed_by: Vec<Statement>,
        /// Statements that say the same in other words, such as in another currency.
        pub also: Vec<Statement>,
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
        /// The source's own words for the period.
        pub date_as_written: Option<Text>,
        /// The value.
        pub value: Quantity,
        /// The calculation, if the value is computed.
        pub how: Option<Text>,
        /// Statements that contradict.
        pub disputed_by: Vec<Statement>,
        /// Statements that say the same in other words.
        pub also: Vec<Statement>,
        /// A note for readers.
        pub note: Option<Text>,
        /// The sentences of the sources that say so.
        pub cite: Vec<Citation>,
    }
}

impl Measure {
    /// The goals with their positions, in the order in which they were set. Those without a date come first, in the order of
    /// the file.
    pub fn goals_in_order(&self) -> Vec<(usize, &Goal)> {
        let mut goals: Vec<(usize, &Goal)> = self.goals.iter().enumerate().collect();
        let key = |goal: &Goal| goal.set.map(|date| date.order_key());
        reorder(&mut goals, |(_, a), (_, b)| key(a).cmp(&key(b)));
        goals
    }

    /// All quantities of the measure: targets first, then the values reached.
    pub fn quantities(&self) -> impl Iterator<Item = &Quantity> {
        let targets = self.goals.iter().map(|goal| &goal.target);
        let points = self.series.iter().flat_map(|series| &series.points);
        targets.chain(points.map(|point| &point.value))
    }
}

basis!(Goal, how);
basis!(Point, how);
