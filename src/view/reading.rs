//! [`Reading`]: where a reader is in the timeline, and what the reader can do there.

use std::rc::Rc;

use yew::Reducible;

use super::register::Register;
use crate::story::{Day, EventState, Family, Id};
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
    /// What the page must do for the reader once it is drawn; counted, so that a wish can be repeated.
    pub wish: Option<(u32, Wish)>,
}

/// Which entries are chosen; all of it must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// The only family.
    pub family: Option<Family>,
    /// Only those in which this party came or received.
    pub party: Option<usize>,
    /// Only those in this state.
    pub state: Option<EventState>,
    /// Only those with these words in the title, and which they are.
    words: Option<(Rc<str>, Rc<[bool]>)>,
}

/// What only the page can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Bring an entry into sight.
    Reveal(usize),
    /// Put the focus on the mark that has the tab stop.
    Focus,
    /// Tell how wide the drawing is.
    Measure,
}

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

/// A list of more entries than this is cut into pages.
pub(super) const MOST_LISTED: usize = 100;
/// How many stand on a page.
pub(super) const ON_PAGE: usize = 20;
/// How many times as much as is seen is drawn while a finger moves the time.
const DRAWN_WIDER: f64 = 1.6;

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
            wish: None,
        };
        open.map_or(start.clone(), |open| start.at(open))
    }

    /// Where the reader is after doing something.
    pub fn after(&self, action: Action) -> Self {
        match action {
            Action::Pick(_) | Action::Enter(..) | Action::Reveal(_) if self.is_moving => {
                self.clone()
            }
            Action::Toggle(entry) | Action::Pick(entry) if self.open == Some(entry) => {
                self.closed()
            }
            Action::Toggle(entry) | Action::Opened(entry) => self.at(entry),
            Action::Pick(entry) => self.at(entry).wishing(Wish::Reveal(entry)),
            Action::Follow(entry) => self.followed(entry).wishing(Wish::Reveal(entry)),
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
            Action::Reach(entry) => {
                Self { cursor: entry, ..self.clone() }.seeing(entry).wishing(Wish::Focus)
            }
            Action::Reveal(entry) => self.settled().listing(entry).wishing(Wish::Reveal(entry)),
            Action::Regain => self.clone().wishing(Wish::Focus),
            Action::Turn(way) => self.turned(way),
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
            Action::Fit(width) => {
                let fitted = Self { width: Some(width), ..self.clone() };
                // Marks that are placed in another way are other elements: the focus is given once more.
                match self.wish {
                    Some((_, Wish::Focus)) if self.width.is_none() => fitted.wishing(Wish::Focus),
                    _ => fitted,
                }
            }
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

    /// The stretch of time that is seen.
    pub fn sight(&self) -> Scale {
        self.window.unwrap_or(self.register.whole())
    }

    /// The stretch of time that is drawn: that, or more while a finger moves it.
    pub fn drawn(&self) -> Scale {
        self.drawn.unwrap_or(self.sight())
    }

    /// Whether an entry is shown.
    pub fn shows(&self, entry: usize) -> bool {
        self.register.facts(entry).is_some_and(|facts| {
            self.choice.family.is_none_or(|family| facts.family == family)
                && self.choice.party.is_none_or(|party| facts.parties.contains(&Some(party)))
                && self.choice.state.is_none_or(|state| facts.state == state)
                && self.choice.words.as_ref().is_none_or(|(_, has)| has[entry])
        })
    }

    /// The entries shown.
    pub fn shown(&self) -> &Rc<[usize]> {
        &self.shown
    }

    /// The entries that the list goes through, all its pages.
    pub fn listed(&self) -> &Rc<[usize]> {
        &self.listed
    }

    /// The places of those on the page that is listed.
    pub fn page(&self) -> std::ops::Range<usize> {
        if self.is_paged {
            self.skipped..(self.skipped + ON_PAGE).min(self.listed.len())
        } else {
            0..self.listed.len()
        }
    }

    /// The place of an entry among those shown, counted from 1.
    pub fn place(&self, entry: usize) -> usize {
        self.shown.partition_point(|other| *other <= entry)
    }

    /// Whether there is an entry that way from the open one.
    pub fn can_step(&self, way: Way) -> bool {
        self.towards(self.open, way).is_some()
    }

    /// Whether the width of the drawing is to be told: where a part of the time is seen there is one, of that width.
    pub fn needs_width(&self) -> bool {
        self.window.is_some() && self.width.is_none()
    }

    /// Whether the list is cut into pages.
    pub fn is_paged(&self) -> bool {
        self.is_paged
    }

    /// Whether the list goes on that way.
    pub fn can_turn(&self, way: Way) -> bool {
        match way {
            Way::Earlier => self.page().start > 0,
            Way::Later => self.page().end < self.listed.len(),
        }
    }

    /// Whether there is time that way which is not seen.
    pub fn can_look(&self, way: Way) -> bool {
        let whole = self.register.whole();
        self.window.is_some_and(|window| match way {
            Way::Earlier => window.first() > whole.first(),
            Way::Later => window.last() < whole.last(),
        })
    }

    /// Whether a shorter stretch of time can be seen.
    pub fn can_zoom_in(&self) -> bool {
        self.rested.is_none_or(|window| !window.is_least())
    }

    /// Whether all is the same but how the time moves.
    fn rests_as(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.register, &other.register)
            && Rc::ptr_eq(&self.shown, &other.shown)
            && Rc::ptr_eq(&self.listed, &other.listed)
            && (self.open, self.cursor, self.skipped) == (other.open, other.cursor, other.skipped)
            && self.choice == other.choice
            && (self.rested, self.width) == (other.rested, other.width)
    }

    fn at(&self, entry: usize) -> Self {
        Self { open: Some(entry), cursor: entry, ..self.clone() }.seeing(entry).listing(entry)
    }

    /// An entry that is open even if it was not shown.
    fn followed(&self, entry: usize) -> Self {
        let choice = if self.shows(entry) { self.choice.clone() } else { Choice::default() };
        self.choosing(choice).at(entry)
    }

    fn closed(&self) -> Self {
        Self { open: None, ..self.clone() }
    }

    fn wishing(self, wish: Wish) -> Self {
        let count = self.wish.map_or(0, |(count, _)| count.wrapping_add(1));
        Self { wish: Some((count, wish)), ..self }
    }

    fn choosing(&self, choice: Choice) -> Self {
        if choice == self.choice {
            return self.clone();
        }
        let chosen = Self { choice, ..self.clone() };
        let shown: Rc<[usize]> =
            (0..self.register.len()).filter(|entry| chosen.shows(*entry)).collect();
        let open = self.open.filter(|open| chosen.shows(*open));
        let cursor = if chosen.shows(self.cursor) {
            self.cursor
        } else {
            shown.first().copied().unwrap_or(0)
        };
        Self { shown, open, cursor, ..chosen }.settled()
    }

    /// What has these words in its title; a year of the story is gone to instead.
    fn found(&self, words: &str) -> Self {
        let whole = self.register.whole();
        let year = words.parse().ok().filter(|year| (-9999..=9999).contains(year));
        let year = year.map(|year: i32| [year, year + 1].map(|year| Day::from_civil(year, 1, 1)));
        if let Some([first, next]) =
            year.filter(|[first, next]| whole.touches(*first, next.before()))
        {
            let all = self.choosing(Choice { words: None, ..self.choice.clone() });
            return all.seen(Scale::between(first, next)).settled();
        }
        let found = || (words.into(), self.register.find(words).into());
        let words = (!words.is_empty()).then(found);
        self.choosing(Choice { words, ..self.choice.clone() })
    }

    fn seen(&self, window: Scale) -> Self {
        let whole = self.register.whole();
        let window = window.within(whole);
        let window = (!window.covers(whole)).then_some(window);
        Self { window, drawn: None, ..self.clone() }
    }

    fn dragged(&self, share: f64) -> Self {
        let moved = self.moving(self.sight().moved(share));
        if moved.width.is_none() {
            return moved;
        }
        let window = moved.sight();
        let is_enough = |drawn: &Scale| {
            drawn.covers(window) && drawn.days() < window.days() * (DRAWN_WIDER + 0.001)
        };
        let wider = || window.zoomed(1.0 / DRAWN_WIDER, 0.5);
        let drawn = Some(self.drawn.filter(is_enough).unwrap_or_else(wider));
        Self { drawn, ..moved }
    }

    fn moving(&self, window: Scale) -> Self {
        Self { is_moving: true, ..self.seen(window) }
    }

    /// The list follows the window, and the tab stop stays in it.
    fn settled(&self) -> Self {
        let rested = self.window;
        let rested = Self { is_moving: false, drawn: None, rested, skipped: 0, ..self.clone() };
        let Some(window) = self.window else {
            return Self { listed: Rc::clone(&self.shown), ..rested }.listing_open();
        };
        let is_seen = |entry: &usize| {
            let (first, last) = self.register.days(*entry);
            window.touches(first, last)
        };
        let listed: Rc<[usize]> = self.shown.iter().copied().filter(is_seen).collect();
        let cursor = if listed.contains(&self.cursor) {
            self.cursor
        } else {
            listed.first().copied().unwrap_or(self.cursor)
        };
        Self { listed, cursor, ..rested }.listing_open()
    }

    fn listing_open(self) -> Self {
        match self.open {
            Some(open) if self.listed.binary_search(&open).is_ok() => self.listing(open),
            _ => self,
        }
    }

    /// Moves the window so that an entry is in it.
    fn seeing(self, entry: usize) -> Self {
        let (first, last) = self.register.days(entry);
        match self.window {
            Some(window) if !window.touches(first, last) => {
                let place = f64::midpoint(window.at(first), window.at(last.after(1)));
                self.seen(window.moved(place - 0.5)).settled()
            }
            _ => self,
        }
    }

    /// Turns to the page on which an entry stands.
    fn listing(self, entry: usize) -> Self {
        let place = self.listed.partition_point(|other| *other < entry);
        if self.page().contains(&place) {
            return self;
        }
        Self { skipped: place / ON_PAGE * ON_PAGE, ..self }
    }

    fn turned(&self, way: Way) -> Self {
        if !self.can_turn(way) {
            return self.clone();
        }
        let skipped = match way {
            Way::Earlier => self.skipped.saturating_sub(ON_PAGE),
            Way::Later => self.skipped + ON_PAGE,
        };
        let turned = Self { skipped, ..self.clone() };
        let first = self.listed.get(skipped).copied();
        first.map_or(turned.clone(), |first| turned.wishing(Wish::Reveal(first)))
    }

    /// Looks at a stretch; what lies too close to be parted by that is gone to in the list.
    fn entered(&self, first: Day, last: Day, entry: usize) -> Self {
        let next = self.seen(Scale::between(first, last.after(1)));
        let next = Self { cursor: entry, ..next }.settled();
        if next.window == self.window {
            return next.listing(entry).wishing(Wish::Reveal(entry));
        }
        next.wishing(Wish::Focus)
    }

    /// Where an entry stands in the window; in the middle if it is not in it.
    pub(super) fn place_in_window(&self, entry: usize) -> f64 {
        let ((first, last), sight) = (self.register.days(entry), self.sight());
        let place = f64::midpoint(sight.at(first), sight.at(last.after(1)));
        if (0.0..=1.0).contains(&place) { place } else { 0.5 }
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

impl PartialEq for Reading {
    fn eq(&self, other: &Self) -> bool {
        self.rests_as(other)
            && (self.window, self.is_moving) == (other.window, other.is_moving)
            && self.wish == other.wish
    }
}

/// A list of entries, the same if it is the very same.
#[derive(Clone, Debug)]
pub(super) struct SameList(pub(super) Rc<[usize]>);

impl PartialEq for SameList {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// A reading of which nothing counts but which entries are shown.
#[derive(Clone, Debug)]
pub(super) struct SameCrowd(pub(super) Reading);

impl PartialEq for SameCrowd {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0.register, &other.0.register) && Rc::ptr_eq(&self.0.shown, &other.0.shown)
    }
}

/// A reading of which it counts what is drawn, not which part of it is seen.
#[derive(Clone, Debug)]
pub(super) struct SamePicture(pub(super) Reading);

impl PartialEq for SamePicture {
    fn eq(&self, other: &Self) -> bool {
        self.0.rests_as(&other.0) && self.0.drawn() == other.0.drawn()
    }
}

/// A reading of which it does not count that the time moves.
#[derive(Clone, Debug)]
pub(super) struct AtRest(pub(super) Reading);

impl PartialEq for AtRest {
    fn eq(&self, other: &Self) -> bool {
        self.0.rests_as(&other.0)
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
    use crate::view::Facts;

    /// A register of an entry a year from 2001, of these families.
    fn register(families: &[Family]) -> Rc<Register> {
        let facts = families.iter().zip(2001..).map(|(family, year)| Facts {
            date: year.to_string().parse().unwrap(),
            family: *family,
            state: EventState::Held,
            parties: [Some(year % 2), None]
                .map(|party: Option<i32>| party.and_then(|party| usize::try_from(party).ok())),
        });
        Rc::new(Register::from(facts.collect::<Vec<_>>()))
    }

    fn reading() -> Reading {
        let families = [Family::Visits, Family::Talks, Family::Visits, Family::Agreements];
        // What two readings share they have in common.
        thread_local!(static REGISTER: std::cell::OnceCell<Reading> = const { std::cell::OnceCell::new() });
        REGISTER
            .with(|kept| kept.get_or_init(|| Reading::new(register(&families), true, None)).clone())
    }

    /// A reader of so many entries, one a year.
    fn of_years(years: usize) -> Reading {
        Reading::new(register(&vec![Family::Visits; years]), true, None)
    }

    fn after(actions: &[Action]) -> Reading {
        then(reading(), actions)
    }

    fn then(reading: Reading, actions: &[Action]) -> Reading {
        actions.iter().fold(reading, |reading, action| reading.after(action.clone()))
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
        let reading = Reading::new(register(&[Family::Visits, Family::Talks]), true, Some(1));
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
        assert_eq!((next.place(2), next.shown().len()), (2, 2), "second of two");
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
        assert_eq!(
            (visits.choice.family, visits.open),
            (Some(Family::Visits), Some(2)),
            "it is shown"
        );
        let all = visits.after(Action::Follow(1));
        assert_eq!((all.choice.family, all.open), (None, Some(1)), "it was not");
    }

    #[test]
    fn keys_move_the_tab_stop_and_the_focus_follows() {
        let moved = after(&[Action::Reach(3), Action::Reach(2)]);
        assert_eq!(moved.cursor, 2);
        assert_eq!(moved.wish, Some((1, Wish::Focus)));
        assert_eq!(moved.open, None, "moving does not open");
    }

    #[test]
    fn closing_gives_the_focus_back_to_the_mark() {
        let closed = after(&[Action::Pick(2), Action::Close]);
        assert_eq!((closed.open, closed.wish), (None, Some((1, Wish::Focus))));
        assert_eq!(after(&[Action::Close]), reading(), "nothing was open");
    }

    #[test]
    fn a_long_list_is_read_page_by_page_and_turns_to_what_is_opened() {
        let all = of_years(130);
        assert_eq!((all.page(), all.can_turn(Way::Earlier)), (0..20, false));
        let last = then(all.clone(), &vec![Action::Turn(Way::Later); 9]);
        assert_eq!((last.page(), last.can_turn(Way::Later)), (120..130, false));
        let opened = all.after(Action::Follow(60));
        assert_eq!((opened.page(), opened.open), (60..80, Some(60)));
        let whole = Reading::new(register(&[Family::Visits; 130]), false, None);
        assert_eq!(whole.page(), 0..130, "before the script all of it stands there");
    }

    #[test]
    fn the_list_follows_the_window_where_it_comes_to_rest() {
        let zoomed = of_years(130).after(Action::Pinch(13.0, 0.5));
        assert_eq!(zoomed.listed().len(), 130, "not while fingers are at it");
        let rested = zoomed.after(Action::Settle);
        assert!((10..=13).contains(&rested.listed().len()), "{:?}", rested.listed());
        assert_eq!(rested.cursor, rested.listed()[0], "the tab stop is in sight");
        assert!(rested.needs_width() && !rested.after(Action::Fit(640.0)).needs_width());
        let all = rested.after(Action::ShowAll);
        assert_eq!((all.window, all.listed().len()), (None, 130));
    }

    #[test]
    fn more_is_drawn_than_is_seen_while_a_finger_moves_the_time() {
        let start = then(of_years(130), &[Action::Magnify(10.0), Action::Fit(640.0)]);
        let first = start.after(Action::Drag(0.1));
        assert!(first.drawn().covers(first.sight()) && first.drawn() != first.sight());
        let second = first.after(Action::Drag(0.1));
        assert_eq!(second.drawn(), first.drawn(), "it is not drawn anew");
        let further = second.after(Action::Drag(0.3));
        assert!(further.drawn() != first.drawn() && further.drawn().covers(further.sight()));
        assert_eq!(further.after(Action::Settle).drawn(), further.sight());
    }

    #[test]
    fn a_year_is_gone_to_and_other_words_are_searched_for() {
        let year = of_years(130).after(Action::Find(" 2031 ".to_owned()));
        assert_eq!((&year.listed()[..], year.shown().len()), (&[30][..], 130));
        let story =
            crate::story::read(include_str!("../../static/stories/kazakhstan-uzbekistan.json"));
        let story = Rc::new(story.story.unwrap());
        let telling = crate::view::Telling::new(
            story,
            "en".parse().unwrap(),
            "dg".into(),
            crate::view::Form::Full,
        );
        let found = |words: &str| {
            let reading = Reading::new(Rc::new(Register::of(Rc::new(telling.clone()))), true, None);
            reading.after(Action::Find(words.to_owned())).shown().len()
        };
        let (all, some) = (found(""), found("tashKENT"));
        assert!(0 < some && some < all, "{some} of {all}");
        assert_eq!(found("no such words"), 0);
    }

    #[test]
    fn an_entry_that_is_opened_comes_into_the_window() {
        let zoomed =
            then(of_years(130), &[Action::Find("2010".to_owned()), Action::Step(Way::Later)]);
        assert_eq!(zoomed.open, Some(0));
        assert!(
            zoomed.listed().contains(&0) && zoomed.sight().days() < 400.0,
            "the window moved, as long as it was"
        );
    }

    #[test]
    fn a_count_is_entered_until_there_is_nothing_shorter() {
        let years = of_years(130);
        let [first, last] = [(2010, 1, 1), (2019, 12, 31)]
            .map(|(year, month, day)| Day::from_civil(year, month, day));
        let entered = years.after(Action::Enter(first, last, 9));
        assert_eq!(
            (entered.listed().len(), entered.cursor, entered.wish),
            (10, 9, Some((0, Wish::Focus)))
        );
        let day = Action::Enter(first, first, 9);
        let deepest = then(entered, &[day.clone(), day.clone()]);
        assert!(!deepest.can_zoom_in());
        assert_eq!(
            deepest.wish.map(|(_, wish)| wish),
            Some(Wish::Reveal(9)),
            "from there into the list"
        );
    }

    #[test]
    fn choices_of_party_and_state_must_all_hold() {
        let odd = of_years(130).after(Action::Concern(Some(1)));
        assert_eq!(odd.shown().len(), 65);
        let held = odd.after(Action::Hold(Some(EventState::Held)));
        assert_eq!(held.shown().len(), 65);
        assert_eq!(held.after(Action::Hold(Some(EventState::Planned))).shown().len(), 0);
    }
}
