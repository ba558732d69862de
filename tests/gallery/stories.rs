//! The stories of the gallery, for the tests that render them.

#![allow(dead_code, reason = "each test uses some of these functions")]

use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use diplograph::render::StoryFile;
use diplograph::story;

/// Returns the folder of the package.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Returns the paths of the stories of the gallery, sorted by name.
pub(crate) fn paths() -> Vec<PathBuf> {
    let entries = fs::read_dir(root().join("static/stories")).unwrap();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

/// Returns the stories of the gallery.
pub(crate) fn stories() -> Vec<StoryFile> {
    paths().iter().map(|path| story_file(path)).collect()
}

/// Returns a story, which must have no error.
#[track_caller]
pub(crate) fn story_file(path: &Path) -> StoryFile {
    let name = path.file_stem().unwrap().to_string_lossy().into_owned();
    story_of(name, fs::read_to_string(path).unwrap())
}

/// Returns the story of a text, which must have no error.
#[track_caller]
pub(crate) fn story_of(name: String, text: String) -> StoryFile {
    let checked = story::read(&text);
    let errors = checked.problems.iter().filter(|problem| problem.is_error());
    let errors: Vec<String> = errors.map(ToString::to_string).collect();
    let story = checked.story.unwrap_or_else(|| panic!("{name}: {errors:#?}"));
    StoryFile { name, text, story: Rc::new(story) }
}
