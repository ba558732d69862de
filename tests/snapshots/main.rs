//! Compares rendered stories with the snapshots in `tests/rendered`.
//!
//! - A few whole pages (`NAME.LANG.html`) show all of the markup.
//! - An outline of every other story and language (`NAME.LANG.txt`) shows its text: the first item of each list.
//! - A file per component (`components/CLASS.html`) shows the components that the whole pages lack.
//!
//! `UPDATE_EXPECTED=1 cargo test --test snapshots` updates the snapshots.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "../gallery/stories.rs"]
mod gallery;
mod outline;
mod tree;

use std::collections::BTreeSet;
use std::fs;
use std::rc::Rc;

use diplograph::render::{self, StoryFile};
use diplograph::story::Lang;
use gallery::{root, stories, story_file, story_of};
use tree::Element;

const DECADE: &str = "kazakhstan-uzbekistan";
/// [`DECADE`] with its forums as talks, so that the lane of the talks has a cluster.
const CROWDED: &str = "crowded";

/// The story with every field of the format.
const EVERY_FIELD: &str = "every-field";

/// The stories and languages whose whole HTML is committed.
const WHOLE: [(&str, &str); 4] = [
    ("kazakhstan-uzbekistan-2024", "en"),
    ("kazakhstan-uzbekistan-2024", "ar"),
    ("european-union-china", "en"),
    ("france-maroc-2024", "fr"),
];

/// The components to show, by a class and the story that has it. The first element with the class is the snapshot.
const COMPONENTS: [(&str, &str); 25] = [
    ("series", DECADE),
    ("series__sign", DECADE),
    ("goal__earlier", DECADE),
    ("goal__earlier-title", DECADE),
    ("goal__state", DECADE),
    ("goal__set-on", DECADE),
    ("count", CROWDED),
    ("mark--planned", DECADE),
    ("mark--unknown", DECADE),
    ("bar__zero", DECADE),
    ("ties__state--ratified", DECADE),
    ("project__date", DECADE),
    ("projects__group--under-way", DECADE),
    ("squares--about", EVERY_FIELD),
    ("figures", DECADE),
    ("receipt__how", DECADE),
    ("goal", "egypt-turkiye-2026"),
    ("head__lead", EVERY_FIELD),
    ("measures", EVERY_FIELD),
    ("project__earlier", EVERY_FIELD),
    ("entry__headline", EVERY_FIELD),
    ("entry__history", EVERY_FIELD),
    ("entry__facts", EVERY_FIELD),
    ("undated", EVERY_FIELD),
    ("ties", EVERY_FIELD),
];

fn rendered(file: &StoryFile, lang: &Lang) -> String {
    render::html(Rc::clone(&file.story), lang.clone()).unwrap()
}

/// Every story in every language, with its HTML.
fn pages() -> Vec<(String, String, String)> {
    let mut pages = Vec::new();
    for file in stories() {
        for lang in file.languages() {
            let html = rendered(&file, &lang);
            pages.push((file.name.clone(), lang.to_string(), html));
        }
    }
    pages
}

fn is_whole(name: &str, lang: &str) -> bool {
    WHOLE.contains(&(name, lang))
}

/// Compares texts with the committed files, or updates the files if that is asked for.
#[track_caller]
fn assert_committed(snapshots: impl IntoIterator<Item = (String, String)>) {
    let mut changed = Vec::new();
    for (name, found) in snapshots {
        let path = root().join("tests/rendered").join(&name);
        if std::env::var_os("UPDATE_EXPECTED").is_some() {
            fs::write(&path, &found).unwrap();
        }
        if fs::read_to_string(&path).unwrap_or_default() != found {
            changed.push(name);
        }
    }
    assert!(changed.is_empty(), "differs from the committed snapshot: {changed:#?}");
}

#[test]
fn whole_pages_are_as_committed() {
    let pages = pages().into_iter().filter(|(name, lang, _)| is_whole(name, lang));
    let snapshots: Vec<(String, String)> = pages
        .map(|(name, lang, html)| {
            (format!("{name}.{lang}.html"), html.replace("><", ">\n<") + "\n")
        })
        .collect();
    assert_eq!(snapshots.len(), WHOLE.len(), "every whole page exists");
    assert_committed(snapshots);
}

#[test]
fn outlines_of_all_other_languages_are_as_committed() {
    let pages = pages().into_iter().filter(|(name, lang, _)| !is_whole(name, lang));
    let snapshots: Vec<(String, String)> = pages
        .map(|(name, lang, html)| {
            (format!("{name}.{lang}.txt"), outline::outline(&tree::parse(&html)))
        })
        .collect();
    assert_eq!(snapshots.len(), 18, "every other language of the six stories");
    assert_committed(snapshots);
}

/// The snapshots of the components by their file names.
fn components() -> Vec<(String, String)> {
    let mut stories = stories();
    let decade = stories.iter().find(|file| file.name == DECADE).unwrap();
    let crowded = decade.text.replace(r#""kind": "forum""#, r#""kind": "talks""#);
    stories.push(story_of(CROWDED.to_owned(), crowded));
    stories.push(story_file(&root().join("tests/every-field.json")));
    let component = |(class, story): (&str, &str)| {
        let file = stories.iter().find(|file| file.name == story).unwrap();
        let page = tree::parse(&rendered(file, &"en".parse().unwrap()));
        let element = page.find(class).unwrap_or_else(|| panic!("{story} has no {class}"));
        (format!("components/{class}.html"), element.html())
    };
    COMPONENTS.into_iter().map(component).collect()
}

#[test]
fn components_are_as_committed() {
    assert_committed(components());
}

fn classes(element: &Element) -> BTreeSet<String> {
    let mut classes = BTreeSet::new();
    element.visit(&mut |element| classes.extend(element.classes().map(str::to_owned)));
    classes
}

#[test]
fn every_class_of_every_story_is_in_a_whole_page_or_component() {
    let mut covered = BTreeSet::new();
    for (_, html) in components() {
        let pieces = html.split("class=\"").skip(1).filter_map(|rest| rest.split('"').next());
        covered.extend(pieces.flat_map(str::split_whitespace).map(str::to_owned));
    }
    let (whole, others): (Vec<_>, Vec<_>) =
        pages().into_iter().partition(|(name, lang, _)| is_whole(name, lang));
    for (_, _, html) in whole {
        covered.append(&mut classes(&tree::parse(&html)));
    }
    for (name, lang, html) in others {
        let all = classes(&tree::parse(&html));
        let missing: Vec<&String> = all.difference(&covered).collect();
        assert!(missing.is_empty(), "{name}.{lang} has classes without a snapshot: {missing:?}");
    }
}

/// Adds the tags and classes of an element that are the same in every language: without the drawing, whose layout depends on
/// the width of its labels; without the parts of a citation, which has a translation only in some languages; and without the
/// source's own words for a date, which are shown only where they say more than the date in the language of the page.
fn structure(element: &Element, depth: usize, lines: &mut Vec<String>) {
    let class = element.attribute("class");
    if element.has_class("drawing")
        || class.starts_with("citation")
        || element.has_class("receipt__written")
    {
        return;
    }
    // Text in another language is wrapped into an element without a class.
    let is_wrapper = element.tag == "span" && class.is_empty();
    if !is_wrapper {
        lines.push(format!("{}{} {class}", "  ".repeat(depth), element.tag));
    }
    let inner = if is_wrapper { depth } else { depth + 1 };
    element.elements().for_each(|child| structure(child, inner, lines));
}

#[test]
fn structure_is_the_same_in_every_language() {
    for file in stories() {
        let structure_in = |lang: &Lang| {
            let mut lines = Vec::new();
            structure(&tree::parse(&rendered(&file, lang)), 0, &mut lines);
            lines
        };
        let languages = file.languages();
        let own = structure_in(&languages[0]);
        assert!(own.len() > 200, "{}: {} elements", file.name, own.len());
        for lang in &languages[1..] {
            let other = structure_in(lang);
            let difference = own.iter().zip(&other).find(|(a, b)| a != b);
            assert!(difference.is_none(), "{} in {lang}: {difference:?}", file.name);
            assert_eq!(own.len(), other.len(), "{} in {lang}", file.name);
        }
    }
}

/// The entries that a drawing of a width shows one by one, and the number of its clusters.
fn drawn(page: &Element, width: &str) -> (BTreeSet<String>, usize) {
    let drawing = page.find(width).unwrap_or_else(|| panic!("no {width}"));
    let (mut entries, mut clusters) = (BTreeSet::new(), 0);
    drawing.visit(&mut |element| {
        if element.has_class("mark") {
            entries.insert(element.attribute("data-entry").to_owned());
        }
        clusters += usize::from(element.has_class("count"));
    });
    (entries, clusters)
}

#[test]
fn drawing_shows_the_same_entries_in_every_language() {
    for file in stories() {
        let page = |lang: &Lang| tree::parse(&rendered(&file, lang));
        let languages = file.languages();
        for width in ["drawing--narrow", "drawing--medium", "drawing--wide"] {
            let own = drawn(&page(&languages[0]), width);
            assert!(!own.0.is_empty(), "{} shows entries", file.name);
            for lang in &languages[1..] {
                assert_eq!(drawn(&page(lang), width), own, "{} in {lang}: {width}", file.name);
            }
        }
    }
}
