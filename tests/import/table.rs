//! Our own CSV: what went out comes back.
//!
//! A CSV does not carry: the headline and the summary of the story; the day of its last change; its lead and the order of its
//! parts; the ids of parties, and parties without a fact; the names of units; the languages other than that of the table;
//! notes on how it was made and corrections; comments and answers; the form of numbers ("1,000mn"); series without points, and the month
//! of fiscal years unless the date of a fact tells it; whether a language is that of the source or of the sentence; sources and sentences without a fact; the sentences
//! for the dates of a project with several reports. Everything else comes back, so the table of the story that comes back is
//! the same.

use std::fs;
use std::path::Path;

use diplograph::data::Table;
use diplograph::import::{self, Format, Options};
use diplograph::story::{self as stories, Party, Story, Text};
use proptest::prelude::*;

use crate::maker::Maker;

fn csv(story: &Story) -> String {
    Table::of(story, &story.lang).csv()
}

/// The options of an author for the table of a story.
fn options(story: &Story) -> Options {
    let name =
        |text: &Text| Text::Plain(text.in_language(&story.lang, &story.lang).text.to_owned());
    let party = |party: &Party| Party { id: party.id.clone(), name: name(&party.name) };
    Options { lang: story.lang.clone(), parties: story.parties.iter().map(party).collect() }
}

/// The story that comes back, with a headline. The month of fiscal years is given if the table has none: only a date with a
/// first day tells it, and not those of a period's end, a deadline or a source.
fn back(csv: &str, options: &Options) -> Story {
    let imported = import::read(csv.as_bytes(), Format::OurCsv, options).unwrap();
    let has_month = imported.text.contains("\n  \"fiscal_year_start\"");
    let month = if has_month { "" } else { "\"fiscal_year_start\": 1, " };
    let fields = format!("\"title\": \"A\", {month}\"lang\":");
    let text = imported.text.replacen("\"lang\":", &fields, 1);
    let checked = stories::read(&text);
    let errors: String = checked
        .problems
        .iter()
        .filter(|problem| problem.is_error())
        .map(|problem| format!("{problem}\n"))
        .collect();
    checked.story.unwrap_or_else(|| panic!("{errors}\n{csv}\n{text}"))
}

/// The table of a published story.
pub(crate) fn bytes() -> Vec<u8> {
    csv(&published("kazakhstan-uzbekistan-2024.json")).into_bytes()
}

fn published(name: &str) -> Story {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/stories").join(name);
    stories::read(&fs::read_to_string(path).unwrap()).story.unwrap()
}

#[test]
fn published_story_comes_back() {
    let story = published("kazakhstan-uzbekistan-2024.json");
    let back = back(&csv(&story), &options(&story));
    assert_eq!(back.events.len(), story.events.len());
    assert_eq!(back.sources.len(), story.sources.len());
    assert_eq!(back.parties.len(), story.parties.len());
    let ids = |story: &Story| story.events.iter().map(|event| event.id.clone()).collect::<Vec<_>>();
    assert_eq!(ids(&back), ids(&story));
    assert_eq!(csv(&back), csv(&story));
}

#[test]
fn format_of_the_table_is_recognised() {
    assert_eq!(Format::of(&bytes()), Ok(Format::OurCsv));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, ..ProptestConfig::default() })]

    #[test]
    fn table_of_any_story_comes_back(bytes in prop::collection::vec(any::<u8>(), 0..6000)) {
        let story = Maker::new(&bytes).story();
        let table = csv(&story);
        let back = back(&table, &options(&story));
        prop_assert_eq!(csv(&back), table);
    }
}
