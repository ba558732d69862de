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
#[path = "../long/story.rs"]
mod long;
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
/// A story of so many events that its timeline has clusters.
const LONG: &str = "long";

/// The story with every field of the format.
const EVERY_FIELD: &str = "every-field";

/// The stories and languages whose whole HTML is committed.
const WHOLE: [(&str, &str); 4] = [
    ("kazakhstan-uzbekistan-2024", "en"),
    ("kazakhstan-uzbekistan-2024", "ar"),
    ("european-union-china", "en"),
    ("france-maroc-2024", "fr"),
];

/// A class that only the longer words of Russian need: a goal without a label in the drawing of medium width.
const IN_RUSSIAN: &str = "owners__goals--medium";

/// The components to show, by a class and the story that has it. The first element with the class is the snapshot.
const COMPONENTS: [(&str, &str); 43] = [
    ("panel", DECADE),
    ("panel__facts", DECADE),
    ("owners", DECADE),
    ("goal-line", DECADE),
    ("goal-line__flag", DECADE),
    ("goal-line__flag--disputed", DECADE),
    ("goal-line__cross", DECADE),
    ("capsule", DECADE),
    ("goal__state", DECADE),
    ("goal__set-on", DECADE),
    ("goal__by", DECADE),
    ("projects", DECADE),
    ("report-rows", DECADE),
    ("band", "kazakhstan-russia-2024"),
    ("guide", DECADE),
    ("guide-line", DECADE),
    ("timeline", DECADE),
    ("entries__rest", DECADE),
    ("count", LONG),
    ("lane__note", DECADE),
    ("mark--planned", DECADE),
    ("mark--unknown", DECADE),
    ("ties__state--ratified", DECADE),
    ("project__date", DECADE),
    ("figures", DECADE),
    ("receipt__how", DECADE),
    ("value__band", "egypt-turkiye-2026"),
    ("goal-line__tick", "egypt-turkiye-2026"),
    ("panel-label--single", "egypt-turkiye-2026"),
    ("measures", EVERY_FIELD),
    ("part-of", DECADE),
    ("project__state", DECADE),
    (IN_RUSSIAN, DECADE),
    ("entry__headline", EVERY_FIELD),
    ("entry__history", EVERY_FIELD),
    ("entry__facts", EVERY_FIELD),
    ("undated", EVERY_FIELD),
    ("ties", EVERY_FIELD),
    ("value__bar", DECADE),
    ("report__ring", DECADE),
    ("report__hollow", DECADE),
    ("report__bracket", DECADE),
    ("report--part", DECADE),
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
    stories.push(story_of(LONG.to_owned(), long::story_of(300)));
    stories.push(story_file(&root().join("tests/every-field.json")));
    let component = |(class, story): (&str, &str)| {
        let file = stories.iter().find(|file| file.name == story).unwrap();
        let lang = if class == IN_RUSSIAN { "ru" } else { "en" };
        let page = tree::parse(&rendered(file, &lang.parse().unwrap()));
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
/// the width of its labels, and the owners, whose list has what has no label there; without the size of amounts, which depends on
/// the longest of them; without the parts of a citation, which has a translation only in some languages; and without the
/// source's own words for a date, which are shown only where they say more than the date in the language of the page.
fn structure(element: &Element, depth: usize, lines: &mut Vec<String>) {
    let class = element.attribute("class");
    if element.has_class("drawing")
        || class.starts_with("owners")
        || class.starts_with("citation")
        || element.has_class("receipt__written")
    {
        return;
    }
    // Text in another language is wrapped into an element without a class.
    let is_wrapper = element.tag == "span" && class.is_empty();
    if !is_wrapper {
        lines.push(format!("{}{} {}", "  ".repeat(depth), element.tag, without_size(class)));
    }
    let inner = if is_wrapper { depth } else { depth + 1 };
    element.elements().for_each(|child| structure(child, inner, lines));
}

/// Returns a class without the size of an amount.
fn without_size(class: &str) -> &str {
    class.split(" band__amount--").next().unwrap_or(class)
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

/// The entries that the timeline shows one by one in a drawing of a width, and the number of its clusters.
fn drawn(page: &Element, width: &str) -> (BTreeSet<String>, usize) {
    let timeline = page.find("timeline").unwrap_or_else(|| panic!("no timeline"));
    let drawing = timeline.find(width).unwrap_or_else(|| panic!("no {width}"));
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
