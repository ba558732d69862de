//! [`Action`]: everything that changes the state of the timeline.

use crate::story::{Day, EventState, Family, Id};

/// An action of the reader, or an event that the page reports.
///
/// Entries are chronological indices. Positions are shares from 0 to 1.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Opens the entry of a mark, or closes it, and scrolls to it.
    Pick(usize),
    /// Opens an entry that another entry links to. Clears the filter if the filter hides it.
    Follow(usize),
    /// Opens the entry with this id as [`Action::Follow`] does; the page scrolls to it.
    OpenById(Id),
    /// Reports that an entry is open in the page: a click, find in page, a link or the last render opened it.
    Opened(usize),
    /// Reports that an entry is closed in the page.
    Closed(usize),
    /// Wraps an action that a key triggers. While a year is being typed, the key submits the year instead.
    Press(Box<Self>),
    /// Types one digit of a year.
    TypeDigit(u32),
    /// Goes to the year that was typed so far.
    SubmitYear,
    /// Discards the digits that were typed.
    DiscardYear,
    /// Opens the data table of a long list, or closes it.
    ToggleTable,
    /// Reports that the rest of the list is open or closed in the page.
    ListToggled(bool),
    /// Moves the guide to a day. With the keyboard, what stood there is announced.
    Guide(Day, bool),
    /// Reports that the story is rendered in another language now.
    LanguageChanged,
    /// Closes the open entry.
    Close,
    /// Opens the next entry in a direction.
    Step(TimeDirection),
    /// Moves the tab stop to the mark of an entry, and focuses it.
    MoveCursor(usize),
    /// Focuses the tab stop again after a key changed the drawing.
    RestoreFocus,
    /// Shows one family only, or all.
    FilterFamily(Option<Family>),
    /// Shows the entries of one party only, or all.
    FilterParty(Option<usize>),
    /// Shows the entries in one state only, or all.
    FilterState(Option<EventState>),
    /// Shows the entries whose title contains the text, or zooms to the year that the text names.
    Search(String),
    /// Turns the page of the list.
    TurnPage(TimeDirection),
    /// Zooms to a range from one day to another, with the tab stop on this entry. If the visible range cannot become shorter,
    /// does what [`Action::ShowInList`] does.
    ZoomTo(Day, Day, usize),
    /// Scrolls to an entry in the list and focuses it without opening it.
    ShowInList(usize),
    /// Zooms in by a factor, about the open entry or the centre.
    Zoom(f64),
    /// Moves the visible range later by a multiple of its length.
    Pan(f64),
    /// Shows the whole period.
    ShowAll,
    /// Zooms as [`Action::Zoom`] does, about a position, while a gesture is in progress.
    Pinch(f64, f64),
    /// Moves the range as [`Action::Pan`] does while a gesture is in progress.
    Drag(f64),
    /// Centres the visible range on a position of the whole period while a gesture is in progress.
    CentreAt(f64),
    /// Ends a gesture: the list follows the visible range.
    EndGesture,
    /// Reports the widths of the drawing and of the gutter before it, in pixels.
    Resize(f64, f64),
}

/// A direction in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeDirection {
    /// Forwards in time.
    Later,
    /// Backwards in time.
    Earlier,
}
