//! [`Declared`]: what other parts of a file refer to without an id of their own kind: sentences, units and fiscal years.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::evidence::Evidence;
use super::fiscal::FiscalYears;
use super::name::Id;
use super::node::Node;
use super::read::Reader;
use crate::order::reorder;

/// The number of units up to which the one that was meant is searched for.
const MOST_COMPARED: usize = 100;

/// The sentences, units and fiscal years of a file.
#[derive(Debug)]
pub(super) struct Declared<'a> {
    /// The sentences that have been read so far, by id.
    evidence: BTreeMap<Id, Arc<Evidence>>,
    /// The ids of the units that the story declares, in alphabetical order.
    units: Vec<&'a str>,
    fiscal_years: FiscalYears<'a>,
}

impl<'a> Declared<'a> {
    /// Reads the units and fiscal years from the root of a file. Sentences are added when they are read.
    pub(super) fn of(root: &'a Node<'a>) -> Self {
        Self {
            evidence: BTreeMap::new(),
            units: declared_units(root),
            fiscal_years: FiscalYears::of(root),
        }
    }
}

impl<'a> Reader<'a> {
    /// Adds a sentence that citations may refer to. Of several with one id, the first counts.
    pub(super) fn add_evidence(&mut self, evidence: &Arc<Evidence>) {
        if let Some(id) = &evidence.id {
            self.declared.evidence.entry(id.clone()).or_insert_with(|| evidence.clone());
        }
    }

    /// The sentence of an id. If there is none, the check of all ids reports it.
    pub(super) fn evidence(&self, id: &Id) -> Option<Arc<Evidence>> {
        self.declared.evidence.get(id).cloned()
    }

    /// Returns `true` if the story declares a unit.
    pub(super) fn declares_unit(&self, id: &str) -> bool {
        self.declared.units.binary_search(&id).is_ok()
    }

    /// The units that are searched for the one that was meant. In a file with very many, the search would take long.
    pub(super) fn suggested_units(&self) -> &[&'a str] {
        let units = &self.declared.units;
        &units[..units.len().min(MOST_COMPARED)]
    }

    /// The month in which the fiscal years of the first source that the object cites begin, else those of the story. A
    /// project with a single report cites as its report does.
    pub(super) fn fiscal_year_start(&self) -> Option<u8> {
        let single = match self.record.field("reports").and_then(Node::items) {
            Some([report]) => report.field("cite"),
            _ => None,
        };
        let cite = self.record.field("cite").or(single);
        let cited = cite.and_then(Node::items).and_then(<[_]>::first);
        let id = cited.and_then(|cited| cited.text().or_else(|| cited.field("evidence")?.text()));
        let source = match id {
            Some(id) => id
                .parse()
                .ok()
                .and_then(|id: Id| self.declared.evidence.get(&id))
                .map(|it| &*it.source),
            None => cited.and_then(|cited| cited.field("source")?.text()),
        };
        self.declared.fiscal_years.first_month(source)
    }
}

/// The ids under `units`, in alphabetical order. Amounts are checked against them before or after the units themselves are read.
fn declared_units<'a>(root: &'a Node<'a>) -> Vec<&'a str> {
    let units = root.field("units").and_then(Node::items).unwrap_or_default();
    let mut ids: Vec<&str> = units.iter().filter_map(|unit| unit.field("id")?.text()).collect();
    reorder(&mut ids, |a, b| a.cmp(b));
    ids
}
