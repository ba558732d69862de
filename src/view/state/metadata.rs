//! [`Metadata`]: the properties of all entries by which they are placed and filtered.

use crate::story::{Date, Day, EventState, Family, Id};
use crate::timeline::{TimeScale, whole};
use crate::view::context::RenderContext;
use crate::view::shared::Shared;

/// The metadata of all entries, in chronological order.
#[derive(Debug)]
pub struct Metadata {
    entries: Vec<EntryMetadata>,
    /// The whole period, with room at both ends.
    whole: TimeScale,
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
    /// The visiting and the receiving party, as indices into the story's list.
    pub parties: [Option<usize>; 2],
}

impl Metadata {
    /// Returns the metadata of a story's events.
    pub fn of(context: Shared<RenderContext>) -> Self {
        let party = |id: &Option<_>| context.party(id.as_ref()?);
        let entries = context.events().map(|event| EntryMetadata {
            date: event.date,
            family: event.kind.family(),
            state: event.state,
            parties: [party(&event.from), party(&event.to)],
        });
        let entries: Vec<EntryMetadata> = entries.collect();
        Self { context: Some(context.clone()), ..Self::from(entries) }
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
        self.whole
    }

    /// Returns the first and the last day of an entry. An open end extends to the end of the whole period.
    pub fn days(&self, entry: usize) -> (Day, Day) {
        let date = self.entries.get(entry).map(|facts| facts.date);
        let first = date.and_then(|date| date.first_day()).unwrap_or(self.whole.first());
        let last = date.and_then(|date| date.last_day()).unwrap_or(self.whole.last());
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
        let whole = whole(entries.iter().map(|facts| facts.date));
        // Without entries no timeline is rendered, so any range does.
        let whole = whole.unwrap_or(TimeScale::between(Day::default(), Day::default()));
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
        Self { whole, families, states, parties, entries, context: None }
    }
}
