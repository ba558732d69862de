//! Reads story files one by one, and names the files made from them.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::rc::Rc;

use anyhow::{Context, ensure};

use super::exit::COULD_NOT_RUN;
use super::progress::Progress;
use super::{diagnostic, file, pipe_safe};
use crate::render::StoryFile;
use crate::story::{Checked, Lang};
use crate::verify::verify;

/// The outputs that could not be made from a story. They do not stop the other outputs.
pub(super) type Failures = Vec<anyhow::Error>;

/// Runs an action on each story without errors and the path of its file; prints the problems of the others and continues. An error of the action
/// stops it, its failures are printed.
pub(super) fn each(
    files: &[PathBuf],
    label: &'static str,
    is_quiet: bool,
    action: impl Fn(&StoryFile, &Path) -> anyhow::Result<Failures>,
) -> anyhow::Result<ExitCode> {
    let progress = Progress::over(files.len(), label);
    let mut worst = 0;
    for path in files {
        progress.begin(&file::name(path));
        let mut failures = Failures::new();
        match file::read(path) {
            Ok(text) => match read_story(path, text, is_quiet, &progress)? {
                Some(story) => failures.extend(action(&story, path)?),
                None => worst = worst.max(1),
            },
            Err(error) => failures.push(error),
        }
        for failure in failures {
            progress.suspend(|| diagnostic::print_failure(&failure));
            worst = COULD_NOT_RUN;
        }
        progress.end();
    }
    Ok(worst.into())
}

/// Prints the problems of a file and returns its story, or `None` if it has an error.
fn read_story(
    path: &Path,
    text: String,
    is_quiet: bool,
    progress: &Progress,
) -> anyhow::Result<Option<StoryFile>> {
    let Checked { story, mut problems, .. } = verify(&text, None).checked;
    problems.retain(|problem| problem.is_error() || !is_quiet);
    progress
        .suspend(|| diagnostic::print(pipe_safe::stderr(), &file::name(path), &text, &problems))
        .context("cannot write to standard error")?;
    let name = path.file_stem().filter(|_| !file::is_standard(path));
    let name = name.map_or_else(|| "story".into(), |name| name.to_string_lossy()).into_owned();
    Ok(story.map(|story| StoryFile { name, text, story: Rc::new(story) }))
}

/// Returns the languages for the output of a story: all of its languages, the given ones, or its own.
pub(super) fn languages(story: &StoryFile, given: &[Lang], use_all: bool) -> Vec<Lang> {
    match given {
        _ if use_all => story.languages(),
        [] => vec![story.story.lang.clone()],
        given => given.to_vec(),
    }
}

/// Returns the path of an output file, or `None` for standard output. `--output` is a folder for any number of files, or
/// the path of the only file.
pub(super) fn output_path(
    output: Option<&Path>,
    name: String,
    is_only: bool,
    kind: &str,
) -> anyhow::Result<Option<PathBuf>> {
    let Some(path) = output else { return Ok(None) };
    if is_folder(path) {
        std::fs::create_dir_all(path)
            .with_context(|| format!("cannot create {}", path.display()))?;
        return Ok(Some(path.join(name)));
    }
    ensure!(
        is_only,
        "{} holds only one {kind}; for several name a folder, ending with a slash",
        path.display()
    );
    Ok(Some(path.to_owned()))
}

/// Returns whether a path is an existing folder or ends with a slash.
pub(super) fn is_folder(path: &Path) -> bool {
    path.is_dir() || path.as_os_str().as_encoded_bytes().ends_with(b"/")
}
