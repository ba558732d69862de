//! [`Metadata`]: the properties of all entries by which they are placed and filtered.

use crate::picture::{Period, amount_dates};
use crate::story::{Date, Day, EventState, Family, Id};
use crate::timeline::TimeScale;
use crate::view::context::RenderContext;
use crate::view::shared::Shared;

/// The metadata of all entries, in chronological order.
#[derive(Debug)]
pub struct Metadata {
    entries: Vec<EntryMetadata>,
    period: Period,
    families: Vec<Family>,
    states: Vec<EventState>,
    parties: Vec<usize>,
    /// The story with its titles and ids; `None` in tests that need neither.
    context: Option<Shared<RenderContext>>,
}

/// The metadata of one entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EntryMetadata {
    /// The date.
    pub date: Date,
    /// The family of its kind.
    pub family: Family,
    /// Its state.
    pub state: EventState,
    /// The parties that the event names, as indices into the story's list: a bit for each of the first 64.
    pub parties: PartySet,
}

/// A set of parties: a bit for each of the first 64. No reader filters by the 65th.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PartySet(u64);

impl PartySet {
    /// Returns whether a party is in the set.
    pub fn contains(self, party: usize) -> bool {
        u32::try_from(party)
            .ok()
            .and_then(|party| 1u64.checked_shl(party))
            .is_some_and(|bit| self.0 & bit != 0)
    }

    /// Returns the parties in the set, in order.
    pub fn iter(self) -> impl Iterator<Item = usize> {
        (0..64).filter(move |party| self.contains(*party))
    }
}

impl FromIterator<usize> for PartySet {
    fn from_iter<I: IntoIterator<Item = usize>>(parties: I) -> Self {
        Self(parties.into_iter().filter(|party| *party < 64).fold(0, |set, party| set | 1 << party))
    }
}

impl Metadata {
    /// Returns the metadata of a story's events.
    pub fn of(context: Shared<RenderContext>) -> Self {
        let entries = context.events().map(|event| EntryMetadata {
            date: event.date,
            family: event.kind.family(),
            state: event.state,
            parties: event.parties().filter_map(|id| context.party(id)).collect(),
        });
        let entries: Vec<EntryMetadata> = entries.collect();
        let amounts = amount_dates(&context.story);
        Self { context: Some(context.clone()), ..Self::with_amounts(entries, &amounts) }
    }

    /// Returns the number of entries.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Returns whether there are no entries.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Returns the metadata of one entry.
    pub fn entry(&self, entry: usize) -> Option<&EntryMetadata> {
        self.entries.get(entry)
    }

    /// Returns the whole period, with room at both ends.
    pub fn whole(&self) -> TimeScale {
        self.period.whole
    }

    /// Returns the range of time that is visible at first.
    pub fn first_view(&self) -> TimeScale {
        self.period.first_view
    }

    /// Returns the metadata of entries in a story whose panels have amounts on these dates.
    fn with_amounts(entries: Vec<EntryMetadata>, amounts: &[Date]) -> Self {
        let dates: Vec<Date> = entries.iter().map(|facts| facts.date).collect();
        // Without dates no picture is rendered, so any range does.
        let any = TimeScale::between(Day::default(), Day::default());
        let period = Period::of(amounts, &dates).unwrap_or(Period { whole: any, first_view: any });
        let families = Family::ALL.into_iter();
        let has_family = |family: &Family| entries.iter().any(|facts| facts.family == *family);
        let states = EventState::ALL.iter().copied();
        let has_state = |state: &EventState| entries.iter().any(|facts| facts.state == *state);
        let mut parties: Vec<usize> = Vec::new();
        for party in entries.iter().flat_map(|facts| facts.parties.iter()) {
            if !parties.contains(&party) {
                parties.push(party);
            }
        }
        parties.sort_unstable();
        let (families, states) =
            (families.filter(has_family).collect(), states.filter(has_state).collect());
        Self { period, families, states, parties, entries, context: None }
    }

    /// Returns the first and the last day of an entry. An open end extends to the end of the whole period.
    pub fn days(&self, entry: usize) -> (Day, Day) {
        let date = self.entries.get(entry).map(|facts| facts.date);
        let first = date.and_then(|date| date.first_day()).unwrap_or(self.whole().first());
        let last = date.and_then(|date| date.last_day()).unwrap_or(self.whole().last());
        (first, last)
    }

    /// Returns the families that have entries.
    pub fn families(&self) -> &[Family] {
        &self.families
    }

    /// Returns the states that entries have.
    pub fn states(&self) -> &[EventState] {
        &self.states
    }

    /// Returns the parties that have entries, as indices into the story's list.
    pub fn parties(&self) -> &[usize] {
        &self.parties
    }

    /// Returns the entry with an id.
    pub fn find_id(&self, id: &Id) -> Option<usize> {
        self.context.as_ref()?.entry(id)
    }

    /// Returns for each entry whether its title contains the text, in any language and ignoring case.
    pub fn search(&self, text: &str) -> Vec<bool> {
        let text = text.to_lowercase();
        let Some(context) = &self.context else { return Vec::new() };
        let has = |title: &str| title.to_lowercase().contains(&text);
        context.events().map(|event| event.title.all().any(has)).collect()
    }
}

impl From<Vec<EntryMetadata>> for Metadata {
    fn from(entries: Vec<EntryMetadata>) -> Self {
        Self::with_amounts(entries, &[])
    }
}
