//! Stories from files of other formats: the files in `files/` have the traits of real ones. Beside each stands the story that
//! it becomes, and what became of its parts.
//!
//! `SNAPSHOTS=overwrite cargo test --test import` updates the expected stories.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "../roundtrip/amounts.rs"]
mod amounts;
mod any;
#[path = "../roundtrip/dates.rs"]
mod dates;
#[path = "../roundtrip/evidence.rs"]
mod evidence;
#[path = "../roundtrip/facts.rs"]
mod facts;
#[path = "../roundtrip/maker.rs"]
mod maker;
#[path = "../roundtrip/projects.rs"]
mod projects;
#[path = "../roundtrip/story.rs"]
mod story;
mod table;
#[path = "../roundtrip/texts.rs"]
mod texts;

use std::fs;
use std::path::{Path, PathBuf};

use diplograph::import::{self, Format, Imported, Note, Options};
use diplograph::story::{self as stories, Party, Text};
use snapbox::{Data, assert_data_eq};

/// The files with their formats.
const FILES: [(&str, Format); 5] = [
    ("third.json", Format::TimelineJs),
    ("first.json", Format::TimelineJs),
    ("sheet.csv", Format::TimelineJs),
    ("items.json", Format::VisTimeline),
    ("answer.json", Format::Wikidata),
];

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import/files").join(name)
}

fn file(name: &str) -> Vec<u8> {
    fs::read(path(name)).unwrap()
}

fn named(id: &str, name: &str) -> Party {
    Party { id: id.parse().unwrap(), name: Text::Plain(name.to_owned()) }
}

/// The options of an author who knows the two parties.
fn options() -> Options {
    let parties = vec![named("al", "Aland"), named("bo", "Borduria")];
    Options { parties, ..Options::default() }
}

/// A note as one line.
fn line(note: &Note) -> String {
    let Note { change, place, text, value, help } = note;
    let value = value.as_ref().map(|value| format!(": {value}")).unwrap_or_default();
    let help = help.as_ref().map(|help| format!(" | {help}")).unwrap_or_default();
    format!("{place}: {change}: {text}{value}{help}\n")
}

fn imported(name: &str, format: Format) -> Imported {
    import::read(&file(name), format, &options()).unwrap()
}

#[test]
fn each_file_becomes_the_story_beside_it() {
    for (name, format) in FILES {
        let Imported { text, notes } = imported(name, format);
        let notes: String = notes.iter().map(line).collect();
        for (actual, kind) in [(text, "story.json"), (notes, "notes.txt")] {
            let expected = path(name).with_extension(kind);
            let expected = Data::read_from(&expected, Some(snapbox::data::DataFormat::Text));
            assert_data_eq!(actual, expected.raw());
        }
    }
}

#[test]
fn each_file_is_recognised_by_its_content() {
    for (name, format) in FILES {
        assert_eq!(Format::of(&file(name)), Ok(format), "{name}");
    }
    for text in ["", "{}", "[]", "a,b,c\n1,2,3", "plain", "\u{feff}", "{\"events\": []}"] {
        assert!(Format::of(text.as_bytes()).is_err(), "{text}");
    }
}

#[test]
fn imported_story_has_no_error_once_its_parties_are_named() {
    for (name, format) in FILES {
        let text = imported(name, format).text;
        // Answers of Wikidata have no title.
        let text = text.replacen(
            "\"lang\": \"en\",\n  \"parties\"",
            "\"lang\": \"en\", \"title\": \"A\", \"parties\"",
            1,
        );
        let checked = stories::read(&text);
        let errors: Vec<_> = checked.problems.iter().filter(|problem| problem.is_error()).collect();
        assert!(errors.is_empty(), "{name}: {errors:?}");
        let story = checked.story.unwrap();
        assert!(story.events.iter().all(|event| event.cite.is_empty()), "{name} has no evidence");
        assert!(story.evidence.is_empty(), "{name} has no evidence");
    }
}

#[test]
fn no_tag_survives() {
    for (name, format) in FILES {
        let text = imported(name, format).text;
        for tag in ["<p", "</", "<b", "<i>", "<a ", "<img", "&amp;"] {
            assert!(!text.contains(tag), "{name} contains {tag}");
        }
    }
}

#[test]
fn missing_parties_are_named_by_the_check() {
    let text =
        import::read(&file("third.json"), Format::TimelineJs, &Options::default()).unwrap().text;
    let problems = stories::read(&text).problems;
    let errors = problems.iter().filter(|problem| problem.is_error());
    let problems: Vec<String> = errors.map(|problem| problem.message.clone()).collect();
    assert_eq!(problems, ["a story needs at least two parties"]);
}
