//! [`Receipt`]: everything that a receipt shows.

use crate::story::{Basis, Citation, Id, Statement, Text};

/// The contents of a receipt.
#[derive(Clone, Copy, Debug)]
pub(in crate::view) struct Receipt<'a> {
    pub(super) basis: Basis<'a>,
    /// The citations of the fact that the statements are about.
    pub(super) own: &'a [Citation],
    /// The source's own words for dates, where they say more than the dates.
    pub(super) as_written: [Option<&'a Text>; 2],
}

impl<'a> Receipt<'a> {
    /// Returns the receipt of a fact.
    pub(in crate::view) fn of(basis: Basis<'a>) -> Self {
        Self { basis, own: basis.cite, as_written: [None; 2] }
    }

    /// Returns a receipt that consists of citations only.
    pub(in crate::view) fn cited(cite: &'a [Citation]) -> Self {
        Self::of(Basis::cited(cite, None))
    }

    /// Sets the citations of the fact that the statements are about, if the receipt has others too.
    pub(in crate::view) fn with_own(self, own: &'a [Citation]) -> Self {
        Self { own, ..self }
    }

    /// Returns whether a statement cites a source that the fact cites as well.
    pub(in crate::view) fn shares_source(self, statement: &Statement) -> bool {
        let is_cited = |source: &Id| self.own.iter().any(|cited| cited.source == *source);
        statement.cite.iter().any(|cited| is_cited(&cited.source))
    }

    /// Adds the source's own words for a date.
    pub(in crate::view) fn with_words(self, as_written: Option<&'a Text>) -> Self {
        let [first, second] = self.as_written;
        let as_written =
            if first.is_none() { [as_written, second] } else { [first, as_written.or(second)] };
        Self { as_written, ..self }
    }

    /// Returns whether there are sentences to copy.
    pub(super) fn has_sentences(self) -> bool {
        let Basis { cite, disputed_by, also, .. } = self.basis;
        !(cite.is_empty() && disputed_by.is_empty() && also.is_empty())
    }
}
