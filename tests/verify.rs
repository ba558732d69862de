//! Each check about truth gives its warning at the right place, and an answer in the file silences it.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::fs;
use std::path::Path;

use diplograph::story::Lang;
use diplograph::verify::{Verified, verify};

/// A story of two parties and two sources, of 2023 and without a date, with more fields.
fn story(fields: &str) -> String {
    format!(
        r#"{{ "format": 1, "lang": "en", "title": "A and B", "updated": "2024-06-01",
            "parties": [{{ "id": "a", "name": "A" }}, {{ "id": "b", "name": "B" }}],
            "sources": [{{ "id": "s", "publisher": "S", "url": "https://example.org", "date": "2023-05-01" }},
                {{ "id": "r", "publisher": "R", "lang": "ru", "url": "https://example.org/r", "date": "2023-05-01" }}],
            "notes": ["{}"], "areas": [{{ "id": "both", "title": "Both sources are cited",
                "cite": [{{ "source": "s", "sentence": "." }}, {{ "source": "r", "sentence": "." }}] }}],
            {fields} }}"#,
        "A note."
    )
}

/// Returns the warnings of a story: check, path, and message.
#[track_caller]
fn warnings(fields: &str) -> Vec<String> {
    let Verified { checked, .. } = verify(&story(fields), None);
    assert!(checked.story.is_some(), "{:#?}", checked.problems);
    let line = |it: &diplograph::story::Problem| {
        format!("{} {}: {}", it.check.unwrap().name(), it.place.path, it.message)
    };
    checked.problems.iter().map(line).collect()
}

fn figure(value: &str, source: &str, sentence: &str) -> String {
    format!(
        r#""figures": [{{ "label": "exports", "value": "{value}", {how}
            "cite": [{{ "source": "{source}", "sentence": "{sentence}" }}] }}]"#,
        how = if value.starts_with("computed") { r#""how": "a sum","# } else { "" }
    )
}

#[test]
fn figure_must_stand_in_one_of_its_sentences() {
    let found = warnings(&figure("USD 24bn", "s", "Exports reached $2.4 billion."));
    let message = "`USD 24bn` stands in none of its sentences";
    assert_eq!(found, [format!("figure-not-in-sentence figures[0].value: {message}")]);
    for (value, source, sentence) in [
        ("USD 2.4bn", "s", "Exports reached $2.4 billion."),
        ("USD 2.4bn", "s", "Exports reached $2,410 million."),
        ("USD 156mn", "r", "Экспорт достиг 156 млн долларов."),
        ("21", "s", "They agreed on twenty-one projects."),
        ("computed USD 3.9bn", "s", "Exports reached $2.4 billion, imports $1.5 billion."),
    ] {
        assert!(warnings(&figure(value, source, sentence)).is_empty(), "{value}: {sentence}");
    }
}

#[test]
fn second_amount_in_brackets_must_stand_in_a_sentence_too() {
    let sentence = "Trade was 360 billion yuan ($50bn).";
    assert!(warnings(&figure("CNY 360bn (USD 50bn)", "s", sentence)).is_empty());
    assert_eq!(warnings(&figure("CNY 360bn (USD 55bn)", "s", sentence)).len(), 1);
}

#[test]
fn report_is_found_at_its_place_in_the_file() {
    let report = |date: &str, value: &str| {
        format!(
            r#"{{ "date": "{date}", "state": "under-way", "value": "{value}",
                "cite": [{{ "source": "s", "sentence": "Projects worth $5bn." }}] }}"#
        )
    };
    let found = warnings(&format!(
        r#""projects": [{{ "id": "p", "title": "P", "reports": [{}, {}] }}]"#,
        report("2023", "USD 5bn"),
        report("2022", "USD 6bn")
    ));
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(
        found[0].starts_with("figure-not-in-sentence projects[0].reports[1].value:"),
        "{found:?}"
    );
}

#[test]
fn quote_must_have_the_words_of_its_sentence() {
    let quote = |text: &str| {
        warnings(&format!(
            r#""quotes": [{{ "id": "q", "text": "{text}", "speaker": "A. B.",
                "cite": [{{ "source": "s", "sentence": "“Our trade will double by 2030,” A. B. said." }}] }}]"#
        ))
    };
    assert!(quote("Our trade will … by 2030").is_empty());
    let found = quote("Our trade will triple by 2030");
    assert_eq!(
        found,
        ["quotation-not-in-sentence quotes[0].text: the quote stands in none of its sentences"]
    );
}

#[test]
fn dispute_must_differ_from_its_fact() {
    let dispute = |statement: &str| {
        warnings(&format!(
            r#""figures": [{{ "label": "exports", "value": "USD 2.4bn",
                "cite": [{{ "source": "s", "sentence": "Exports reached $2.4 billion." }}],
                "disputed_by": [{{ {statement}, "cite": [{{ "source": "s", "sentence": "$2.4 billion, $3 billion, 2022" }}] }}] }}]"#
        ))
    };
    assert!(dispute(r#""value": "USD 3bn""#).is_empty());
    assert!(dispute(r#""value": "USD 2,400mn", "date": "2022""#).is_empty(), "the date differs");
    let found = dispute(r#""value": "USD 2,400mn""#);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(
        found[0].starts_with("dispute-without-difference figures[0].disputed_by[0]:"),
        "{found:?}"
    );
}

#[test]
fn event_cannot_be_held_after_its_sources_nor_be_planned_long_after_its_date() {
    let event = |state: &str, date: &str| {
        warnings(&format!(
            r#""events": [{{ "id": "e", "kind": "talks", "title": "Talks", "state": "{state}", "date": "{date}",
                "cite": [{{ "source": "s", "sentence": "Talks." }}] }}]"#
        ))
    };
    assert!(event("held", "2023-05-01").is_empty());
    assert!(event("held", "2023").is_empty(), "the year began before the source");
    assert!(event("held", "2023-06")[0].starts_with("held-after-sources events[0].date:"));
    assert!(event("planned", "2024-05").is_empty(), "not long ago");
    assert!(event("planned", "2023-06")[0].starts_with("long-past events[0].date:"));
    assert!(event("unknown", "2023-06").is_empty());
}

fn goal(state: &str, deadline: &str, value: &str) -> Vec<String> {
    warnings(&format!(
        r#""measures": [{{ "id": "trade", "title": "Trade",
            "goals": [{{ "id": "g", "target": "USD 5bn", "deadline": "{deadline}", "state": "{state}",
                "cite": [{{ "source": "s", "sentence": "$5 billion" }}] }}],
            "series": [{{ "id": "all", "title": "All", "points": [{{ "period": "2022", "value": "{value}",
                "cite": [{{ "source": "s", "sentence": "{value}" }}] }}] }}] }}]"#
    ))
}

#[test]
fn missed_goal_must_not_have_been_reached() {
    assert!(goal("missed", "2020", "USD 4bn").is_empty());
    assert!(goal("missed", "2020", "USD 5bn").is_empty(), "reached after the deadline");
    assert_eq!(goal("missed", "2022", "USD 5bn").len(), 1, "reached in time");
    let found = goal("missed", "2020", "USD 5.2bn");
    assert_eq!(found.len(), 1, "{found:?}");
    let start = "missed-but-reached measures[0].goals[0].state: the goal `USD 5bn` is `missed`, but `trade` has `USD 5.2bn`";
    assert!(found[0].starts_with(start), "{found:?}");
}

#[test]
fn open_goal_must_not_be_long_past() {
    assert!(goal("open", "2030", "USD 4bn").is_empty());
    assert!(
        goal("open", "2020", "USD 4bn")[0].starts_with("long-past measures[0].goals[0].deadline:")
    );
}

#[test]
fn citation_must_support_a_part_that_the_fact_has() {
    let supports = |aspect: &str| {
        warnings(&format!(
            r#""events": [{{ "id": "e", "kind": "talks", "title": "Talks", "date": "2022",
                "cite": [{{ "source": "s", "sentence": "Talks.", "supports": "{aspect}" }}] }}]"#
        ))
    };
    assert!(supports("date").is_empty());
    let message = "the citation supports the place, but the fact has no place";
    assert_eq!(
        supports("place"),
        [format!("supports-nothing events[0].cite[0].supports: {message}")]
    );
}

#[test]
fn texts_that_a_language_lacks_are_listed() {
    let file = r#"{ "format": 1, "lang": "en", "title": { "en": "A and B", "ru": "А и Б" }, "summary": { "en": "They trade." },
        "parties": [{ "id": "a", "name": "A" }, { "id": "b", "name": { "en": "B", "ru": "Б" } }] }"#;
    let lacks = |tag: &str| {
        let lang: Lang = tag.parse().unwrap();
        let problems = verify(file, Some(&lang)).checked.problems;
        problems.iter().map(|it| it.place.path.to_string()).collect::<Vec<String>>()
    };
    assert_eq!(lacks("ru"), ["summary", "parties[0].name"]);
    assert!(lacks("en").is_empty());
    assert!(verify(file, None).checked.problems.is_empty());
}

#[test]
fn answer_silences_its_warning_inside_its_object_alone() {
    let answer = r#""$answers": { "figure-not-in-sentence": "It is in the table." }, "label""#;
    let one = figure("USD 24bn", "s", "Exports.").replace(r#""label""#, answer);
    let Verified { checked, answered } = verify(&story(&one), None);
    assert!(checked.problems.is_empty(), "{:#?}", checked.problems);
    assert_eq!(answered.len(), 1);
    assert_eq!(answered[0].reason, "It is in the table.");
    assert_eq!(answered[0].problem.place.path.to_string(), "figures[0].value");

    let other = format!(
        r#"{one}, "events": [{{ "id": "e", "kind": "talks", "title": "T", "date": "2022",
            "figures": [{{ "label": "jobs", "value": "500", "cite": [{{ "source": "s", "sentence": "Jobs." }}] }}],
            "cite": [{{ "source": "s", "sentence": "Talks." }}] }}]"#
    );
    let found = warnings(&other);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].contains("events[0].figures[0].value"), "{found:?}");
}

#[test]
fn answer_at_the_root_silences_the_whole_file() {
    let fields = figure("USD 24bn", "s", "Exports.");
    let fields = format!(r#""$answers": {{ "figure-not-in-sentence": "A test." }}, {fields}"#);
    assert!(warnings(&fields).is_empty());
}

#[test]
fn answer_without_its_warning_is_a_warning() {
    let found =
        warnings(r#""$answers": { "long-past": "It is not.", "long-ago": "A typing error." }"#);
    assert_eq!(
        found,
        [
            "unused-answer $answers.long-past: there is no warning `long-past` here",
            "unused-answer $answers.long-ago: there is no check `long-ago`",
        ]
    );
}

#[test]
fn answer_needs_a_reason() {
    for answers in
        [r#"{ "uncited": "" }"#, r#"{ "uncited": " " }"#, r#"{ "uncited": true }"#, r#""uncited""#]
    {
        let file = story(&format!(r#""$answers": {answers}"#));
        let problems = verify(&file, None).checked.problems;
        assert!(problems.iter().any(|it| it.is_error()), "{answers}: {problems:#?}");
    }
}

#[test]
fn stories_of_the_gallery_have_no_open_warning() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/stories");
    let mut count = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let problems = verify(&fs::read_to_string(&path).unwrap(), None).checked.problems;
        assert!(problems.is_empty(), "{}: {problems:#?}", path.display());
        count += 1;
    }
    assert!(count >= 6, "{count}");
}

#[test]
fn media_need_a_description_a_credit_and_a_size() {
    let talks = |media: &str| {
        format!(
            r#""events": [{{ "id": "talks", "kind": "talks", "date": "2023", "title": "Talks", "media": [{media}],
                "cite": [{{ "source": "s", "sentence": "They talked." }}] }}]"#
        )
    };
    let checks = |media: &str| -> Vec<String> {
        let found = warnings(&talks(media)).into_iter();
        found.map(|it| it.split(':').next().unwrap().to_owned()).collect()
    };
    let place = "events[0].media[0]";
    let all = ["missing-alt", "missing-credit", "missing-size"].map(|it| format!("{it} {place}"));
    assert_eq!(checks(r#"{ "kind": "image", "src": "a.jpg" }"#), all);
    assert_eq!(checks(r#"{ "kind": "video", "src": "a.mp4", "width": 600 }"#), all);
    assert_eq!(checks(r#"{ "kind": "audio", "src": "a.mp3" }"#), all[..2]);
    assert_eq!(checks(r#"{ "kind": "image", "src": "https://example.org/a.jpg" }"#), all[..2]);
    let link = r#"{ "kind": "link", "src": "https://example.org/", "poster": "a.jpg" }"#;
    assert_eq!(checks(link), all);
    let told = r#""alt": "A", "credit": "B", "width": 3, "height": 2"#;
    for complete in [
        r#"{ "kind": "link", "src": "https://example.org/" }"#.to_owned(),
        format!(r#"{{ "kind": "image", "src": "a.jpg", {told} }}"#),
        format!(r#"{{ "kind": "link", "src": "b.pdf", "poster": "a.jpg", {told} }}"#),
        r#"{ "kind": "audio", "src": "a.mp3", "alt": "A", "credit": "B" }"#.to_owned(),
    ] {
        assert_eq!(checks(&complete), Vec::<String>::new(), "{complete}");
    }
    let message = "the image has no `alt`: readers who cannot see or hear it are told nothing";
    let image = r#"{ "kind": "image", "src": "a.jpg", "credit": "B", "width": 3, "height": 2 }"#;
    assert_eq!(warnings(&talks(image)), [format!("missing-alt {place}: {message}")]);
}
