//! Every check and every test of the repository, in the order of their cost.

use std::process::ExitCode;

use anyhow::Result;
use xshell::{Shell, cmd};

use crate::{
    browser, budget, machine, markup, reference, site,
    steps::{self, Step},
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
];

/// Runs the steps of these names, or all.
pub(crate) fn run(sh: &Shell, names: &[String]) -> Result<ExitCode> {
    let chosen = steps::choose(STEPS, names)?;
    Ok(steps::run(sh, &chosen))
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
