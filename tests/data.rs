//! Compares the table of each story with its file, by independent readers of CSV and JSON.
//!
//! `UPDATE_EXPECTED=1 cargo test --test data` updates the committed tables.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "gallery/stories.rs"]
mod gallery;
#[path = "long/story.rs"]
mod long;

use std::collections::{BTreeSet, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use diplograph::data::Table;
use diplograph::story::{self, Lang, Numbers, Quantity};
use gallery::{paths, root};
use rust_decimal::Decimal;
use serde_json::Value;

/// A record as the `csv` crate reads it.
struct Record(Vec<(String, String)>);

impl Record {
    fn cell(&self, name: &str) -> &str {
        &self.0.iter().find(|(column, _)| column == name).unwrap().1
    }

    /// Returns whether it is the first record of its fact.
    fn starts_fact(&self) -> bool {
        matches!(self.cell("citation"), "" | "1")
    }
}

/// The stories of the gallery, and the story with every field of the format.
fn files() -> Vec<PathBuf> {
    let mut files = paths();
    files.push(root().join("tests/every-field.json"));
    files.sort();
    assert_eq!(files.len(), 7, "six stories and the story with every field");
    files
}

fn csv_of(text: &str, lang: Option<&str>) -> String {
    let story = story::read(text).story.unwrap();
    let lang: Lang = lang.map_or_else(|| story.lang.clone(), |lang| lang.parse().unwrap());
    Table::of(&story, &lang).csv()
}

fn rows_of(csv: &str) -> Vec<Record> {
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let names: Vec<String> = reader.headers().unwrap().iter().map(ToOwned::to_owned).collect();
    let records = reader.records().map(|record| {
        let record = record.unwrap();
        Record(names.iter().cloned().zip(record.iter().map(ToOwned::to_owned)).collect())
    });
    records.collect()
}

/// Returns the values of these keys anywhere in a file.
fn values_of(value: &Value, keys: &[&str]) -> Vec<String> {
    let own = |key: &str, value: &Value| match value {
        Value::String(text) if keys.contains(&key) => Some(text.clone()),
        Value::Number(number) if keys.contains(&key) => Some(number.to_string()),
        _ => None,
    };
    match value {
        Value::Array(values) => values.iter().flat_map(|value| values_of(value, keys)).collect(),
        Value::Object(fields) => fields
            .iter()
            .flat_map(|(key, value)| own(key, value).into_iter().chain(values_of(value, keys)))
            .collect(),
        _ => Vec::new(),
    }
}

fn sorted(mut texts: Vec<String>) -> Vec<String> {
    texts.sort();
    texts
}

#[test]
fn every_sentence_of_a_story_is_in_its_table() {
    for file in files() {
        let text = fs::read_to_string(&file).unwrap();
        // A sentence that several facts cite is in several rows.
        let sentences = values_of(&serde_json::from_str(&text).unwrap(), &["sentence"]);
        let sentences: BTreeSet<String> = sentences.into_iter().collect();
        assert!(!sentences.is_empty(), "{}", file.display());
        let rows = rows_of(&csv_of(&text, None));
        let sentences_in_table = rows.iter().map(|row| row.cell("sentence").to_owned());
        let sentences_in_table: BTreeSet<String> =
            sentences_in_table.filter(|sentence| !sentence.is_empty()).collect();
        assert_eq!(sentences_in_table, sentences, "{}", file.display());
    }
}

/// Joins a number, its upper end, its unit and its qualifier.
fn amount(low: Decimal, high: Option<Decimal>, unit: &str, qualifier: &str) -> String {
    let high = high.map(|high| high.normalize().to_string()).unwrap_or_default();
    format!("{} {high} {unit} {qualifier}", low.normalize())
}

fn amounts_of(quantity: &Quantity, text: &str) -> Vec<String> {
    const QUALIFIERS: [&str; 6] =
        ["about", "nearly", "more than", "at least", "less than", "up to"];
    let plain = text.trim_start_matches("computed ");
    let qualifier =
        QUALIFIERS.iter().find(|word| plain.starts_with(**word)).map_or("", |word| word);
    let high = matches!(quantity.numbers, Numbers::Between(..)).then(|| quantity.high());
    let code = quantity.currency().map(|currency| currency.code().to_owned());
    let last = plain.split_whitespace().next_back().unwrap_or_default();
    let is_unit = last != plain && last.chars().all(char::is_alphabetic);
    let unit = match code.as_deref() {
        Some(code) => code,
        None if plain.ends_with('%') => "%",
        None if is_unit => last,
        None => "count",
    };
    let own = amount(quantity.low(), high, unit, &qualifier.replace(' ', "-"));
    let also = quantity.also.iter().flat_map(|also| amounts_of(also, &also.to_string()));
    std::iter::once(own).chain(also).collect()
}

#[test]
fn amounts_of_the_table_are_those_of_the_story() {
    for file in files() {
        let text = fs::read_to_string(&file).unwrap();
        let written =
            values_of(&serde_json::from_str(&text).unwrap(), &["target", "value", "count"]);
        let amounts = written.iter().flat_map(|text| amounts_of(&text.parse().unwrap(), text));
        let rows = rows_of(&csv_of(&text, None));
        let columns = [
            ("value", "value_to", "unit", "qualifier"),
            ("second_value", "second_value_to", "second_unit", "second_qualifier"),
            ("count", "count_to", "", "count_qualifier"),
        ];
        let mut in_table = Vec::new();
        for row in rows.iter().filter(|row| row.starts_fact()) {
            for (low, high, unit, qualifier) in columns {
                let number = |name: &str| row.cell(name).parse::<Decimal>().ok();
                let unit = if unit.is_empty() { "count" } else { row.cell(unit) };
                let Some(low) = number(low) else { continue };
                in_table.push(amount(low, number(high), unit, row.cell(qualifier)));
            }
        }
        assert_eq!(sorted(in_table), sorted(amounts.collect()), "{}", file.display());
    }
}

#[test]
fn fact_ids_are_unique_and_their_rows_adjacent() {
    for file in files() {
        let rows = rows_of(&csv_of(&fs::read_to_string(&file).unwrap(), None));
        let mut started = HashSet::new();
        let mut last = "";
        for row in &rows {
            let fact = row.cell("fact");
            assert_eq!(fact != last, row.starts_fact(), "{}: {fact}", file.display());
            assert!(fact == last || started.insert(fact), "{}: {fact} is repeated", file.display());
            last = fact;
        }
        for name in ["of", "part_of", "disputes", "agrees_with"] {
            let others = rows.iter().map(|row| row.cell(name)).filter(|other| !other.is_empty());
            for other in others {
                assert!(started.contains(other), "{}: {name}: {other}", file.display());
            }
        }
    }
}

#[test]
fn tables_equal_the_committed_ones() {
    let cases = [
        ("static/stories/kazakhstan-uzbekistan-2024.json", "en"),
        ("static/stories/kazakhstan-uzbekistan-2024.json", "uz"),
        ("static/stories/egypt-turkiye-2026.json", "ar"),
        ("tests/every-field.json", "en"),
    ];
    for (file, lang) in cases {
        let csv = csv_of(&fs::read_to_string(root().join(file)).unwrap(), Some(lang));
        let name = Path::new(file).file_stem().unwrap().to_string_lossy();
        let path = root().join("tests/tables").join(format!("{name}.{lang}.csv"));
        if std::env::var_os("UPDATE_EXPECTED").is_some() {
            fs::write(&path, &csv).unwrap();
        }
        let committed = fs::read_to_string(&path).unwrap_or_default();
        assert!(csv == committed, "{} differs from the current table", path.display());
    }
}

#[test]
fn titles_are_translated_and_sentences_keep_their_language() {
    let text = fs::read_to_string(root().join("tests/every-field.json")).unwrap();
    let rows = rows_of(&csv_of(&text, Some("ar")));
    let visit = rows.iter().find(|row| row.cell("fact") == "visit").unwrap();
    assert_eq!(
        visit.cell("people"),
        "Guest; مضيف",
        "a text without a translation stays in its language"
    );
    assert_eq!(visit.cell("to_party"), "ب");
    let goal = rows.iter().find(|row| row.cell("fact") == "trade-goal").unwrap();
    assert_eq!((goal.cell("sentence"), goal.cell("sentence_language")), ("Ils visent 10.", "fr"));
    assert_eq!(goal.cell("translation"), "يريدون 10.");
    assert_eq!(goal.cell("url"), "https://example.org/paper/2", "the address of the citation");
    let other = rows.iter().find(|row| row.cell("disputes") == "as-a-counts.2022").unwrap();
    assert_eq!(other.cell("fact"), "as-a-counts.2022.disputed-1");
    assert_eq!((other.cell("date"), other.cell("value")), ("2022", "3900000000"));
    assert_eq!((other.cell("note"), other.cell("how")), ("", ""), "the other source gives neither");
}

/// The time is measured by the benchmark `story`.
#[test]
fn table_of_ten_thousand_entries_has_a_row_per_fact() {
    let text = long::story_of(10_000);
    let rows = rows_of(&csv_of(&text, None));
    let count = |part: &str| rows.iter().filter(|row| row.cell("part") == part).count();
    assert_eq!((count("event"), count("figure"), count("tie")), (10_000, 500, 1));
    assert_eq!(rows.len(), 10_501, "nothing else");
    let ids: HashSet<&str> = rows.iter().map(|row| row.cell("fact")).collect();
    assert_eq!(ids.len(), rows.len(), "each fact has one row");
    assert!(rows.iter().all(|row| !row.cell("url").is_empty()), "each has its source");
}
