//! The widget's folder, `v1`: what other sites name. Each file in it is there under a name that no other content will
//! have; the loader, the style sheet and the host's script are also there under names that stay.

use std::{fs, path::Path};

use anyhow::{Context, Result, ensure};
use serde_json::{Map, Value, json};
use xshell::{Shell, cmd};

use super::{
    Build, engine, imports,
    name::{self, Pinned},
    read,
    renderer::Renderer,
};

/// The folder. A version that pages made for this one could not use would get another.
pub(super) const FOLDER: &str = "v1";
/// The loader, whose name other sites have.
pub(super) const LOADER: &str = "diplograph.js";
/// What the page around an iframe has.
const FRAME: &str = "frame.js";
/// What the loader fetches when few ask for it.
const PANEL: &str = "panel.js";
/// The words that it fetches, for it also copies links, which takes none.
const PANEL_WORDS: &str = "panel-words.json";
/// What scripts say by themselves, as `diplograph words` writes it.
const SCRIPTS: &str = "scripts.json";
/// What is put around the exports of the engine, if there is such a file.
const GUARD: &str = "guard.js";
/// The source of the loader.
const SOURCE: &str = "diplo-graph.js";
/// The module that names what the loader fetches.
const NAMES: &str = "element/engine.js";
/// Files at the top of the folder, and their names in the folder of the widget.
const PLACES: [(&str, &str); 3] =
    [(engine::GLUE, "engine.js"), (engine::WASM, "engine.wasm"), ("widget.css", "widget.css")];

/// Fills the folder, and gives the loader that our own pages name.
pub(super) fn make(build: &Build<'_>, renderer: &Renderer<'_>) -> Result<Pinned> {
    let Build { sh, folder: site, .. } = *build;
    let folder = &site.join(FOLDER);
    gather(site, folder)?;
    shorten(build, folder)?;
    guard(site, &folder.join("engine.js"))?;
    words(build, renderer, folder)?;
    let scripts = scripts(folder)?;
    for name in ["engine.js", "widget.css"] {
        build.minify(&folder.join(name))?;
    }
    let files = [
        ("engine.js", name::rename(folder, "engine.js")?),
        ("engine.wasm", name::rename(folder, "engine.wasm")?),
        ("widget.css", name::pin(folder, "widget.css")?),
        ("panel.js", panel(build, folder, &scripts)?),
    ];
    let names = site.join(NAMES);
    fs::write(&names, told(read(&names)?, &files)?)?;
    let loader = site.join(SOURCE);
    fs::write(&loader, with_last_words(&read(&loader)?, &scripts)?)?;
    build.bundle(&loader, &folder.join(LOADER))?;
    fs::remove_file(loader)?;
    let loader = name::pin(folder, LOADER)?;
    let frame = frame(build, folder)?;
    fs::write(folder.join("release.json"), release(&version(sh)?, &loader, frame.as_ref()))?;
    Ok(loader)
}

fn gather(site: &Path, folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    // The glue has the name that the loader gets, so it goes first.
    for (from, to) in PLACES {
        fs::rename(site.join(from), folder.join(to))
            .with_context(|| format!("the build made no {from}"))?;
    }
    Ok(())
}

/// What the loader fetches for few, with what it shares with the loader inside.
fn panel(build: &Build<'_>, folder: &Path, scripts: &Value) -> Result<Pinned> {
    let from = build.folder.join(PANEL);
    fs::write(folder.join(PANEL_WORDS), scripts.to_string())?;
    let words = [(PANEL_WORDS, name::rename(folder, PANEL_WORDS)?)];
    fs::write(&from, told(read(&from)?, &words)?)?;
    build.bundle(&from, &folder.join(PANEL))?;
    fs::remove_file(from)?;
    name::rename(folder, PANEL)
}

/// Gives the engine and its glue short names for each other; who works on them may read the long ones.
fn shorten(build: &Build<'_>, folder: &Path) -> Result<()> {
    if !build.is_release() {
        return Ok(());
    }
    let (wasm, glue) = (folder.join("engine.wasm"), folder.join("engine.js"));
    let (made, text) = imports::shortened(&fs::read(&wasm)?, &read(&glue)?)?;
    fs::write(wasm, made)?;
    Ok(fs::write(glue, text)?)
}

/// Has all calls of the engine go through the guard, so that what goes wrong inside ends inside.
fn guard(site: &Path, glue: &Path) -> Result<()> {
    let guard = site.join(GUARD);
    if !guard.exists() {
        return Ok(());
    }
    let guarded = guarded(&read(glue)?, &read(&guard)?)?;
    fs::write(glue, guarded)?;
    Ok(fs::remove_file(guard)?)
}

/// Names the files of words in the glue, which is fetched before any of them is needed.
fn words(build: &Build<'_>, renderer: &Renderer<'_>, folder: &Path) -> Result<()> {
    let sh = build.sh;
    renderer.command().args(["words", "--output"]).arg(folder).run()?;
    let mut files = Map::new();
    for name in sh.read_dir(folder)? {
        let name = name.file_name().unwrap_or_default().to_string_lossy();
        if let Some(tag) = name.strip_prefix("words-").and_then(|rest| rest.strip_suffix(".txt")) {
            let Pinned { name, integrity } = name::rename(folder, &name)?;
            files.insert(tag.to_owned(), json!([name, integrity]));
        }
    }
    let glue = folder.join("engine.js");
    let named = read(&glue)? + &format!("\nexport const words = {};\n", Value::Object(files));
    Ok(fs::write(glue, named)?)
}

/// What scripts say by themselves, in each language.
fn scripts(folder: &Path) -> Result<Value> {
    let file = folder.join(SCRIPTS);
    let words = serde_json::from_str(&read(&file)?)?;
    fs::remove_file(file)?;
    Ok(words)
}

/// The loader with what it says where it can fetch nothing, not even words.
fn with_last_words(loader: &str, scripts: &Value) -> Result<String> {
    const BLANK: &str = "const LOST = {};";
    let times = loader.matches(BLANK).count();
    ensure!(times == 1, "the loader has `{BLANK}` {times} times, where one is to be filled in");
    let languages = scripts.as_object().context("the words of scripts are no object")?;
    let lost = |words: &Value| words["lost"].clone();
    let all: Map<String, Value> =
        languages.iter().map(|(tag, words)| (tag.clone(), lost(words))).collect();
    Ok(loader.replace(BLANK, &format!("const LOST = {};", Value::Object(all))))
}

fn guarded(glue: &str, guard: &str) -> Result<String> {
    const BARE: &str = "wasm = instance.exports;";
    let times = glue.matches(BARE).count();
    ensure!(
        times == 1,
        "wasm-bindgen's glue has `{BARE}` {times} times, where one is to be guarded"
    );
    Ok(glue.replace(BARE, "wasm = guarded(instance.exports);") + "\n" + guard)
}

/// The loader with the names and digests of what it fetches.
fn told(mut loader: String, files: &[(&str, Pinned)]) -> Result<String> {
    for (name, pinned) in files {
        let (blank, full) =
            (format!("['{name}', '']"), format!("['{}', '{}']", pinned.name, pinned.integrity));
        let times = loader.matches(&blank).count();
        ensure!(times == 1, "the loader has {blank} {times} times, where one is to be filled in");
        loader = loader.replace(&blank, &full);
    }
    Ok(loader)
}

/// The script of the page around an iframe, if there is one.
fn frame(build: &Build<'_>, folder: &Path) -> Result<Option<Pinned>> {
    let from = build.folder.join(FRAME);
    if !from.exists() {
        return Ok(None);
    }
    fs::rename(from, folder.join(FRAME))?;
    build.minify(&folder.join(FRAME))?;
    name::pin(folder, FRAME).map(Some)
}

/// What a program that prints snippets has to know of this release.
fn release(version: &str, loader: &Pinned, frame: Option<&Pinned>) -> String {
    let release = json!({
        "version": version,
        "loader": loader.name,
        "integrity": loader.integrity,
        "frame": frame.map(|frame| &frame.name),
        "frameIntegrity": frame.map(|frame| &frame.integrity),
    });
    format!("{release:#}\n")
}

/// The version of the crate; Cargo writes it behind the last of these signs.
fn version(sh: &Shell) -> Result<String> {
    let id = cmd!(sh, "cargo pkgid --package diplograph").quiet().read()?;
    let version = id.rsplit(['#', '@']).next();
    version.map(str::to_owned).context("Cargo knows no version of this crate")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exports_are_guarded_in_the_one_place_where_they_enter() {
        let glue = "wasmInstance = instance;\nwasm = instance.exports;\n";
        let guarded = guarded(glue, "function guarded(exports) { return exports; }").unwrap();
        assert!(guarded.contains("\nwasm = guarded(instance.exports);\n"), "{guarded}");
        assert!(guarded.ends_with("\nfunction guarded(exports) { return exports; }"), "{guarded}");
        let error = super::guarded("wasm = other;", "").unwrap_err();
        assert!(error.to_string().contains("0 times"), "{error}");
    }

    #[test]
    fn the_loader_is_told_names_and_digests() {
        let pinned = Pinned { name: "engine-1.js".to_owned(), integrity: "sha384-A".to_owned() };
        let loader = "const FILES = { glue: ['engine.js', ''] };".to_owned();
        let told = told(loader, &[("engine.js", pinned)]).unwrap();
        assert_eq!(told, "const FILES = { glue: ['engine-1.js', 'sha384-A'] };");
    }

    #[test]
    fn the_loader_is_told_what_to_say_where_nothing_can_be_fetched() {
        let scripts = json!({ "en": { "lost": "Lost.", "kind": "As" }, "de": { "lost": "Fort." } });
        let loader = with_last_words("const LOST = {};\nrest", &scripts).unwrap();
        assert_eq!(loader, "const LOST = {\"de\":\"Fort.\",\"en\":\"Lost.\"};\nrest");
        let error = with_last_words("const LOST = { en: '' };", &scripts).unwrap_err();
        assert!(error.to_string().contains("0 times"), "{error}");
    }
}
