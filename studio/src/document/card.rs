//! [`Card`]: a fact that is not in the story yet.

use std::ops::Range;

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use super::kind::{Field, Kind};

/// A fact that an author is completing. It is no part of the story until it is accepted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// The number of its article, from 0.
    pub article: usize,
    /// The number of its sentence, from 0.
    pub sentence: usize,
    /// The sentence.
    pub text: String,
    /// Its kind, once the author has chosen one.
    pub kind: Option<Kind>,
    /// The texts of its fields, as they were typed.
    pub fields: IndexMap<Field, String>,
    /// The bytes of the amounts and dates that it took from the article.
    pub findings: Vec<Range<usize>>,
    /// The source of the article, until the story has it.
    pub source: SourceDraft,
}

/// The source of an article, as an author types it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceDraft {
    /// The name of its publisher.
    pub publisher: String,
    /// Its headline.
    pub title: String,
    /// Its address.
    pub url: String,
    /// The day of its publication.
    pub date: String,
}

impl Card {
    /// Returns whether it took an amount or a date of the article.
    pub fn has(&self, range: &Range<usize>) -> bool {
        self.findings.contains(range)
    }

    /// Returns what is in a field, without space around it.
    pub fn field(&self, field: Field) -> &str {
        self.fields.get(&field).map_or("", |text| text.trim())
    }
}
