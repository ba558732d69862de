//! [`Progress`] of a command line without a progress bar.

/// The progress over many files, which is not shown.
pub(super) struct Progress;

impl Progress {
    pub(super) fn over(_files: usize, _label: &'static str) -> Self {
        Self
    }

    pub(super) fn begin(&self, _name: &str) {}

    pub(super) fn end(&self) {}

    /// Runs what prints.
    pub(super) fn suspend<T>(&self, print: impl FnOnce() -> T) -> T {
        print()
    }
}
