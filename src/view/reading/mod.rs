//! [`Reading`]: where a reader is in the timeline, and what the reader can do there.

mod action;
mod choice;
mod list;
mod same;
mod saying;
#[cfg(test)]
mod tests;
mod window;
mod year;

pub use action::{Action, Way, Wish};
pub use choice::Choice;
pub(super) use list::{MOST_LISTED, ON_PAGE};
pub(super) use same::{AtRest, SameCrowd, SameList, SamePicture};
pub use saying::Saying;
pub(super) use year::digit;

use std::rc::Rc;

use yew::Reducible;

use super::register::Register;
use crate::timeline::{MOST_LABELLED, Scale};

/// Where a reader is: what is open, what is shown, which stretch of time is seen, what the keys act on.
///
/// Entries are counted from 0 in the order of time.
#[derive(Clone, Debug)]
pub struct Reading {
    register: Rc<Register>,
    /// The entry that is open.
    pub open: Option<usize>,
    /// The entry whose mark, or count, has the drawing's one tab stop.
    pub cursor: usize,
    /// Which entries are chosen.
    pub choice: Choice,
    /// The entries chosen.
    shown: Rc<[usize]>,
    /// The stretch of time that is seen, where it is not all.
    pub window: Option<Scale>,
    /// The stretch that is drawn while a finger moves the time: more than is seen, so that it need not be drawn anew.
    drawn: Option<Scale>,
    /// The same where it came to rest: what is said of it, and listed, does not change while it moves.
    pub rested: Option<Scale>,
    /// Whether fingers or a wheel are at it: until they rest, a click is none.
    is_moving: bool,
    /// The width of the drawing in pixels, once the page was asked for it.
    pub width: Option<f64>,
    /// The entries that the list goes through: those chosen that touch the window where it came to rest.
    listed: Rc<[usize]>,
    /// How many of them come before the page that is listed.
    skipped: usize,
    /// Whether a list of many is cut into pages.
    is_paged: bool,
    /// Whether the page of a long list is there as a table, too.
    pub is_tabulated: bool,
    /// The digits of a year that is being typed.
    typed: u32,
    /// What a reader who cannot see it is told, counted.
    pub said: (u32, Saying),
    /// What the page must do for the reader once it is drawn; counted, so that a wish can be repeated.
    pub wish: Option<(u32, Wish)>,
}

impl Reading {
    /// A reader who has just come, and perhaps opened an entry before there was a script to notice.
    pub fn new(register: Rc<Register>, is_paged: bool, open: Option<usize>) -> Self {
        let is_paged = is_paged && register.len() > MOST_LISTED;
        let shown: Rc<[usize]> = (0..register.len()).collect();
        let start = Self {
            register,
            open: None,
            cursor: 0,
            choice: Choice::default(),
            listed: Rc::clone(&shown),
            shown,
            window: None,
            drawn: None,
            rested: None,
            is_moving: false,
            width: None,
            skipped: 0,
            is_paged,
            is_tabulated: false,
            typed: 0,
            said: (0, Saying::Nothing),
            wish: None,
        };
        open.map_or(start.clone(), |open| start.at(open))
    }

    /// Where the reader is after doing something.
    pub fn after(&self, action: Action) -> Self {
        let is_typing = self.typed > 0;
        let action = match action {
            Action::Press(_) if is_typing => Action::Jump,
            Action::Press(action) => *action,
            Action::Close if is_typing => Action::Forget,
            // No year begins with it.
            Action::Type(0) if !is_typing => Action::ShowAll,
            action => action,
        };
        let saying = Saying::of(self, &action);
        // Whoever does something else has thought better of it.
        let goes_on = matches!(action, Action::Type(_) | Action::Settle | Action::Fit(_));
        let mut next = self.acted(action);
        if !goes_on {
            next.typed = 0;
        }
        // Nobody is told of what did not happen.
        let is_heard = |saying: &Saying| *saying == Saying::Language || next != *self;
        if let Some(saying) = saying.filter(is_heard) {
            next.said = (self.said.0 + 1, saying);
        }
        next
    }

    fn acted(&self, action: Action) -> Self {
        match action {
            Action::Pick(_) | Action::Enter(..) | Action::Reveal(_) if self.is_moving => {
                self.clone()
            }
            Action::Toggle(entry) | Action::Pick(entry) if self.open == Some(entry) => {
                self.closed()
            }
            Action::Toggle(entry) | Action::Opened(entry) => self.at(entry),
            Action::Pick(entry) => self.at(entry).wishing(Wish::Reveal(entry)),
            Action::Follow(entry) => self.followed(entry).wishing(Wish::Visit(entry)),
            Action::Seek(id) => match self.register.named(&id) {
                Some(entry) => self.followed(entry),
                None => self.clone(),
            },
            Action::Closed(entry) if self.open == Some(entry) => self.closed(),
            Action::Close => match self.open {
                Some(_) => self.closed().wishing(Wish::Focus),
                None => self.clone(),
            },
            Action::Step(way) => match self.towards(self.open, way) {
                Some(entry) => self.at(entry).wishing(Wish::Reveal(entry)),
                None => self.clone(),
            },
            Action::Reach(entry) => self.reached(entry),
            Action::Reveal(entry) => self.settled().listing(entry).wishing(Wish::Reveal(entry)),
            Action::Regain => self.clone().wishing(Wish::Focus),
            Action::Turn(way) => self.turned(way),
            Action::Type(digit) => self.typing(digit),
            Action::Jump => self.jumped(),
            Action::Tabulate => Self { is_tabulated: !self.is_tabulated, ..self.clone() },
            Action::Closed(_) => self.clone(),
            action => self.looking(action),
        }
    }

    /// What changes which entries are shown, or which stretch of time is seen.
    fn looking(&self, action: Action) -> Self {
        let choice = self.choice.clone();
        match action {
            Action::Show(family) => self.choosing(Choice { family, ..choice }),
            Action::Concern(party) => self.choosing(Choice { party, ..choice }),
            Action::Hold(state) => self.choosing(Choice { state, ..choice }),
            Action::Find(words) => self.found(words.trim()),
            Action::Enter(first, last, entry) => self.entered(first, last, entry),
            Action::Magnify(factor) => {
                let about = self.open.map_or(0.5, |open| self.place_in_window(open));
                self.seen(self.sight().zoomed(factor, about)).settled()
            }
            Action::Pan(share) => self.seen(self.sight().moved(share)).settled(),
            Action::ShowAll => self.seen(self.register.whole()).settled(),
            Action::Pinch(factor, about) => self.moving(self.sight().zoomed(factor, about)),
            Action::Drag(share) => self.dragged(share),
            Action::Point(place) => {
                let whole = self.register.whole();
                let share = self.sight().days() / whole.days();
                self.moving(whole.zoomed(1.0 / share, 0.0).moved((place - share / 2.0) / share))
            }
            Action::Settle => self.settled(),
            Action::Fit(width) => Self { width: Some(width), ..self.clone() },
            _ => self.clone(),
        }
    }

    /// The entries.
    pub fn register(&self) -> &Register {
        &self.register
    }

    /// Whether there are so many entries that the time can be zoomed into, and titles be searched.
    pub fn is_navigable(&self) -> bool {
        self.register.len() > MOST_LABELLED
    }

    /// Whether there is an entry that way from the open one.
    pub fn can_step(&self, way: Way) -> bool {
        self.towards(self.open, way).is_some()
    }

    fn at(&self, entry: usize) -> Self {
        Self { open: Some(entry), cursor: entry, ..self.clone() }.seeing(entry).listing(entry)
    }

    /// An entry that is open even if it was not shown.
    fn followed(&self, entry: usize) -> Self {
        let choice = if self.shows(entry) { self.choice.clone() } else { Choice::default() };
        self.choosing(choice).at(entry)
    }

    fn reached(&self, entry: usize) -> Self {
        Self { cursor: entry, ..self.clone() }.seeing(entry).wishing(Wish::Focus)
    }

    fn closed(&self) -> Self {
        Self { open: None, ..self.clone() }
    }

    fn wishing(self, wish: Wish) -> Self {
        let count = self.wish.map_or(0, |(count, _)| count.wrapping_add(1));
        Self { wish: Some((count, wish)), ..self }
    }

    /// The next entry shown after one, or before it; from nowhere, the first or the last.
    pub(super) fn towards(&self, from: Option<usize>, way: Way) -> Option<usize> {
        let shown = &self.shown;
        let place = match (way, from) {
            (Way::Later, None) => 0,
            (Way::Later, Some(from)) => shown.partition_point(|entry| *entry <= from),
            (Way::Earlier, from) => {
                shown.partition_point(|entry| *entry < from.unwrap_or(0)).checked_sub(1)?
            }
        };
        shown.get(place).copied()
    }
}

impl Reducible for Reading {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let next = self.after(action);
        // Yew skips the render when it gets the same `Rc` back.
        if next == *self { self } else { next.into() }
    }
}
