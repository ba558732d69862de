//! [`Report`]: what was found in all files, for a program to read and for the closing line.

use std::process::ExitCode;

use serde::Serialize;

use super::exit::COULD_NOT_RUN;
use crate::story::Problem;

/// What was found in all files; as JSON, what `check --format json` prints.
///
/// A key is never taken away or given another meaning within one `version`; new ones may come.
#[derive(Debug, Serialize)]
pub(super) struct Report {
    /// The version of this document.
    version: u32,
    /// How many files were named.
    files: usize,
    errors: usize,
    warnings: usize,
    problems: Vec<Entry>,
    unreadable: Vec<Unreadable>,
    /// How many files have a problem.
    #[serde(skip)]
    affected: usize,
}

/// One problem; every key is always there.
#[derive(Debug, Serialize)]
struct Entry {
    file: String,
    /// `error` or `warning`.
    severity: String,
    /// Counted from 1.
    line: usize,
    /// In characters, counted from 1.
    column: usize,
    /// Such as `events[3].date`; empty for the whole file.
    path: String,
    message: String,
    help: Option<String>,
}

/// A file that could not be read, and why.
#[derive(Debug, Serialize)]
struct Unreadable {
    file: String,
    reason: String,
}

impl Report {
    /// A report on a number of files, of which nothing is known yet.
    pub(super) fn on(files: usize) -> Self {
        Self {
            version: 1,
            files,
            errors: 0,
            warnings: 0,
            problems: Vec::new(),
            unreadable: Vec::new(),
            affected: 0,
        }
    }

    /// Takes in the problems of a file.
    pub(super) fn add(&mut self, name: &str, problems: &[Problem]) {
        let errors = problems.iter().filter(|problem| problem.is_error()).count();
        self.errors += errors;
        self.warnings += problems.len() - errors;
        self.affected += usize::from(!problems.is_empty());
        self.problems.extend(problems.iter().map(|problem| Entry::new(name, problem)));
    }

    /// Takes in a file that could not be read.
    pub(super) fn add_unreadable(&mut self, name: &str, error: &anyhow::Error) {
        let reason = error.root_cause().to_string();
        self.unreadable.push(Unreadable { file: name.to_owned(), reason });
    }

    /// Whether every file was read and nothing was found.
    pub(super) fn is_empty(&self) -> bool {
        self.problems.is_empty() && self.unreadable.is_empty()
    }

    /// All of it in one line: "2 errors, 3 warnings in 1 of 4 files", or that there is none of what was sought.
    pub(super) fn summary(&self, sought: &str) -> String {
        let read = self.files - self.unreadable.len();
        let mut parts = Vec::new();
        if read > 0 {
            parts.push(self.found_in(read, sought));
        }
        if !self.unreadable.is_empty() {
            parts.push(format!("{} could not be read", count(self.unreadable.len(), "file")));
        }
        parts.join("; ")
    }

    fn found_in(&self, read: usize, sought: &str) -> String {
        let found: Vec<String> = [(self.errors, "error"), (self.warnings, "warning")]
            .into_iter()
            .filter(|(number, _)| *number > 0)
            .map(|(number, what)| count(number, what))
            .collect();
        match found.is_empty() {
            true => format!("no {sought} in {}", count(read, "file")),
            false if read == 1 => format!("{} in 1 file", found.join(", ")),
            false => format!("{} in {} of {read} files", found.join(", "), self.affected),
        }
    }

    /// What the caller of the program is told.
    pub(super) fn exit_code(&self) -> ExitCode {
        match self {
            Self { unreadable, .. } if !unreadable.is_empty() => COULD_NOT_RUN.into(),
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
            line: problem.position.line,
            column: problem.position.column,
            path: problem.path.to_string(),
            message: problem.message.clone(),
            help: problem.help.clone(),
        }
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
            report.add("story.json", &story::read(text).problems);
        }
        for _ in 0..unreadable {
            report.add_unreadable("away.json", &anyhow!("it is away"));
        }
        assert_eq!(report.summary("problems"), summary);
    }

    const SOUND: &str = r#"{"format":1,"lang":"en","title":"A",
        "parties":[{"id":"a","name":"A"},{"id":"b","name":"B"}]}"#;

    #[test]
    fn the_closing_line_counts_what_was_found() {
        let wrong = SOUND.replace("\"b\",", "\"a\",");
        let uncited =
            SOUND.replace("\"title\"", r#""sources":[{"id":"s","publisher":"S"}],"title""#);
        case(&[SOUND], 0, "no problems in 1 file");
        case(&[SOUND, SOUND], 0, "no problems in 2 files");
        case(&[&wrong], 0, "1 error in 1 file");
        case(&[SOUND, &wrong, &wrong], 0, "2 errors in 2 of 3 files");
        case(&[SOUND, &wrong, &uncited], 0, "1 error, 3 warnings in 2 of 3 files");
        case(&[SOUND], 1, "no problems in 1 file; 1 file could not be read");
        case(&[], 2, "2 files could not be read");
    }
}
