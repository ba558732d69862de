//! [`Filter`]: the entries that a reader has chosen to see.

use std::rc::Rc;

use super::metadata::Metadata;
use crate::story::{EventState, Family};

/// The conditions on entries. An entry must meet all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only this family.
    pub family: Option<Family>,
    /// Only entries that name this party.
    pub party: Option<usize>,
    /// Only entries in this state.
    pub state: Option<EventState>,
    /// Only entries whose title contains this text, and for each entry whether it does.
    pub(super) search: Option<(Rc<str>, Rc<[bool]>)>,
}

impl Filter {
    /// Returns whether an entry meets all conditions.
    pub fn matches(&self, metadata: &Metadata, entry: usize) -> bool {
        metadata.entry(entry).is_some_and(|facts| {
            self.family.is_none_or(|family| facts.family == family)
                && self.party.is_none_or(|party| facts.parties.contains(party))
                && self.state.is_none_or(|state| facts.state == state)
                && self.search.as_ref().is_none_or(|(_, found)| found[entry])
        })
    }
}
