//! [`Findings`]: the problems found so far, up to a limit.

use super::problem::{Finding, Severity};

/// The number of errors that are listed, and the number of warnings. A hostile file of a few megabytes could have a
/// million mistakes.
const MOST_LISTED: usize = 1000;

/// The problems found so far. Past the limit, problems are only counted.
#[derive(Debug, Default)]
pub(super) struct Findings {
    listed: Vec<Finding>,
    /// The number of errors and the number of warnings, listed or not.
    found: [usize; 2],
}

impl Findings {
    /// Lists a problem, or only counts it.
    pub(super) fn add(&mut self, finding: Finding) {
        let is_full = self.is_full(finding.severity);
        self.found[finding.severity as usize] += 1;
        if !is_full {
            self.listed.push(finding);
        }
    }

    /// Returns `true` if further problems of this severity are only counted.
    pub(super) fn is_full(&self, severity: Severity) -> bool {
        self.found[severity as usize] >= MOST_LISTED
    }

    /// The listed problems and, at the root of the file, the number of the others.
    pub(super) fn into_list(self) -> Vec<Finding> {
        let mut list = self.listed;
        let [errors, warnings] = self.found.map(|found| found.saturating_sub(MOST_LISTED));
        if errors + warnings > 0 {
            let message = format!("{} more problems are not listed", errors + warnings);
            list.push(if errors > 0 {
                Finding::error(0, message)
            } else {
                Finding::warning(0, message)
            });
        }
        list
    }
}
