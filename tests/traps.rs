//! Inputs that a person reads one way and a program can read another: each is refused with the way to write it, or told
//! right.

use std::rc::Rc;

use diplograph::{render, story};

const CITE: &str = r#""cite": [{ "source": "paper", "sentence": "So it was." }]"#;

/// A story of four parties and two sources with these fields.
fn file(fields: &str) -> String {
    let party = |id: &str| format!(r#"{{ "id": "{id}", "name": "Party {id}" }}"#);
    let source = |id: &str| {
        format!(
            r#"{{ "id": "{id}", "publisher": "The {id}", "url": "https://example.org/{id}", "date": "2024" }}"#
        )
    };
    format!(
        r#"{{ "format": 1, "lang": "ru", "title": "A, B, C and D", "parties": [{}],
            "sources": [{}, {}], {fields} }}"#,
        ["a", "b", "c", "d"].map(party).join(", "),
        source("paper"),
        source("wire")
    )
}

/// The only error of a story with these fields, with its advice.
#[track_caller]
fn refused(fields: &str, expected: &str) {
    let problems = story::read(&file(fields)).problems;
    let errors: Vec<_> = problems.iter().filter(|problem| problem.is_error()).collect();
    let [error] = errors[..] else { panic!("not one error: {problems:?}") };
    let help = error.help.as_deref().unwrap_or_default();
    assert_eq!(format!("{}\n{help}", error.message), expected, "{fields}");
}

/// The page of a story with these fields, in English.
#[track_caller]
fn page(fields: &str) -> String {
    let checked = story::read(&file(fields));
    let story = checked.story.unwrap_or_else(|| panic!("{:?}", checked.problems));
    let lang = "en".parse().expect("a language tag");
    render::html(Rc::new(story), lang).expect("there is a runtime to render on")
}

/// A figure with a value.
fn figure(value: &str) -> String {
    format!(r#""figures": [{{ "label": "jobs", "value": "{value}", {CITE} }}]"#)
}

#[test]
fn fiscal_year_is_not_taken_for_a_season_or_a_quarter() {
    let point = |period: &str| {
        format!(
            r#""measures": [{{ "id": "m", "title": "Trade", "series": [{{ "id": "s", "title": "Exports",
                "points": [{{ "period": "{period}", "value": "USD 1bn", {CITE} }}] }}] }}]"#
        )
    };
    for (text, years, other, code) in [
        ("2020-21", "2020/2021", "a season", "2020-spring"),
        ("2022-23", "2022/2023", "a season", "2022-autumn"),
        ("2024-25", "2024/2025", "a season", "2024-spring"),
        ("2032-33", "2032/2033", "a quarter", "2032-Q1"),
        ("2039-40", "2039/2040", "a half year", "2039-H1"),
        ("2040-41", "2040/2041", "a half year", "2040-H2"),
    ] {
        let (year, end) = text.split_once('-').expect("two parts");
        refused(
            &point(text),
            &format!(
                "`{text}` is not a date: it can mean the fiscal year {year}–{end} (`FY{year}`), two calendar years \
                 (`{years}`) or {other} (`{code}`)\nwrite `FY{year}`, `{years}` or `{code}`"
            ),
        );
    }
    let fiscal = format!(r#""fiscal_year_start": 4, {}"#, point("FY2022"));
    assert!(page(&fiscal).contains("fiscal year 2022–23"), "it is told as a fiscal year");
}

#[test]
fn dispute_of_an_agreement_has_no_count_of_projects() {
    let event = r#""events": [{ "id": "e", "kind": "agreement", "title": "Talks",
        "disputed_by": [{ "count": "15", "cite": [{ "source": "wire", "sentence": "15." }] }],"#;
    refused(
        &format!("{event} {CITE} }}]"),
        "an event has no `count` that could differ\n\
         put the statement into the figure of the event that it differs from, or write it in `claim`",
    );
    let figure = r#""figures": [{ "label": "agreements", "value": "12",
        "disputed_by": [{ "value": "15", "cite": [{ "source": "wire", "sentence": "15." }] }],"#;
    let page = page(&format!("{figure} {CITE} }}]"));
    assert!(page.contains("<strong>15</strong>"), "the number has no noun");
}

#[test]
fn dispute_by_the_same_source_says_so() {
    let with_other = |source: &str| {
        let other = format!(r#"[{{ "source": "{source}", "sentence": "15." }}]"#);
        let value = format!(r#"[{{ "value": "15", "cite": {other} }}]"#);
        format!(
            r#""figures": [{{ "label": "agreements", "value": "12", "disputed_by": {value}, {CITE} }}]"#
        )
    };
    let (same, another) = (page(&with_other("paper")), page(&with_other("wire")));
    let (same_words, other_words) = ("The same source also says:", "Another source says:");
    assert!(same.contains(same_words) && !same.contains(other_words), "one source");
    assert!(another.contains(other_words) && !another.contains(same_words), "two sources");
}

#[test]
fn event_cannot_lead_to_a_quote_or_a_figure() {
    let facts = format!(
        r#""quotes": [{{ "id": "said", "text": "Yes.", "speaker": "A minister", {CITE} }}],
            "figures": [{{ "id": "jobs", "label": "jobs", "value": 5, {CITE} }}]"#
    );
    for (id, list) in [("said", "quotes"), ("jobs", "figures")] {
        let event = format!(
            r#"{{ "id": "e", "kind": "talks", "title": "Talks", "leads_to": ["{id}"], {CITE} }}"#
        );
        refused(
            &format!(r#"{facts}, "events": [{event}]"#),
            &format!(
                "`{id}` is one of the {list} and cannot be meant here\ngive the id of a measure, goal, project, event, \
                 tie or area that followed from the event"
            ),
        );
    }
}

#[test]
fn translation_without_its_language_is_refused() {
    let evidence = r#"{ "id": "x", "source": "paper", "sentence": "So.", "translation": "Так." }"#;
    refused(
        &format!(r#""evidence": [{evidence}]"#),
        "the language of the translation is missing\n\
         write `{ \"ru\": \"…\" }`, with the tag of the translation's language",
    );
}

#[test]
fn code_that_is_no_currency_is_refused() {
    for (text, code, help) in [
        ("UDS 10bn", "UDS", "did you mean `USD 10bn`?"),
        ("XXZ 5bn", "XXZ", "write a code such as `USD`, `EUR` or `KZT`"),
        ("RMB 5bn", "RMB", "write `CNY 5bn`"),
    ] {
        let message =
            format!("`{text}` is not an amount: `{code}` is not a currency code of ISO 4217");
        refused(&figure(text), &format!("{message}\n{help}"));
    }
}

#[test]
fn third_and_fourth_party_are_told_apart() {
    let visit = |month: usize, from: &str| {
        let by = if from.is_empty() { String::new() } else { format!(r#""from": "{from}","#) };
        format!(
            r#"{{ "id": "v{month}", "kind": "visit", "date": "2021-0{month}-05", "title": "Visit {month}", {by} {CITE} }}"#
        )
    };
    let visits = [(1, "a"), (3, "b"), (5, "c"), (7, "d"), (9, "")].map(|(m, from)| visit(m, from));
    let page = page(&format!(r#""events": [{}]"#, visits.join(", ")));
    for party in ["first", "second", "third", "fourth"] {
        let class = format!("class=\"mark mark--held party--{party}\"");
        // The timeline is drawn for three widths.
        assert_eq!(page.matches(&class).count(), 3, "{party}");
    }
    let shapes = ["-5,-5 5,-5", "0,-7 7,0 0,7", "0,-6.5 6.5,5"];
    assert!(shapes.iter().all(|shape| page.contains(shape)), "each has a symbol of its own");
}

#[test]
fn amount_in_brackets_is_the_same_in_another_currency() {
    let other = "write the amount in another currency, as in `CNY 360bn (USD 50bn)`, or leave out the brackets";
    for (text, fault, help) in [
        ("USD 5bn (USD 6bn)", "both amounts are in `USD`", other),
        ("USD 5bn (21)", "the brackets must contain an amount of money", other),
        (
            "21 (USD 5bn)",
            "only an amount of money can have a second one in brackets",
            "leave out the brackets, and say it in a note",
        ),
        (
            "USD 5bn per year (EUR 4bn)",
            "both amounts must have the same `per`",
            "write `per year` after both amounts",
        ),
    ] {
        refused(&figure(text), &format!("`{text}` is not an amount: {fault}\n{help}"));
    }
    let page = page(&figure("CNY 360bn (USD 50bn)"));
    assert!(page.contains("360 billion yuan ($50\u{a0}billion)"), "both are told");
}
