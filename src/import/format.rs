//! [`Format`]: the formats that can be read, and how a file is recognised.

use serde_json::Value;

use super::refused::Refused;
use super::{facts, json, sheet, timelinejs, vis, wikidata};

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
    /// A spreadsheet: a workbook made from our template, or one table with a row for each fact.
    Spreadsheet,
}

/// Returns `true` if a file has the form of a format.
type Form<T> = fn(&T) -> bool;

impl Format {
    /// All of them.
    pub const ALL: &[Self] =
        &[Self::TimelineJs, Self::VisTimeline, Self::Wikidata, Self::OurCsv, Self::Spreadsheet];

    /// The format of a file, by its content. The name of the file does not matter.
    pub fn of(bytes: &[u8]) -> Result<Self, Refused> {
        if sheet::is_workbook(bytes) {
            return Ok(Self::Spreadsheet);
        }
        let text = match json::text_of(bytes) {
            Ok(text) => text,
            // A spreadsheet program may write a table in the encoding of its language.
            Err(_) if sheet::is_table(bytes) => return Ok(Self::Spreadsheet),
            Err(refused) => return Err(refused),
        };
        if !text.trim_start().starts_with(['{', '[']) {
            let forms: [(Form<str>, Self); 2] =
                [(facts::is_table, Self::OurCsv), (timelinejs::is_sheet, Self::TimelineJs)];
            if let Some((_, format)) = forms.into_iter().find(|(is_form, _)| is_form(text)) {
                return Ok(format);
            }
            if sheet::is_table(bytes) {
                return Ok(Self::Spreadsheet);
            }
        }
        let value = json::parse(bytes)?;
        let forms: [(Form<Value>, Self); 3] = [
            (timelinejs::is_timeline, Self::TimelineJs),
            (wikidata::is_answer, Self::Wikidata),
            (vis::is_timeline, Self::VisTimeline),
        ];
        let form = forms.into_iter().find(|(is_form, _)| is_form(&value));
        form.map(|(_, format)| format).ok_or_else(|| {
            let help = "it has neither the `events` of TimelineJS, nor the `items` of vis-timeline, nor an answer of Wikidata";
            Refused::new("the file is of no format that is known here", help)
        })
    }
}
