//! Stories with mistakes, each in `tests/bad` with its expected messages beside it.
//!
//! After a change of the messages, run `UPDATE_EXPECTED=1 cargo test --test check` and read the difference.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use diplograph::story;

fn bad_stories() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bad");
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    paths.sort();
    paths
}

fn messages(text: &str) -> String {
    let checked = story::read(text);
    let mut messages = String::new();
    for problem in &checked.problems {
        writeln!(messages, "{problem}").unwrap();
    }
    let has_errors = checked.problems.iter().any(story::Problem::is_error);
    assert_eq!(
        checked.story.is_none(),
        has_errors,
        "a story is shown if and only if it has no errors"
    );
    assert_eq!(
        checked.fault.is_some(),
        has_errors,
        "there is a fault if and only if there are errors"
    );
    messages
}

#[test]
fn each_bad_story_gets_its_messages() {
    let stories = bad_stories();
    assert!(stories.len() >= 30, "only {} bad stories", stories.len());
    let mut wrong = Vec::new();
    for path in stories {
        let found = messages(&fs::read_to_string(&path).unwrap());
        let expected = path.with_extension("txt");
        if std::env::var_os("UPDATE_EXPECTED").is_some() {
            fs::write(&expected, &found).unwrap();
        }
        if fs::read_to_string(&expected).unwrap_or_default() != found {
            wrong.push(format!("{}:\n{found}", path.display()));
        }
    }
    assert!(wrong.is_empty(), "other messages than expected:\n{}", wrong.join("\n"));
}

/// A story of two parties with these fields.
fn story_with(fields: &str) -> String {
    format!(
        r#"{{ "format": 1, "lang": "en", "title": "A and B",
            "parties": [{{ "id": "a", "name": "A" }}, {{ "id": "b", "name": "B" }}], {fields} }}"#
    )
}

/// A JSON list of items, each made of its index.
fn list(count: usize, item: impl Fn(usize) -> String) -> String {
    let items: Vec<String> = (0..count).map(item).collect();
    format!("[{}]", items.join(","))
}

/// The files are so large that a test run would hang if the time grew with the square of their size.
#[test]
fn hostile_files_are_refused_with_their_problems() {
    #[track_caller]
    fn case(fields: &str, expected: &str) {
        let problems = story::read(&story_with(fields)).problems;
        let is_found = problems.iter().any(|problem| problem.message.contains(expected));
        assert!(is_found, "no message contains {expected:?}");
    }

    let goal = |nth, next| {
        format!(
            r#"{{ "id": "g{nth}", "target": "USD 1bn", "state": "replaced", "replaced_by": "g{next}" }}"#
        )
    };
    let event = |nth| {
        format!(
            r#"{{ "id": "e{nth}", "kind": "talks", "date": "2024", "title": "Talks", "leads_to": ["x{nth}"] }}"#
        )
    };
    let events = list(20_000, event);
    case(&format!(r#""events": {events}"#), "there is no goal, project, event or other fact");
    let circle = list(20_000, |nth| goal(nth, (nth + 1) % 20_000));
    let measure = |goals: &str| {
        format!(r#""measures": [{{ "id": "m", "title": "Trade", "goals": {goals} }}]"#)
    };
    case(&measure(&circle), "the goal replaces itself");
    let chain = list(20_000, |nth| goal(nth, nth + 1));
    case(&format!("{}, \"events\": {events}", measure(&chain)), "is not a goal of this measure");
    let unknown: Vec<String> = (0..100_000).map(|nth| format!("\"key{nth}\": 0")).collect();
    case(&unknown.join(","), "there is no field");
    let point = |_| r#"{ "period": "2024", "value": "EUR 1bn" }"#.to_owned();
    let series =
        |nth| format!(r#"{{ "id": "s{nth}", "title": "Series", "points": {} }}"#, list(2, point));
    let keys = unknown[..20_000].join(",");
    let series = list(20_000, series);
    let measure = format!(r#"{{ {keys}, "id": "m", "title": "Trade", "series": {series} }}"#);
    case(&format!(r#""measures": [{measure}]"#), "there is no field");
}

#[test]
fn equal_problems_are_one_problem_with_its_places() {
    let checked = story::read(&story_with(r#""notes": [{}, "a", {}, {}, {}, {}, {}, {}]"#));
    let [problem] = &*checked.problems else { panic!("{:?}", checked.problems) };
    assert_eq!(
        problem.to_string(),
        "error: 2:92: notes[0]: an item of `notes` is empty
 and in 6 more places: 2:101, 2:105, 2:109, 2:113, 2:117, …
 help: write `\"…\"` or `{ \"en\": \"…\" }`, or leave the item out"
    );
    let paths: Vec<String> = problem.places().map(|place| place.path.to_string()).collect();
    assert_eq!(paths.join(" "), "notes[0] notes[2] notes[3] notes[4] notes[5] notes[6] notes[7]");
}

#[test]
fn problems_past_the_limit_are_counted() {
    let unknown: Vec<String> = (0..3000).map(|nth| format!("\"key{nth}\": 0")).collect();
    let checked = story::read(&story_with(&unknown.join(",")));
    assert_eq!(checked.problems.len(), 1001);
    assert_eq!(checked.problems[0].to_string(), "error: 1:1: 2000 more problems are not listed");
    assert!(checked.story.is_none(), "they are errors");
}

#[test]
fn places_past_the_limit_are_counted() {
    let notes = story_with(&format!(r#""notes": {}"#, list(12_000, |_| "true".to_owned())));
    let checked = story::read(&notes);
    assert_eq!(checked.problems[0].to_string(), "error: 1:1: 2000 more problems are not listed");
    assert_eq!(checked.problems[1].places().count(), 10_000);
    assert_eq!(checked.problems.len(), 2);
}

#[test]
fn warnings_past_the_limit_hide_neither_the_story_nor_an_error() {
    let area = |nth| format!(r#"{{ "id": "area-{nth}", "title": "Area" }}"#);
    let areas = format!(r#""areas": {}"#, list(12_000, area));
    let checked = story::read(&story_with(&areas));
    assert_eq!(checked.problems[0].to_string(), "warning: 1:1: 2000 more problems are not listed");
    assert_eq!(
        checked.story.map(|story| story.areas.len()),
        Some(12_000),
        "warnings do not hide the story"
    );

    let checked = story::read(&story_with(&format!(r#"{areas}, "notes": [1]"#)));
    let errors: Vec<String> = checked
        .problems
        .iter()
        .filter(|problem| problem.is_error())
        .map(ToString::to_string)
        .collect();
    assert_eq!(errors.len(), 1, "{errors:?}");
    assert!(errors[0].contains("notes[0]: expected a text"), "{errors:?}");
}

mod properties {
    use proptest::prelude::*;

    use super::*;

    /// Any JSON value, often with keys and values of the format.
    fn json() -> impl Strategy<Value = serde_json::Value> {
        let word = prop::sample::select(vec![
            "format", "lang", "title", "parties", "sources", "evidence", "measures", "goals",
            "events", "id", "date", "cite", "target", "en", "2024", "USD 1bn", "talks", "open",
            "series", "points",
        ]);
        let leaf = prop_oneof![
            Just(serde_json::Value::Null),
            any::<bool>().prop_map(Into::into),
            any::<i64>().prop_map(Into::into),
            any::<f64>().prop_map(Into::into),
            word.clone().prop_map(Into::into),
            "\\PC{0,12}".prop_map(Into::into),
        ];
        leaf.prop_recursive(5, 80, 8, move |inner| {
            let key = prop_oneof![word.clone().prop_map(str::to_owned), "\\PC{0,6}"];
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..8).prop_map(Into::into),
                prop::collection::vec((key, inner), 0..8)
                    .prop_map(|fields| serde_json::Value::Object(fields.into_iter().collect())),
            ]
        })
    }

    fn valid_story() -> String {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/stories");
        fs::read_to_string(folder.join("kazakhstan-uzbekistan-2024.json")).unwrap()
    }

    /// Makes the certain edits of a story. Asserts that each replaces a whole value or key.
    fn corrected(text: &str) -> (String, usize) {
        let problems = story::read(text).problems;
        let mut edits: Vec<story::Edit> = problems.iter().flat_map(story::Problem::edits).collect();
        for edit in &edits {
            for token in [&text[edit.range.clone()], &edit.text] {
                assert!(serde_json::from_str::<serde_json::Value>(token).is_ok(), "{token}");
            }
        }
        edits.retain(|edit| edit.is_certain);
        edits.sort_by_key(|edit| edit.range.start);
        edits.dedup_by_key(|edit| edit.range.start);
        let mut text = text.to_owned();
        for edit in edits.iter().rev() {
            text.replace_range(edit.range.clone(), &edit.text);
        }
        (text, edits.len())
    }

    /// A valid story with a piece removed, doubled or overwritten.
    fn mutated() -> impl Strategy<Value = String> {
        let whole = valid_story();
        let characters: Vec<char> = whole.chars().collect();
        let length = characters.len();
        (0..length, 0..40usize, "\\PC{0,8}", any::<bool>()).prop_map(
            move |(from, count, patch, is_doubled)| {
                let to = (from + count).min(length);
                let piece: String = characters[from..to].iter().collect();
                let patch = if is_doubled { piece.repeat(2) } else { patch };
                let head = characters[..from].iter();
                head.collect::<String>() + &patch + &characters[to..].iter().collect::<String>()
            },
        )
    }

    /// A valid story in which some strings are written otherwise: in capitals, or with other separators, or without quotes.
    fn respelled() -> impl Strategy<Value = String> {
        let whole = valid_story();
        let count = whole.matches('"').count() / 2;
        prop::collection::vec((0..count, 0..4usize), 1..12).prop_map(move |changes| {
            let mut pieces: Vec<String> = whole.split('"').map(str::to_owned).collect();
            for (nth, change) in changes {
                let piece = &mut pieces[2 * nth + 1];
                *piece = match change {
                    0 => piece.to_uppercase(),
                    1 => piece.replace('-', "_"),
                    2 => piece.replace('-', "."),
                    _ => piece.replace(['-', '_'], " "),
                };
            }
            pieces.join("\"").replace("\"2024\"", "2024")
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

        #[test]
        fn arbitrary_json_is_shown_or_explained(value in json()) {
            let _ = messages(&value.to_string());
        }

        #[test]
        fn a_damaged_story_is_shown_or_explained(text in mutated()) {
            let _ = messages(&text);
        }

        #[test]
        fn arbitrary_text_is_shown_or_explained(text in "\\PC{0,200}") {
            let _ = messages(&text);
        }

        #[test]
        fn positions_of_problems_are_inside_the_file(text in mutated()) {
            let lines: Vec<&str> = text.split('\n').collect();
            for problem in story::read(&text).problems {
                let line = lines.get(problem.place.position.line - 1);
                prop_assert!(line.is_some(), "{problem}");
                prop_assert!(problem.place.position.column <= line.unwrap().chars().count() + 1, "{problem}");
            }
        }

        #[test]
        fn certain_edits_make_no_syntax_error(text in prop_oneof![respelled(), mutated()]) {
            let is_json = |text: &str| serde_json::from_str::<serde_json::Value>(text).is_ok();
            let (after, edits) = corrected(&text);
            prop_assert_eq!(is_json(&after), is_json(&text), "{}", after);
            prop_assert_eq!(after == text, edits == 0);
        }
    }
}
