//! [`PartyList`]: one party or several.

use std::collections::BTreeSet;
use std::ops::Deref;

use super::name::Id;
use super::node::Node;
use super::read::{Read, Reader};

/// The ids of parties: in a file, one id or a list of ids.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PartyList(Vec<Id>);

impl Deref for PartyList {
    type Target = [Id];

    fn deref(&self) -> &[Id] {
        &self.0
    }
}

impl FromIterator<Id> for PartyList {
    fn from_iter<I: IntoIterator<Item = Id>>(ids: I) -> Self {
        Self(ids.into_iter().collect())
    }
}

impl Read for PartyList {
    fn read<'a>(node: &'a Node<'a>, reader: &mut Reader<'a>) -> Option<Self> {
        let ids = match node.text() {
            Some(_) => vec![Id::read(node, reader)?],
            None => Vec::read(node, reader)?,
        };
        let mut seen = BTreeSet::new();
        for (nth, id) in ids.iter().enumerate() {
            if !seen.insert(id) {
                reader.at([nth.into()], |reader| {
                    reader.error_with_help(format!("`{id}` is named twice"), "remove one of them");
                });
            }
        }
        Some(Self(ids))
    }

    fn absent() -> Option<Self> {
        Some(Self::default())
    }
}
