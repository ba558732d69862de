//! [`Saying`]: what a reader who cannot see it is told after an action, in one sentence.

use super::{Action, Reading};

/// What is told. What has the focus is read aloud anyway, and so is a fold that opens or closes under it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saying {
    /// The focus has said it.
    Nothing,
    /// Which entry was opened.
    Entry,
    /// That it was closed.
    Closed,
    /// What is seen of the time.
    Sight,
    /// Which entries are listed.
    Listed,
    /// The digits of a year so far.
    Typed,
    /// Which language is told now.
    Language,
}

impl Saying {
    /// What is told of an action; of some nothing, so that what was told before stays.
    pub(super) fn of(reading: &Reading, action: &Action) -> Option<Self> {
        let saying = match action {
            Action::Pick(entry) if reading.open == Some(*entry) => Self::Closed,
            Action::Pick(_) | Action::Step(_) => Self::Entry,
            Action::Close => Self::Closed,
            Action::Turn(_) | Action::Reveal(_) => Self::Listed,
            Action::Toggle(_)
            | Action::Opened(_)
            | Action::Closed(_)
            | Action::Follow(_)
            | Action::Seek(_)
            | Action::Reach(_)
            | Action::Jump
            | Action::Tabulate
            | Action::Forget => Self::Nothing,
            Action::Type(_) => Self::Typed,
            Action::Retell => Self::Language,
            Action::Regain
            | Action::Fit(_)
            | Action::Pinch(..)
            | Action::Drag(_)
            | Action::Point(_) => return None,
            _ => Self::Sight,
        };
        Some(saying)
    }
}
