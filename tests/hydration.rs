//! The version of the markup, which decides whether pasted HTML is still hydrated, follows from the markup alone.
//!
//! `UPDATE_EXPECTED=1 cargo test --test hydration` writes the version after an intended change of the markup.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "gallery/stories.rs"]
mod gallery;
#[path = "long/story.rs"]
mod long;

use std::fs;

use diplograph::render::{self, Site, StoryFile};
use diplograph::story::Lang;
use gallery::{root, stories, story_file, story_of};
use sha2::{Digest, Sha256};

const VERSION: &str = "src/hydration/markup-version.txt";
/// All languages of the interface. A story that lacks one keeps its own texts in it.
const LANGUAGES: [&str; 12] =
    ["ar", "de", "en", "es", "fr", "kk", "pt", "ru", "tr", "uz", "uz-Cyrl", "zh"];
/// More events than a page lists, so that its timeline has clusters and its entries continue in chapters.
const MANY: usize = 300;

/// Stories that together have each component: the gallery, the story with every field, and a long one.
fn reference_stories() -> Vec<StoryFile> {
    let every_field = story_file(&root().join("tests/every-field.json"));
    let long = story_of("long".to_owned(), long::story_of(MANY));
    stories().into_iter().chain([every_field, long]).collect()
}

/// Every story in every language as an element, without its hydration key, which names the version itself.
fn reference_markup() -> Vec<String> {
    let site =
        Site { assets: "/v1/".to_owned(), stories: "/stories/".to_owned(), ..Site::default() };
    let mut markup = Vec::new();
    for file in reference_stories() {
        for lang in LANGUAGES {
            let lang: Lang = lang.parse().unwrap();
            let html = render::element(&file, lang, &site).unwrap();
            markup.push(without_key(&html));
        }
    }
    markup
}

fn without_key(html: &str) -> String {
    let (before, rest) = html.split_once(" data-hydration-key=\"").unwrap();
    let (_, after) = rest.split_once('"').unwrap();
    [before, after].concat()
}

fn version_of(markup: &[String]) -> String {
    let mut hash = Sha256::new();
    for html in markup {
        hash.update(html);
        hash.update([0]);
    }
    hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn markup_version_is_the_hash_of_the_reference_markup() {
    let version = version_of(&reference_markup());
    let path = root().join(VERSION);
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        fs::write(&path, format!("{version}\n")).unwrap();
    }
    assert_eq!(
        fs::read_to_string(&path).unwrap().trim_end(),
        version,
        "the markup changed: run `UPDATE_EXPECTED=1 cargo test --test hydration`, so that HTML pasted before is \
         rendered again, and not hydrated"
    );
}

#[test]
fn hydration_key_depends_on_sources_and_dependencies_through_the_markup_alone() {
    // A build script could put a hash of the sources or of Cargo.lock into the key; then a new test dependency would
    // stop pasted elements from hydrating.
    assert!(!root().join("build.rs").exists(), "no build script takes part in the key");
    let file = stories().pop().unwrap();
    let html = render::element(&file, "en".parse().unwrap(), &Site::default()).unwrap();
    let (_, key) = html.split_once(" data-hydration-key=\"").unwrap();
    let version = fs::read_to_string(root().join(VERSION)).unwrap();
    assert!(
        key.starts_with(&format!("{}-", version.trim_end())),
        "the key begins with the version"
    );
}

#[test]
fn any_change_of_the_markup_is_another_version() {
    let markup = ["<p>a</p>".to_owned(), "<p>b</p>".to_owned()];
    let joined = ["<p>a</p><p>b</p>".to_owned()];
    assert_ne!(version_of(&markup), version_of(&joined));
    assert_eq!(version_of(&markup), version_of(&markup.clone()));
}
