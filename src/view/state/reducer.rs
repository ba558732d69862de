//! The reducer: the state after an action.

use std::rc::Rc;

use yew::Reducible;

use super::action::Action;
use super::announcement::Announcement;
use super::effect::Effect;
use super::filter::Filter;
use super::timeline_state::TimelineState;

impl Reducible for TimelineState {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let next = self.after(action);
        // Yew skips the render if it gets the same `Rc` back.
        if next == *self { self } else { next.into() }
    }
}

impl TimelineState {
    /// Returns the state after an action.
    pub fn after(&self, action: Action) -> Self {
        if self.is_known(&action) {
            return self.clone();
        }
        let action = self.while_possible(self.while_typing(action));
        let announcement = self.announcement_for(&action);
        let keeps_digits = matches!(
            action,
            Action::TypeDigit(_) | Action::EndGesture | Action::Resize(..) | Action::Guide(..)
        );
        let mut next = self.acted(action);
        if !keeps_digits {
            next.typed_year = 0;
        }
        // An action that changed nothing is not announced.
        let is_due = |message: &Announcement| *message == Announcement::Language || next != *self;
        if let Some(message) = announcement.filter(is_due) {
            next.announcement = (self.announcement.0 + 1, message);
        }
        next
    }

    /// Returns whether the page reports a state of an entry that an action has set.
    fn is_known(&self, action: &Action) -> bool {
        match action {
            Action::Opened(entry) => self.open == Some(*entry),
            Action::Closed(entry) => self.open != Some(*entry),
            _ => false,
        }
    }

    /// Returns the meaning of an action, which may differ while a year is being typed.
    fn while_typing(&self, action: Action) -> Action {
        let is_typing = self.typed_year > 0;
        match action {
            Action::Press(_) if is_typing => Action::SubmitYear,
            Action::Press(action) => *action,
            Action::Close if is_typing => Action::DiscardYear,
            // No year begins with 0.
            Action::TypeDigit(0) if !is_typing => Action::ShowAll,
            action => action,
        }
    }

    /// Returns the action that replaces a zoom to a range in which nothing is separated any further.
    fn while_possible(&self, action: Action) -> Action {
        match action {
            Action::ZoomTo(first, last, entry) if !self.can_zoom_to(first, last) => {
                Action::ShowInList(entry)
            }
            action => action,
        }
    }

    fn acted(&self, action: Action) -> Self {
        match action {
            Action::Pick(_) | Action::ZoomTo(..) | Action::ShowInList(_) if self.is_moving => {
                self.clone()
            }
            Action::Opened(entry) => self.opened(entry),
            Action::Closed(_) => self.closed(),
            Action::Pick(entry) if self.open == Some(entry) => self.closed(),
            Action::Pick(entry) => self.opened(entry).with_effect(Effect::ScrollToEntry(entry)),
            Action::Follow(entry) => self.followed(entry).with_effect(Effect::FocusEntry(entry)),
            Action::OpenById(id) => match self.metadata.find_id(&id) {
                Some(entry) => self.followed(entry),
                None => self.clone(),
            },
            Action::Close => match self.open {
                Some(_) => self.closed().with_effect(Effect::FocusTabStop),
                None => self.clone(),
            },
            Action::Step(direction) => match self.neighbour(self.open, direction) {
                Some(entry) => self.opened(entry).with_effect(Effect::ScrollToEntry(entry)),
                None => self.clone(),
            },
            action => self.navigated(action),
        }
    }

    /// Handles the actions that open and close no entry.
    fn navigated(&self, action: Action) -> Self {
        match action {
            Action::MoveCursor(entry) => self.with_cursor(entry),
            Action::ShowInList(entry) => self.shown_in_list(entry),
            Action::RestoreFocus => self.clone().with_effect(Effect::FocusTabStop),
            Action::TurnPage(direction) => self.turned_page(direction),
            Action::TypeDigit(digit) => self.typed(digit),
            Action::SubmitYear => self.year_submitted(),
            Action::ListToggled(is_list_open) => Self { is_list_open, ..self.clone() },
            Action::Guide(day, _) => Self { guide: Some(day), ..self.clone() },
            Action::ToggleTable => Self { is_table_open: !self.is_table_open, ..self.clone() },
            Action::FilterFamily(family) => {
                self.with_filter(Filter { family, ..self.filter.clone() })
            }
            Action::FilterParty(party) => self.with_filter(Filter { party, ..self.filter.clone() }),
            Action::FilterState(state) => self.with_filter(Filter { state, ..self.filter.clone() }),
            Action::Search(text) => self.searched(text.trim()),
            Action::Resize(width, gutter) => Self { width: Some(width), gutter, ..self.clone() },
            action => self.zoomed_or_panned(action),
        }
    }

    /// Handles the actions that change the visible range. All others change nothing.
    fn zoomed_or_panned(&self, action: Action) -> Self {
        match action {
            Action::ZoomTo(first, last, entry) => self.zoomed_to(first, last, entry),
            Action::Zoom(factor) => {
                let about = self.open.map_or(0.5, |open| self.position_in_range(open));
                self.with_range(self.visible().zoomed(factor, about)).idle_at_range()
            }
            Action::Pan(share) => self.with_range(self.visible().moved(share)).idle_at_range(),
            Action::ShowAll => self.all_shown(),
            Action::Pinch(factor, about) => self.moving_to(self.visible().zoomed(factor, about)),
            Action::Drag(share) => self.dragged(share),
            Action::CentreAt(position) => {
                let whole = self.metadata.whole();
                let share = self.visible().days() / whole.days();
                let start = whole.zoomed(1.0 / share, 0.0);
                self.moving_to(start.moved((position - share / 2.0) / share))
            }
            Action::EndGesture => self.idle_at_range(),
            _ => self.clone(),
        }
    }

    /// Opens an entry. Clears the filter if the filter hides it.
    fn followed(&self, entry: usize) -> Self {
        let is_shown = self.filter.matches(&self.metadata, entry);
        let filter = if is_shown { self.filter.clone() } else { Filter::default() };
        self.with_filter(filter).opened(entry)
    }

    /// Returns the message for an action; `None` keeps the last one.
    fn announcement_for(&self, action: &Action) -> Option<Announcement> {
        let message = match action {
            Action::Pick(entry) if self.open == Some(*entry) => Announcement::EntryClosed,
            Action::Pick(_) | Action::Step(_) => Announcement::EntryOpened,
            Action::Close => Announcement::EntryClosed,
            Action::TurnPage(_) | Action::ShowInList(_) => Announcement::ListPage,
            Action::Opened(_)
            | Action::Closed(_)
            | Action::Follow(_)
            | Action::OpenById(_)
            | Action::MoveCursor(_)
            | Action::SubmitYear
            | Action::ToggleTable
            | Action::DiscardYear => Announcement::Nothing,
            Action::TypeDigit(_) => Announcement::TypedDigits,
            Action::Guide(day, true) => Announcement::Guide(*day),
            Action::LanguageChanged => Announcement::Language,
            Action::RestoreFocus
            | Action::Resize(..)
            | Action::ListToggled(_)
            | Action::Guide(_, false)
            | Action::Pinch(..)
            | Action::Drag(_)
            | Action::CentreAt(_) => return None,
            _ => Announcement::VisibleRange,
        };
        Some(message)
    }
}
