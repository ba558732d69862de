//! All checks and tests of the repository, fastest first.

use std::process::ExitCode;

use anyhow::{Context, Result, ensure};
use xshell::{Shell, cmd};

use crate::{
    browser, budget, examples,
    flags::{self, Test},
    markup, npm, prerequisites, reference, site,
    steps::{self, Step},
    tools, wordpress,
};

const STEPS: &[Step] = &[
    Step { name: "format", after: &[], run: format },
    Step { name: "clippy", after: &[], run: clippy },
    Step { name: "clippy-wasm", after: &[], run: clippy_wasm },
    Step { name: "doc", after: &[], run: doc },
    Step { name: "test", after: &[], run: test },
    Step { name: "reference", after: &[], run: reference::compare },
    Step { name: "build", after: &[], run: build },
    Step { name: "budget", after: &["build"], run: |_| budget::check() },
    Step { name: "markup", after: &["build"], run: markup::validate },
    Step { name: "npm", after: &["build"], run: npm::check },
    Step { name: "browser", after: &["build"], run: browser::test },
    Step { name: "trunk", after: &["build"], run: trunk },
    Step { name: "examples", after: &["build"], run: examples::test },
    Step { name: "wordpress", after: &["build"], run: wordpress::test },
];

/// The steps that run after each small change: `cargo xtask test quick`.
const QUICK: [&str; 3] = ["format", "clippy", "test"];
/// Steps that run only in the full suite or when named.
const FULL: [&str; 3] = ["trunk", "examples", "wordpress"];

/// Runs the named steps, or else all, and prints which of them failed.
pub(crate) fn run(sh: &Shell, options: &Test) -> Result<ExitCode> {
    if options.full {
        sh.set_var(flags::FULL, "1");
    }
    Ok(steps::run(sh, &choose(options)?))
}

fn choose(options: &Test) -> Result<Vec<&'static Step>> {
    if options.step.is_empty() {
        let is_usual = |step: &&Step| options.full || !FULL.contains(&step.name);
        return Ok(STEPS.iter().filter(is_usual).collect());
    }
    let expand = |name: &String| match name.as_str() {
        "quick" => QUICK.map(str::to_owned).to_vec(),
        _ => vec![name.clone()],
    };
    steps::choose(STEPS, &options.step.iter().flat_map(expand).collect::<Vec<_>>())
}

fn build(sh: &Shell) -> Result<()> {
    site::build(sh, None)
}

fn format(sh: &Shell) -> Result<()> {
    prerequisites::need_rust_components(sh)?;
    Ok(cmd!(sh, "cargo fmt --all --check").run()?)
}

fn clippy(sh: &Shell) -> Result<()> {
    prerequisites::need_rust_components(sh)?;
    // Without the feature, no other step before `browser` compiles the browser tests.
    Ok(cmd!(
        sh,
        "cargo clippy --workspace --all-targets --features browser-tests/browser -- -D warnings"
    )
    .run()?)
}

fn clippy_wasm(sh: &Shell) -> Result<()> {
    prerequisites::need_rust_components(sh)?;
    prerequisites::need_wasm_target(sh)?;
    let target = "wasm32-unknown-unknown";
    let widget = ["--package", "diplograph", "--lib", "--no-default-features", "--features", "web"];
    // They use all other features that a browser has, and clippy checks the packages of the repository that a package uses.
    let studio = ["--package", "studio", "--package", "publisher"];
    for packages in [&widget[..], &studio[..]] {
        cmd!(sh, "cargo clippy --target {target} {packages...} -- -D warnings").run()?;
    }
    Ok(())
}

fn doc(sh: &Shell) -> Result<()> {
    Ok(cmd!(sh, "cargo doc --workspace --no-deps").env("RUSTDOCFLAGS", "-Dwarnings").run()?)
}

fn test(sh: &Shell) -> Result<()> {
    Ok(cmd!(sh, "cargo test --workspace").run()?)
}

/// Builds the site with Trunk and compares every file with `dist`.
fn trunk(sh: &Shell) -> Result<()> {
    const FOLDER: &str = "target/trunk";
    tools::need_site_tools(sh)?;
    tools::need_wasm_opt(sh)?;
    tools::need_trunk(sh)?;
    // Trunk accepts only `true` and `false` for this variable.
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
    fn long_steps_run_in_the_full_suite_or_when_they_are_named() {
        for step in FULL {
            assert!(!names(false, &[]).contains(&step));
            assert!(names(true, &[]).contains(&step));
            assert_eq!(names(false, &[step]), [step]);
        }
    }
}
