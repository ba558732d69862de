//! The story of a file, with its problems told.

use std::path::Path;
use std::rc::Rc;

use anyhow::Context;

use super::progress::Progress;
use super::{diagnostic, file, outlet};
use crate::render::StoryFile;
use crate::story::{self, Checked};

/// The story of a file, whose problems are told; there is none if it cannot be shown.
pub(super) fn of(
    path: &Path,
    text: String,
    is_quiet: bool,
    progress: &Progress,
) -> anyhow::Result<Option<StoryFile>> {
    let Checked { story, mut problems, .. } = story::read(&text);
    problems.retain(|problem| problem.is_error() || !is_quiet);
    progress
        .aside(|| diagnostic::print(outlet::stderr(), &file::name(path), &text, &problems))
        .context("cannot write to standard error")?;
    let name = path.file_stem().filter(|_| !file::is_standard(path));
    let name = name.map_or_else(|| "story".into(), |name| name.to_string_lossy()).into_owned();
    Ok(story.map(|story| StoryFile { name, text, story: Rc::new(story) }))
}
