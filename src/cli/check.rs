//! `diplograph check`: the problems in story files, and changes that correct them.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, bail};
use clap::{Args, ValueEnum};

use super::file::is_standard;
use super::fix::Fixed;
use super::progress::Progress;
use super::report::Report;
use super::{diagnostic, file, pipe_safe};
use crate::story::Lang;
use crate::verify::{Verified, verify};

/// Check story files and show each problem with its line and a way to fix it
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES, after_long_help = format!("{EXAMPLES}{MANUAL}"))]
pub(super) struct Check {
    /// Story files; `-` reads standard input
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Make the changes that can only be meant in one way, and check the result
    #[arg(long)]
    fix: bool,
    /// Report the texts that are missing in a language: `ru`, `uz-Cyrl`
    #[arg(long, value_name = "TAG")]
    lang: Option<Lang>,
    /// List the warnings that the files answer, with the reasons
    #[arg(short, long)]
    verbose: bool,
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
    "Correct dates, amounts and ids that can only be meant in one way": "check --fix my-story.json",
    "List the texts that are missing in Russian": "check --lang ru my-story.json",
    "Report all problems as JSON": "check --format json stories/*.json",
};

const MANUAL: &str = concat!(
    "\n\n",
    heading!("Fixing:"),
    r#" `--fix` changes the files and prints a line for each change
It makes a change where the help says "write …" with one text: another form of a date, an amount,
an id, a language tag or an address; a word that differs only in capitals and separators; a text
where a list is expected; a number where a text is expected. It never makes a guess ("did you mean
…?"), and never chooses between two readings. No other byte of the file changes. A file that is not
JSON stays as it is. `--fix -` writes the story to standard output, and the report to standard error.

"#,
    heading!("Answering:"),
    r#" an author who knows better answers a warning in the file, with its name and a reason
  { "id": "talks", "publisher": "Kun.uz", "$answers": { "incomplete-source": "The page has no date." } }
An answer holds for its object and all that is inside it; at the root, for the whole file. Readers never
see it. `--verbose` lists the answered warnings. An answer without its warning is a warning.

"#,
    heading!("JSON:"),
    r#" one document; every key is always present
  {
    "version": 1,     version of this document; keys are only added within a version
    "files": 2,       number of files in the arguments
    "errors": 1,      number of errors; a story with an error is not shown
    "warnings": 0,    number of warnings; 0 with `--quiet`
    "problems": [{ "file": "my-story.json", "severity": "error", "check": null, "line": 12, "column": 15,
                   "path": "events[3].date", "message": "…", "help": "…",
                   "places": [{ "line": 12, "column": 15, "path": "events[3].date" }],
                   "edits": [{ "start": 120, "end": 127, "text": "\"USD 10bn\"", "certain": true }] }],
    "changes": [{ "file": "my-story.json", "line": 12, "column": 15, "path": "events[3].date",
                  "before": "\"19 February 2024\"", "after": "\"2024-02-19\"" }],
    "answered": [{ "file": "my-story.json", "check": "incomplete-source", "line": 12, "column": 15,
                   "path": "sources[3]", "message": "…", "reason": "…", "places": [ … ] }],
    "unreadable": [{ "file": "other.json", "reason": "…" }],
    "unwritable": [{ "file": "other.json", "reason": "…" }]
  }
Lines and columns start at 1; columns count characters. `severity` is "error" or "warning".
`check` is the name by which a warning is answered; null for an error.
`path` is empty if the problem concerns the whole file. `help` is null if there is no advice.
`places` are all places with the same problem, the first included; it counts as one problem.
`edits` are changes that would correct it at each place: put the JSON `text` in place of the bytes
from `start` to before `end` of the file in UTF-8. An edit is `certain` if only it can be meant;
`--fix` makes these and lists them in `changes`. Other edits are readings or guesses.

"#,
    heading!("Exit codes:"),
    "
  0  no story has an error
  1  a story has an error
  2  a file could not be read or written, or the arguments are invalid",
);

impl Check {
    pub(super) fn run(self) -> anyhow::Result<ExitCode> {
        if self.fix && self.format == Format::Json && self.files.iter().any(|it| is_standard(it)) {
            bail!("`--fix -` writes the story to standard output, so there is no place for JSON");
        }
        let mut report = Report::on(self.files.len());
        {
            let progress = Progress::over(self.files.len(), "Checking");
            for path in &self.files {
                progress.begin(&file::name(path));
                progress.suspend(|| self.check(path, &mut report))?;
                progress.end();
            }
        }
        self.finish(&report)?;
        Ok(report.exit_code())
    }

    /// Checks one file, prints its problems, and adds them to the report.
    fn check(&self, path: &Path, report: &mut Report) -> anyhow::Result<()> {
        let name = file::name(path);
        let text = match file::read(path) {
            Ok(text) => text,
            Err(error) => {
                self.print_failure(&error);
                report.add_unreadable(&name, &error);
                return Ok(());
            }
        };
        let text = if self.fix { self.fixed(path, text, report)? } else { text };
        let Verified { checked, answered } = self.verified(&text);
        report.add(&name, &checked.problems, &answered);
        if self.format == Format::Json {
            return Ok(());
        }
        let out = self.output(path);
        diagnostic::print(out, &name, &text, &checked.problems)
            .context("cannot write the problems")?;
        if !self.verbose {
            return Ok(());
        }
        diagnostic::print_answered(self.output(path), &name, &answered)
            .context("cannot write the answered warnings")
    }

    /// Makes the certain changes of a file, and returns its new text; the old one, if it cannot be written.
    fn fixed(&self, path: &Path, text: String, report: &mut Report) -> anyhow::Result<String> {
        let name = file::name(path);
        let Fixed { text: new, changes } = Fixed::of(&name, text.clone());
        if (!changes.is_empty() || is_standard(path))
            && let Err(error) = file::replace(path, &new)
        {
            self.print_failure(&error);
            report.add_unwritable(&name, &error);
            return Ok(text);
        }
        if self.format == Format::Human {
            let mut out = self.output(path);
            for change in &changes {
                writeln!(out, "{}", change.line()).context("cannot write the changes")?;
            }
            if !changes.is_empty() {
                writeln!(out).context("cannot write the changes")?;
            }
        }
        report.add_changes(changes);
        Ok(new)
    }

    /// Returns the place for the problems and changes of a file.
    fn output(&self, path: &Path) -> Box<dyn Write> {
        if self.fix && is_standard(path) {
            Box::new(pipe_safe::stderr())
        } else {
            Box::new(pipe_safe::stdout())
        }
    }

    fn verified(&self, text: &str) -> Verified {
        let mut verified = verify(text, self.lang.as_ref());
        verified.checked.problems.retain(|problem| problem.is_error() || !self.quiet);
        verified
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
