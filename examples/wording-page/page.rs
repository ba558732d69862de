//! The page for the review of one language, as HTML.

use std::fmt::Write as _;

use diplograph::story::{Date, EventKind, EventState, Quantity, TieKind, TieState};
use diplograph::wording::{Language, Locale, WordingText};

use super::read_first;

/// Returns the page of a language; `None` if there is no such language.
pub(crate) fn page(tag: &str) -> Option<String> {
    let language = Language::all().iter().find(|language| language.tag == tag)?;
    let (own, english) = (language.locale()?, Locale::fallback());
    let columns = Columns { english, own };
    let mut out = head(own);
    let first = read_first::names(tag);
    if !first.is_empty() {
        let is_first = |text: &&WordingText| first.contains(&&*text.name);
        out +=
            "<h2>Read these first</h2>\n<p>The wording of these texts is the least certain.</p>\n";
        columns.texts(&mut out, language, is_first);
    }
    out += "<h2>Amounts, dates and counts in phrases</h2>\n";
    columns.phrases(&mut out);
    out +=
        "<h2>Kinds with their states</h2>\n<p>Each state must agree with the noun before it.</p>\n";
    columns.kinds(&mut out);
    out += "<h2>All texts</h2>\n";
    columns.texts(&mut out, language, |_| true);
    out += "</body>\n</html>\n";
    Some(out)
}

fn head(own: &Locale) -> String {
    let (tag, name) = (own.tag, own.name);
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <title>Wording: {name} ({tag})</title>\n<style>{STYLE}</style>\n</head>\n<body>\n\
         <h1>Wording: {name} ({tag})</h1>\n\
         <p>Read the second column as a news desk would print it. Write a better text into the third one, on screen or \
         on paper. A gray word is a sample. <a href=\"{tag}-story.html\">A story with these words</a> shows their \
         places.</p>\n"
    )
}

const STYLE: &str = "body{font:15px/1.4 sans-serif;margin:2em auto;max-width:70em;padding:0 1em}\
table{border-collapse:collapse;width:100%}td,th{border:1px solid #bbb;padding:.3em .5em;text-align:start;\
vertical-align:top;width:33%}small{color:#666;display:block}i{color:#777}tr{break-inside:avoid}\
td:last-child:empty{min-width:8em}";

/// The two languages side by side.
struct Columns {
    english: &'static Locale,
    own: &'static Locale,
}

impl Columns {
    /// Adds a table with a row for each text that is chosen.
    fn texts(
        &self,
        out: &mut String,
        language: &Language,
        is_chosen: impl Fn(&&WordingText) -> bool,
    ) {
        let own = language.texts();
        let english = Language::all()[0].texts();
        self.table(out, |out, columns| {
            for (text, english) in own.iter().zip(&english).filter(|(own, _)| is_chosen(own)) {
                let note = format!("{} ({})", text.purpose, text.name);
                let filled =
                    |locale, text: &WordingText| with_samples(locale, &text.name, &text.text);
                columns.row(
                    out,
                    &note,
                    &filled(columns.english, english),
                    &filled(columns.own, text),
                );
            }
        });
    }

    /// Adds a table of formatted values.
    fn phrases(&self, out: &mut String) {
        self.table(out, |out, columns| {
            for text in DATES {
                let date: Date = text.parse().expect("a valid date");
                let words = |locale: &Locale| {
                    format!(
                        "{} · {}",
                        escaped(&locale.date(&date)),
                        escaped(&locale.date_short(&date))
                    )
                };
                columns.row(out, text, &words(columns.english), &words(columns.own));
            }
            for text in AMOUNTS {
                let amount: Quantity = text.parse().expect("a valid amount");
                let words = |locale: &Locale| {
                    let short = locale.quantity_short(&amount, &|_| None);
                    format!("{} · {}", escaped(&locale.quantity(&amount)), escaped(&short))
                };
                columns.row(out, text, &words(columns.english), &words(columns.own));
            }
            for text in COUNTS {
                let count: Quantity = text.parse().expect("a valid count");
                let words = |locale: &Locale| escaped(&locale.projects(&count));
                columns.row(out, text, &words(columns.english), &words(columns.own));
            }
            for count in [0, 1, 2, 3, 5, 11, 21] {
                let words = |locale: &Locale| escaped(&locale.entries(count));
                columns.row(out, &count.to_string(), &words(columns.english), &words(columns.own));
            }
        });
    }

    /// Adds a table with each kind of event and of tie and its states.
    fn kinds(&self, out: &mut String) {
        self.table(out, |out, columns| {
            for kind in EventKind::ALL {
                let words = |locale: &Locale| {
                    let kinds = &locale.words.kinds;
                    let states =
                        EventState::ALL.iter().map(|state| kinds.event_state(*kind, *state));
                    with_states(kinds.event(*kind), states)
                };
                columns.row(out, kind.word(), &words(columns.english), &words(columns.own));
            }
            for kind in TieKind::ALL {
                let words = |locale: &Locale| {
                    let kinds = &locale.words.kinds;
                    let states = TieState::ALL.iter().map(|state| kinds.tie_state(*kind, *state));
                    with_states(kinds.tie(*kind), states)
                };
                columns.row(out, kind.word(), &words(columns.english), &words(columns.own));
            }
        });
    }

    fn table(&self, out: &mut String, rows: impl FnOnce(&mut String, &Self)) {
        *out += "<table>\n<thead><tr><th>English</th><th>";
        *out += &escaped(self.own.name);
        *out += "</th><th>Better</th></tr></thead>\n<tbody>\n";
        rows(out, self);
        *out += "</tbody>\n</table>\n";
    }

    /// Adds a row; the note says what the text is for. The texts are HTML.
    fn row(&self, out: &mut String, note: &str, english: &str, own: &str) {
        let Locale { tag, direction, .. } = self.own;
        let _ = writeln!(
            out,
            "<tr><td>{english}<small>{}</small></td><td lang=\"{tag}\" dir=\"{}\">{own}</td>\
             <td lang=\"{tag}\" contenteditable></td></tr>",
            escaped(note),
            direction.dir(),
        );
    }
}

fn with_states<'a>(kind: &str, states: impl Iterator<Item = &'a str>) -> String {
    let states: Vec<String> = states.map(escaped).collect();
    format!("{}: {}", escaped(kind), states.join(", "))
}

/// Returns a text as HTML, with a sample in place of each placeholder.
fn with_samples(locale: &Locale, name: &str, text: &str) -> String {
    let date = |text: &str| locale.date(&text.parse().expect("a valid date"));
    let sample = match name {
        "by_deadline" => date("2030"),
        _ if DATED.contains(&name) => date("2024-02-19"),
        "said_by" | "promised_by" | "came" | "acted" | "came_or_acted" => "Daryo".to_owned(),
        _ => "…".to_owned(),
    };
    let sample = format!("<i>{}</i>", escaped(&sample));
    let text = escaped(text);
    ["{0}", "{1}", "{2}"].iter().fold(text, |text, place| text.replace(place, &sample))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// The texts whose placeholder is a date.
const DATED: [&str; 9] = [
    "updated",
    "published",
    "as_of",
    "set_on",
    "started_on",
    "until",
    "ended_on",
    "announced_for",
    "postponed_from",
];

const DATES: [&str; 22] = [
    "2024-02-19",
    "2024-08",
    "2024",
    "2024-02-19~",
    "2024~",
    "2024-08?",
    "2024-06-03/2024-06-17",
    "2024-02-28/2024-11-01",
    "2021-12/2024-02",
    "2022/2024",
    "2024-02-19/..",
    "2024-08/..",
    "2024/..",
    "../2024-08-05",
    "../1991",
    "1985/",
    "2024-spring",
    "2023-winter",
    "2026-Q4",
    "2026-H1",
    "199X",
    "19XX",
];

const AMOUNTS: [&str; 20] = [
    "USD 10bn",
    "USD 156mn",
    "USD 25k",
    "USD 1500",
    "USD 1",
    "about USD 1bn",
    "nearly USD 5bn",
    "more than USD 5bn",
    "at least USD 5bn",
    "less than 40%",
    "up to USD 10bn",
    "EUR 8bn to 9bn",
    "KZT 27bn",
    "UZS 27bn",
    "CNY 360bn (USD 50bn)",
    "more than USD 5bn per year",
    "computed USD 3.9bn",
    "3.5 times",
    "more than 4.5mn tonnes",
    "up to 2.4 bcm",
];

const COUNTS: [&str; 7] = ["1", "2", "5", "21", "about 60", "more than 60", "up to 60"];
