//! [`Format`]: the formats that can be read, and how a file is recognised.

use std::fmt;

/// A format that stories are made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// `TimelineJS`: JSON of both generations, and its spreadsheet as CSV.
    TimelineJs,
    /// vis-timeline: items and groups as JSON.
    VisTimeline,
    /// Wikidata: the JSON of a SPARQL answer.
    Wikidata,
    /// The CSV that `diplograph data` writes.
    OurCsv,
}

/// The reason why a file cannot be read at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// What is wrong: "line 3, column 5: it is not JSON: expected `,`".
    pub text: String,
    /// The advice.
    pub help: String,
}

impl Format {
    /// All of them.
    pub const ALL: &[Self] = &[Self::TimelineJs, Self::VisTimeline, Self::Wikidata, Self::OurCsv];

    /// The format of a file, by its content. `None` if it is none of them.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        let _ = bytes;
        None
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl std::error::Error for Refused {}
