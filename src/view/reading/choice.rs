//! [`Choice`]: which entries a reader has chosen.

use std::rc::Rc;

use super::Reading;
use crate::story::{Day, EventState, Family};
use crate::timeline::Scale;

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
    pub(super) words: Option<(Rc<str>, Rc<[bool]>)>,
}

impl Reading {
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

    /// The place of an entry among those shown, counted from 1.
    pub fn place(&self, entry: usize) -> usize {
        self.shown.partition_point(|other| *other <= entry)
    }

    pub(super) fn choosing(&self, choice: Choice) -> Self {
        if choice == self.choice {
            return self.clone();
        }
        let chosen = Self { choice, ..self.clone() };
        let shown: Rc<[usize]> =
            (0..self.register.len()).filter(|entry| chosen.shows(*entry)).collect();
        let open = self.open.filter(|open| chosen.shows(*open));
        let cursor = nearest(&shown, self.cursor).unwrap_or(0);
        Self { shown, open, cursor, ..chosen }.settled()
    }

    /// What has these words in its title; a year of the story is gone to instead.
    pub(super) fn found(&self, words: &str) -> Self {
        if let Some(year) = self.year_named(words) {
            let [first, next] = [year, year + 1].map(|year| Day::from_civil(year, 1, 1));
            let all = self.choosing(Choice { words: None, ..self.choice.clone() });
            return all.seen(Scale::between(first, next)).settled();
        }
        let found = || (words.into(), self.register.find(words).into());
        let words = (!words.is_empty()).then(found);
        self.choosing(Choice { words, ..self.choice.clone() })
    }
}

/// The entry itself if it is in a list, or the next, or the last before it.
pub(super) fn nearest(list: &[usize], entry: usize) -> Option<usize> {
    let place = list.partition_point(|other| *other < entry);
    list.get(place).or(list.last()).copied()
}
