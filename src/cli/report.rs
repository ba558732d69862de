//! [`Report`]: the result of a check of several files, as JSON and as the closing line.

use std::process::ExitCode;

use serde::Serialize;

use super::exit::COULD_NOT_RUN;
use super::fix::Change;
use crate::story::{Check, Edit, Place, Position, Problem};
use crate::verify::Answered;

/// The result of a check; `check --format json` prints it.
///
/// Within a `version`, keys are only added.
#[derive(Debug, Serialize)]
pub(super) struct Report {
    /// The version of this document.
    version: u32,
    /// The number of files in the arguments.
    files: usize,
    errors: usize,
    warnings: usize,
    problems: Vec<Entry>,
    /// The warnings that the files answer.
    answered: Vec<AnsweredEntry>,
    /// The changes that `--fix` made.
    changes: Vec<Change>,
    unreadable: Vec<Failure>,
    unwritable: Vec<Failure>,
    /// The number of files with a problem.
    #[serde(skip)]
    affected: usize,
}

/// One problem; every key is always present.
#[derive(Debug, Serialize)]
struct Entry {
    file: String,
    /// `error` or `warning`.
    severity: String,
    /// The name of the check of a warning.
    check: Option<&'static str>,
    /// Counted from 1.
    line: usize,
    /// In characters, counted from 1.
    column: usize,
    /// Such as `events[3].date`; empty for the whole file.
    path: String,
    message: String,
    help: Option<String>,
    /// All places with the mistake.
    places: Vec<PlaceEntry>,
    edits: Vec<EditEntry>,
}

/// A warning that a file answers.
#[derive(Debug, Serialize)]
struct AnsweredEntry {
    file: String,
    check: Option<&'static str>,
    line: usize,
    column: usize,
    path: String,
    message: String,
    reason: String,
    /// All places that the reason answers.
    places: Vec<PlaceEntry>,
}

/// One place of a problem.
#[derive(Debug, Serialize)]
struct PlaceEntry {
    line: usize,
    column: usize,
    path: String,
}

/// One change that would correct a problem.
#[derive(Debug, Serialize)]
struct EditEntry {
    /// The first byte to replace.
    start: usize,
    /// The byte after the last.
    end: usize,
    /// The JSON text to put there.
    text: String,
    /// `true` if only this can be meant.
    certain: bool,
}

/// A file that could not be read or written, with the reason.
#[derive(Debug, Serialize)]
struct Failure {
    file: String,
    reason: String,
}

impl Report {
    /// Creates an empty report on a number of files.
    pub(super) fn on(files: usize) -> Self {
        Self {
            version: 1,
            files,
            errors: 0,
            warnings: 0,
            problems: Vec::new(),
            answered: Vec::new(),
            changes: Vec::new(),
            unreadable: Vec::new(),
            unwritable: Vec::new(),
            affected: 0,
        }
    }

    /// Adds the problems of a file.
    pub(super) fn add(&mut self, name: &str, problems: &[Problem], answered: &[Answered]) {
        let errors = problems.iter().filter(|problem| problem.is_error()).count();
        self.errors += errors;
        self.warnings += problems.len() - errors;
        self.affected += usize::from(!problems.is_empty());
        self.answered.extend(answered.iter().map(|it| AnsweredEntry::new(name, it)));
        self.problems.extend(problems.iter().map(|problem| Entry::new(name, problem)));
    }

    /// Adds a file that could not be read.
    pub(super) fn add_unreadable(&mut self, name: &str, error: &anyhow::Error) {
        self.unreadable.push(Failure::new(name, error));
    }

    /// Adds the changes made to a file.
    pub(super) fn add_changes(&mut self, changes: Vec<Change>) {
        self.changes.extend(changes);
    }

    /// Adds a file whose changes could not be written.
    pub(super) fn add_unwritable(&mut self, name: &str, error: &anyhow::Error) {
        self.unwritable.push(Failure::new(name, error));
    }

    /// Returns whether every file was read and written, and has no problem.
    pub(super) fn is_empty(&self) -> bool {
        self.problems.is_empty() && !self.has_failures()
    }

    fn has_failures(&self) -> bool {
        !(self.unreadable.is_empty() && self.unwritable.is_empty())
    }

    /// Returns the closing line: "2 errors, 3 warnings in 1 of 4 files", or "5 changes made; no problems in 4 files". `kind` is the plural of
    /// what was counted.
    pub(super) fn summary(&self, kind: &str) -> String {
        let read = self.files - self.unreadable.len();
        let mut parts = Vec::new();
        if !self.changes.is_empty() {
            parts.push(format!("{} made", count(self.changes.len(), "change")));
        }
        if read > 0 {
            parts.push(self.found_in(read, kind));
        }
        for (failures, what) in [(&self.unreadable, "read"), (&self.unwritable, "written")] {
            if !failures.is_empty() {
                parts.push(format!("{} could not be {what}", count(failures.len(), "file")));
            }
        }
        parts.join("; ")
    }

    fn found_in(&self, read: usize, kind: &str) -> String {
        let found: Vec<String> = [(self.errors, "error"), (self.warnings, "warning")]
            .into_iter()
            .filter(|(number, _)| *number > 0)
            .map(|(number, what)| count(number, what))
            .collect();
        match found.is_empty() {
            true => format!("no {kind} in {}", count(read, "file")),
            false if read == 1 => format!("{} in 1 file", found.join(", ")),
            false => format!("{} in {} of {read} files", found.join(", "), self.affected),
        }
    }

    /// Returns the exit code of the check.
    pub(super) fn exit_code(&self) -> ExitCode {
        match self {
            _ if self.has_failures() => COULD_NOT_RUN.into(),
            Self { errors: 0, .. } => ExitCode::SUCCESS,
            _ => ExitCode::FAILURE,
        }
    }
}

impl Entry {
    fn new(file: &str, problem: &Problem) -> Self {
        Self {
            file: file.to_owned(),
            severity: problem.severity.to_string(),
            check: problem.check.map(Check::name),
            line: problem.place.position.line,
            column: problem.place.position.column,
            path: problem.place.path.to_string(),
            message: problem.message.clone(),
            help: problem.help.clone(),
            places: problem.places().map(PlaceEntry::new).collect(),
            edits: problem.edits().into_iter().map(EditEntry::new).collect(),
        }
    }
}

impl AnsweredEntry {
    fn new(file: &str, Answered { problem, reason }: &Answered) -> Self {
        Self {
            file: file.to_owned(),
            check: problem.check.map(Check::name),
            line: problem.place.position.line,
            column: problem.place.position.column,
            path: problem.place.path.to_string(),
            message: problem.message.clone(),
            reason: reason.clone(),
            places: problem.places().map(PlaceEntry::new).collect(),
        }
    }
}

impl PlaceEntry {
    fn new(place: &Place) -> Self {
        let Position { line, column } = place.position;
        Self { line, column, path: place.path.to_string() }
    }
}

impl EditEntry {
    fn new(edit: Edit) -> Self {
        let Edit { range, text, is_certain } = edit;
        Self { start: range.start, end: range.end, text, certain: is_certain }
    }
}

impl Failure {
    fn new(file: &str, error: &anyhow::Error) -> Self {
        Self { file: file.to_owned(), reason: error.root_cause().to_string() }
    }
}

fn count(number: usize, what: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {what}{plural}")
}

#[cfg(test)]
mod tests {
    use anyhow::anyhow;

    use super::*;
    use crate::story;

    #[track_caller]
    fn case(texts: &[&str], unreadable: usize, summary: &str) {
        let mut report = Report::on(texts.len() + unreadable);
        for text in texts {
            report.add("story.json", &story::read(text).problems, &[]);
        }
        for _ in 0..unreadable {
            report.add_unreadable("away.json", &anyhow!("it is away"));
        }
        assert_eq!(report.summary("problems"), summary);
    }

    const VALID: &str = r#"{"format":1,"lang":"en","title":"A",
        "parties":[{"id":"a","name":"A"},{"id":"b","name":"B"}]}"#;

    #[test]
    fn summary_counts_problems_and_files() {
        let wrong = VALID.replace("\"b\",", "\"a\",");
        let uncited =
            VALID.replace("\"title\"", r#""sources":[{"id":"s","publisher":"S"}],"title""#);
        case(&[VALID], 0, "no problems in 1 file");
        case(&[VALID, VALID], 0, "no problems in 2 files");
        case(&[&wrong], 0, "1 error in 1 file");
        case(&[VALID, &wrong, &wrong], 0, "2 errors in 2 of 3 files");
        case(&[VALID, &wrong, &uncited], 0, "1 error, 3 warnings in 2 of 3 files");
        case(&[VALID], 1, "no problems in 1 file; 1 file could not be read");
        case(&[], 2, "2 files could not be read");
    }
}
