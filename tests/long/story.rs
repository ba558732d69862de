//! A generated story with a given number of events over forty years and one source for every four events.

use std::fmt::Write;

const KINDS: [&str; 6] = ["visit", "talks", "agreement", "institution", "project", "summit"];

/// Returns the file of such a story, in English and Arabic.
pub(crate) fn story_of(entries: usize) -> String {
    let sources = entries.div_ceil(4);
    let mut text = String::from(
        r#"{ "format": 1, "lang": "en", "title": { "en": "Aland and Borduria", "ar": "ألاند وبوردوريا" },
            "parties": [{ "id": "a", "name": "Aland" }, { "id": "b", "name": "Borduria" }],
            "ties": [{ "id": "council", "kind": "council", "state": "operating", "title": "A council",
                "cite": [{ "source": "source-0", "sentence": "There is a council." }] }],
            "sources": ["#,
    );
    for nth in 0..sources {
        // Writing to a string does not fail.
        let _ = write!(
            text,
            r#"{}{{ "id": "source-{nth}", "publisher": "Publisher {nth}",
                "url": "https://example.org/{nth}", "date": "2024-01-01" }}"#,
            comma(nth)
        );
    }
    text += r#"], "events": ["#;
    for nth in 0..entries {
        let source = nth % sources;
        let _ = write!(
            text,
            r#"{}{{ "id": "entry-{nth}", "kind": "{}", "date": "{}", "title": "Entry {nth}", "from": "a", "to": "b",
                "place": "Place {}", "leads_to": [{}], "figures": [{}],
                "cite": [{{ "source": "source-{source}", "sentence": "Sentence {nth} of the source." }}] }}"#,
            comma(nth),
            KINDS[nth % 6],
            date_of(nth),
            nth % 100,
            leads_to(nth),
            figure(nth, source),
        );
    }
    text + "] }"
}

fn comma(nth: usize) -> &'static str {
    if nth == 0 { "" } else { "," }
}

/// One of the days from 1985 to 2024, as precise as dates are in stories: most of them to the day.
fn date_of(nth: usize) -> String {
    // The prime takes the entries to days in no order.
    let day = nth * 7919 % (40 * 12 * 28);
    let (year, month, day) = (1985 + day / (12 * 28), day / 28 % 12 + 1, day % 28 + 1);
    match nth % 16 {
        0 => format!("{year}"),
        1..=3 => format!("{year}-{month:02}"),
        5 => format!("{year}-{month:02}-{day:02}/{}-06", year + 1),
        _ => format!("{year}-{month:02}-{day:02}"),
    }
}

/// Returns the ids that an event leads to: every tenth leads to another event and a tie.
fn leads_to(nth: usize) -> String {
    if nth % 10 == 9 { format!("\"entry-{}\", \"council\"", nth / 2) } else { String::new() }
}

/// Returns the figure of every twentieth event, which has a receipt of its own.
fn figure(nth: usize, source: usize) -> String {
    if nth % 20 != 17 {
        return String::new();
    }
    format!(
        r#"{{ "label": "Trade", "value": "USD {nth}mn", "cite": [{{ "source": "source-{source}", "sentence": "It was {nth}." }}] }}"#
    )
}
