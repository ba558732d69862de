//! Tests that `docs/embedding.md` lists every attribute and event of the element.

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
