//! The site: a folder of static files with the widget, a page for each story and language, and what hosts need to know.

mod engine;
mod headers;
mod imports;
mod minify;
mod name;
mod pages;
mod progress;
mod renderer;
mod serve;
mod server;
mod widget;

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use xshell::{Shell, cmd};

use self::{progress::Progress, renderer::Renderer};
use crate::{machine, tools};

pub(crate) use serve::serve;

/// The folder of the published site.
const DIST: &str = "dist";
/// The address of the published site, for builds that Trunk starts.
const ADDRESS: &str = "DIPLOGRAPH_ADDRESS";

/// A build of the site.
struct Build<'a> {
    sh: &'a Shell,
    /// The folder that the build fills.
    folder: &'a Path,
    /// The address that the site will have, with a slash at its end, if it is known.
    address: Option<String>,
    profile: Profile,
}

/// How a site is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Profile {
    /// For development: quick to build. Share images are drawn when they are asked for.
    Dev,
    /// For publication: small, with share images, precompressed.
    Release,
}

/// Builds the published site into `dist`; its address is used in the links that must be absolute.
pub(crate) fn build(sh: &Shell, address: Option<&str>) -> Result<()> {
    // The finished site replaces the old one at once, so that a failed build leaves no half of it.
    let folder = &engine::target_folder(sh)?.join("site/dist");
    sh.remove_path(folder)?;
    Build::new(sh, folder, address, Profile::Release).run()?;
    sh.remove_path(DIST)?;
    replace(folder, Path::new(DIST))
}

/// Fills the folder in which Trunk builds; Trunk calls this at the end of each of its builds.
///
/// What Trunk put there is removed: this way both commands publish the same files.
pub(crate) fn build_for_trunk(sh: &Shell) -> Result<()> {
    let folder = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let folder = &folder.context("Trunk calls this command; use `cargo xtask build`")?;
    let is_release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let profile = if is_release { Profile::Release } else { Profile::Dev };
    for entry in sh.read_dir(folder)? {
        sh.remove_path(entry)?;
    }
    Build::new(sh, folder, env::var(ADDRESS).ok().as_deref(), profile).run()
}

/// Moves a finished folder to its place, across file systems if need be.
fn replace(from: &Path, to: &Path) -> Result<()> {
    if fs::rename(from, to).is_ok() {
        return Ok(());
    }
    copy(from, to)?;
    fs::remove_dir_all(from).with_context(|| format!("could not remove {}", from.display()))
}

/// Copies a folder with all that is in it.
fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to).with_context(|| format!("could not make {}", to.display()))?;
    for entry in fs::read_dir(from).with_context(|| format!("could not read {}", from.display()))? {
        let entry = entry?;
        let (path, to) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy(&path, &to)?;
        } else {
            fs::copy(&path, to).with_context(|| format!("could not copy {}", path.display()))?;
        }
    }
    Ok(())
}

impl<'a> Build<'a> {
    fn new(sh: &'a Shell, folder: &'a Path, address: Option<&str>, profile: Profile) -> Self {
        let address = address.map(|address| address.trim_end_matches('/').to_owned() + "/");
        Self { sh, folder, address, profile }
    }

    /// Runs all steps. Pages name the hashes of the files that they load, so these files come first.
    fn run(&self) -> Result<()> {
        let mut progress = Progress::new(self.steps());
        progress.step("install tools, or find them");
        self.need_tools()?;
        progress.step("compile the widget to WebAssembly");
        self.copy_files()?;
        engine::make(self)?;
        progress.step("compile the command line, which renders the pages");
        let renderer = Renderer::compile(self)?;
        progress.step("render the pages");
        pages::join_sheets(self.folder)?;
        let loader = widget::make(self, &renderer)?;
        pages::make(self, &renderer, &loader)?;
        headers::fill(self)?;
        if self.is_release() {
            progress.step("draw the share images");
            pages::draw(self, &renderer)?;
            progress.step("compress");
            self.compress()?;
        }
        progress.end();
        Ok(())
    }

    fn is_release(&self) -> bool {
        self.profile == Profile::Release
    }

    fn steps(&self) -> usize {
        if self.is_release() { 6 } else { 4 }
    }

    fn need_tools(&self) -> Result<()> {
        tools::need_site_tools(self.sh)?;
        if self.is_release() {
            tools::need_wasm_opt(self.sh)?;
            machine::need_std_sources(self.sh)?;
        }
        Ok(())
    }

    /// Copies `static` and the frame of our pages, without the lines that only Trunk reads.
    fn copy_files(&self) -> Result<()> {
        copy(Path::new("static"), self.folder)?;
        let frame = read(Path::new(pages::FRAME))?;
        let lines = frame.lines().filter(|line| !line.contains("data-trunk"));
        let frame: String = lines.flat_map(|line| [line, "\n"]).collect();
        Ok(fs::write(self.folder.join(pages::FRAME), frame)?)
    }

    fn compress(&self) -> Result<()> {
        let (sh, folder) = (self.sh, self.folder);
        cmd!(sh, "cargo run --quiet --package compress -- {folder}").quiet().run()?;
        Ok(())
    }

    /// The source expression of our own origin in a policy. In a sandboxed frame WebKit matches `'self'` with nothing,
    /// so the origin is also named, if it is known.
    fn itself(&self) -> String {
        let origin =
            |address: &String| address.splitn(4, '/').take(3).collect::<Vec<_>>().join("/");
        let origin = self.address.as_ref().map(origin);
        origin.map_or_else(|| "'self'".to_owned(), |origin| format!("'self' {origin}"))
    }
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("could not read {}", path.display()))
}
