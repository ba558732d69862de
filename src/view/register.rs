//! [`Register`]: what is known of all entries before any is drawn, in the order of time.

use std::rc::Rc;

use super::telling::Telling;
use crate::story::{Date, Day, EventState, Family, Id};
use crate::timeline::{Scale, whole};

/// All entries of a timeline, by what a reader chooses among them.
#[derive(Debug)]
pub struct Register {
    entries: Vec<Facts>,
    /// All of the time.
    whole: Scale,
    families: Vec<Family>,
    states: Vec<EventState>,
    parties: Vec<usize>,
    /// Where the titles stand; none in tests of what needs none.
    telling: Option<Rc<Telling>>,
}

/// What a reader chooses an entry by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Facts {
    /// When.
    pub date: Date,
    /// Among which others it stands.
    pub family: Family,
    /// Whether it took place.
    pub state: EventState,
    /// Whose it is: the party that came and the one that received, as places in the story's list.
    pub parties: [Option<usize>; 2],
}

impl Register {
    /// The entries of a story.
    pub fn of(telling: Rc<Telling>) -> Self {
        let party = |id: &Option<_>| telling.party(id.as_ref()?);
        let entries = telling.events().map(|event| Facts {
            date: event.date,
            family: event.kind.family(),
            state: event.state,
            parties: [party(&event.from), party(&event.to)],
        });
        let entries: Vec<Facts> = entries.collect();
        Self { telling: Some(Rc::clone(&telling)), ..Self::from(entries) }
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// What is known of an entry.
    pub fn facts(&self, entry: usize) -> Option<&Facts> {
        self.entries.get(entry)
    }

    /// All of the time, with room at both ends.
    pub fn whole(&self) -> Scale {
        self.whole
    }

    /// The first and the last day of an entry; an open end is that of the whole time.
    pub fn days(&self, entry: usize) -> (Day, Day) {
        let date = self.entries.get(entry).map(|facts| facts.date);
        let first = date.and_then(|date| date.first_day()).unwrap_or(self.whole.first());
        let last = date.and_then(|date| date.last_day()).unwrap_or(self.whole.last());
        (first, last)
    }

    /// The families that have entries.
    pub fn families(&self) -> &[Family] {
        &self.families
    }

    /// The states that entries have.
    pub fn states(&self) -> &[EventState] {
        &self.states
    }

    /// The parties that came or received, as places in the story's list.
    pub fn parties(&self) -> &[usize] {
        &self.parties
    }

    /// The entry of a name.
    pub fn named(&self, id: &Id) -> Option<usize> {
        self.telling.as_ref()?.entry(id)
    }

    /// Which entries have these words in their titles, in whatever language; capitals make no difference.
    pub fn find(&self, words: &str) -> Vec<bool> {
        let words = words.to_lowercase();
        let Some(telling) = &self.telling else { return Vec::new() };
        let has = |text: &str| text.to_lowercase().contains(&words);
        telling.events().map(|event| event.title.all().any(has)).collect()
    }
}

impl From<Vec<Facts>> for Register {
    fn from(entries: Vec<Facts>) -> Self {
        let whole = whole(entries.iter().map(|facts| facts.date));
        // Nobody looks at a timeline of nothing.
        let whole = whole.unwrap_or(Scale::between(Day::default(), Day::default()));
        let families = Family::ALL.into_iter();
        let has_family = |family: &Family| entries.iter().any(|facts| facts.family == *family);
        let states = EventState::ALL.iter().copied();
        let has_state = |state: &EventState| entries.iter().any(|facts| facts.state == *state);
        let mut parties: Vec<usize> = Vec::new();
        for party in entries.iter().flat_map(|facts| facts.parties).flatten() {
            if !parties.contains(&party) {
                parties.push(party);
            }
        }
        parties.sort_unstable();
        let (families, states) =
            (families.filter(has_family).collect(), states.filter(has_state).collect());
        Self { whole, families, states, parties, entries, telling: None }
    }
}
