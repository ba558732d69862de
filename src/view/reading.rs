//! [`Reading`]: where a reader is in the timeline, and what the reader can do there.

use std::rc::Rc;

use yew::Reducible;

use crate::story::Family;

/// Where a reader is: what is open, what is shown, what the keys act on.
///
/// Entries are counted from 0 in the order of time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The family of each entry.
    families: Rc<[Family]>,
    /// The entry that is open.
    pub open: Option<usize>,
    /// The mark that has the drawing's one tab stop.
    pub cursor: usize,
    /// The only family shown; `None` for all.
    pub family: Option<Family>,
    /// What the page must do for the reader once it is drawn; counted, so that a wish can be repeated.
    pub wish: Option<(u32, Wish)>,
}

/// What only the page can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Bring an entry into sight.
    Reveal(usize),
    /// Put the focus on the mark of an entry.
    Focus(usize),
}

/// What a reader does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Opens an entry, or closes it if it is open.
    Toggle(usize),
    /// Opens the entry of a mark, or closes it, and brings it into sight.
    Pick(usize),
    /// Opens an entry that another one leads to, showing all if it is not shown.
    Follow(usize),
    /// Takes note that the browser opened an entry by itself: it found words there, or followed a link.
    Opened(usize),
    /// Takes note that the browser closed an entry by itself.
    Closed(usize),
    /// Closes what is open.
    Close,
    /// Opens the next entry, or the one before.
    Step(Way),
    /// Moves the tab stop along the marks.
    Move(Way),
    /// Shows one family only, or all.
    Show(Option<Family>),
}

/// A way along the entries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// To the next in time.
    Later,
    /// To the one before.
    Earlier,
    /// To the first.
    First,
    /// To the last.
    Last,
}

impl Reading {
    /// A reader who has just come, and perhaps opened an entry before there was a script to notice.
    pub fn new(families: impl IntoIterator<Item = Family>, open: Option<usize>) -> Self {
        let families = families.into_iter().collect();
        Self { families, open, cursor: open.unwrap_or(0), family: None, wish: None }
    }

    /// Where the reader is after doing something.
    pub fn after(&self, action: Action) -> Self {
        match action {
            Action::Toggle(entry) if self.open == Some(entry) => self.closed(),
            Action::Toggle(entry) => self.at(entry),
            Action::Pick(entry) if self.open == Some(entry) => self.closed(),
            Action::Pick(entry) => self.at(entry).wishing(Wish::Reveal(entry)),
            Action::Follow(entry) => {
                let family = self.family.filter(|_| self.shows(entry));
                self.showing(family).at(entry).wishing(Wish::Reveal(entry))
            }
            Action::Opened(entry) => self.at(entry),
            Action::Closed(entry) if self.open == Some(entry) => self.closed(),
            Action::Closed(_) => self.clone(),
            Action::Close => match self.open {
                Some(entry) => self.closed().wishing(Wish::Focus(entry)),
                None => self.clone(),
            },
            Action::Step(way) => match self.towards(self.open, way) {
                Some(entry) => self.at(entry).wishing(Wish::Reveal(entry)),
                None => self.clone(),
            },
            Action::Move(way) => match self.towards(Some(self.cursor), way) {
                Some(entry) if entry != self.cursor => {
                    Self { cursor: entry, ..self.clone() }.wishing(Wish::Focus(entry))
                }
                _ => self.clone(),
            },
            Action::Show(family) => self.showing(family),
        }
    }

    /// Whether an entry is shown.
    pub fn shows(&self, entry: usize) -> bool {
        self.family.is_none_or(|family| self.families.get(entry) == Some(&family))
    }

    /// How many entries are shown.
    pub fn shown(&self) -> usize {
        (0..self.families.len()).filter(|entry| self.shows(*entry)).count()
    }

    /// The place of an entry among those shown, counted from 1.
    pub fn place(&self, entry: usize) -> usize {
        (0..=entry).filter(|entry| self.shows(*entry)).count()
    }

    /// Whether there is an entry that way from the open one.
    pub fn can_step(&self, way: Way) -> bool {
        self.towards(self.open, way).is_some()
    }

    fn at(&self, entry: usize) -> Self {
        Self { open: Some(entry), cursor: entry, ..self.clone() }
    }

    fn closed(&self) -> Self {
        Self { open: None, ..self.clone() }
    }

    fn wishing(self, wish: Wish) -> Self {
        let count = self.wish.map_or(0, |(count, _)| count.wrapping_add(1));
        Self { wish: Some((count, wish)), ..self }
    }

    fn showing(&self, family: Option<Family>) -> Self {
        let mut next = Self { family, ..self.clone() };
        next.open = next.open.filter(|entry| next.shows(*entry));
        if !next.shows(next.cursor) {
            next.cursor = next.towards(None, Way::First).unwrap_or(0);
        }
        next
    }

    /// The entry shown that lies a way from another; from nowhere, the first or the last.
    fn towards(&self, from: Option<usize>, way: Way) -> Option<usize> {
        let mut shown = (0..self.families.len()).filter(|entry| self.shows(*entry));
        match (way, from) {
            (Way::First, _) | (Way::Later, None) => shown.next(),
            (Way::Last, _) => shown.next_back(),
            (Way::Later, Some(from)) => shown.find(|entry| *entry > from),
            (Way::Earlier, Some(from)) => shown.rfind(|entry| *entry < from),
            (Way::Earlier, None) => None,
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn reading() -> Reading {
        let families = [Family::Visits, Family::Talks, Family::Visits, Family::Agreements];
        Reading::new(families, None)
    }

    fn after(actions: &[Action]) -> Reading {
        actions.iter().fold(reading(), |reading, action| reading.after(*action))
    }

    #[test]
    fn a_second_click_closes_the_entry() {
        assert_eq!(after(&[Action::Toggle(1)]).open, Some(1));
        assert_eq!(after(&[Action::Toggle(1), Action::Toggle(1)]).open, None);
        assert_eq!(after(&[Action::Toggle(1), Action::Pick(1)]).open, None);
    }

    #[test]
    fn what_the_browser_opens_and_closes_by_itself_is_noted() {
        let opened = after(&[Action::Toggle(1), Action::Opened(2)]);
        assert_eq!((opened.open, opened.cursor, opened.wish), (Some(2), 2, None));
        assert_eq!(opened.after(Action::Closed(1)), opened, "the one that made room for it");
        assert_eq!(opened.after(Action::Closed(2)).open, None);
    }

    #[test]
    fn what_was_open_before_the_script_is_open_after_it() {
        let reading = Reading::new([Family::Visits, Family::Talks], Some(1));
        assert_eq!((reading.open, reading.cursor), (Some(1), 1));
    }

    #[test]
    fn one_entry_is_open_at_a_time() {
        assert_eq!(after(&[Action::Toggle(1), Action::Pick(3)]).open, Some(3));
    }

    #[test]
    fn steps_pass_over_what_is_not_shown() {
        let visits = after(&[Action::Show(Some(Family::Visits)), Action::Step(Way::Later)]);
        assert_eq!(visits.open, Some(0), "from nowhere to the first");
        let next = visits.after(Action::Step(Way::Later));
        assert_eq!(next.open, Some(2), "over the talks");
        assert!(!next.can_step(Way::Later), "no visit after it");
        assert_eq!(next.after(Action::Step(Way::Later)).open, Some(2), "and it stays");
        assert_eq!((next.place(2), next.shown()), (2, 2), "second of two");
    }

    #[test]
    fn a_filter_closes_what_it_hides_and_moves_the_tab_stop() {
        let talks = after(&[Action::Toggle(0), Action::Show(Some(Family::Talks))]);
        assert_eq!((talks.open, talks.cursor), (None, 1));
        assert_eq!(after(&[Action::Toggle(0), Action::Show(Some(Family::Visits))]).open, Some(0));
    }

    #[test]
    fn a_link_opens_an_entry_that_the_filter_hides() {
        let visits = after(&[Action::Show(Some(Family::Visits)), Action::Follow(2)]);
        assert_eq!((visits.family, visits.open), (Some(Family::Visits), Some(2)), "it is shown");
        let all = visits.after(Action::Follow(1));
        assert_eq!((all.family, all.open), (None, Some(1)), "it was not");
    }

    #[test]
    fn keys_move_the_tab_stop_and_the_focus_follows() {
        let moved = after(&[Action::Move(Way::Last), Action::Move(Way::Earlier)]);
        assert_eq!(moved.cursor, 2);
        assert_eq!(moved.wish, Some((1, Wish::Focus(2))));
        assert_eq!(moved.open, None, "moving does not open");
        assert_eq!(after(&[Action::Move(Way::Earlier)]), reading(), "nothing before the first");
    }

    #[test]
    fn closing_gives_the_focus_back_to_the_mark() {
        let closed = after(&[Action::Pick(2), Action::Close]);
        assert_eq!((closed.open, closed.wish), (None, Some((1, Wish::Focus(2)))));
        assert_eq!(after(&[Action::Close]), reading(), "nothing was open");
    }
}
