//! [`Progress`]: a progress bar over many files.

use indicatif::{ProgressBar, ProgressFinish, ProgressStyle};

use crate::story::escaped;

/// A progress bar on standard error. It is hidden if the files are few or standard error is not a terminal.
pub(super) struct Progress(ProgressBar);

/// The number of files up to which no bar is shown.
const FEW: usize = 20;

impl Progress {
    /// Creates a bar for a number of files, with a label for the work.
    pub(super) fn over(files: usize, label: &'static str) -> Self {
        if files <= FEW {
            return Self(ProgressBar::hidden());
        }
        let style = ProgressStyle::with_template(
            "{prefix:>12.cyan.bold} [{bar:28}] {pos}/{len}  {wide_msg}",
        )
        .unwrap_or_else(|_| ProgressStyle::default_bar())
        .progress_chars("=> ");
        let bar = ProgressBar::new(files as u64).with_style(style);
        Self(bar.with_prefix(label).with_finish(ProgressFinish::AndClear))
    }

    /// Shows the name of the current file.
    pub(super) fn begin(&self, name: &str) {
        self.0.set_message(escaped(name));
    }

    /// Counts the current file as done.
    pub(super) fn end(&self) {
        self.0.inc(1);
    }

    /// Hides the bar while something else is printed.
    pub(super) fn suspend<T>(&self, print: impl FnOnce() -> T) -> T {
        self.0.suspend(print)
    }
}
