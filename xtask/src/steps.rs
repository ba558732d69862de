//! Runs steps one after another, measures their time, and prints a report at the end.

use std::{
    fmt::{self, Display, Formatter},
    process::ExitCode,
    time::{Duration, Instant},
};

use anyhow::{Result, bail};
use xshell::Shell;

/// One step of a run.
pub(crate) struct Step {
    pub(crate) name: &'static str,
    /// The steps that must succeed before this one can run.
    pub(crate) after: &'static [&'static str],
    pub(crate) run: fn(&Shell) -> Result<()>,
}

/// Returns the steps with these names in their usual order, or all of them if no name is given.
pub(crate) fn choose<'a>(steps: &'a [Step], names: &[String]) -> Result<Vec<&'a Step>> {
    for name in names {
        if !steps.iter().any(|step| step.name == name) {
            let known: Vec<_> = steps.iter().map(|step| step.name).collect();
            bail!("there is no step `{name}`: the steps are {}", known.join(", "));
        }
    }
    let is_asked = |step: &&Step| names.is_empty() || names.iter().any(|name| name == step.name);
    Ok(steps.iter().filter(is_asked).collect())
}

/// Runs the steps. A failure skips only the steps that depend on the failed one.
pub(crate) fn run(sh: &Shell, steps: &[&Step]) -> ExitCode {
    let begin = Instant::now();
    let mut report = Report::default();
    for (number, step) in (1..).zip(steps) {
        let seconds = begin.elapsed().as_secs();
        println!("\n== {number}/{} {} ({seconds} s since the start)", steps.len(), step.name);
        report.run(step, sh);
    }
    print!("{report}");
    if report.count(Outcome::Passed) == steps.len() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

#[derive(Clone, Copy, PartialEq)]
enum Outcome {
    Passed,
    Failed,
    Skipped,
}

/// The outcomes so far.
#[derive(Default)]
struct Report {
    lines: Vec<(&'static str, Outcome, Duration)>,
}

impl Report {
    fn run(&mut self, step: &Step, sh: &Shell) {
        let begin = Instant::now();
        let outcome = match self.missing(step) {
            Some(name) => {
                println!("skipped, because it depends on `{name}`, which did not pass");
                Outcome::Skipped
            }
            None => attempt(step, sh),
        };
        self.lines.push((step.name, outcome, begin.elapsed()));
    }

    /// Returns a dependency of this step that did not pass. A dependency outside this run counts as passed.
    fn missing(&self, step: &Step) -> Option<&'static str> {
        let failed =
            |name: &str| self.lines.iter().any(|line| line.0 == name && line.1 != Outcome::Passed);
        step.after.iter().copied().find(|name| failed(name))
    }

    fn count(&self, outcome: Outcome) -> usize {
        self.lines.iter().filter(|line| line.1 == outcome).count()
    }
}

fn attempt(step: &Step, sh: &Shell) -> Outcome {
    match (step.run)(sh) {
        Ok(()) => Outcome::Passed,
        Err(error) => {
            eprintln!("error: {error:#}");
            Outcome::Failed
        }
    }
}

impl Display for Report {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        writeln!(f)?;
        for (name, outcome, time) in &self.lines {
            let word = match outcome {
                Outcome::Passed => "ok",
                Outcome::Failed => "FAILED",
                Outcome::Skipped => "skipped",
            };
            writeln!(f, "{name:<12} {word:<8} {:>7.1} s", time.as_secs_f32())?;
        }
        let [passed, failed, skipped] =
            [Outcome::Passed, Outcome::Failed, Outcome::Skipped].map(|outcome| self.count(outcome));
        writeln!(f, "{passed} passed, {failed} failed, {skipped} skipped")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: Step = Step { name: "good", after: &[], run: |_| Ok(()) };
    const BAD: Step = Step { name: "bad", after: &[], run: |_| bail!("failed") };
    const DEPENDENT: Step = Step { name: "dependent", after: &["bad"], run: |_| Ok(()) };

    fn report(steps: &[&Step]) -> String {
        let sh = Shell::new().unwrap();
        let mut report = Report::default();
        for step in steps {
            report.run(step, &sh);
        }
        report.to_string()
    }

    #[test]
    fn failure_skips_only_the_dependent_steps() {
        let report = report(&[&BAD, &DEPENDENT, &GOOD]);
        assert!(report.ends_with("\n1 passed, 1 failed, 1 skipped\n"), "{report}");
    }

    #[test]
    fn dependency_outside_the_run_does_not_skip_a_step() {
        let report = report(&[&DEPENDENT]);
        assert!(report.ends_with("\n1 passed, 0 failed, 0 skipped\n"), "{report}");
    }

    #[test]
    fn unknown_step_name_is_an_error_that_lists_the_steps() {
        let steps = [GOOD, BAD];
        let error = choose(&steps, &["god".to_owned()]).err().unwrap();
        assert_eq!(error.to_string(), "there is no step `god`: the steps are good, bad");
    }
}
