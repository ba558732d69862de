//! Each story, in each of its languages, is rendered natively to the HTML committed beside this file.
//!
//! After a change of the picture: `UPDATE_EXPECTED=1 cargo test --test render`, then read the difference.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use diplograph::story::{self, Story};
use diplograph::{render, view::Telling};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn stories() -> Vec<(String, Rc<Story>)> {
    let entries = fs::read_dir(root().join("static/stories")).unwrap();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
        .into_iter()
        .map(|path| {
            let checked = story::read(&fs::read_to_string(&path).unwrap());
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            let errors: Vec<String> = checked
                .problems
                .iter()
                .filter(|problem| problem.is_error())
                .map(ToString::to_string)
                .collect();
            assert!(errors.is_empty(), "{name}: {errors:#?}");
            (name, Rc::new(checked.story.unwrap()))
        })
        .collect()
}

/// One tag a line, so that a difference can be read.
fn in_lines(html: &str) -> String {
    html.replace("><", ">\n<") + "\n"
}

#[test]
fn each_story_is_rendered_as_committed() {
    let all = stories();
    assert_eq!(all.len(), 6, "the six stories of the gallery");
    let mut changed = Vec::new();
    for (name, story) in all {
        let own = Telling::new(Rc::clone(&story), story.lang.clone(), "dg".into());
        for lang in own.languages() {
            let found = in_lines(&render::html(Rc::clone(&story), lang.clone()).unwrap());
            let path = root().join(format!("tests/rendered/{name}.{lang}.html"));
            if std::env::var_os("UPDATE_EXPECTED").is_some() {
                fs::write(&path, &found).unwrap();
            }
            if fs::read_to_string(&path).unwrap_or_default() != found {
                changed.push(path);
            }
        }
    }
    assert!(changed.is_empty(), "rendered otherwise than committed: {changed:#?}");
}

#[test]
fn nothing_is_styled_in_line() {
    for (name, story) in stories() {
        let html = render::html(Rc::clone(&story), story.lang.clone()).unwrap();
        for forbidden in [" style=", "<style", "<script", "javascript:", " onclick="] {
            assert!(!html.contains(forbidden), "{name} contains {forbidden}");
        }
    }
}

#[test]
fn ids_stand_once_and_links_point_at_them() {
    for (name, story) in stories() {
        let html = render::html(Rc::clone(&story), story.lang.clone()).unwrap();
        let values = |attribute: &str| -> Vec<String> {
            let mark = format!(" {attribute}=\"");
            html.split(&mark)
                .skip(1)
                .filter_map(|rest| rest.split('"').next())
                .map(str::to_owned)
                .collect()
        };
        let mut ids = values("id");
        ids.sort();
        let twice: Vec<&[String]> = ids.windows(2).filter(|pair| pair[0] == pair[1]).collect();
        assert!(twice.is_empty(), "{name}: {twice:?}");
        for link in values("href").iter().filter_map(|href| href.strip_prefix('#')) {
            assert!(ids.iter().any(|id| id == link), "{name}: #{link} points nowhere");
        }
        for label in values("aria-labelledby") {
            assert!(ids.contains(&label), "{name}: nothing is called {label}");
        }
    }
}
