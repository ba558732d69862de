//! [`Progress`]: tells which step of a build runs, and how long each took.

use std::time::Instant;

/// The steps of a build. Each is announced before it begins, since the first build takes minutes.
pub(super) struct Progress {
    steps: usize,
    number: usize,
    begin: Instant,
}

impl Progress {
    pub(super) fn new(steps: usize) -> Self {
        Self { steps, number: 0, begin: Instant::now() }
    }

    /// Announces the next step.
    pub(super) fn step(&mut self, what: &str) {
        self.number += 1;
        let (number, steps, seconds) = (self.number, self.steps, self.begin.elapsed().as_secs());
        eprintln!("[{number}/{steps}] {what} ({seconds} s since the start)");
    }

    /// Tells how long all of them took.
    pub(super) fn end(self) {
        eprintln!("Built in {:.1} s", self.begin.elapsed().as_secs_f32());
    }
}
