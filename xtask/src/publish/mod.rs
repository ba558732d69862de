//! What Trunk's build becomes before it is published: the widget's folder, and a page for each story and language.

mod minify;
mod name;
mod pages;
mod widget;

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use xshell::Shell;

/// The variable by which the address of what is published comes through Trunk.
pub(crate) const ADDRESS: &str = "DIPLOGRAPH_ADDRESS";

/// Finishes a build in the folder that Trunk names; Trunk calls this at the end of each of its builds.
pub(crate) fn run(sh: &Shell) -> Result<()> {
    let folder = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let folder = folder.context("Trunk calls this: type `cargo xtask build`")?;
    let build = Build { sh, folder: &folder, is_small: is_release() };
    // The widget comes last of its files and the pages behind it, because each names the digests of what it fetches.
    pages::join_sheets(&folder)?;
    let loader = widget::make(&build)?;
    pages::make(&build, &loader)
}

/// A build that is being finished.
struct Build<'a> {
    sh: &'a Shell,
    folder: &'a Path,
    /// Whether it is for the world, so that what a reader fetches is made as small as it can be.
    is_small: bool,
}

fn is_release() -> bool {
    env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release")
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("could not read {}", path.display()))
}
