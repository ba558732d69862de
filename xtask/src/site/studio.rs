//! Builds the studio: the page in which authors make a story. Readers never load its files.

use std::fs;

use anyhow::{Context, Result};

use super::{
    Build,
    engine::{self, WasmCrate},
    hashed_name, read,
};

/// The page.
const PAGE: &str = "studio.html";
/// The folder of its files.
const FOLDER: &str = "studio";

const STUDIO: WasmCrate<'_> =
    WasmCrate { package: "studio", name: "studio", features: &[], level: "-O2" };

/// Compiles the studio, and gives its files hashed names.
pub(super) fn make(build: &Build<'_>) -> Result<()> {
    let folder = &build.folder.join(FOLDER);
    engine::make(build, STUDIO, folder)?;
    let wasm = hashed_name::rename(folder, "studio_bg.wasm")?.name;
    let starter = folder.join("start.js");
    fs::write(&starter, read(&starter)?.replace("studio_bg.wasm", &wasm))?;
    build.bundle(&starter, &starter)?;
    fs::remove_file(folder.join("studio.js"))?;
    build.minify(&folder.join("studio.css"))?;
    let page = build.folder.join(PAGE);
    let mut text = read(&page)?;
    for name in ["start.js", "studio.css"] {
        let hashed = hashed_name::rename(folder, name)?.name;
        text = with_name(&text, name, &hashed)?;
    }
    Ok(fs::write(page, text)?)
}

/// Puts the hashed name of a file into the page.
fn with_name(page: &str, name: &str, hashed: &str) -> Result<String> {
    let (plain, hashed) = (format!("\"{FOLDER}/{name}\""), format!("\"{FOLDER}/{hashed}\""));
    let at = page.find(&plain).with_context(|| format!("{PAGE} does not load {name}"))?;
    Ok(page[..at].to_owned() + &hashed + &page[at + plain.len()..])
}
