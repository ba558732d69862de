//! [`FiscalYears`]: the months in which fiscal years begin, for the story and for its sources.

use std::collections::BTreeMap;

use super::month::MonthOfYear;
use super::node::Node;

/// The first months of fiscal years, read from the root of a file before all else.
#[derive(Debug)]
pub(super) struct FiscalYears<'a> {
    of_story: Option<u8>,
    by_source: BTreeMap<&'a str, u8>,
    /// The sources of the sentences under `evidence`, by the ids of the sentences. It is empty if no source has a month.
    sources: BTreeMap<&'a str, &'a str>,
}

impl<'a> FiscalYears<'a> {
    /// Reads the first months of a file. Values that are not months are reported when they are read as fields.
    pub(super) fn of(root: &'a Node<'a>) -> Self {
        let mut by_source = BTreeMap::new();
        for source in items(root, "sources") {
            if let Some((id, month)) = text(source, "id").zip(first_month(source)) {
                by_source.insert(id, month);
            }
        }
        let mut sources = BTreeMap::new();
        let evidence = if by_source.is_empty() { &[] } else { items(root, "evidence") };
        for sentence in evidence {
            if let Some((id, source)) = text(sentence, "id").zip(text(sentence, "source")) {
                // Of several sentences with one id, citations mean the first.
                sources.entry(id).or_insert(source);
            }
        }
        Self { of_story: first_month(root), by_source, sources }
    }

    /// The month in which the fiscal years of the first source that an object cites begin, else those of the story.
    pub(super) fn first_month(&self, object: &Node<'_>) -> Option<u8> {
        let source = first_citation(object).and_then(|citation| {
            let evidence = citation.text().or_else(|| text(citation, "evidence"));
            match evidence {
                Some(id) => self.sources.get(id).copied(),
                None => text(citation, "source"),
            }
        });
        source.and_then(|id| self.by_source.get(id).copied()).or(self.of_story)
    }
}

/// The first item under `cite`. A project with a single report cites as its report does.
fn first_citation<'a>(object: &'a Node<'_>) -> Option<&'a Node<'a>> {
    let single = match items(object, "reports") {
        [report] => report.field("cite"),
        _ => None,
    };
    object.field("cite").or(single)?.items()?.first()
}

/// The month in the field `fiscal_year_start` of an object.
fn first_month(object: &Node<'_>) -> Option<u8> {
    let number = object.field("fiscal_year_start")?.integer()?;
    MonthOfYear::new(u8::try_from(number).ok()?).map(MonthOfYear::number)
}

/// The items of a list in a field of an object. They are none if it is missing or not a list.
fn items<'a, 'f>(object: &'a Node<'f>, field: &str) -> &'a [Node<'f>] {
    object.field(field).and_then(Node::items).unwrap_or_default()
}

/// The text in a field of an object.
fn text<'a>(object: &'a Node<'_>, field: &str) -> Option<&'a str> {
    object.field(field)?.text()
}

#[cfg(test)]
mod tests {
    use crate::story;

    #[test]
    fn month_of_a_cited_source_is_known_if_another_sentence_has_an_error() {
        let file = r#"{ "format": 1, "lang": "en", "title": "A and B",
            "parties": [{ "id": "a", "name": "A" }, { "id": "b", "name": "B" }],
            "sources": [{ "id": "s", "publisher": "Paper", "url": "https://example.org/a", "date": "2024", "fiscal_year_start": 4 }],
            "evidence": [{ "id": "e", "source": "s", "sentence": "So it was." }, { "id": "f", "source": "s" }],
            "figures": [{ "label": "jobs", "value": 2, "date": "FY2023", "cite": ["e", "f"] }] }"#;
        let problems = story::read(file).problems;
        let messages: Vec<&str> = problems.iter().map(|problem| &*problem.message).collect();
        assert_eq!(messages, ["`sentence` is missing"]);
    }
}
