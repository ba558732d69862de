//! [`Format`]: the formats that can be read, and how a file is recognised.

use std::fmt;

use serde_json::Value;

use super::{json, timelinejs, vis, wikidata};

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
        let text = json::text_of(bytes).ok()?;
        if !text.trim_start().starts_with(['{', '[']) {
            return timelinejs::is_sheet(text).then_some(Self::TimelineJs);
        }
        let value = json::parse(bytes).ok()?;
        let forms: [(fn(&Value) -> bool, Self); 3] = [
            (timelinejs::is_timeline, Self::TimelineJs),
            (wikidata::is_answer, Self::Wikidata),
            (vis::is_timeline, Self::VisTimeline),
        ];
        forms.into_iter().find(|(is_form, _)| is_form(&value)).map(|(_, format)| format)
    }
}

impl Refused {
    /// A reason with advice.
    pub(super) fn new(text: impl Into<String>, help: impl Into<String>) -> Self {
        Self { text: text.into(), help: help.into() }
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl std::error::Error for Refused {}
