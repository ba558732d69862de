//! Results of all visits: medians and ranges.

use crate::{
    peer::Peer,
    record::{Condition, Kind, Record, median},
};

/// The records of a comparison, with queries.
pub(crate) struct Results<'a>(pub(crate) &'a [Record]);

/// A cell of the result tables.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cell {
    pub(crate) peer: Peer,
    pub(crate) entries: usize,
    pub(crate) condition: Condition,
}

/// The median and the range of several values.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Spread {
    pub(crate) low: f64,
    pub(crate) median: f64,
    pub(crate) high: f64,
}

impl Results<'_> {
    fn of(&self, cell: Cell) -> impl Iterator<Item = &Record> {
        self.0.iter().filter(move |record| {
            (record.peer, record.entries, record.condition)
                == (cell.peer, cell.entries, cell.condition)
        })
    }

    /// Returns the peers in the order of the report.
    pub(crate) fn peers(&self) -> Vec<Peer> {
        let has = |peer: &Peer| self.0.iter().any(|record| record.peer == *peer);
        Peer::ALL.into_iter().filter(has).collect()
    }

    /// Returns the numbers of entries and the conditions that have records.
    pub(crate) fn fields(&self) -> Vec<(usize, Condition)> {
        let mut fields: Vec<_> =
            self.0.iter().map(|record| (record.entries, record.condition)).collect();
        fields.sort_unstable();
        fields.dedup();
        fields
    }

    /// Returns the median and range of a metric.
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

    /// Returns whether most visits of this kind timed out.
    pub(crate) fn is_late(&self, cell: Cell, kind: Kind) -> bool {
        let visits = || self.of(cell).filter(|record| record.kind == kind);
        2 * visits().filter(|record| record.outcome.is_late).count() > visits().count()
    }

    /// Returns the median processor use of other processes over all visits.
    pub(crate) fn foreign(&self) -> f64 {
        let foreign: Vec<f64> = self.0.iter().map(|record| record.foreign).collect();
        median(&foreign).unwrap_or_default()
    }

    /// Returns the errors of visits that failed without a timeout, and the errors that pages reported.
    pub(crate) fn errors(&self) -> Vec<String> {
        let mut errors: Vec<String> = self
            .0
            .iter()
            .filter(|record| !record.outcome.is_late)
            .flat_map(|record| {
                let messages = record.outcome.failure.iter().chain(&record.outcome.errors);
                let Record { peer, entries, condition, .. } = record;
                messages.map(move |message| {
                    format!("{peer}, {entries} entries, {}: {message}", condition.name())
                })
            })
            .collect();
        errors.sort_unstable();
        errors.dedup();
        errors
    }
}
