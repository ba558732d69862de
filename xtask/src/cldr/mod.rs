//! `cargo xtask cldr`: writes `src/wording/cldr/` from the Unicode locale data.
//!
//! The data are the JSON packages of CLDR, fetched once by `npm` into the user's cache. Only what the widget says goes into
//! the tables, for each language that has a file of words in `src/wording/words/`; the list of these is written too.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::process::Command;
use std::{env, fs};

use anyhow::{Context as _, Result, ensure};

mod list;
mod pattern;
mod rule;
mod table;
mod text;

use table::Source;

const VERSION: &str = "48.2.0";
const PACKAGES: [&str; 4] = ["cldr-core", "cldr-dates-full", "cldr-numbers-full", "cldr-misc-full"];

/// Writes the tables.
pub(crate) fn run() -> Result<()> {
    let root = crate::repository();
    let data = fetched()?;
    let words = root.join("src/wording/words");
    let tags = list::languages(&words)?;
    let folder = root.join("src/wording/cldr");
    fs::create_dir_all(&folder)?;
    let mut files = Vec::new();
    for tag in &tags {
        let table = Source::read(&data, tag)?.table()?;
        let path = folder.join(format!("{}.rs", module(tag)));
        fs::write(&path, table)?;
        files.push(path);
    }
    let index = folder.join("mod.rs");
    fs::write(&index, index_of(&tags))?;
    files.push(index);
    let list = words.join("languages.rs");
    fs::write(&list, list::list_of(&tags))?;
    files.push(list);
    let formatted = Command::new("rustfmt").args(["--edition", "2024"]).args(&files).status()?;
    ensure!(formatted.success(), "rustfmt refused the tables");
    Ok(())
}

/// The folder of the packages; gets them if they are not there.
fn fetched() -> Result<PathBuf> {
    let cache = env::var_os("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cache")))
        .context("no cache folder is known")?;
    let folder = cache.join(format!("diplograph/cldr-{VERSION}"));
    let modules = folder.join("node_modules");
    if PACKAGES.iter().all(|name| modules.join(name).is_dir()) {
        return Ok(modules);
    }
    fs::create_dir_all(&folder)?;
    let done = Command::new("npm")
        .args(["install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", "."])
        .args(PACKAGES.map(|name| format!("{name}@{VERSION}")))
        .current_dir(&folder)
        .status()
        .context("npm could not be run")?;
    ensure!(done.success(), "npm could not get the packages");
    Ok(modules)
}

/// The name of a language's modules.
fn module(tag: &str) -> String {
    tag.to_lowercase().replace('-', "_")
}

const HEAD: &str = "\
Generated from Unicode CLDR 48 by `cargo xtask cldr`; do not edit.
Data © Unicode, Inc., under the Unicode License v3 (SPDX: Unicode-3.0).";

fn index_of(tags: &[String]) -> String {
    let mut text = String::from("//! The conventions of each language.\n//!\n");
    for line in HEAD.lines() {
        let _ = writeln!(text, "//! {line}");
    }
    text.push('\n');
    for tag in tags {
        let _ = writeln!(text, "pub(super) mod {};", module(tag));
    }
    text
}
