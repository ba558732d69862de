//! Properties of all stories that the types allow: each is written and read back equal, fits the JSON Schema, and is shown.

mod amounts;
mod dates;
mod evidence;
mod facts;
mod maker;
mod projects;
mod story;
mod texts;

use std::collections::BTreeSet;
use std::rc::Rc;
use std::sync::LazyLock;

use diplograph::data::Table;
use diplograph::render;
use diplograph::story::{self as stories, Severity, Story};
use jsonschema::Validator;
use maker::Maker;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::Value;

static SCHEMA: LazyLock<Validator> = LazyLock::new(|| {
    let schema = serde_json::to_value(stories::schema()).expect("a schema is JSON");
    jsonschema::validator_for(&schema).expect("the schema is valid")
});

/// Any story. Shorter bytes make a smaller story, so that a counterexample shrinks.
fn any_story() -> impl Strategy<Value = Story> {
    prop::collection::vec(any::<u8>(), 0..6000).prop_map(|bytes| Maker::new(&bytes).story())
}

/// The errors of a file, as lines.
fn errors(problems: &[stories::Problem]) -> String {
    let errors = problems.iter().filter(|problem| problem.severity == Severity::Error);
    errors.map(|problem| format!("{problem}\n")).collect()
}

/// Adds the keys of all objects in a value, and of `properties` only if it is a schema.
fn collect_keys<'v>(value: &'v Value, is_schema: bool, keys: &mut BTreeSet<&'v str>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| collect_keys(item, is_schema, keys)),
        Value::Object(fields) => {
            for (key, value) in fields {
                collect_keys(value, is_schema, keys);
                match value.as_object().filter(|_| is_schema && key == "properties") {
                    Some(properties) => keys.extend(properties.keys().map(String::as_str)),
                    None if is_schema => {}
                    None => _ = keys.insert(key),
                }
            }
        }
        _ => {}
    }
}

#[test]
fn made_stories_have_every_field_of_the_schema() {
    let mut runner = TestRunner::deterministic();
    let stories: Vec<Value> = (0..100)
        .map(|_| any_story().new_tree(&mut runner).expect("a story").current())
        .map(|story| serde_json::from_str(&stories::write(&story)).expect("a file is JSON"))
        .collect();
    let schema = serde_json::to_value(stories::schema()).expect("a schema is JSON");
    let (mut fields, mut made) = (BTreeSet::new(), BTreeSet::new());
    collect_keys(&schema, true, &mut fields);
    stories.iter().for_each(|story| collect_keys(story, false, &mut made));
    // Comments and answers are not a part of a story.
    fields.remove("$comment");
    fields.remove("$answers");
    assert!(fields.len() > 50, "{fields:?}");
    let missing: Vec<&&str> = fields.difference(&made).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, ..ProptestConfig::default() })]

    #[test]
    fn every_story_is_read_back_equal(story in any_story()) {
        let text = stories::write(&story);
        let checked = stories::read(&text);
        prop_assert_eq!(errors(&checked.problems), "", "{}", text);
        let read = checked.story.expect("a file without an error is a story");
        prop_assert_eq!(stories::write(&read), &*text);
        prop_assert!(read == story, "{}\nread:    {:?}\nwritten: {:?}", text, read, story);
    }

    #[test]
    fn every_written_story_fits_the_schema(story in any_story()) {
        let value = serde_json::from_str(&stories::write(&story)).expect("a file is JSON");
        let errors = SCHEMA.iter_errors(&value);
        let errors: String = errors.map(|it| format!("{}: {it}\n", it.instance_path())).collect();
        prop_assert_eq!(errors, "");
    }
}

proptest! {
    // Rendering in a debug build is slow.
    #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]

    #[test]
    fn every_story_is_shown_as_page_and_as_table(story in any_story()) {
        let title = story.title.in_language(&story.lang, &story.lang).text.to_owned();
        let csv = Table::of(&story, &story.lang).csv();
        let lang = story.lang.clone();
        let facts = story.events.len() + story.ties.len() + story.quotes.len() + story.areas.len();
        prop_assert!(csv.lines().count() > facts, "{}", csv);
        let html = render::html(Rc::new(story), lang).expect("there is a runtime to render on");
        prop_assert!(html.contains("</"), "{}: {}", title, html);
    }
}
