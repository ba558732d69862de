//! Tests that `docs/embedding.md` lists every attribute and event of the element, that documented stories and their
//! fragments are valid, and that the schema explains each field.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use diplograph::story;
use serde_json::{Map, Value, json};

const EMBEDDING: &str = include_str!("../docs/embedding.md");
const WRITING: &str = include_str!("../docs/writing.md");
const ELEMENT: &str = include_str!("../static/diplo-graph.js");

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

/// Returns the JSON blocks of a document.
fn json_blocks(document: &str) -> impl Iterator<Item = &str> {
    let blocks = document.split("```json\n").skip(1);
    blocks.map(|rest| rest.split("```").next().unwrap_or_default())
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
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let pages = fs::read_dir(root.join("docs")).expect("there are documents");
    let pages = pages.map(|page| page.expect("a file of the folder").path());
    let documents = pages.filter(|path| path.extension().is_some_and(|end| end == "md"));
    let mut count = 0;
    for path in documents.chain([root.join("README.md")]) {
        let document = fs::read_to_string(&path).expect("a document is text");
        for text in stories_in(&document) {
            let checked = story::read(text);
            assert!(checked.story.is_some(), "{}: {:?}", path.display(), checked.problems);
            count += 1;
        }
    }
    assert!(count >= 1, "the guide for authors has a story");
}

/// Returns the fields of a fragment of a story. An object without a key is an event.
fn fields_of(fragment: &str) -> Map<String, Value> {
    let text = match fragment.trim_start().starts_with('{') {
        true => format!("{{\"events\": [{fragment}]}}"),
        false => format!("{{{fragment}}}"),
    };
    let fields: Map<String, Value> =
        serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {fragment}"));
    // A value without a fact is that of a figure.
    match fields.contains_key("value") {
        true => Map::from_iter([("figures".to_owned(), json!([as_figure(fields)]))]),
        false => fields,
    }
}

/// Adds what each figure has.
fn as_figure(mut fields: Map<String, Value>) -> Map<String, Value> {
    fields.insert("id".to_owned(), json!("figure"));
    fields.insert("label".to_owned(), json!("Trade"));
    fields
}

/// Adds the ids of the evidence that a value cites.
fn collect_cited(value: &Value, cited: &mut BTreeSet<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| collect_cited(item, cited)),
        Value::Object(fields) => {
            let ids = fields.get("cite").and_then(Value::as_array).into_iter().flatten();
            cited.extend(ids.filter_map(Value::as_str).map(str::to_owned));
            fields.values().for_each(|value| collect_cited(value, cited));
        }
        _ => {}
    }
}

/// Returns a minimal story with the fields of a fragment, and the evidence that they cite.
fn story_around(fields: Map<String, Value>) -> Value {
    let mut story = json!({
        "format": 1,
        "lang": "en",
        "title": "Talks",
        "parties": [
            { "id": "al", "name": "Aland" },
            { "id": "bo", "name": "Borduria" },
            { "id": "ce", "name": "Cedonia" },
        ],
        "sources": [{ "id": "gazette", "publisher": "The Example Gazette" }],
    });
    let mut cited = BTreeSet::new();
    collect_cited(&json!(fields), &mut cited);
    let evidence = cited.iter().map(|id| json!({ "id": id, "source": "gazette", "sentence": id }));
    story["evidence"] = evidence.collect();
    for (key, value) in fields {
        story[key] = value;
    }
    story
}

#[test]
fn fragments_in_the_guide_for_authors_have_no_errors() {
    let fragments: Vec<&str> = json_blocks(WRITING).filter(|block| !is_story(block)).collect();
    assert!(fragments.len() >= 4, "the guide has fragments");
    for fragment in fragments {
        let checked = story::read(&story_around(fields_of(fragment)).to_string());
        assert!(checked.story.is_some(), "{fragment}: {:?}", checked.problems);
    }
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
