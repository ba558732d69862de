//! Builds the studio: the page in which authors make a story. Readers never load its files.

use std::{fs, path::Path};

use anyhow::{Context, Result};
use serde_json::{Map, Value, json};

use super::{
    Build,
    engine::{self, WasmCrate},
    hashed_name, pages, read,
    renderer::Renderer,
    studio_scripts, widget,
};
use crate::tools;

/// The page.
const PAGE: &str = "studio.html";
/// The folder of its files.
const FOLDER: &str = "studio";
/// The style sheet that the page loads.
const SHEET: &str = "studio.css";
/// The folder of the fonts, inside that folder.
const FONTS: &str = "fonts";
/// The list of the files that the studio puts into a zip.
const LIST: &str = "files.json";

const STUDIO: WasmCrate<'_> = WasmCrate {
    package: "studio",
    name: "studio",
    features: &[],
    level: "-O1",
    is_smallest: false,
};
/// The part of the studio that is loaded when an author publishes.
const PUBLISHER: WasmCrate<'_> = WasmCrate {
    package: "publisher",
    name: "publisher",
    features: &[],
    level: "-O1",
    is_smallest: false,
};

/// Compiles the studio, and gives its files hashed names.
pub(super) fn make(build: &Build<'_>) -> Result<()> {
    let folder = &build.folder.join(FOLDER);
    publisher(build, folder)?;
    engine::make(build, STUDIO, folder)?;
    studio_scripts::bundle(build, folder)?;
    join_sheets(folder)?;
    build.minify(&folder.join("studio.css"))?;
    let page = build.folder.join(PAGE);
    let mut text = read(&page)?;
    for name in ["start.js", "studio.css"] {
        let hashed = hashed_name::rename(folder, name)?.name;
        text = with_name(&text, name, &hashed)?;
    }
    fs::write(page, text)?;
    fonts(build, folder)
}

/// Writes the spreadsheet template, to which the start screen links.
pub(super) fn write_template(build: &Build<'_>, renderer: &Renderer<'_>) -> Result<()> {
    let template = build.folder.join(FOLDER).join("template.xlsx");
    renderer.command().args(["new", "--force", "--sheet"]).arg(template).ignore_stderr().run()?;
    Ok(())
}

/// Compiles the publisher, and tells the script that loads it the names of its files.
fn publisher(build: &Build<'_>, folder: &Path) -> Result<()> {
    engine::make(build, PUBLISHER, folder)?;
    build.bundle(&folder.join("publisher.js"), &folder.join("publisher.js"))?;
    let loader = folder.join("site.js");
    let mut text = read(&loader)?;
    for name in ["publisher.js", "publisher_bg.wasm"] {
        let hashed = hashed_name::rename(folder, name)?.name;
        let plain = format!("'{name}'");
        let at = text.find(&plain).with_context(|| format!("site.js does not load {name}"))?;
        text.replace_range(at..at + plain.len(), &format!("'{hashed}'"));
    }
    Ok(fs::write(loader, text)?)
}

/// Puts the imported style sheets into the one of the page, and removes their files.
fn join_sheets(folder: &Path) -> Result<()> {
    let path = folder.join(SHEET);
    let sheet = read(&path)?;
    fs::write(&path, pages::with_imports(folder, &sheet)?)?;
    for name in sheet.lines().filter_map(pages::imported) {
        fs::remove_file(folder.join(name))?;
    }
    Ok(())
}

/// Copies the fonts of the share images with their licence, but not those for Chinese, which have ten megabytes each.
fn fonts(build: &Build<'_>, folder: &Path) -> Result<()> {
    if !build.is_release() {
        return Ok(());
    }
    let to = folder.join(FONTS);
    fs::create_dir_all(&to)?;
    for path in build.sh.read_dir(tools::need_fonts(build.sh)?)? {
        let name = path.file_name().unwrap_or_default();
        if !name.to_string_lossy().contains("NotoSansSC") {
            fs::copy(&path, to.join(name))?;
        }
    }
    Ok(())
}

/// Writes the list of the files that the studio puts into a zip: those of the element, which are complete now, and the fonts
/// by which it draws.
pub(super) fn list(build: &Build<'_>) -> Result<()> {
    let mut element = Vec::new();
    let mut words = Map::new();
    for (path, size) in files(build, widget::FOLDER)? {
        match tag_of_words(&path) {
            Some(tag) => drop(words.insert(tag.to_owned(), json!([path, size]))),
            None => element.push(json!([path, size])),
        }
    }
    let fonts = files(build, &format!("{FOLDER}/{FONTS}"))?;
    let fonts: Vec<_> = fonts.into_iter().filter(|(path, _)| path.ends_with(".ttf")).collect();
    let list = json!({ "element": element, "words": Value::Object(words), "fonts": fonts });
    Ok(fs::write(build.folder.join(FOLDER).join(LIST), format!("{list}\n"))?)
}

/// Returns the path and the size in bytes of each file in a folder of the site, in the order of their names.
fn files(build: &Build<'_>, folder: &str) -> Result<Vec<(String, u64)>> {
    let path = build.folder.join(folder);
    if !path.exists() {
        return Ok(Vec::new());
    }
    let mut files = Vec::new();
    for path in build.sh.read_dir(path)? {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        files.push((format!("{folder}/{name}"), fs::metadata(&path)?.len()));
    }
    files.sort();
    Ok(files)
}

/// Returns the tag of the language whose words are in a file: `v1/words-uz-cyrl-0123456789abcdef.txt`.
fn tag_of_words(path: &str) -> Option<&str> {
    let name = path.rsplit('/').next()?.strip_prefix("words-")?.strip_suffix(".txt")?;
    name.rsplit_once('-').map(|(tag, _)| tag)
}

/// Puts the hashed name of a file into the page.
fn with_name(page: &str, name: &str, hashed: &str) -> Result<String> {
    let (plain, hashed) = (format!("\"{FOLDER}/{name}\""), format!("\"{FOLDER}/{hashed}\""));
    let at = page.find(&plain).with_context(|| format!("{PAGE} does not load {name}"))?;
    Ok(page[..at].to_owned() + &hashed + &page[at + plain.len()..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_by_the_tag_in_their_name() {
        assert_eq!(tag_of_words("v1/words-uz-cyrl-0123456789abcdef.txt"), Some("uz-cyrl"));
        assert_eq!(tag_of_words("v1/panel-words-0123456789abcdef.json"), None);
    }
}
