//! The npm package: `cargo xtask npm` makes and packs it; a person publishes it.
//!
//! - `element`: the modules of the element and its engine, from `static` and the built site;
//! - `command_line`: the command line, compiled to WASI;
//! - `check`: what is inside, and whether it works in Node.

mod check;
mod command_line;
mod element;

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, ensure};
use xshell::{Shell, cmd};

use crate::{site, tools};

pub(crate) use check::check;

/// The folder in which the package is made.
const FOLDER: &str = "target/npm";
/// The name of the package.
const NAME: &str = "diplograph";
/// The sources of what the package has beside the element.
const SOURCE: &str = "npm";
/// The oldest major version of Node.js that the package supports.
const NODE: u32 = 20;
/// The schema of stories.
const SCHEMA: &str = "story.schema.json";
/// The type of a story, as the schema's title names it.
const TITLED: &str = "interface ADiplographStory {";

/// Returns the path of the packed file, which it packs again after the tests.
pub(crate) fn pack_again(sh: &Shell) -> Result<PathBuf> {
    pack(sh, &Path::new(FOLDER).join(NAME))
}

/// Makes the package of the site in `dist`, and prints the path of the packed file.
pub(crate) fn run(sh: &Shell) -> Result<()> {
    println!("{}", make(sh)?.display());
    Ok(())
}

/// Makes the package, unless it is there.
pub(crate) fn need(sh: &Shell) -> Result<()> {
    if sh.path_exists(Path::new(FOLDER).join(NAME).join("package.json")) {
        return Ok(());
    }
    make(sh).map(drop)
}

/// Makes the package, and returns the path of the packed file.
pub(crate) fn make(sh: &Shell) -> Result<PathBuf> {
    let folder = &Path::new(FOLDER).join(NAME);
    tools::need_recent_node(sh, NODE)?;
    sh.remove_path(FOLDER)?;
    sh.create_dir(folder)?;
    copy(sh, Path::new(SOURCE), folder)?;
    for name in ["LICENSE-APACHE", "LICENSE-MIT"] {
        sh.copy_file(name, folder)?;
    }
    sh.copy_file(Path::new("static").join(SCHEMA), folder)?;
    element::add(sh, folder)?;
    command_line::add(sh, folder)?;
    describe(sh, folder)?;
    set_version(folder, &site::version(sh)?)?;
    pack(sh, folder)
}

/// Copies a folder, without the tests in it.
fn copy(sh: &Shell, from: &Path, to: &Path) -> Result<()> {
    sh.create_dir(to)?;
    for path in sh.read_dir(from)? {
        if !path.is_dir() {
            sh.copy_file(&path, to)?;
        } else if !path.ends_with("test") {
            copy(sh, &path, &to.join(path.file_name().unwrap_or_default()))?;
        }
    }
    Ok(())
}

/// Adds the types of stories, from the schema, and the description of the element for editors, from its comments.
fn describe(sh: &Shell, folder: &Path) -> Result<()> {
    tools::need_npm_describers(sh)?;
    let _folder = sh.push_dir(folder);
    cmd!(sh, "json2ts --input {SCHEMA} --output story.d.ts --unreachableDefinitions=false")
        .quiet()
        .run()
        .context("could not make the types of stories")?;
    // The program names the type of a story after the title of the schema.
    let types = sh.read_file("story.d.ts")?;
    ensure!(types.matches(TITLED).count() == 1, "the types of stories have `{TITLED}` not once");
    sh.write_file("story.d.ts", types.replace(TITLED, "interface Story {"))?;
    cmd!(sh, "custom-elements-manifest analyze --globs element/diplo-graph.js --quiet")
        .quiet()
        .ignore_stdout()
        .run()
        .context("could not describe the element")
}

/// Writes the version of the crate into the package. The order of the keys in the file has a meaning.
fn set_version(folder: &Path, version: &str) -> Result<()> {
    const PLACEHOLDER: &str = "\"version\": \"0.0.0\"";
    let path = folder.join("package.json");
    let package = fs::read_to_string(&path)?;
    ensure!(package.contains(PLACEHOLDER), "npm/package.json lacks `{PLACEHOLDER}`");
    let package = package.replacen(PLACEHOLDER, &format!("\"version\": \"{version}\""), 1);
    Ok(fs::write(path, package)?)
}

/// Packs the package and returns the path of the file.
fn pack(sh: &Shell, folder: &Path) -> Result<PathBuf> {
    let name =
        cmd!(sh, "npm pack --silent ./{folder} --pack-destination {FOLDER}").quiet().read()?;
    Ok(Path::new(FOLDER).join(name.trim()))
}
