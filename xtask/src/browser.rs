//! Commands that use real browsers: browser tests, screenshots and measurements.

use std::{path::Path, thread};

use anyhow::{Context, Result, ensure};
use xshell::{Shell, cmd};

use crate::{
    flags::{Compare, FirstEntry, Screenshots},
    npm, prerequisites, tools,
};

/// Runs the browser tests against `dist`.
pub(crate) fn test(sh: &Shell) -> Result<()> {
    need_dist(sh)?;
    npm::need(sh)?;
    // Two tests for each processor keep it busy, and more do not end earlier.
    let threads = thread::available_parallelism().map_or(2, |processors| 2 * processors.get());
    run(sh, &["--test-threads", &threads.to_string()])
}

/// Runs the browser tests of the example sites that are built in this folder.
pub(crate) fn test_examples(sh: &Shell, folder: &Path) -> Result<()> {
    let _folder = sh.push_env("DIPLOGRAPH_EXAMPLES", folder);
    run(sh, &["examples::", "--ignored"])
}

/// Runs browser tests with these options of the test program.
fn run(sh: &Shell, options: &[&str]) -> Result<()> {
    prerequisites::need_browsers(sh)?;
    tools::need_geckodriver(sh)?;
    let (axe, hosts) = (tools::need_axe(sh)?, tools::need_hosts(sh)?);
    cmd!(sh, "cargo test --package browser-tests --features browser --test browser -- {options...}")
        .env("DIPLOGRAPH_AXE", axe)
        .env("DIPLOGRAPH_HOSTS", hosts)
        // The backtrace shows the line of the test that failed.
        .env("RUST_LIB_BACKTRACE", "1")
        .run()
        .context("the browser tests failed")
}

/// Takes screenshots of pages of `dist`.
pub(crate) fn screenshots(sh: &Shell, options: &Screenshots) -> Result<()> {
    need_dist(sh)?;
    prerequisites::need_chromium(sh)?;
    let out = options.out.clone().unwrap_or_else(|| "target/screenshots".into());
    let pages = &options.page;
    cmd!(sh, "cargo run --quiet --package browser-tests --bin screenshots --")
        .args(["--base", "dist", "--out"])
        .arg(out)
        .args(options.touched.then_some("--touched"))
        .args(pages)
        .run()
        .context("could not take the screenshots")
}

/// Takes the pictures of the guide for authors.
pub(crate) fn pictures(sh: &Shell) -> Result<()> {
    prerequisites::need_chromium(sh)?;
    cmd!(sh, "cargo run --quiet --package browser-tests --bin guide-pictures")
        .run()
        .context("could not take the pictures")
}

/// Measures the page of `dist` against a hand-written one.
pub(crate) fn first_entry(sh: &Shell, options: &FirstEntry) -> Result<()> {
    need_dist(sh)?;
    prerequisites::need_chromium(sh)?;
    let story = options.story.iter().flat_map(|name| ["--story", name]);
    let runs = options.runs.map(|runs| runs.to_string());
    let runs = runs.iter().flat_map(|runs| ["--runs", runs]);
    cmd!(sh, "cargo run --quiet --package browser-tests --bin first-entry --")
        .args(story)
        .args(runs)
        .run()
        .context("the measurement failed")
}

/// Compares `dist` with its peers.
pub(crate) fn compare(sh: &Shell, options: &Compare) -> Result<()> {
    need_dist(sh)?;
    prerequisites::need_chromium(sh)?;
    let peers = tools::need_peers(sh)?;
    let runs = options.runs.map(|runs| runs.to_string());
    let noise = options.noise.map(|noise| noise.to_string());
    let pairs = [
        ("--noise", noise.as_ref()),
        ("--peers", options.peers.as_ref()),
        ("--n", options.n.as_ref()),
        ("--conditions", options.conditions.as_ref()),
        ("--runs", runs.as_ref()),
    ];
    let pairs = pairs.iter().filter_map(|(name, value)| Some([*name, value.as_ref()?]));
    // The file server is optimised so that it does not limit the measured times.
    cmd!(sh, "cargo run --quiet --profile speed --package browser-tests --bin compare --")
        .args(pairs.flatten())
        .args(options.out.iter().flat_map(|out| ["--out".as_ref(), out.as_os_str()]))
        .args(
            options.pictures.iter().flat_map(|folder| ["--pictures".as_ref(), folder.as_os_str()]),
        )
        .env("DIPLOGRAPH_PEERS", peers)
        .run()
        .context("the comparison failed")
}

/// Fails if there is no build of the site.
pub(crate) fn need_dist(sh: &Shell) -> Result<()> {
    ensure!(
        sh.path_exists("dist/index.html"),
        "`dist/index.html` does not exist: run `cargo xtask build` first"
    );
    Ok(())
}
