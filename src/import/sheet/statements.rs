//! [`Statements`]: what other sources say about the facts of a story.

use std::collections::BTreeMap;

use super::value::{Object, Value};

/// The statements about each fact, by its id.
#[derive(Debug, Default)]
pub(super) struct Statements(BTreeMap<String, [Vec<Value>; 2]>);

/// The columns that name a fact, each with the field of the fact that gets the statement.
pub(super) const RELATIONS: [(&str, &str); 2] =
    [("disputes", "disputed_by"), ("agrees_with", "also")];

impl Statements {
    /// Adds the statements about a fact to its object. The notes and sentences of a fact come after them.
    pub(super) fn add_to(&mut self, id: &str, object: &mut Object) {
        let Some(lists) = self.0.remove(id) else { return };
        let note = object.take("note");
        for ((_, field), list) in RELATIONS.iter().zip(lists) {
            object.push_list(field, list);
        }
        object.push_some("note", note);
    }

    /// Adds a statement about a fact. `relation` is the position in [`RELATIONS`].
    pub(super) fn add(&mut self, id: String, relation: usize, statement: Object) {
        self.0.entry(id).or_default()[relation].push(statement.into());
    }
}
