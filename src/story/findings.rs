//! [`Findings`]: the problems found so far, grouped by cause, up to a limit.

use std::collections::HashMap;

use super::problem::{Finding, Severity};

/// The number of errors that are listed, and the number of warnings. A hostile file of a few megabytes could have a
/// million mistakes.
const MOST_LISTED: usize = 1000;

/// The number of places of all listed errors, and of all listed warnings.
const MOST_PLACES: usize = 10_000;

/// The problems found so far. Equal problems are one problem with several places. Past a limit, problems are only counted.
#[derive(Debug, Default)]
pub(super) struct Findings {
    listed: Vec<Finding>,
    /// The index of each listed problem, by its severity and words.
    indices: HashMap<(Severity, String), usize>,
    errors: Count,
    warnings: Count,
}

/// The numbers of problems of one severity.
#[derive(Debug, Default)]
struct Count {
    listed: usize,
    /// The places of those listed.
    places: usize,
    unlisted: usize,
}

impl Findings {
    /// Lists a problem, adds its place to an equal one, or only counts it.
    pub(super) fn add(&mut self, finding: Finding) {
        let key = (finding.severity, finding.words());
        let index = self.indices.get(&key).copied();
        let count = self.count(finding.severity);
        if count.places >= MOST_PLACES || (index.is_none() && count.listed >= MOST_LISTED) {
            count.unlisted += 1;
            return;
        }
        count.places += 1;
        if let Some(index) = index {
            return self.listed[index].others.push(finding.number);
        }
        count.listed += 1;
        self.indices.insert(key, self.listed.len());
        self.listed.push(finding);
    }

    fn count(&mut self, severity: Severity) -> &mut Count {
        match severity {
            Severity::Error => &mut self.errors,
            Severity::Warning => &mut self.warnings,
        }
    }

    /// Returns `true` if another problem of this severity would only be counted.
    pub(super) fn is_full(&mut self, severity: Severity) -> bool {
        self.count(severity).listed >= MOST_LISTED
    }

    /// Returns `true` if there is no problem.
    pub(super) fn is_empty(&self) -> bool {
        self.listed.is_empty()
    }

    /// The listed problems and, at the root of the file, the number of the others.
    pub(super) fn into_list(self) -> Vec<Finding> {
        let mut list = self.listed;
        list.iter_mut().for_each(Finding::sort_places);
        let (errors, warnings) = (self.errors.unlisted, self.warnings.unlisted);
        if errors + warnings > 0 {
            let message = format!("{} more problems are not listed", errors + warnings);
            list.push(if errors > 0 {
                Finding::error(0, message)
            } else {
                Finding::unnamed_warning(0, message)
            });
        }
        list
    }
}
