//! [`Evidence`]: everything that a receipt shows.

use crate::story::{Citation, Dispute, Text};

/// The evidence for a fact.
#[derive(Clone, Copy, Debug)]
pub(in crate::view) struct Evidence<'a> {
    pub(super) cite: &'a [Citation],
    pub(super) disputed_by: &'a [Dispute],
    pub(super) how: Option<&'a Text>,
    pub(super) note: Option<&'a Text>,
    pub(super) as_written: Option<&'a Text>,
}

impl<'a> Evidence<'a> {
    /// Returns evidence that consists of citations only.
    pub(in crate::view) fn cited(cite: &'a [Citation]) -> Self {
        Self { cite, disputed_by: &[], how: None, note: None, as_written: None }
    }

    /// Adds the claims of other sources, and a note for the reader.
    pub(in crate::view) fn with(self, disputed_by: &'a [Dispute], note: Option<&'a Text>) -> Self {
        Self { disputed_by, note, ..self }
    }

    /// Adds the way in which a figure was computed.
    pub(in crate::view) fn with_how(self, how: Option<&'a Text>) -> Self {
        Self { how, ..self }
    }

    /// Adds the wording that the source uses for the date.
    pub(in crate::view) fn with_words(self, as_written: Option<&'a Text>) -> Self {
        Self { as_written, ..self }
    }

    /// Returns whether there are sentences to copy.
    pub(super) fn has_sentences(self) -> bool {
        !(self.cite.is_empty() && self.disputed_by.is_empty())
    }
}
