//! [`Sentences`]: the sources and sentences of a story, each entered once.

use std::collections::BTreeMap;

use super::ids::{Ids, first_words};
use super::names::letters;
use super::rows::Rows;
use super::value::{Object, Value};

/// The sources and sentences of a story.
#[derive(Debug, Default)]
pub(super) struct Sentences {
    pub(super) sources: Vec<Object>,
    pub(super) evidence: Vec<Object>,
    source_rows: Rows,
    /// The ids of sources by their addresses.
    by_url: BTreeMap<String, String>,
    /// The ids of sources by publisher and date.
    by_publisher: BTreeMap<(String, String), String>,
    /// The ids of sentences by source and words.
    by_words: BTreeMap<(String, String), String>,
}

/// A sentence in a row, with its source.
#[derive(Debug, Default)]
pub(super) struct Inline {
    pub(super) sentence: Option<Value>,
    pub(super) translation: Option<Value>,
    pub(super) speaker: Option<Value>,
    /// The fields of the source, without its id.
    pub(super) source: Object,
}

/// The fields of a source in the order of the format.
const SOURCE: &[&str] = &[
    "id",
    "publisher",
    "title",
    "author",
    "url",
    "date",
    "lang",
    "paraphrased",
    "fiscal_year_start",
    "note",
];

impl Sentences {
    /// Adds a source and returns its id.
    pub(super) fn add_source(&mut self, mut source: Object, ids: &mut Ids) -> String {
        let publisher = source.text("publisher").unwrap_or_default().to_owned();
        let date = source.text("date").unwrap_or_default().to_owned();
        let url = source.text("url").unwrap_or_default().to_owned();
        let id = source.text("id").map(str::to_owned).unwrap_or_else(|| {
            let name = if publisher.is_empty() { host(&url) } else { &publisher };
            ids.make(&[name, &date])
        });
        source.take("id");
        source.push("id", &*id);
        source.sort(SOURCE);
        let titles = [source.text("title").unwrap_or_default(), &publisher];
        self.source_rows.add(&id, titles.into_iter().filter(|title| !title.is_empty()));
        if !url.is_empty() {
            self.by_url.entry(address(&url)).or_insert_with(|| id.clone());
        }
        self.by_publisher.entry((letters(&publisher), date)).or_insert_with(|| id.clone());
        self.sources.push(source);
        id
    }

    /// Returns the id of the source that a row tells, and adds the source if it is new. `None` if the row tells none.
    pub(super) fn source(&mut self, source: Object, ids: &mut Ids) -> Option<String> {
        if source.is_empty() {
            return None;
        }
        let text = |key: &str| source.text(key).unwrap_or_default();
        let (publisher, date, url) = (text("publisher"), text("date"), text("url"));
        let known = match url {
            "" if date.is_empty() => self.source_rows.id(publisher),
            "" => self.by_publisher.get(&(letters(publisher), date.to_owned())).map(String::as_str),
            url => self.by_url.get(&address(url)).map(String::as_str),
        };
        let known = known.map(str::to_owned);
        Some(known.unwrap_or_else(|| self.add_source(source, ids)))
    }

    /// Returns the id of the source that a text names.
    pub(super) fn source_id(&self, text: &str) -> String {
        self.source_rows.id_or(text)
    }

    /// Adds a sentence that has an id.
    pub(super) fn add(&mut self, evidence: Object) {
        let text = |key: &str| evidence.text(key).unwrap_or_default().to_owned();
        let key = (text("source"), words(&text("sentence")));
        self.by_words.entry(key).or_insert_with(|| text("id"));
        self.evidence.push(evidence);
    }

    /// Returns the id of the sentence in a row, and adds it if it is new. A source without a sentence is added alone.
    pub(super) fn cite(&mut self, inline: Inline, ids: &mut Ids) -> Option<String> {
        let Inline { sentence, translation, speaker, source } = inline;
        let source = self.source(source, ids);
        let sentence = sentence?;
        let said = sentence.text().unwrap_or_default().to_owned();
        let key = (source.clone().unwrap_or_default(), words(&said));
        if let Some(known) = self.by_words.get(&key) {
            return Some(known.clone());
        }
        let id = ids.make(&[source.as_deref().unwrap_or_default(), &first_words(&said, 3)]);
        let mut evidence = Object::default();
        evidence.push("id", &*id);
        evidence.push_some("source", source);
        evidence.push("sentence", sentence);
        evidence.push_some("translation", translation);
        evidence.push_some("speaker", speaker);
        self.by_words.insert(key, id.clone());
        self.evidence.push(evidence);
        Some(id)
    }
}

/// The words of a sentence with single spaces, to be compared.
fn words(sentence: &str) -> String {
    sentence.split_whitespace().collect::<Vec<&str>>().join(" ")
}

/// An address without its scheme and the slash at its end, to be compared.
fn address(url: &str) -> String {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.trim_end_matches('/').to_owned()
}

/// The site of an address.
fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    host.strip_prefix("www.").unwrap_or(host)
}
