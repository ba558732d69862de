//! `diplograph check`: all that is wrong with story files.

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;
use clap::{Args, ValueEnum};

use super::progress::Progress;
use super::report::Report;
use super::{diagnostic, file, outlet};
use crate::story::{self, Problem};

/// Show every problem of story files: where it is, and what to do about it.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES, after_long_help = format!("{EXAMPLES}{MANUAL}"))]
pub(super) struct Check {
    /// The story files; `-` is standard input.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Leave warnings out.
    #[arg(short, long)]
    quiet: bool,
    /// How to say what was found.
    #[arg(long, value_enum, default_value_t = Format::Human, value_name = "FORMAT")]
    format: Format,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Each problem with its line of the file.
    Human,
    /// One JSON document, for programs.
    Json,
}

const EXAMPLES: &str = examples! {
    "Check a story while writing it": "check my-story.json",
    "Check all stories, and say only what keeps one from being shown": "check --quiet stories/*.json",
    "Check what another program writes": "check - < my-story.json",
    "List all problems for a program": "check --format json stories/*.json",
};

const MANUAL: &str = concat!(
    "\n\n",
    heading!("JSON:"),
    r#" one document, each key always there
  {
    "version": 1,     that of this document; within it no key is dropped or changes its meaning
    "files": 2,       how many files were named
    "errors": 1,      how many problems keep a story from being shown
    "warnings": 0,    how many do not; `--quiet` lists none of them
    "problems": [{ "file": "my-story.json", "severity": "error", "line": 12, "column": 15,
                   "path": "events[3].date", "message": "…", "help": "…" }],
    "unreadable": [{ "file": "other.json", "reason": "…" }]
  }
Lines and columns are counted from 1, columns in characters. `severity` is "error" or "warning".
`path` is empty where the whole file is at fault, `help` is null where there is no more to say.

"#,
    heading!("Exit codes:"),
    "
  0  no story has an error
  1  a story has one
  2  a file could not be read, or the arguments make no sense",
);

impl Check {
    pub(super) fn run(self) -> anyhow::Result<ExitCode> {
        let mut report = Report::on(self.files.len());
        let progress = Progress::over(self.files.len(), "Checking");
        for path in &self.files {
            let name = file::name(path);
            progress.begin(&name);
            match file::read(path) {
                Ok(text) => {
                    let problems = self.problems_in(&text);
                    progress.aside(|| self.print(&name, &text, &problems))?;
                    report.add(&name, &problems);
                }
                Err(error) => {
                    progress.aside(|| self.print_failure(&error));
                    report.add_unreadable(&name, &error);
                }
            }
            progress.end();
        }
        drop(progress);
        self.conclude(&report)?;
        Ok(report.exit_code())
    }

    fn problems_in(&self, text: &str) -> Vec<Problem> {
        let mut problems = story::read(text).problems;
        problems.retain(|problem| problem.is_error() || !self.quiet);
        problems
    }

    /// Prints at once what a human waits for.
    fn print(&self, name: &str, text: &str, problems: &[Problem]) -> anyhow::Result<()> {
        match self.format {
            Format::Human => diagnostic::print(outlet::stdout(), name, text, problems)
                .context("cannot write to standard output"),
            Format::Json => Ok(()),
        }
    }

    fn print_failure(&self, error: &anyhow::Error) {
        if self.format == Format::Human {
            diagnostic::print_failure(error);
        }
    }

    fn conclude(&self, report: &Report) -> anyhow::Result<()> {
        match self.format {
            Format::Human if self.quiet && report.is_empty() => Ok(()),
            Format::Human => {
                let sought = if self.quiet { "errors" } else { "problems" };
                writeln!(outlet::stderr(), "{}", report.summary(sought))
                    .context("cannot write to standard error")
            }
            Format::Json => file::write(None, &(serde_json::to_string_pretty(report)? + "\n")),
        }
    }
}
