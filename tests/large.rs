//! Very large stories are read and shown in a few seconds, and none overflows the stack.

use std::rc::Rc;
use std::time::{Duration, Instant};

use diplograph::data::Table;
use diplograph::{render, story};

/// The number of entries that are read and written as a table.
const READ: usize = 10_000;

/// The number of entries that are rendered, which takes longer.
const RENDERED: usize = 1_000;

/// The limit for a step. In a debug build each takes about a second; the rest is room for a busy machine.
const LONGEST: Duration = Duration::from_secs(30);

const CITE: &str = r#""cite": [{ "source": "s", "sentence": "So it was." }]"#;

/// A JSON list of items, each made of its index.
fn list(count: usize, item: impl Fn(usize) -> String) -> String {
    let items: Vec<String> = (0..count).map(item).collect();
    format!("[{}]", items.join(","))
}

fn file(fields: &str) -> String {
    let source = |id| {
        format!(
            r#"{{ "id": "{id}", "publisher": "Paper", "url": "https://example.org/{id}", "date": "2024" }}"#
        )
    };
    format!(
        r#"{{ "format": 1, "lang": "en", "title": "A and B",
            "parties": [{{ "id": "a", "name": "A" }}, {{ "id": "b", "name": "B" }}],
            "sources": [{}, {}], {fields} }}"#,
        source("s"),
        source("t")
    )
}

/// A measure with these fields.
fn measure(fields: &str) -> String {
    format!(r#""measures": [{{ "id": "m", "title": "Trade", {fields} }}]"#)
}

/// A month for each number.
fn month(nth: usize) -> String {
    format!("{:04}-{:02}", 1000 + nth / 12, nth % 12 + 1)
}

/// A unit for each number.
fn unit(nth: usize) -> String {
    let letter = |place: usize| char::from(b"abcdefghijklmnopqrstuvwxyz"[nth / place % 26]);
    ["unit-".to_owned(), [1, 26, 676, 17_576].map(letter).iter().collect()].concat()
}

#[track_caller]
fn timed<T>(what: &str, work: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let done = work();
    assert!(start.elapsed() < LONGEST, "{what} took {:?}", start.elapsed());
    done
}

/// Reads and shows a story made for a number of entries.
#[track_caller]
fn shown(fields: impl Fn(usize) -> String) {
    let read = |count| {
        let checked = story::read(&file(&fields(count)));
        checked.story.unwrap_or_else(|| panic!("{}", checked.problems[0]))
    };
    let large = timed("reading", || read(READ));
    let csv = timed("the table", || Table::of(&large, &large.lang).csv());
    assert!(csv.lines().count() > READ, "{} lines", csv.lines().count());
    let small = read(RENDERED);
    let lang = small.lang.clone();
    let html = timed("rendering", || render::html(Rc::new(small), lang));
    assert!(html.is_ok_and(|html| html.len() > RENDERED * 50), "each entry is shown");
}

/// Reads a file with a mistake in each of very many entries.
#[track_caller]
fn refused(fields: &str, expected: &str) {
    let problems = timed("reading", || story::read(&file(fields)).problems);
    let is_found = problems.iter().any(|problem| problem.message.contains(expected));
    assert!(is_found, "no message contains {expected:?}");
}

#[test]
fn parts_of_one_whole() {
    let project = |nth: usize| {
        let whole = if nth == 0 { "" } else { r#""part_of": "p0","# };
        format!(r#"{{ "id": "p{nth}", "title": "Road", "value": "USD 1bn", {whole} {CITE} }}"#)
    };
    shown(|count| format!(r#""projects": {}"#, list(count, project)));
}

#[test]
fn sentences_cited_by_one_fact() {
    let evidence =
        |nth| format!(r#"{{ "id": "x{nth}", "source": "s", "sentence": "Sentence {nth}." }}"#);
    let fields = |count| {
        format!(
            r#""evidence": {}, "figures": [{{ "label": "jobs", "value": 1, "cite": {} }}]"#,
            list(count, evidence),
            list(count, |nth| format!(r#""x{nth}""#))
        )
    };
    shown(fields);
}

#[test]
fn one_sentence_cited_again_and_again() {
    let fields = |count| {
        format!(
            r#""evidence": [{{ "id": "x", "source": "s", "sentence": "A sentence." }}],
                "figures": [{{ "label": "jobs", "value": 1, "cite": {} }}]"#,
            list(count, |_| r#""x""#.to_owned())
        )
    };
    shown(fields);
}

#[test]
fn statements_and_sentences_of_one_fact() {
    let sentence = |_| r#"{ "source": "t", "sentence": "Another." }"#.to_owned();
    let statement = |nth| format!(r#"{{ "value": {nth}, {CITE} }}"#);
    let fields = |count| {
        let [cite, one, other] =
            [list(count, sentence), list(count, statement), list(count, statement)];
        format!(
            r#""figures": [{{ "label": "jobs", "value": 1, "cite": {cite}, "disputed_by": {one}, "also": {other} }}]"#
        )
    };
    shown(fields);
}

#[test]
fn goals_of_one_measure() {
    let goal = |nth| {
        let set = month(nth);
        format!(r#"{{ "id": "g{nth}", "target": "USD {}bn", "set": "{set}", {CITE} }}"#, nth + 1)
    };
    shown(|count| measure(&format!(r#""goals": {}"#, list(count, goal))));
}

#[test]
fn series_and_points_of_one_measure() {
    let point = |nth| format!(r#"{{ "period": "{}", "value": {nth}, {CITE} }}"#, month(nth));
    let series =
        |nth| format!(r#"{{ "id": "s{nth}", "title": "Exports", "points": {} }}"#, list(1, point));
    let fields = |count| {
        let long =
            format!(r#"{{ "id": "l", "title": "Trade", "points": {} }}"#, list(count, point));
        measure(&format!(r#""series": [{long}, {}]"#, list(count, series).trim_matches(['[', ']'])))
    };
    shown(fields);
}

#[test]
fn reports_of_one_project_and_history_of_one_event() {
    let report = |nth| format!(r#"{{ "date": "{}", "value": "USD 1bn", {CITE} }}"#, month(nth));
    let announced = |nth| format!(r#"{{ "date": "{}", {CITE} }}"#, month(nth));
    let fields = |count| {
        format!(
            r#""projects": [{{ "id": "p", "title": "Road", "reports": {} }}],
                "events": [{{ "id": "e", "kind": "talks", "title": "Talks", "history": {} }}]"#,
            list(count, report),
            list(count, announced)
        )
    };
    shown(fields);
}

#[test]
fn events_that_lead_to_each_other() {
    let event = |nth: usize, leads_to: &str| {
        format!(
            r#"{{ "id": "e{nth}", "kind": "talks", "title": "Talks", "leads_to": {leads_to}, {CITE} }}"#
        )
    };
    let fields = |count: usize| {
        let all = list(count - 1, |nth| format!(r#""e{}""#, nth + 1));
        let to = |nth| if nth == 0 { &*all } else { r#"["e0"]"# };
        format!(r#""events": {}"#, list(count, |nth| event(nth, to(nth))))
    };
    shown(fields);
}

#[test]
fn units_of_a_story() {
    let declared = |nth| format!(r#"{{ "id": "{}", "name": "unit" }}"#, unit(nth));
    let figure = |nth| format!(r#"{{ "label": "goods", "value": "2 {}", {CITE} }}"#, unit(nth));
    let fields = |count| {
        format!(r#""units": {}, "figures": {}"#, list(count, declared), list(count, figure))
    };
    shown(fields);
}

#[test]
fn wholes_inside_each_other_are_refused_before_they_are_drawn() {
    let project = |nth| {
        format!(r#"{{ "id": "p{nth}", "title": "Road", "part_of": "p{}", {CITE} }}"#, nth + 1)
    };
    let last = format!(r#"{{ "id": "p{READ}", "title": "Road", {CITE} }}"#);
    let all = list(READ, project);
    let all = format!(r#""projects": [{}, {last}]"#, all.trim_matches(['[', ']']));
    refused(&all, "it is inside 9 wholes");
    let circle = all.replace(&last, &project(READ).replace("p10001", "p0"));
    refused(&circle, "it is a part of itself");
}

#[test]
fn mistakes_in_every_entry() {
    let parties = list(READ, |nth| format!(r#""c{nth}""#));
    let event = format!(
        r#"{{ "id": "e", "kind": "talks", "title": "Talks", "from": {parties}, "to": {parties} }}"#
    );
    refused(&format!(r#""events": [{event}]"#), "there is no party");
    let titles =
        list(READ, |nth| format!(r#"{{ "id": "e{nth}", "kind": "talks", "titel": "Talks" }}"#));
    refused(&format!(r#""events": {titles}"#), "there is no field `titel`");
    let declared = list(READ, |nth| format!(r#"{{ "id": "{}", "name": "unit" }}"#, unit(nth)));
    let figures =
        list(READ, |nth| format!(r#"{{ "label": "goods", "value": "2 x{}" }}"#, unit(nth)));
    refused(&format!(r#""units": {declared}, "figures": {figures}"#), "unknown unit");
}
