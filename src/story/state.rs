//! The states of goals, projects, events and ties, and [`State`]: the one that a statement gives for any of them.

use super::node::Node;
use super::owner::Owner;
use super::read::{Read, Reader};

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

choice! {
    /// The state of a project.
    pub enum ProjectState, "a state of a project" {
        /// Finished.
        Implemented = "implemented",
        /// Begun, not finished.
        UnderWay = "under-way",
        /// Agreed, prepared or explored, not begun.
        Pipeline = "pipeline",
        /// Given up, or called off.
        Cancelled = "cancelled",
    }
}

choice! {
    /// The state of an event.
    pub enum EventState, "a state of an event", or Held {
        /// It took place.
        Held = "held",
        /// It is agreed or announced, with a date or without.
        Planned = "planned",
        /// A source expects it; no date is agreed.
        Expected = "expected",
        /// It takes place only on a condition.
        Conditional = "conditional",
        /// It was put off, and no new date is known. With a new date it is `planned` or `held`, with a `history`.
        Postponed = "postponed",
        /// It was called off by those who planned it.
        Cancelled = "cancelled",
        /// It did not take place, and no source says that it was called off.
        NotHeld = "not-held",
        /// It was planned, and no source tells whether it took place.
        Unknown = "unknown",
    }
}

choice! {
    /// The state of a tie.
    pub enum TieState, "a state of a tie" {
        /// Agreed or announced.
        Planned = "planned",
        /// Signed, not yet ratified.
        Signed = "signed",
        /// Ratified, not yet in force.
        Ratified = "ratified",
        /// It applies now.
        InForce = "in-force",
        /// Founded; no source tells whether it works.
        Established = "established",
        /// It works.
        Operating = "operating",
        /// Imposed by one side.
        Imposed = "imposed",
        /// It exists and does not apply for now.
        Suspended = "suspended",
        /// It does not apply any more.
        Ended = "ended",
    }
}

/// The state of a fact that has one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Of a goal.
    Goal(GoalState),
    /// Of a project or a report.
    Project(ProjectState),
    /// Of an event.
    Event(EventState),
    /// Of a tie.
    Tie(TieState),
}

impl State {
    /// The word in the file.
    pub fn word(self) -> &'static str {
        match self {
            Self::Goal(state) => state.word(),
            Self::Project(state) => state.word(),
            Self::Event(state) => state.word(),
            Self::Tie(state) => state.word(),
        }
    }
}

impl Read for State {
    /// Reads a state as a word of the fact that the statement belongs to.
    fn read<'a>(node: &'a Node<'a>, reader: &mut Reader<'a>) -> Option<Self> {
        let owner = Owner::of(reader.keys());
        match owner {
            Owner::Goal => GoalState::read(node, reader).map(Self::Goal),
            Owner::Project => ProjectState::read(node, reader).map(Self::Project),
            Owner::Event => EventState::read(node, reader).map(Self::Event),
            Owner::Tie => TieState::read(node, reader).map(Self::Tie),
            Owner::Point | Owner::Figure => {
                let message = format!("{} has no `state` that could differ", owner.name());
                reader.error_with_help(message, owner.instead_of("state"));
                None
            }
        }
    }
}
