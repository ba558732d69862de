//! [`Draft`]: a story file as it is at the moment.

use std::path::{Path, PathBuf};
use std::rc::Rc;
#[cfg(feature = "preview-server")]
use std::time::SystemTime;

use crate::cli::{diagnostic, file};
use crate::hydration::hash;
use crate::render::StoryFile;
use crate::story::Checked;
use crate::verify::verify;

/// A story file that its author may be changing.
pub(super) struct Draft {
    /// The name of the file, for messages.
    pub(super) name: String,
    /// Changes with the content of the file.
    pub(super) version: String,
    /// The story, unless the file has an error or cannot be read.
    pub(super) story: Option<StoryFile>,
    /// The folder of the file, in which its media lie.
    pub(super) folder: PathBuf,
    /// The problems, as a terminal shows them; empty if there are none.
    pub(super) problems: String,
}

impl Draft {
    /// Reads a story file. The pages of the story are named `story.LANG.html`.
    pub(super) fn read(path: &Path) -> Self {
        let name = file::name(path);
        let folder = path.parent().unwrap_or(Path::new("")).to_owned();
        match file::read(path) {
            Ok(text) => Self::of(name, text, folder),
            Err(error) => {
                let problems = format!("{error:#}");
                Self { name, version: version_of(&problems), story: None, folder, problems }
            }
        }
    }

    fn of(name: String, text: String, folder: PathBuf) -> Self {
        let Checked { story, problems, .. } = verify(&text, None).checked;
        let problems = diagnostic::plain(&name, &text, &problems);
        let version = version_of(&text);
        let story =
            story.map(|story| StoryFile { name: "story".to_owned(), text, story: Rc::new(story) });
        Self { name, version, story, folder, problems }
    }
}

/// Returns the version of a story file.
pub(super) fn version(path: &Path) -> String {
    match file::read(path) {
        Ok(text) => version_of(&text),
        Err(error) => version_of(&format!("{error:#}")),
    }
}

#[cfg(feature = "preview-server")]
/// Returns when a file was written and its size. If they stay, so does the version.
pub(super) fn stamp(path: &Path) -> Option<(SystemTime, u64)> {
    let metadata = path.metadata().ok()?;
    Some((metadata.modified().ok()?, metadata.len()))
}

fn version_of(text: &str) -> String {
    format!("{:016x}", hash(text))
}
