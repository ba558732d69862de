//! [`Announcement`]: the live-region message after an action.

use crate::story::Day;

/// The message for a screen reader. Focus changes and disclosures announce themselves and need none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Announcement {
    /// No message.
    Nothing,
    /// The entry that was opened.
    EntryOpened,
    /// An entry was closed.
    EntryClosed,
    /// The visible range and the number of entries in it.
    VisibleRange,
    /// The page of the list.
    ListPage,
    /// The digits of a year that were typed so far.
    TypedDigits,
    /// The facts of the guide at its day.
    Guide(Day),
    /// The language that the story is rendered in now.
    Language,
}
