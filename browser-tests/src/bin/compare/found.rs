//! What all visits together found: medians and how far single ones lie from them.

use crate::{
    peer::Peer,
    record::{Condition, Kind, Record, median},
};

/// The records of a comparison, to be asked.
pub(crate) struct Found<'a>(pub(crate) &'a [Record]);

/// What was compared with what.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cell {
    pub(crate) peer: Peer,
    pub(crate) entries: usize,
    pub(crate) condition: Condition,
}

/// The middle of several values, and their ends.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Spread {
    pub(crate) low: f64,
    pub(crate) median: f64,
    pub(crate) high: f64,
}

impl Found<'_> {
    fn of(&self, cell: Cell) -> impl Iterator<Item = &Record> {
        self.0.iter().filter(move |record| {
            (record.peer, record.entries, record.condition)
                == (cell.peer, cell.entries, cell.condition)
        })
    }

    /// The peers, in the order in which they are told of.
    pub(crate) fn peers(&self) -> Vec<Peer> {
        let has = |peer: &Peer| self.0.iter().any(|record| record.peer == *peer);
        Peer::ALL.into_iter().filter(has).collect()
    }

    /// The numbers of entries and the conditions that there are records of.
    pub(crate) fn fields(&self) -> Vec<(usize, Condition)> {
        let mut fields: Vec<_> =
            self.0.iter().map(|record| (record.entries, record.condition)).collect();
        fields.sort_unstable();
        fields.dedup();
        fields
    }

    /// What was measured under this name.
    pub(crate) fn spread(&self, cell: Cell, name: &str) -> Option<Spread> {
        let values: Vec<f64> =
            self.of(cell).flat_map(|record| record.outcome.values(name)).collect();
        Some(Spread {
            low: values.iter().copied().reduce(f64::min)?,
            median: median(&values)?,
            high: values.iter().copied().reduce(f64::max)?,
        })
    }

    pub(crate) fn median(&self, cell: Cell, name: &str) -> Option<f64> {
        self.spread(cell, name).map(|spread| spread.median)
    }

    /// Whether most visits of this kind were broken off because nothing came.
    pub(crate) fn is_late(&self, cell: Cell, kind: Kind) -> bool {
        let visits = || self.of(cell).filter(|record| record.kind == kind);
        2 * visits().filter(|record| record.outcome.is_late).count() > visits().count()
    }

    /// How many processors others used, in the middle of all visits.
    pub(crate) fn foreign(&self) -> f64 {
        let foreign: Vec<f64> = self.0.iter().map(|record| record.foreign).collect();
        median(&foreign).unwrap_or_default()
    }

    /// The visits that went wrong in another way than by being late, and pages that reported errors.
    pub(crate) fn troubles(&self) -> Vec<String> {
        let mut troubles: Vec<String> = self
            .0
            .iter()
            .filter(|record| !record.outcome.is_late)
            .flat_map(|record| {
                let told = record.outcome.trouble.iter().chain(&record.outcome.errors);
                let Record { peer, entries, condition, .. } = record;
                told.map(move |trouble| {
                    format!("{peer}, {entries} entries, {}: {trouble}", condition.name())
                })
            })
            .collect();
        troubles.sort_unstable();
        troubles.dedup();
        troubles
    }
}
