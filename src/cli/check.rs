//! `diplograph check`: all that is wrong with story files.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::file;
use crate::story;

/// Print every problem of story files, each with its line, column, path and remedy.
///
/// The exit code is 1 where a file has an error; warnings alone do not count.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  diplograph check static/stories/*.json")]
pub(super) struct Check {
    /// The story files; `-` is standard input.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Print errors only.
    #[arg(long)]
    quiet: bool,
}

impl Check {
    pub(super) fn run(self) -> anyhow::Result<ExitCode> {
        let mut is_sound = true;
        for path in &self.files {
            let checked = story::read(&file::read(path)?);
            is_sound &= checked.story.is_some();
            let shown = checked.problems.iter().filter(|problem| problem.is_error() || !self.quiet);
            for problem in shown {
                println!("{}: {problem}", path.display());
            }
        }
        Ok(if is_sound { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }
}
