//! What Trunk's build becomes before it is published: the widget's folder, pages for each story and language, what hosts
//! have to know of them, and all of it compressed.

mod compress;
mod headers;
mod imports;
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
    let address =
        env::var(ADDRESS).ok().map(|address| address.trim_end_matches('/').to_owned() + "/");
    let build = Build { sh, folder: &folder, address: address.as_deref(), is_small: is_release() };
    // Each names the digests of what it fetches, so what is fetched comes first.
    pages::join_sheets(&folder)?;
    let loader = widget::make(&build)?;
    pages::make(&build, &loader)?;
    headers::fill(&build)?;
    if build.is_small { compress::all(&folder) } else { Ok(()) }
}

/// A build that is being finished.
struct Build<'a> {
    sh: &'a Shell,
    folder: &'a Path,
    /// The address that it will have, with a slash at its end, where it is known.
    address: Option<&'a str>,
    /// Whether it is for the world, so that what a reader fetches is made as small as it can be.
    is_small: bool,
}

impl Build<'_> {
    /// Our own origin as a policy has it. In a sandboxed frame WebKit takes `'self'` for nobody, so it stands there by
    /// name too, where it is known.
    fn itself(&self) -> String {
        let origin = |address: &str| address.splitn(4, '/').take(3).collect::<Vec<_>>().join("/");
        let origin = self.address.map(origin);
        origin.map_or_else(|| "'self'".to_owned(), |origin| format!("'self' {origin}"))
    }
}

fn is_release() -> bool {
    env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release")
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("could not read {}", path.display()))
}
