//! Story files one after another, and the files that are made of them.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::rc::Rc;

use anyhow::{Context, ensure};

use super::exit::COULD_NOT_RUN;
use super::progress::Progress;
use super::{diagnostic, file, outlet};
use crate::render::StoryFile;
use crate::story::{self, Checked, Lang};

/// Does something with each story that is sound; of the others it tells what is wrong, and goes on.
pub(super) fn each(
    files: &[PathBuf],
    doing: &'static str,
    is_quiet: bool,
    act: impl Fn(&StoryFile) -> anyhow::Result<()>,
) -> anyhow::Result<ExitCode> {
    let progress = Progress::over(files.len(), doing);
    let mut worst = 0;
    for path in files {
        progress.begin(&file::name(path));
        match file::read(path) {
            Ok(text) => match sound(path, text, is_quiet, &progress)? {
                Some(story) => act(&story)?,
                None => worst = worst.max(1),
            },
            Err(error) => {
                progress.aside(|| diagnostic::print_failure(&error));
                worst = COULD_NOT_RUN;
            }
        }
        progress.end();
    }
    Ok(worst.into())
}

/// The story of a file, whose problems are told; there is none if it cannot be shown.
fn sound(
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

/// The languages to tell a story in: all of its own, those given, or its first.
pub(super) fn languages(story: &StoryFile, given: &[Lang], is_in_all: bool) -> Vec<Lang> {
    match given {
        _ if is_in_all => story.languages(),
        [] => vec![story.story.lang.clone()],
        given => given.to_vec(),
    }
}

/// Where a file of this name goes, if anywhere but standard output: a folder takes any number, a file takes `one` alone.
pub(super) fn place(
    output: Option<&Path>,
    name: String,
    is_alone: bool,
    one: &str,
) -> anyhow::Result<Option<PathBuf>> {
    let Some(path) = output else { return Ok(None) };
    if is_folder(path) {
        std::fs::create_dir_all(path).with_context(|| format!("cannot make {}", path.display()))?;
        return Ok(Some(path.join(name)));
    }
    ensure!(
        is_alone,
        "{} takes one {one}, and these are more: name a folder, with a slash at its end",
        path.display()
    );
    Ok(Some(path.to_owned()))
}

/// Whether a path is that of a folder, there already or named as one.
pub(super) fn is_folder(path: &Path) -> bool {
    path.is_dir() || path.as_os_str().as_encoded_bytes().ends_with(b"/")
}
