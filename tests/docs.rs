//! Tests that `docs/embedding.md` lists every attribute and event of the element, that documented stories pass all
//! checks, that the guide for authors has its pictures, and that the schema explains each field.

#[path = "guide/questions.rs"]
mod guide;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use diplograph::story;
use diplograph::verify::{Verified, verify};
use serde_json::{Map, Value, json};

use guide::{Question, fields_of, folder, json_blocks, questions, story_around};

const EMBEDDING: &str = include_str!("../docs/embedding.md");
const CHECKING: &str = include_str!("../docs/checking.md");
const WRITING: &str = include_str!("../docs/writing.md");
const ELEMENT: &str = include_str!("../static/diplo-graph.js");

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Returns the first column of the table with this heading, without backticks.
fn first_column(heading: &str) -> Vec<&'static str> {
    let start = EMBEDDING.find(heading).unwrap_or_else(|| panic!("no table {heading}"));
    let rows = EMBEDDING[start..].lines().skip(2).take_while(|line| line.starts_with('|'));
    rows.map(|row| row.split('`').nth(1).unwrap_or_default()).collect()
}

/// Returns the names after a documentation tag in the source of the element.
fn documented_in_source(tag: &str) -> Vec<&'static str> {
    let lines = ELEMENT.lines().filter_map(|line| line.trim_start().strip_prefix(tag));
    lines.filter_map(|rest| rest.split_whitespace().next()).collect()
}

fn sorted(mut names: Vec<&str>) -> Vec<&str> {
    names.sort_unstable();
    names
}

#[test]
fn table_of_attributes_is_complete() {
    let attributes = documented_in_source("* @attr ");
    assert!(attributes.contains(&"heading-level"), "{attributes:?}");
    assert_eq!(sorted(first_column("| attribute |")), sorted(attributes));
}

#[test]
fn table_of_events_is_complete() {
    let events = documented_in_source("* @fires ");
    assert!(events.contains(&"diplograph:ready"), "{events:?}");
    assert_eq!(sorted(first_column("| event |")), sorted(events));
}

fn is_story(block: &str) -> bool {
    block.contains("\"format\": 1")
}

/// Returns the stories in the JSON blocks of a document.
fn stories_in(document: &str) -> impl Iterator<Item = &str> {
    json_blocks(document).filter(|block| is_story(block))
}

#[test]
fn stories_in_the_documents_have_no_errors() {
    let pages = fs::read_dir(root().join("docs")).expect("there are documents");
    let pages = pages.map(|page| page.expect("a file of the folder").path());
    let documents = pages.filter(|path| path.extension().is_some_and(|end| end == "md"));
    let mut count = 0;
    for path in documents.chain([root().join("README.md")]) {
        let document = fs::read_to_string(&path).expect("a document is text");
        for text in stories_in(&document) {
            let checked = story::read(text);
            assert!(checked.story.is_some(), "{}: {:?}", path.display(), checked.problems);
            count += 1;
        }
    }
    assert!(count >= 1, "the guide for authors has a story");
}

/// Asserts that these fields of a story pass all checks, with the sentences of the frame.
#[track_caller]
fn assert_passes(about: &str, fields: &Map<String, Value>) {
    let story = story_around(fields, root());
    let Verified { checked, .. } = verify(&story.to_string(), None);
    assert!(checked.problems.is_empty(), "{about}: {:#?}", checked.problems);
}

#[test]
fn lines_to_write_pass_all_checks() {
    let questions = questions(WRITING);
    assert!(questions.len() >= 12, "the guide has questions");
    for Question { heading, fields, .. } in questions {
        assert!(!fields.is_empty(), "{heading}: no lines to write");
        assert_passes(&heading, &fields);
    }
    for part in json_blocks(CHECKING) {
        assert_passes("docs/checking.md", &fields_of(part));
    }
    let (_, media) = WRITING.split_once("## Images").expect("the guide tells about images");
    let media: Vec<&str> = json_blocks(media).collect();
    assert_eq!(media.len(), 1, "one example has all kinds of media");
    assert_passes("images", &fields_of(media[0]));
}

#[test]
fn each_question_has_its_pictures() {
    const LIMIT: u64 = 30_000;
    let mut named = BTreeSet::new();
    for Question { heading, pictures, .. } in questions(WRITING) {
        assert!(!pictures.is_empty(), "{heading}: no picture");
        for picture in pictures {
            let path = folder(root()).join(&picture);
            let size = fs::metadata(&path).map_or(0, |it| it.len());
            assert!(size > 0, "{heading}: run `cargo xtask pictures` to make {picture}");
            assert!(size <= LIMIT, "{picture} has {size} bytes");
            named.insert(picture);
        }
    }
    let files = fs::read_dir(folder(root())).expect("there are pictures");
    let files = files.filter_map(|file| file.ok()?.file_name().into_string().ok());
    let found: BTreeSet<String> = files.filter(|name| name.ends_with(".png")).collect();
    assert_eq!(found, named, "run `cargo xtask pictures`");
}

/// Adds the keys of the objects in a value.
fn collect_keys(value: &Value, keys: &mut BTreeSet<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| collect_keys(item, keys)),
        Value::Object(fields) => {
            keys.extend(fields.keys().cloned());
            fields.values().for_each(|value| collect_keys(value, keys));
        }
        _ => {}
    }
}

#[test]
fn story_with_the_fields_of_the_guide_passes_all_checks() {
    let path = root().join("tests/guide/kazakhstan-russia.json");
    let text = fs::read_to_string(path).expect("the story is a file");
    let Verified { checked, answered } = verify(&text, None);
    assert!(checked.problems.is_empty(), "{:#?}", checked.problems);
    assert!(answered.is_empty(), "no warning needs an answer");
    let mut keys = BTreeSet::new();
    collect_keys(&serde_json::from_str(&text).expect("the story is JSON"), &mut keys);
    let is_explained = |key: &str| {
        ['"', '`'].iter().any(|quote| WRITING.contains(&format!("{quote}{key}{quote}")))
    };
    keys.retain(|key| !is_explained(key));
    assert!(keys.is_empty(), "the guide does not explain {keys:?}");
}

/// Returns the properties of each record of the schema: its name, the name of the property, and the description.
fn described_properties(schema: &Value) -> Vec<(String, String, String)> {
    let records = schema["$defs"].as_object().into_iter().flatten();
    let records = records.map(|(name, record)| (name.as_str(), record)).chain([("Story", schema)]);
    let mut all = Vec::new();
    for (record, fields) in records {
        for (name, property) in fields["properties"].as_object().into_iter().flatten() {
            let referred = property["$ref"].as_str().and_then(|it| schema.pointer(&it[1..]));
            let own = property["description"].as_str();
            let text = own.or_else(|| referred?["description"].as_str()).unwrap_or_default();
            all.push((record.to_owned(), name.clone(), text.to_owned()));
        }
    }
    all
}

#[test]
fn each_field_of_the_schema_says_what_it_is_for() {
    const FILLERS: [&str; 8] = ["a", "an", "the", "of", "for", "its", "it", "is"];
    let schema = json!(story::schema());
    let properties = described_properties(&schema);
    assert!(properties.len() > 150, "{}", properties.len());
    for (record, name, description) in properties {
        let words = description.split(|letter: char| !letter.is_alphanumeric());
        let own = words.filter(|word| {
            let word = word.to_lowercase();
            !word.is_empty() && !FILLERS.contains(&word.as_str()) && !name.contains(&word)
        });
        let count = own.count();
        assert!(count >= 4, "`{name}` of {record} only says: {description}");
    }
}
