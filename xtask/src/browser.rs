//! What is done with real browsers: the tests of the page, and pictures of it.

use std::thread;

use anyhow::{Context, Result, ensure};
use xshell::{Shell, cmd};

use crate::{
    flags::{Compare, FirstEntry, Screenshots},
    machine, tools,
};

/// The variable that makes the browser tests run every combination.
pub(crate) const FULL: &str = "DIPLOGRAPH_FULL";

/// Runs the browser tests against `dist`.
pub(crate) fn test(sh: &Shell) -> Result<()> {
    need_dist(sh)?;
    machine::need_browsers(sh)?;
    tools::need_geckodriver(sh)?;
    let (axe, hosts) = (tools::need_axe(sh)?, tools::need_hosts(sh)?);
    // Tests wait for pages much of the time, so there are more of them at once than processors.
    let threads = thread::available_parallelism().map_or(2, |processors| 2 * processors.get());
    let threads = threads.to_string();
    cmd!(sh, "cargo test --package browser-tests --features browser --test browser -- --test-threads {threads}")
        .env("DIPLOGRAPH_AXE", axe)
        .env("DIPLOGRAPH_HOSTS", hosts)
        // A backtrace tells the line of a test at which an error arose.
        .env("RUST_LIB_BACKTRACE", "1")
        .run()
        .context("the browser tests failed")
}

/// Photographs pages of `dist`.
pub(crate) fn screenshots(sh: &Shell, asked: &Screenshots) -> Result<()> {
    need_dist(sh)?;
    machine::need_chromium(sh)?;
    let out = asked.out.clone().unwrap_or_else(|| "target/screenshots".into());
    let pages = &asked.page;
    cmd!(sh, "cargo run --quiet --package browser-tests --bin screenshots --")
        .args(["--base", "dist", "--out"])
        .arg(out)
        .args(asked.touched.then_some("--touched"))
        .args(pages)
        .run()
        .context("could not take the pictures")
}

/// Measures the page of `dist` against a hand-written one.
pub(crate) fn first_entry(sh: &Shell, asked: &FirstEntry) -> Result<()> {
    need_dist(sh)?;
    machine::need_chromium(sh)?;
    let story = asked.story.iter().flat_map(|name| ["--story", name]);
    let runs = asked.runs.map(|runs| runs.to_string());
    let runs = runs.iter().flat_map(|runs| ["--runs", runs]);
    cmd!(sh, "cargo run --quiet --package browser-tests --bin first-entry --")
        .args(story)
        .args(runs)
        .run()
        .context("could not measure")
}

/// Measures `dist` side by side with its peers.
pub(crate) fn compare(sh: &Shell, asked: &Compare) -> Result<()> {
    need_dist(sh)?;
    machine::need_chromium(sh)?;
    let peers = tools::need_peers(sh)?;
    let runs = asked.runs.map(|runs| runs.to_string());
    let noise = asked.noise.map(|noise| noise.to_string());
    let options = [
        ("--noise", noise.as_ref()),
        ("--peers", asked.peers.as_ref()),
        ("--n", asked.n.as_ref()),
        ("--conditions", asked.conditions.as_ref()),
        ("--runs", runs.as_ref()),
    ];
    let options = options.iter().filter_map(|(name, value)| Some([*name, value.as_ref()?]));
    // What serves the pages must not be what is waited for.
    cmd!(sh, "cargo run --quiet --profile speed --package browser-tests --bin compare --")
        .args(options.flatten())
        .args(asked.out.iter().flat_map(|out| ["--out".as_ref(), out.as_os_str()]))
        .args(asked.pictures.iter().flat_map(|folder| ["--pictures".as_ref(), folder.as_os_str()]))
        .env("DIPLOGRAPH_PEERS", peers)
        .run()
        .context("could not compare")
}

fn need_dist(sh: &Shell) -> Result<()> {
    ensure!(sh.path_exists("dist/index.html"), "there is no page: run `cargo xtask build` first");
    Ok(())
}
