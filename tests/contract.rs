//! Tests that the scripts and the rendered HTML use the names of the contract.
//!
//! `UPDATE_EXPECTED=1 cargo test --test contract` writes `static/element/contract.js`.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "long/story.rs"]
mod long;

use std::collections::HashSet;
use std::fmt::Write;
use std::fs;
use std::rc::Rc;

use diplograph::contract::{ALL, ENTRY_ID, PART_ID, READY_CLASS, RECEIPT_ID};
use diplograph::render::{self, Frame, PageTemplate, Site, StoryFile};
use diplograph::story;
use diplograph::view::PREFIX;

use long::story_of;

const MODULE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/static/element/contract.js");
const HEADING: &str = "/** Names that the engine and the scripts share. A test writes this file from `src/contract.rs`. */\n\n";
const SCRIPTS: [(&str, &str); 16] = [
    ("diplo-graph.js", include_str!("../static/diplo-graph.js")),
    ("start.js", include_str!("../static/start.js")),
    ("element/engine.js", include_str!("../static/element/engine.js")),
    ("element/files.js", include_str!("../static/element/files.js")),
    ("element/intent.js", include_str!("../static/element/intent.js")),
    ("element/markup.js", include_str!("../static/element/markup.js")),
    ("element/styles.js", include_str!("../static/element/styles.js")),
    ("element/link.js", include_str!("../static/element/link.js")),
    ("element/name.js", include_str!("../static/element/name.js")),
    ("element/properties.js", include_str!("../static/element/properties.js")),
    ("element/rendered.js", include_str!("../static/element/rendered.js")),
    ("element/story.js", include_str!("../static/element/story.js")),
    ("panel.js", include_str!("../static/panel.js")),
    ("embed.js", include_str!("../static/embed.js")),
    ("frame.js", include_str!("../static/frame.js")),
    ("page.js", include_str!("../static/page.js")),
];

#[test]
fn module_for_scripts_equals_the_constants() {
    let mut module = HEADING.to_owned();
    for (name, value) in ALL {
        writeln!(module, "export const {name} = '{value}';").unwrap();
    }
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        fs::write(MODULE, &module).unwrap();
    }
    assert_eq!(fs::read_to_string(MODULE).unwrap(), module);
}

#[test]
fn ids_start_with_the_prefix_of_the_view() {
    for id in [ENTRY_ID, RECEIPT_ID, PART_ID] {
        assert!(id.starts_with(&format!("{PREFIX}-")), "{id}");
    }
}

/// Returns the HTML of pages that have all components: a story with every field, and a long one with its chapters.
fn rendered_pages() -> String {
    let file = |text: &str| StoryFile {
        name: "story".to_owned(),
        story: Rc::new(story::read(text).story.unwrap()),
        text: text.to_owned(),
    };
    let site = Site { is_folder: true, images: Some("./".to_owned()), ..Site::default() };
    let template = PageTemplate::plain();
    let lang = || "en".parse().unwrap();
    let (every_field, long) = (file(include_str!("every-field.json")), file(&story_of(200)));
    let pages =
        [&every_field, &long].map(|file| render::page(file, lang(), &site, &template).unwrap());
    let chapters = render::chapters(&long, lang(), &site, &template, Frame::Page);
    let chapters: String = chapters.map(|chapter| chapter.unwrap().html).collect();
    pages.concat() + &chapters
}

#[test]
fn names_occur_in_rendered_pages() {
    let html = rendered_pages();
    let classes = classes(&html);
    for (name, value) in ALL {
        let occurs = match name.rsplit_once('_').map(|(_, kind)| kind) {
            // The loader adds this class when it runs.
            Some("CLASS") if *value == READY_CLASS => continue,
            Some("CLASS") => classes.contains(value),
            Some("ATTRIBUTE") => values(&html, value).next().is_some(),
            Some("ID") => values(&html, "id").any(|id| id.starts_with(value)),
            // Names of events and reasons of failures are not in HTML.
            _ => continue,
        };
        assert!(occurs, "{name} `{value}` is not in the rendered pages");
    }
}

/// Returns all classes of the elements.
fn classes(html: &str) -> HashSet<&str> {
    values(html, "class").flat_map(str::split_whitespace).collect()
}

/// Returns the values of an attribute.
fn values<'a>(html: &'a str, attribute: &str) -> impl Iterator<Item = &'a str> {
    let start = format!(" {attribute}=\"");
    let rests: Vec<_> = html.split(&*start).skip(1).collect();
    rests.into_iter().filter_map(|rest| rest.split('"').next())
}

#[test]
fn scripts_do_not_repeat_the_names() {
    for (script, text) in SCRIPTS {
        for (name, value) in ALL {
            assert!(!contains_name(text, value), "static/{script} must import {name} `{value}`");
        }
    }
}

#[test]
fn scripts_select_by_no_other_class_of_the_engine() {
    let html = rendered_pages();
    for class in classes(&html) {
        for (script, text) in SCRIPTS {
            assert!(
                !contains_name(text, class),
                "static/{script} must import `{class}`: add it to the contract"
            );
        }
    }
}

#[test]
fn scripts_use_each_name() {
    for (name, _) in ALL {
        // Once in the import, and once or more below it.
        let is_used = SCRIPTS.iter().any(|(_, text)| text.matches(name).count() > 1);
        assert!(is_used, "no script uses {name}: remove it from the contract");
    }
}

/// Returns whether a script contains a name as a string, or in a selector.
fn contains_name(text: &str, name: &str) -> bool {
    let is_part_of_name = |next: char| next.is_ascii_alphanumeric() || "-_".contains(next);
    text.match_indices(name).any(|(at, _)| {
        let (before, after) = (&text[..at], &text[at + name.len()..]);
        // A single word in brackets is an element of a list.
        let is_attribute = name.contains('-') && before.ends_with('[');
        let is_selector =
            is_attribute || ["'.", "`.", " .", "(."].iter().any(|start| before.ends_with(start));
        // A single word in quotes may be something else, such as the name of a public event.
        let is_string = name.contains('-') && before.ends_with('\'');
        (is_selector && !after.starts_with(is_part_of_name)) || is_string
    })
}
