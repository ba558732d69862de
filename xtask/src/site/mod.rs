//! Builds the site: a folder of static files with the widget, a page for each story and language, and the host
//! configuration.

mod engine;
mod hashed_name;
#[cfg(test)]
mod headers;
mod minify;
mod pages;
mod progress;
mod renderer;
mod serve;
mod server;
mod studio;
mod studio_scripts;
mod widget;

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use xshell::{Shell, cmd};

use self::{progress::Progress, renderer::Renderer};
use crate::{prerequisites, tools};

pub(crate) use engine::{QUICK, target_folder, without_local_paths};
pub(crate) use serve::serve;
pub(crate) use widget::{version, with_offline_messages};

/// The output folder of the published site.
const DIST: &str = "dist";
/// Environment variable with the address of the published site, for builds that Trunk starts.
const ADDRESS: &str = "DIPLOGRAPH_ADDRESS";

/// A build of the site.
struct Build<'a> {
    sh: &'a Shell,
    /// The output folder of this build.
    folder: &'a Path,
    /// The address of the site with a trailing slash, if it is known.
    address: Option<String>,
    profile: Profile,
    /// True if the studio is part of it.
    has_studio: bool,
}

/// The kind of build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Profile {
    /// For development: fast to build. Share images are drawn on demand.
    Dev,
    /// For publication: small, precompressed, with share images.
    Release,
}

/// Builds the published site into `dist`; `address` is used in absolute links.
pub(crate) fn build(sh: &Shell, address: Option<&str>) -> Result<()> {
    // The finished site replaces the old one in one step, so a failed build leaves `dist` unchanged.
    let folder = &target_folder(sh)?.join("site/dist");
    sh.remove_path(folder)?;
    Build::new(sh, folder, address, Profile::Release).run()?;
    sh.remove_path(DIST)?;
    replace(folder, Path::new(DIST))
}

/// Fills the folder in which Trunk builds; Trunk runs this command at the end of each build.
///
/// Trunk's own output is removed, so that both commands publish the same files.
pub(crate) fn build_for_trunk(sh: &Shell) -> Result<()> {
    let folder = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let folder = &folder.context("only Trunk runs this command; use `cargo xtask build`")?;
    let is_release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let profile = if is_release { Profile::Release } else { Profile::Dev };
    for entry in sh.read_dir(folder)? {
        sh.remove_path(entry)?;
    }
    Build::new(sh, folder, env::var(ADDRESS).ok().as_deref(), profile).run()
}

/// Moves a finished folder to its destination, also across file systems.
fn replace(from: &Path, to: &Path) -> Result<()> {
    if fs::rename(from, to).is_ok() {
        return Ok(());
    }
    copy(from, to)?;
    fs::remove_dir_all(from).with_context(|| format!("could not remove {}", from.display()))
}

/// Copies a folder and its contents.
fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to).with_context(|| format!("could not create {}", to.display()))?;
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
        Self { sh, folder, address, profile, has_studio: true }
    }

    /// The same without the studio, which takes most of the time to compile.
    fn without_studio(self) -> Self {
        Self { has_studio: false, ..self }
    }

    /// Runs all steps. Pages contain the hashes of the files that they load, so these files are built first.
    fn run(&self) -> Result<()> {
        let mut progress = Progress::new(self.steps());
        progress.estimate(self.expected_time());
        progress.step("find or install the tools");
        self.need_tools()?;
        progress.step("compile the widget to WebAssembly");
        self.copy_files()?;
        engine::make(self, engine::ENGINE, self.folder)?;
        if self.has_studio {
            progress.step("compile the studio to WebAssembly");
            studio::make(self)?;
        }
        progress.step("compile the command line, which renders the pages");
        let renderer = Renderer::compile(self)?;
        if self.has_studio {
            studio::write_template(self, &renderer)?;
        }
        progress.step("render the pages");
        pages::join_sheets(self.folder)?;
        let loader = widget::make(self, &renderer)?;
        pages::make(self, &renderer, &loader)?;
        if self.has_studio {
            studio::list(self)?;
        }
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

    /// The time that a build takes on two cores, first and later.
    fn expected_time(&self) -> &'static str {
        match self.profile {
            Profile::Dev => "some minutes the first time, seconds after that",
            Profile::Release => "some minutes the first time, less than one after that",
        }
    }

    fn steps(&self) -> usize {
        let steps = if self.is_release() { 6 } else { 4 };
        steps + usize::from(self.has_studio)
    }

    fn need_tools(&self) -> Result<()> {
        tools::need_site_tools(self.sh)?;
        if self.is_release() {
            tools::need_wasm_opt(self.sh)?;
            prerequisites::need_std_sources(self.sh)?;
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
    fn own_origin(&self) -> String {
        let origin =
            |address: &String| address.splitn(4, '/').take(3).collect::<Vec<_>>().join("/");
        let origin = self.address.as_ref().map(origin);
        origin.map_or_else(|| "'self'".to_owned(), |origin| format!("'self' {origin}"))
    }
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("could not read {}", path.display()))
}
