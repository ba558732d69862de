//! All checks and tests of the repository, the quickest first.

use std::process::ExitCode;

use anyhow::{Context, Result, ensure};
use xshell::{Shell, cmd};

use crate::{
    browser, budget,
    flags::Test,
    machine, markup, reference, site,
    steps::{self, Step},
    tools,
};

const STEPS: &[Step] = &[
    Step { name: "format", after: &[], run: format },
    Step { name: "clippy", after: &[], run: clippy },
    Step { name: "clippy-wasm", after: &[], run: clippy_wasm },
    Step { name: "doc", after: &[], run: doc },
    Step { name: "test", after: &[], run: test },
    Step { name: "reference", after: &[], run: reference::compare },
    Step { name: "build", after: &[], run: build },
    Step { name: "budget", after: &["build"], run: |_| budget::keep() },
    Step { name: "markup", after: &["build"], run: markup::validate },
    Step { name: "browser", after: &["build"], run: browser::test },
    Step { name: "trunk", after: &["build"], run: trunk },
];

/// The steps that run after each small change: `cargo xtask test quick`.
const QUICK: [&str; 3] = ["format", "clippy", "test"];
/// The steps that only the full suite runs, unless they are named.
const FULL: [&str; 1] = ["trunk"];

/// Runs the steps that are named, or else all, and prints which of them failed.
pub(crate) fn run(sh: &Shell, asked: &Test) -> Result<ExitCode> {
    if asked.full {
        sh.set_var(browser::FULL, "1");
    }
    Ok(steps::run(sh, &choose(asked)?))
}

fn choose(asked: &Test) -> Result<Vec<&'static Step>> {
    if asked.step.is_empty() {
        let is_usual = |step: &&Step| asked.full || !FULL.contains(&step.name);
        return Ok(STEPS.iter().filter(is_usual).collect());
    }
    let expand = |name: &String| match name.as_str() {
        "quick" => QUICK.map(str::to_owned).to_vec(),
        _ => vec![name.clone()],
    };
    steps::choose(STEPS, &asked.step.iter().flat_map(expand).collect::<Vec<_>>())
}

fn build(sh: &Shell) -> Result<()> {
    site::build(sh, None)
}

fn format(sh: &Shell) -> Result<()> {
    machine::need_rust_components(sh)?;
    Ok(cmd!(sh, "cargo fmt --all --check").run()?)
}

fn clippy(sh: &Shell) -> Result<()> {
    machine::need_rust_components(sh)?;
    // The feature brings in the browser tests, which nothing else compiles until their own step.
    Ok(cmd!(
        sh,
        "cargo clippy --workspace --all-targets --features browser-tests/browser -- -D warnings"
    )
    .run()?)
}

fn clippy_wasm(sh: &Shell) -> Result<()> {
    machine::need_rust_components(sh)?;
    machine::need_wasm_target(sh)?;
    let target = "wasm32-unknown-unknown";
    Ok(cmd!(sh, "cargo clippy --package diplograph --lib --target {target}")
        .args(["--no-default-features", "--features", "web", "--", "-D", "warnings"])
        .run()?)
}

fn doc(sh: &Shell) -> Result<()> {
    Ok(cmd!(sh, "cargo doc --workspace --no-deps").env("RUSTDOCFLAGS", "-Dwarnings").run()?)
}

fn test(sh: &Shell) -> Result<()> {
    Ok(cmd!(sh, "cargo test --workspace").run()?)
}

/// Builds the site with Trunk too and compares every file of both.
fn trunk(sh: &Shell) -> Result<()> {
    const FOLDER: &str = "target/trunk";
    tools::need_site_tools(sh)?;
    tools::need_wasm_opt(sh)?;
    tools::need_trunk(sh)?;
    // Trunk takes no value of that variable but `true` and `false`.
    cmd!(sh, "trunk --skip-version-check build --release --dist {FOLDER}")
        .env_remove("NO_COLOR")
        .run()
        .context("Trunk could not build the site")?;
    let differences = cmd!(sh, "diff --recursive --brief dist {FOLDER}").ignore_status().read()?;
    ensure!(differences.is_empty(), "the site that Trunk builds differs:\n{differences}");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(full: bool, steps: &[&str]) -> Vec<&'static str> {
        let step = steps.iter().map(|step| (*step).to_owned()).collect();
        choose(&Test { full, step }).unwrap().iter().map(|step| step.name).collect()
    }

    #[test]
    fn quick_runs_format_clippy_and_native_tests() {
        assert_eq!(names(false, &["quick"]), QUICK);
        assert_eq!(names(false, &["quick", "doc"]), ["format", "clippy", "doc", "test"]);
    }

    #[test]
    fn trunk_runs_in_the_full_suite_or_when_it_is_named() {
        assert!(!names(false, &[]).contains(&"trunk"));
        assert!(names(true, &[]).contains(&"trunk"));
        assert_eq!(names(false, &["trunk"]), ["trunk"]);
    }
}
