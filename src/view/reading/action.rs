//! [`Action`]: what a reader does; and [`Wish`]: what only the page can do for it.

use crate::story::{Day, EventState, Family, Id};

/// What a reader does.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Opens an entry, or closes it if it is open.
    Toggle(usize),
    /// Opens the entry of a mark, or closes it, and brings it into sight.
    Pick(usize),
    /// Opens an entry that another one leads to, showing all if it is not shown.
    Follow(usize),
    /// Opens the entry of this name as [`Action::Follow`] does, wherever in the list; the page brings it into sight.
    Seek(Id),
    /// Takes note that the browser opened an entry by itself: it found words there, or followed a link.
    Opened(usize),
    /// Takes note that the browser closed an entry by itself.
    Closed(usize),
    /// Does the same by a key; where a year is being typed the key ends that instead.
    Press(Box<Self>),
    /// Types one digit of a year.
    Type(u32),
    /// Goes to the year that was typed so far.
    Jump,
    /// Forgets it.
    Forget,
    /// Opens the table of a long list, or closes it.
    Tabulate,
    /// Takes note that all is told in another language.
    Retell,
    /// Closes what is open.
    Close,
    /// Opens the next entry, or the one before.
    Step(Way),
    /// Puts the tab stop on the mark of an entry, and brings it into sight.
    Reach(usize),
    /// Gives the focus back to the drawing, after something else that its keys did.
    Regain,
    /// Shows one family only, or all.
    Show(Option<Family>),
    /// Shows what concerns one party only, or all.
    Concern(Option<usize>),
    /// Shows one state only, or all.
    Hold(Option<EventState>),
    /// Shows what has these words in its title, or goes to the year that they name.
    Find(String),
    /// Goes on in the list, or back.
    Turn(Way),
    /// Looks at a stretch of time, from one day to another, for the sake of this entry.
    Enter(Day, Day, usize),
    /// Brings an entry into sight in the list, without opening it.
    Reveal(usize),
    /// Looks at a stretch so many times shorter, about the open entry or the middle.
    Magnify(f64),
    /// Looks so many times the width of the window later.
    Pan(f64),
    /// Looks at all of the time.
    ShowAll,
    /// Does the same as [`Action::Magnify`] while fingers or a wheel are at it, about a place from 0 to 1.
    Pinch(f64, f64),
    /// Does the same as [`Action::Pan`] while a finger or a wheel is at it.
    Drag(f64),
    /// Centres the window on a place from 0 to 1 of all the time.
    Point(f64),
    /// Comes to rest: the list follows.
    Settle,
    /// Takes note of how wide the drawing is, in pixels.
    Fit(f64),
}

/// A way along the entries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// To what is later.
    Later,
    /// To what was before.
    Earlier,
}

/// What only the page can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Bring an entry into sight.
    Reveal(usize),
    /// The same, and give its line the focus.
    Visit(usize),
    /// Put the focus on the mark that has the tab stop.
    Focus,
    /// Do so if a mark had the focus and is not there any more.
    Keep,
    /// Wait for more digits of a year, but not for long.
    Wait,
    /// Tell how wide the drawing is.
    Measure,
}
