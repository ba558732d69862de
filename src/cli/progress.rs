//! [`Progress`]: how far the work on many files is.

use indicatif::{ProgressBar, ProgressFinish, ProgressStyle};

use crate::story::harmless;

/// A bar on standard error while many files are worked on; nothing where it is no terminal, or the files are few.
pub(super) struct Progress(ProgressBar);

/// Up to so many files nobody waits.
const FEW: usize = 20;

impl Progress {
    /// The bar for a number of files, under the word for what is done with them.
    pub(super) fn over(files: usize, doing: &'static str) -> Self {
        if files <= FEW {
            return Self(ProgressBar::hidden());
        }
        let style = ProgressStyle::with_template(
            "{prefix:>12.cyan.bold} [{bar:28}] {pos}/{len}  {wide_msg}",
        )
        .unwrap_or_else(|_| ProgressStyle::default_bar())
        .progress_chars("=> ");
        let bar = ProgressBar::new(files as u64).with_style(style);
        Self(bar.with_prefix(doing).with_finish(ProgressFinish::AndClear))
    }

    /// Names the file that is worked on next.
    pub(super) fn begin(&self, name: &str) {
        self.0.set_message(harmless(name));
    }

    /// Counts a file as done.
    pub(super) fn end(&self) {
        self.0.inc(1);
    }

    /// Prints while the bar is out of the way.
    pub(super) fn aside<T>(&self, print: impl FnOnce() -> T) -> T {
        self.0.suspend(print)
    }
}
