//! [`Progress`]: reports the steps of a build and their times.

use std::time::Instant;

/// The progress of a build. Each step is announced before it starts, because the first build takes minutes.
pub(super) struct Progress {
    steps: usize,
    number: usize,
    begin: Instant,
}

impl Progress {
    pub(super) fn new(steps: usize) -> Self {
        Self { steps, number: 0, begin: Instant::now() }
    }

    /// Announces how long a build takes.
    pub(super) fn estimate(&self, expected_time: &str) {
        eprintln!("Building the site: {expected_time}.");
    }

    /// Announces the next step.
    pub(super) fn step(&mut self, name: &str) {
        self.number += 1;
        let (number, steps, seconds) = (self.number, self.steps, self.begin.elapsed().as_secs());
        eprintln!("[{number}/{steps}] {name} ({seconds} s since the start)");
    }

    /// Reports the total time.
    pub(super) fn end(self) {
        eprintln!("Built in {:.1} s", self.begin.elapsed().as_secs_f32());
    }
}
