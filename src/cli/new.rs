//! `diplograph new`: a story to begin with.

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::{file, outlet};

/// Write a short story to begin with, whose comments explain the format.
#[derive(Debug, Args)]
#[command(after_help = examples! {
    "Begin a story": "new -o my-story.json",
    "Begin it anew, over what is there": "new -o my-story.json --force",
    "Look at the format": "new | less",
})]
pub(super) struct New {
    /// Where to write it; standard output unless given.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Write over a file that is there already.
    #[arg(long, requires = "output")]
    force: bool,
}

/// The story: true, short, and sound.
const STARTER: &str = include_str!("starter.json");

impl New {
    pub(super) fn run(self) -> anyhow::Result<ExitCode> {
        match &self.output {
            Some(path) if !self.force => file::write_new(path, STARTER)?,
            path => file::write(path.as_deref(), STARTER)?,
        }
        if let Some(path) = self.output.filter(|path| !file::is_standard(path)) {
            let path = path.display();
            writeln!(outlet::stderr(), "wrote {path}; next: diplograph check {path}")?;
        }
        Ok(ExitCode::SUCCESS)
    }
}
