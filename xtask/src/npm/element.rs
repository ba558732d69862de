//! The modules of the element, and its engine.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use xshell::{Shell, cmd};

use crate::{site, tools};

/// The folder of the site's widget.
const WIDGET: &str = "dist/v1";
/// The modules in `static`. The package has its own `element/files.js`.
const MODULES: [&str; 3] = ["diplo-graph.js", "panel.js", "start.js"];
const FILES: &str = "files.js";

/// Stand-ins for the parts of a browser that the modules need when they are imported, so that a server can import them too.
const ON_SERVERS: &str = "const { HTMLElement = class {}, CSSStyleSheet = class { replaceSync() {} }, \
                          customElements = { get() {}, define() {} } } = globalThis;\n";

/// Readers of a page that has the package in its build would copy codes that name files that do not exist.
const NO_EMBED_PANEL: &str = ":host(:not([base])) .foot__embed{display:none}";

/// Adds the folders `element` and `engine`.
pub(super) fn add(sh: &Shell, folder: &Path) -> Result<()> {
    let (element, engine) = (folder.join("element"), folder.join("engine"));
    for path in sh.read_dir("static/element")? {
        if !path.ends_with(FILES) {
            sh.copy_file(&path, &element)?;
        }
    }
    let panel_words = text(&one(sh, "panel-words-", ".json")?)?;
    let scripts: Value = serde_json::from_str(&panel_words)?;
    for name in MODULES {
        let module = text(&Path::new("static").join(name))?.replace("'./element/", "'./");
        fs::write(element.join(name), module)?;
    }
    let (loader, starter) = (element.join("diplo-graph.js"), element.join("start.js"));
    fs::write(&loader, for_package(&text(&loader)?)?)?;
    fs::write(&starter, site::with_offline_messages(&text(&starter)?, &scripts)?)?;
    sh.create_dir(&engine)?;
    sh.copy_file(one(sh, "engine-", ".wasm")?, engine.join("diplograph.wasm"))?;
    fs::write(engine.join("glue.js"), glue(sh)?)?;
    let sheet = text(&Path::new(WIDGET).join("widget.css"))? + NO_EMBED_PANEL;
    // A server-rendered shadow root links to the style sheet.
    fs::write(engine.join("widget.css"), &sheet)?;
    let mut files = vec![("widget.css".to_owned(), "widget.css.js".to_owned(), sheet)];
    files.push(("panel-words.json".to_owned(), "panel-words.js".to_owned(), panel_words));
    for (name, path) in locales(sh)? {
        let module = name.rsplit_once('-').map_or(&*name, |(name, _)| name).to_owned() + ".js";
        files.push((name, module, text(&path)?));
    }
    let mut modules = "  glue: () => import('../engine/glue.js'),\n".to_owned();
    for (name, module, content) in files {
        let literal = Value::String(content);
        fs::write(engine.join(&module), format!("export default {literal};\n"))?;
        modules += &format!("  '{name}': () => import('../engine/{module}'),\n");
    }
    let modules = format!(
        "/** The files of the engine, by the names that the engine has for them. */\nexport const MODULES = {{\n{modules}}};\n"
    );
    Ok(fs::write(element.join("modules.js"), modules)?)
}

/// Adds to the loader what it needs on servers, and exports its class.
fn for_package(loader: &str) -> Result<String> {
    const CLASS: &str = "\nclass DiploGraph extends ";
    const IMPORT: &str = " from './";
    ensure!(loader.matches(CLASS).count() == 1, "the loader has `{}` not once", CLASS.trim());
    let last = loader.rfind(IMPORT).context("the loader imports nothing")?;
    let end = loader[last..].find('\n').map_or(loader.len(), |length| last + length + 1);
    let (imports, code) = loader.split_at(end);
    Ok(format!(
        "{imports}\n{ON_SERVERS}{}",
        code.replace(CLASS, "\nexport class DiploGraph extends ")
    ))
}

/// Returns a module that makes the glue of a new engine each time. A module of its own would be loaded once, and an engine that
/// broke is replaced.
fn glue(sh: &Shell) -> Result<String> {
    let from = one(sh, "engine-", ".js")?;
    tools::need_site_tools(sh)?;
    let glue = cmd!(
        sh,
        "esbuild --bundle --format=iife --global-name=engine --charset=utf8 --log-level=warning"
    )
    .arg("--log-override:empty-import-meta=silent")
    .arg(from)
    .quiet()
    .read()?;
    Ok(format!("export default () => {{\n{glue}\nreturn engine;\n}};\n"))
}

/// Returns the messages of each language: the name that the glue has for the file, and its path.
fn locales(sh: &Shell) -> Result<Vec<(String, PathBuf)>> {
    let named = sh.read_dir(WIDGET)?.into_iter().filter_map(|path| {
        let name = path.file_name()?.to_str()?.to_owned();
        (name.starts_with("words-") && name.ends_with(".txt")).then_some((name, path))
    });
    let all: Vec<_> = named.collect();
    ensure!(!all.is_empty(), "{WIDGET} has no messages: run `cargo xtask build` first");
    Ok(all)
}

/// Returns the only file of the site's widget with a hash between these parts of its name.
fn one(sh: &Shell, begin: &str, end: &str) -> Result<PathBuf> {
    let files = sh
        .read_dir(WIDGET)
        .with_context(|| format!("{WIDGET} is missing: run `cargo xtask build` first"))?;
    let is_named = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.strip_prefix(begin)
            .and_then(|rest| rest.strip_suffix(end))
            .is_some_and(|hash| !hash.contains(['-', '.']))
    };
    let found: Vec<_> = files.into_iter().filter(is_named).collect();
    match &found[..] {
        [path] => Ok(path.clone()),
        _ => anyhow::bail!(
            "{WIDGET} has {} files {begin}…{end}; run `cargo xtask build`",
            found.len()
        ),
    }
}

fn text(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("could not read {}", path.display()))
}
