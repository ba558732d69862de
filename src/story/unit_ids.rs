//! [`UnitIds`]: the ids of the units that a file declares.

use super::node::Node;
use crate::order::reorder;

/// The number of units up to which the one that was meant is searched for.
const MOST_COMPARED: usize = 100;

/// The ids under `units`, in alphabetical order. They are taken from the root of the file before all else, because amounts
/// may stand before or after the units that they use.
#[derive(Debug)]
pub(super) struct UnitIds<'a>(Vec<&'a str>);

impl<'a> UnitIds<'a> {
    /// Reads the ids from the root of a file.
    pub(super) fn of(root: &'a Node<'a>) -> Self {
        let units = root.field("units").and_then(Node::items).unwrap_or_default();
        let mut ids: Vec<&str> = units.iter().filter_map(|unit| unit.field("id")?.text()).collect();
        reorder(&mut ids, |a, b| a.cmp(b));
        Self(ids)
    }

    /// Returns `true` if the story declares a unit.
    pub(super) fn contains(&self, id: &str) -> bool {
        self.0.binary_search(&id).is_ok()
    }

    /// The units that are searched for the one that was meant. In a file with very many, the search would take long.
    pub(super) fn suggested(&self) -> &[&'a str] {
        &self.0[..self.0.len().min(MOST_COMPARED)]
    }
}
