//! `diplograph new`: a starter story, another example, or a spreadsheet to fill in.

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueEnum};

#[cfg(feature = "template")]
use super::new_sheet;
use super::{file, pipe_safe};

/// Write a starter story with comments that explain the format
#[derive(Debug, Args)]
#[command(after_help = examples! {
    "Start a story": "new -o my-story.json",
    "Start from another example": "new --example pledge -o my-story.json",
    "Fill in a spreadsheet instead": "new --sheet story.xlsx",
    "Overwrite an existing file": "new -o my-story.json --force",
    "View the format": "new | less",
})]
pub(super) struct New {
    /// Another example to start from [default: a story with most parts of the format]
    #[arg(long, value_enum, value_name = "NAME")]
    example: Option<Example>,
    /// Output file [default: standard output]
    #[arg(short, long, value_name = "FILE", group = "file")]
    output: Option<PathBuf>,
    /// Write a spreadsheet to fill in instead, with a sheet for each part of a story and example rows
    #[cfg(feature = "template")]
    #[arg(long, value_name = "FILE", group = "file", conflicts_with = "example")]
    sheet: Option<PathBuf>,
    /// Overwrite an existing file
    #[arg(long, requires = "file")]
    force: bool,
}

/// A small, complete story about one kind of relation.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Example {
    /// A trade goal: who promised it, and the values reached
    Pledge,
    /// Visits and agreements over years, with sentences that are entered once
    Chronology,
    /// A visit that was put off, one that was cancelled, and a planned delivery
    Postponed,
}

/// The starter story: short, true and without errors.
const STARTER: &str = include_str!("starter.json");

impl Example {
    /// Returns the story file.
    fn text(self) -> &'static str {
        match self {
            Self::Pledge => include_str!("examples/pledge.json"),
            Self::Chronology => include_str!("examples/chronology.json"),
            Self::Postponed => include_str!("examples/postponed.json"),
        }
    }
}

impl New {
    pub(super) fn run(self) -> anyhow::Result<ExitCode> {
        #[cfg(feature = "template")]
        if let Some(path) = &self.sheet {
            return new_sheet::write(path, self.force);
        }
        let text = self.example.map_or(STARTER, Example::text);
        match &self.output {
            Some(path) if !self.force => file::write_new(path, text)?,
            path => file::write(path.as_deref(), text)?,
        }
        if let Some(path) = self.output.filter(|path| !file::is_standard(path)) {
            let path = path.display();
            writeln!(pipe_safe::stderr(), "wrote {path}; next: diplograph check {path}")?;
        }
        Ok(ExitCode::SUCCESS)
    }
}
