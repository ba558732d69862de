//! [`Rows`]: the rows that others refer to by id or title, and the parties that are named.

use std::collections::{BTreeMap, BTreeSet};

use super::ids::{Ids, id_of};
use super::names::letters;
use super::value::{Object, Value};

/// The rows by their ids and titles.
#[derive(Debug, Default)]
pub(super) struct Rows {
    ids: BTreeSet<String>,
    /// The ids by the letters of ids and titles. Of two rows with one title, the first keeps it.
    named: BTreeMap<String, String>,
}

impl Rows {
    /// Adds a row.
    pub(super) fn add<'a>(&mut self, id: &str, titles: impl IntoIterator<Item = &'a str>) {
        self.ids.insert(id.to_owned());
        self.named.entry(letters(id)).or_insert_with(|| id.to_owned());
        for name in titles {
            self.named.entry(letters(name)).or_insert_with(|| id.to_owned());
        }
    }

    /// Returns the id of the row that a text names by its id or title.
    pub(super) fn id(&self, text: &str) -> Option<&str> {
        let exact = self.ids.get(text);
        exact.or_else(|| self.named.get(&letters(text))).map(String::as_str)
    }

    /// Returns the id that a text names, or the text as an id.
    pub(super) fn id_or(&self, text: &str) -> String {
        self.id(text).map_or_else(|| id_of(text), str::to_owned)
    }
}

/// The parties, of a sheet or as they are named in the rows.
#[derive(Debug, Default)]
pub(super) struct Parties {
    rows: Rows,
    pub(super) list: Vec<Object>,
    /// `true` if there is a sheet of parties. Then no row adds another one.
    pub(super) is_given: bool,
}

impl Parties {
    /// Adds a party with the names by which rows know it.
    pub(super) fn add<'a>(
        &mut self,
        party: Object,
        id: &str,
        names: impl IntoIterator<Item = &'a str>,
    ) {
        self.rows.add(id, names);
        self.list.push(party);
    }

    /// Returns the id of a party that a row names.
    pub(super) fn id(&mut self, name: &str, ids: &mut Ids) -> String {
        if let Some(id) = self.rows.id(name) {
            return id.to_owned();
        }
        if self.is_given {
            return id_of(name);
        }
        let id = ids.make(&[name]);
        let mut party = Object::default();
        party.push("id", &*id);
        party.push("name", Value::Text(name.to_owned()));
        self.add(party, &id, [name]);
        id
    }
}
