//! The table of each story has all of its facts, and nothing else; an independent reader of CSV and one of JSON agree on it.
//!
//! After a change of the table: `UPDATE_EXPECTED=1 cargo test --test data`, then read the difference.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "long/story.rs"]
mod long;

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use diplograph::data::Table;
use diplograph::story::{self, Extent, Lang, Quantity};
use rust_decimal::Decimal;
use serde_json::Value;

/// A row as the `csv` crate reads it.
struct Row(Vec<(String, String)>);

impl Row {
    fn cell(&self, name: &str) -> &str {
        &self.0.iter().find(|(column, _)| column == name).unwrap().1
    }

    /// Whether it is the first of its fact's.
    fn begins_a_fact(&self) -> bool {
        matches!(self.cell("citation"), "" | "1")
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The stories of the gallery, and the one with each field of the format.
fn files() -> Vec<PathBuf> {
    let entries = fs::read_dir(root().join("static/stories")).unwrap();
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    files.push(root().join("tests/every-field.json"));
    files.sort();
    assert_eq!(files.len(), 7, "six stories, and each field");
    files
}

fn csv_of(text: &str, lang: Option<&str>) -> String {
    let story = story::read(text).story.unwrap();
    let lang: Lang = lang.map_or_else(|| story.lang.clone(), |lang| lang.parse().unwrap());
    Table::of(&story, &lang).csv()
}

fn rows_of(csv: &str) -> Vec<Row> {
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let names: Vec<String> = reader.headers().unwrap().iter().map(ToOwned::to_owned).collect();
    let records = reader.records().map(|record| {
        let record = record.unwrap();
        Row(names.iter().cloned().zip(record.iter().map(ToOwned::to_owned)).collect())
    });
    records.collect()
}

/// What stands in a file under one of these keys, wherever it is.
fn found(value: &Value, keys: &[&str]) -> Vec<String> {
    let own = |key: &str, value: &Value| match value {
        Value::String(text) if keys.contains(&key) => Some(text.clone()),
        Value::Number(number) if keys.contains(&key) => Some(number.to_string()),
        _ => None,
    };
    match value {
        Value::Array(values) => values.iter().flat_map(|value| found(value, keys)).collect(),
        Value::Object(fields) => fields
            .iter()
            .flat_map(|(key, value)| own(key, value).into_iter().chain(found(value, keys)))
            .collect(),
        _ => Vec::new(),
    }
}

fn sorted(mut texts: Vec<String>) -> Vec<String> {
    texts.sort();
    texts
}

#[test]
fn every_sentence_of_a_story_is_in_its_table_word_for_word_and_once() {
    for file in files() {
        let text = fs::read_to_string(&file).unwrap();
        let sentences = found(&serde_json::from_str(&text).unwrap(), &["sentence"]);
        assert!(!sentences.is_empty(), "{}", file.display());
        let rows = rows_of(&csv_of(&text, None));
        let told = rows.iter().map(|row| row.cell("sentence").to_owned());
        let told: Vec<String> = told.filter(|sentence| !sentence.is_empty()).collect();
        assert_eq!(sorted(told), sorted(sentences), "{}", file.display());
    }
}

/// A number, its upper end, what it counts and what makes it less exact, as one text.
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
    let high = matches!(quantity.extent, Extent::Between(..)).then(|| quantity.high());
    let code = quantity.currency().map(|currency| currency.code().to_owned());
    let unit = code.as_deref().unwrap_or(if plain.ends_with('%') { "%" } else { "count" });
    let own = amount(quantity.low(), high, unit, &qualifier.replace(' ', "-"));
    let also = quantity.also.iter().flat_map(|also| amounts_of(also, &also.to_string()));
    std::iter::once(own).chain(also).collect()
}

#[test]
fn every_amount_of_a_story_is_in_its_table_and_there_is_no_other() {
    for file in files() {
        let text = fs::read_to_string(&file).unwrap();
        let written = found(&serde_json::from_str(&text).unwrap(), &["target", "value", "count"]);
        let amounts = written.iter().flat_map(|text| amounts_of(&text.parse().unwrap(), text));
        let rows = rows_of(&csv_of(&text, None));
        let places = [
            ("value", "value_to", "unit", "qualifier"),
            ("second_value", "second_value_to", "second_unit", "second_qualifier"),
            ("count", "count_to", "", "count_qualifier"),
        ];
        let mut told = Vec::new();
        for row in rows.iter().filter(|row| row.begins_a_fact()) {
            for (low, high, unit, qualifier) in places {
                let number = |name: &str| row.cell(name).parse::<Decimal>().ok();
                let unit = if unit.is_empty() { "count" } else { row.cell(unit) };
                let Some(low) = number(low) else { continue };
                told.push(amount(low, number(high), unit, row.cell(qualifier)));
            }
        }
        assert_eq!(sorted(told), sorted(amounts.collect()), "{}", file.display());
    }
}

#[test]
fn each_fact_has_one_name_and_its_rows_stand_together() {
    for file in files() {
        let rows = rows_of(&csv_of(&fs::read_to_string(&file).unwrap(), None));
        let mut begun = HashSet::new();
        let mut last = "";
        for row in &rows {
            let fact = row.cell("fact");
            assert_eq!(fact != last, row.begins_a_fact(), "{}: {fact}", file.display());
            assert!(fact == last || begun.insert(fact), "{}: {fact} comes again", file.display());
            last = fact;
        }
        for name in ["of", "disputes"] {
            let others = rows.iter().map(|row| row.cell(name)).filter(|other| !other.is_empty());
            for other in others {
                assert!(begun.contains(other), "{}: {name}: {other}", file.display());
            }
        }
    }
}

#[test]
fn the_tables_are_as_committed() {
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
        assert!(csv == committed, "{} differs from what is written now", path.display());
    }
}

#[test]
fn a_fact_is_told_in_the_language_asked_for_and_its_sentence_in_its_own() {
    let text = fs::read_to_string(root().join("tests/every-field.json")).unwrap();
    let rows = rows_of(&csv_of(&text, Some("ar")));
    let visit = rows.iter().find(|row| row.cell("fact") == "visit").unwrap();
    assert_eq!(visit.cell("people"), "Guest; مضيف", "what is not translated stays");
    assert_eq!(visit.cell("to_party"), "ب");
    let goal = rows.iter().find(|row| row.cell("fact") == "trade").unwrap();
    assert_eq!((goal.cell("sentence"), goal.cell("sentence_language")), ("Ils visent 10.", "fr"));
    assert_eq!(goal.cell("translation"), "يريدون 10.");
    assert_eq!(goal.cell("url"), "https://example.org/paper/2", "the citation's own");
    let other = rows.iter().find(|row| row.cell("disputes") == "as-a-counts.2022").unwrap();
    assert_eq!(other.cell("fact"), "as-a-counts.2022.disputed-1");
    assert_eq!((other.cell("date"), other.cell("value")), ("2022", "3900000000"));
    assert_eq!(
        (other.cell("note"), other.cell("how")),
        ("", ""),
        "what the other source did not say"
    );
}

#[test]
fn a_story_of_ten_thousand_entries_takes_no_time() {
    let text = long::story_of(10_000);
    let story = story::read(&text).story.unwrap();
    let begun = Instant::now();
    let csv = Table::of(&story, &story.lang).csv();
    let taken = begun.elapsed();
    assert!(csv.lines().count() > 10_000, "each has a row");
    // A build for debugging on a busy machine; work that grows with the square would take minutes.
    assert!(taken < Duration::from_secs(5), "{taken:?}");
}
