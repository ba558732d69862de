//! `diplograph check`: the problems in story files.

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;
use clap::{Args, ValueEnum};

use super::progress::Progress;
use super::report::Report;
use super::{diagnostic, file, pipe_safe};
use crate::story::{self, Problem};

/// Check story files and show each problem with its line and a way to fix it
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES, after_long_help = format!("{EXAMPLES}{MANUAL}"))]
pub(super) struct Check {
    /// Story files; `-` reads standard input
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Hide warnings
    #[arg(short, long)]
    quiet: bool,
    /// Output format
    #[arg(long, value_enum, default_value_t = Format::Human, value_name = "FORMAT")]
    format: Format,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Each problem with its line of the file
    Human,
    /// One JSON document, for programs
    Json,
}

const EXAMPLES: &str = examples! {
    "Check a story while writing it": "check my-story.json",
    "Check all stories and show only errors": "check --quiet stories/*.json",
    "Check the output of another program": "check - < my-story.json",
    "Report all problems as JSON": "check --format json stories/*.json",
};

const MANUAL: &str = concat!(
    "\n\n",
    heading!("JSON:"),
    r#" one document; every key is always present
  {
    "version": 1,     version of this document; keys are only added within a version
    "files": 2,       number of files in the arguments
    "errors": 1,      number of errors; a story with an error is not shown
    "warnings": 0,    number of warnings; 0 with `--quiet`
    "problems": [{ "file": "my-story.json", "severity": "error", "line": 12, "column": 15,
                   "path": "events[3].date", "message": "…", "help": "…" }],
    "unreadable": [{ "file": "other.json", "reason": "…" }]
  }
Lines and columns start at 1; columns count characters. `severity` is "error" or "warning".
`path` is empty if the problem concerns the whole file. `help` is null if there is no advice.

"#,
    heading!("Exit codes:"),
    "
  0  no story has an error
  1  a story has an error
  2  a file could not be read, or the arguments are invalid",
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
                    progress.suspend(|| self.print(&name, &text, &problems))?;
                    report.add(&name, &problems);
                }
                Err(error) => {
                    progress.suspend(|| self.print_failure(&error));
                    report.add_unreadable(&name, &error);
                }
            }
            progress.end();
        }
        drop(progress);
        self.finish(&report)?;
        Ok(report.exit_code())
    }

    fn problems_in(&self, text: &str) -> Vec<Problem> {
        let mut problems = story::read(text).problems;
        problems.retain(|problem| problem.is_error() || !self.quiet);
        problems
    }

    /// Prints the problems of a file for a human. The JSON document comes at the end.
    fn print(&self, name: &str, text: &str, problems: &[Problem]) -> anyhow::Result<()> {
        match self.format {
            Format::Human => diagnostic::print(pipe_safe::stdout(), name, text, problems)
                .context("cannot write to standard output"),
            Format::Json => Ok(()),
        }
    }

    fn print_failure(&self, error: &anyhow::Error) {
        if self.format == Format::Human {
            diagnostic::print_failure(error);
        }
    }

    fn finish(&self, report: &Report) -> anyhow::Result<()> {
        match self.format {
            Format::Human if self.quiet && report.is_empty() => Ok(()),
            Format::Human => {
                let kind = if self.quiet { "errors" } else { "problems" };
                writeln!(pipe_safe::stderr(), "{}", report.summary(kind))
                    .context("cannot write to standard error")
            }
            Format::Json => file::write(None, &(serde_json::to_string_pretty(report)? + "\n")),
        }
    }
}
