//! Builds the widget's folder, `v1`, which other sites link to. Each file in it has a content-hashed name; the loader,
//! the style sheet and the iframe host script also have stable names.

use std::{fs, path::Path};

use anyhow::{Context, Result, ensure};
use serde_json::{Map, Value, json};
use xshell::{Shell, cmd};

use super::{
    Build, engine,
    hashed_name::{self, Pinned},
    read,
    renderer::Renderer,
};

/// The folder name. A version that is incompatible with existing pages gets a new one.
pub(super) const FOLDER: &str = "v1";
/// The loader; other sites link to this name.
pub(super) const LOADER: &str = "diplograph.js";
/// The script for the host page of an iframe.
const FRAME: &str = "frame.js";
/// The panel module, which the loader fetches only on demand.
const PANEL: &str = "panel.js";
/// The messages of the panel, fetched separately because copying a link needs none.
const PANEL_MESSAGES: &str = "panel-words.json";
/// The messages of the scripts, as `diplograph words` writes them.
const SCRIPTS: &str = "scripts.json";
/// The optional wrapper of the engine's exports.
const GUARD: &str = "guard.js";
/// The loader's source file.
const SOURCE: &str = "diplo-graph.js";
/// The module with the file names that the loader and the starter fetch.
const NAMES: &str = "element/files.js";
/// The module that starts the engine, which the loader fetches only on demand.
const STARTER: &str = "start.js";
/// Files in the root of the build, and their names in the widget's folder.
const MOVES: [(&str, &str); 3] =
    [(engine::GLUE, "engine.js"), (engine::WASM, "engine.wasm"), ("widget.css", "widget.css")];

/// Fills the folder and returns the loader for the site's own pages.
pub(super) fn make(build: &Build<'_>, renderer: &Renderer<'_>) -> Result<Pinned> {
    let Build { sh, folder: site, .. } = *build;
    let folder = &site.join(FOLDER);
    gather(site, folder)?;
    guard(site, &folder.join("engine.js"))?;
    add_message_names(build, renderer, folder)?;
    let scripts = scripts(folder)?;
    for name in ["engine.js", "widget.css"] {
        build.minify(&folder.join(name))?;
    }
    let files = [
        ("engine.js", hashed_name::rename(folder, "engine.js")?),
        ("engine.wasm", hashed_name::rename(folder, "engine.wasm")?),
        ("widget.css", hashed_name::pin(folder, "widget.css")?),
        ("panel.js", panel(build, folder, &scripts)?),
    ];
    let names = site.join(NAMES);
    fs::write(&names, with_hashed_names(read(&names)?, &files)?)?;
    let starter = [(STARTER, starter(build, folder, &scripts)?)];
    fs::write(&names, with_hashed_names(read(&names)?, &starter)?)?;
    let loader = site.join(SOURCE);
    build.bundle(&loader, &folder.join(LOADER))?;
    fs::remove_file(loader)?;
    let loader = hashed_name::pin(folder, LOADER)?;
    let frame = frame(build, folder)?;
    fs::write(folder.join("release.json"), release(&version(sh)?, &loader, frame.as_ref()))?;
    Ok(loader)
}

fn gather(site: &Path, folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    // Moved first, because the glue has the name that the loader gets.
    for (from, to) in MOVES {
        fs::rename(site.join(from), folder.join(to))
            .with_context(|| format!("the build did not create {from}"))?;
    }
    Ok(())
}

/// Builds the panel module. It includes the code that it shares with the loader.
fn panel(build: &Build<'_>, folder: &Path, scripts: &Value) -> Result<Pinned> {
    let from = build.folder.join(PANEL);
    fs::write(folder.join(PANEL_MESSAGES), scripts.to_string())?;
    let messages = [(PANEL_MESSAGES, hashed_name::rename(folder, PANEL_MESSAGES)?)];
    fs::write(&from, with_hashed_names(read(&from)?, &messages)?)?;
    build.bundle(&from, &folder.join(PANEL))?;
    fs::remove_file(from)?;
    hashed_name::rename(folder, PANEL)
}

/// Builds the module that starts the engine.
fn starter(build: &Build<'_>, folder: &Path, scripts: &Value) -> Result<Pinned> {
    let from = build.folder.join(STARTER);
    fs::write(&from, with_offline_messages(&read(&from)?, scripts)?)?;
    build.bundle(&from, &folder.join(STARTER))?;
    fs::remove_file(from)?;
    hashed_name::rename(folder, STARTER)
}

/// Wraps the engine's exports in the guard, so that no trap leaves the engine.
fn guard(site: &Path, glue: &Path) -> Result<()> {
    let guard = site.join(GUARD);
    if !guard.exists() {
        return Ok(());
    }
    let guarded = guarded(&read(glue)?, &read(&guard)?)?;
    fs::write(glue, guarded)?;
    Ok(fs::remove_file(guard)?)
}

/// Adds the names of the message files to the glue, which is always fetched before them.
fn add_message_names(build: &Build<'_>, renderer: &Renderer<'_>, folder: &Path) -> Result<()> {
    let sh = build.sh;
    renderer.command().args(["words", "--output"]).arg(folder).run()?;
    let mut files = Map::new();
    for name in sh.read_dir(folder)? {
        let name = name.file_name().unwrap_or_default().to_string_lossy();
        if let Some(tag) = name.strip_prefix("words-").and_then(|rest| rest.strip_suffix(".txt")) {
            let Pinned { name, integrity } = hashed_name::rename(folder, &name)?;
            files.insert(tag.to_owned(), json!([name, integrity]));
        }
    }
    let glue = folder.join("engine.js");
    let named = read(&glue)? + &format!("\nexport const words = {};\n", Value::Object(files));
    Ok(fs::write(glue, named)?)
}

/// Returns the messages of the scripts in each language, and removes their file.
fn scripts(folder: &Path) -> Result<Value> {
    let file = folder.join(SCRIPTS);
    let messages = serde_json::from_str(&read(&file)?)?;
    fs::remove_file(file)?;
    Ok(messages)
}

/// Adds the messages for a failed download to the starter, because they cannot be fetched then.
pub(crate) fn with_offline_messages(starter: &str, scripts: &Value) -> Result<String> {
    const PLACEHOLDER: &str = "export const LOST = {};";
    let times = starter.matches(PLACEHOLDER).count();
    ensure!(times == 1, "the starter has `{PLACEHOLDER}` {times} times; it must occur once");
    let languages = scripts.as_object().context("the messages of the scripts are not an object")?;
    let lost = |words: &Value| words["lost"].clone();
    let all: Map<String, Value> =
        languages.iter().map(|(tag, words)| (tag.clone(), lost(words))).collect();
    Ok(starter.replace(PLACEHOLDER, &format!("export const LOST = {};", Value::Object(all))))
}

fn guarded(glue: &str, guard: &str) -> Result<String> {
    const UNGUARDED: &str = "wasm = instance.exports;";
    let times = glue.matches(UNGUARDED).count();
    ensure!(times == 1, "wasm-bindgen's glue has `{UNGUARDED}` {times} times; it must occur once");
    Ok(glue.replace(UNGUARDED, "wasm = guarded(instance.exports);") + "\n" + guard)
}

/// Fills in the hashed names and hashes of the files that a script fetches.
fn with_hashed_names(mut loader: String, files: &[(&str, Pinned)]) -> Result<String> {
    for (name, pinned) in files {
        let (placeholder, value) =
            (format!("['{name}', '']"), format!("['{}', '{}']", pinned.name, pinned.integrity));
        let times = loader.matches(&placeholder).count();
        ensure!(times == 1, "the loader has {placeholder} {times} times; it must occur once");
        loader = loader.replace(&placeholder, &value);
    }
    Ok(loader)
}

/// Builds the script for the host page of an iframe, if it exists.
fn frame(build: &Build<'_>, folder: &Path) -> Result<Option<Pinned>> {
    let from = build.folder.join(FRAME);
    if !from.exists() {
        return Ok(None);
    }
    fs::rename(from, folder.join(FRAME))?;
    build.minify(&folder.join(FRAME))?;
    hashed_name::pin(folder, FRAME).map(Some)
}

/// Returns the release data for programs that print embedding snippets.
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

/// Returns the version of the crate. Cargo prints it after the last `#` or `@`.
pub(crate) fn version(sh: &Shell) -> Result<String> {
    let id = cmd!(sh, "cargo pkgid --package diplograph").quiet().read()?;
    let version = id.rsplit(['#', '@']).next();
    version.map(str::to_owned).context("cargo pkgid printed no version")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exports_are_wrapped_in_the_guard_once() {
        let glue = "wasmInstance = instance;\nwasm = instance.exports;\n";
        let guarded = guarded(glue, "function guarded(exports) { return exports; }").unwrap();
        assert!(guarded.contains("\nwasm = guarded(instance.exports);\n"), "{guarded}");
        assert!(guarded.ends_with("\nfunction guarded(exports) { return exports; }"), "{guarded}");
        let error = super::guarded("wasm = other;", "").unwrap_err();
        assert!(error.to_string().contains("0 times"), "{error}");
    }

    #[test]
    fn loader_gets_hashed_names_and_integrity_hashes() {
        let pinned = Pinned { name: "engine-1.js".to_owned(), integrity: "sha384-A".to_owned() };
        let loader = "const FILES = { glue: ['engine.js', ''] };".to_owned();
        let filled = with_hashed_names(loader, &[("engine.js", pinned)]).unwrap();
        assert_eq!(filled, "const FILES = { glue: ['engine-1.js', 'sha384-A'] };");
    }

    #[test]
    fn starter_gets_the_offline_message_of_each_language() {
        let scripts = json!({ "en": { "lost": "Lost.", "kind": "As" }, "de": { "lost": "Fort." } });
        let starter = with_offline_messages("export const LOST = {};\nrest", &scripts).unwrap();
        assert_eq!(starter, "export const LOST = {\"de\":\"Fort.\",\"en\":\"Lost.\"};\nrest");
        let error = with_offline_messages("const LOST = { en: '' };", &scripts).unwrap_err();
        assert!(error.to_string().contains("0 times"), "{error}");
    }
}
