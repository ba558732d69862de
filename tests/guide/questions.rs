//! The questions of `docs/writing.md`: their pictures, and the lines to write as whole stories.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};

/// The heading above the questions.
const QUESTIONS: &str = "## How do I say …";
/// The folder of the pictures, as the guide names it.
const PICTURES: &str = "](pictures/writing/";

/// A question of the guide for authors with its answer.
#[derive(Debug)]
pub(crate) struct Question {
    /// The heading.
    pub(crate) heading: String,
    /// The file names of its pictures.
    pub(crate) pictures: Vec<String>,
    /// The fields of a story that it says to write.
    pub(crate) fields: Map<String, Value>,
}

/// Returns the folder of the pictures and of the frame around the examples.
pub(crate) fn folder(repository: &Path) -> PathBuf {
    repository.join("docs/pictures/writing")
}

/// Returns the questions of the guide.
pub(crate) fn questions(guide: &str) -> Vec<Question> {
    let start = guide.find(QUESTIONS).map_or(guide.len(), |at| at + QUESTIONS.len());
    let section = guide[start..].split("\n## ").next().unwrap_or_default();
    section.split("\n### ").skip(1).map(question).collect()
}

fn question(text: &str) -> Question {
    let heading = text.lines().next().unwrap_or_default().to_owned();
    let mut fields = Map::new();
    for block in json_blocks(text) {
        fields.extend(fields_of(block));
    }
    let pictures = text.split(PICTURES).skip(1).filter_map(|rest| rest.split(')').next());
    Question { heading, pictures: pictures.map(str::to_owned).collect(), fields }
}

/// Returns the JSON blocks of a document.
pub(crate) fn json_blocks(document: &str) -> impl Iterator<Item = &str> {
    let blocks = document.split("```json\n").skip(1);
    blocks.map(|rest| rest.split("```").next().unwrap_or_default())
}

/// Returns the fields of a part of a story.
pub(crate) fn fields_of(part: &str) -> Map<String, Value> {
    serde_json::from_str(&format!("{{{part}}}")).unwrap_or_else(|error| panic!("{error}: {part}"))
}

/// Returns a story with these fields, and of the frame what they cite. The third party takes part only if they name it.
pub(crate) fn story_around(fields: &Map<String, Value>, repository: &Path) -> Value {
    let path = folder(repository).join("frame.json");
    let frame = fs::read_to_string(path).expect("the frame is a file");
    let mut story: Value = serde_json::from_str(&frame).expect("the frame is JSON");
    let mut cited = BTreeSet::new();
    collect_cited(&json!(fields), &mut cited);
    for id in &cited {
        let is_known = items(&story, "evidence").any(|it| it["id"] == **id);
        assert!(is_known, "the frame has no sentence `{id}`");
    }
    keep(&mut story, "evidence", |it| it["id"].as_str().is_some_and(|id| cited.contains(id)));
    let sources: Vec<Value> = items(&story, "evidence").map(|it| it["source"].clone()).collect();
    keep(&mut story, "sources", |it| sources.contains(&it["id"]));
    let text = json!(fields).to_string();
    keep(&mut story, "parties", |it| it["id"] != "ce" || text.contains("\"ce\""));
    for (key, value) in fields {
        story[key] = value.clone();
    }
    story
}

fn items<'v>(story: &'v Value, list: &str) -> impl Iterator<Item = &'v Value> {
    story[list].as_array().into_iter().flatten()
}

fn keep(story: &mut Value, list: &str, is_kept: impl Fn(&Value) -> bool) {
    if let Some(items) = story[list].as_array_mut() {
        items.retain(|item| is_kept(item));
    }
}

/// Adds the ids of the evidence that a value cites.
fn collect_cited(value: &Value, cited: &mut BTreeSet<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| collect_cited(item, cited)),
        Value::Object(fields) => {
            let ids = fields.get("cite").and_then(Value::as_array).into_iter().flatten();
            let id =
                |it: &Value| it.as_str().or_else(|| it["evidence"].as_str()).map(str::to_owned);
            cited.extend(ids.filter_map(id));
            fields.values().for_each(|value| collect_cited(value, cited));
        }
        _ => {}
    }
}
