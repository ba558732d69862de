//! Tests that `docs/embedding.md` lists every attribute and event of the element, and that documented stories are valid.

use std::fs;
use std::path::Path;

use diplograph::story;

const EMBEDDING: &str = include_str!("../docs/embedding.md");
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

/// Returns the stories in the JSON blocks of a document.
fn stories_in(document: &str) -> impl Iterator<Item = &str> {
    let blocks = document.split("```json\n").skip(1);
    let blocks = blocks.map(|rest| rest.split("```").next().unwrap_or_default());
    blocks.filter(|block| block.contains("\"format\": 1"))
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
    assert!(count >= 1, "the README has a story");
}
