//! [`State`]: the state that a statement gives for a fact of any kind.

use super::event::EventState;
use super::measure::GoalState;
use super::node::Node;
use super::owner::Owner;
use super::project::ProjectState;
use super::read::{Read, Reader};
use super::tie::TieState;

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
