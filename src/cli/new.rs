//! `diplograph new`: a starter story.

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::{file, pipe_safe};

/// Write a starter story with comments that explain the format
#[derive(Debug, Args)]
#[command(after_help = examples! {
    "Start a story": "new -o my-story.json",
    "Overwrite an existing file": "new -o my-story.json --force",
    "View the format": "new | less",
})]
pub(super) struct New {
    /// Output file [default: standard output]
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Overwrite an existing file
    #[arg(long, requires = "output")]
    force: bool,
}

/// The starter story: short, true and without errors.
const STARTER: &str = include_str!("starter.json");

impl New {
    pub(super) fn run(self) -> anyhow::Result<ExitCode> {
        match &self.output {
            Some(path) if !self.force => file::write_new(path, STARTER)?,
            path => file::write(path.as_deref(), STARTER)?,
        }
        if let Some(path) = self.output.filter(|path| !file::is_standard(path)) {
            let path = path.display();
            writeln!(pipe_safe::stderr(), "wrote {path}; next: diplograph check {path}")?;
        }
        Ok(ExitCode::SUCCESS)
    }
}
