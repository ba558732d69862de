//! `cargo xtask cldr`: writes `src/wording/cldr/` and the list of currency codes from the Unicode locale data.
//!
//! The data are the JSON packages of CLDR, downloaded once with `npm` into the user's cache. The tables contain only
//! the data that the widget uses, for each language with a message file in `src/wording/words/`. The command also
//! writes the list of these languages.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::process::Command;
use std::{env, fs};

use anyhow::{Context as _, Result, ensure};

mod codes;
mod correction;
mod list;
mod pattern;
mod rule;
mod table;
mod text;
mod unit;

use table::Source;

const VERSION: &str = "48.2.0";
const PACKAGES: [&str; 5] =
    ["cldr-core", "cldr-dates-full", "cldr-numbers-full", "cldr-misc-full", "cldr-units-full"];

/// Writes the tables.
pub(crate) fn run() -> Result<()> {
    let root = crate::repository();
    let data = download()?;
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
    let currencies = root.join("src/story/quantity/codes.rs");
    fs::write(&currencies, codes::codes(&data)?)?;
    files.push(currencies);
    let formatted = Command::new("rustfmt").args(["--edition", "2024"]).args(&files).status()?;
    ensure!(formatted.success(), "rustfmt could not format the tables");
    Ok(())
}

/// Returns the folder of the packages and downloads them if necessary.
fn download() -> Result<PathBuf> {
    let cache = env::var_os("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cache")))
        .context("the cache folder is not known")?;
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
        .context("could not run npm")?;
    ensure!(done.success(), "npm could not download the packages");
    Ok(modules)
}

/// Returns the module name of a language.
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
