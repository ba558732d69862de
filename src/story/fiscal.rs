//! [`FiscalYears`]: the months in which fiscal years begin, for the story and for its sources.

use std::collections::BTreeMap;

use super::month::MonthOfYear;
use super::node::Node;

/// The first months of fiscal years, read from the root of a file before all else.
#[derive(Debug, Default)]
pub(super) struct FiscalYears<'a> {
    of_story: Option<u8>,
    by_source: BTreeMap<&'a str, u8>,
}

impl<'a> FiscalYears<'a> {
    /// Reads the first months of a file. Values that are not months are reported when they are read as fields.
    pub(super) fn of(root: &'a Node<'a>) -> Self {
        let mut by_source = BTreeMap::new();
        for source in root.field("sources").and_then(Node::items).unwrap_or_default() {
            let id = source.field("id").and_then(Node::text);
            if let Some((id, month)) = id.zip(first_month(source)) {
                by_source.insert(id, month);
            }
        }
        Self { of_story: first_month(root), by_source }
    }

    /// The first month of the fiscal years of a source, else that of the story.
    pub(super) fn first_month(&self, source: Option<&str>) -> Option<u8> {
        source.and_then(|id| self.by_source.get(id).copied()).or(self.of_story)
    }
}

/// The month in the field `fiscal_year_start` of an object.
fn first_month(object: &Node<'_>) -> Option<u8> {
    let number = object.field("fiscal_year_start")?.integer()?;
    MonthOfYear::new(u8::try_from(number).ok()?).map(MonthOfYear::number)
}
