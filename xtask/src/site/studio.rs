//! Builds the studio: the page in which authors make a story. Readers never load its files.

use std::{fs, path::Path};

use anyhow::{Context, Result};

use super::{
    Build,
    engine::{self, WasmCrate},
    hashed_name, pages, read,
};

/// The page.
const PAGE: &str = "studio.html";
/// The folder of its files.
const FOLDER: &str = "studio";
/// The style sheet that the page loads.
const SHEET: &str = "studio.css";

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
    join_sheets(folder)?;
    build.minify(&folder.join("studio.css"))?;
    let page = build.folder.join(PAGE);
    let mut text = read(&page)?;
    for name in ["start.js", "studio.css"] {
        let hashed = hashed_name::rename(folder, name)?.name;
        text = with_name(&text, name, &hashed)?;
    }
    Ok(fs::write(page, text)?)
}

/// Puts the style sheets of the parts into the one that the page loads.
fn join_sheets(folder: &Path) -> Result<()> {
    let sheet = folder.join(SHEET);
    let joined = pages::with_imports(folder, &read(&sheet)?)?;
    for path in fs::read_dir(folder)? {
        let path = path?.path();
        if path.extension().is_some_and(|extension| extension == "css") {
            fs::remove_file(path)?;
        }
    }
    Ok(fs::write(sheet, joined)?)
}

/// Puts the hashed name of a file into the page.
fn with_name(page: &str, name: &str, hashed: &str) -> Result<String> {
    let (plain, hashed) = (format!("\"{FOLDER}/{name}\""), format!("\"{FOLDER}/{hashed}\""));
    let at = page.find(&plain).with_context(|| format!("{PAGE} does not load {name}"))?;
    Ok(page[..at].to_owned() + &hashed + &page[at + plain.len()..])
}
