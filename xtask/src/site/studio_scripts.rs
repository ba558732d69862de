//! Bundles the scripts of the studio: those that start it, and the editor, which is loaded when the author opens the source.

use std::{fs, path::Path};

use anyhow::{Context, Result};

use super::{Build, hashed_name, read};
use crate::tools;

/// The npm packages that the scripts import: the editor with all that it is made of, and the wrapper of `IndexedDB`. Each
/// is named with its version, so that none is bundled twice.
const PACKAGES: [(&str, &str); 17] = [
    ("@codemirror/autocomplete", "6.20.4"),
    ("@codemirror/commands", "6.11.1"),
    ("@codemirror/lang-json", "6.0.2"),
    ("@codemirror/language", "6.13.1"),
    ("@codemirror/lint", "6.9.8"),
    ("@codemirror/search", "6.7.2"),
    ("@codemirror/state", "6.7.6"),
    ("@codemirror/view", "6.43.15"),
    ("@lezer/common", "1.5.5"),
    ("@lezer/highlight", "1.2.5"),
    ("@lezer/json", "1.0.3"),
    ("@lezer/lr", "1.4.12"),
    ("@marijn/find-cluster-break", "1.0.4"),
    ("crelt", "1.0.7"),
    ("idb", "8.0.4"),
    ("style-mod", "4.1.5"),
    ("w3c-keyname", "2.2.8"),
];

/// The editor.
const EDITOR: &str = "editor.js";
/// The module that starts the studio.
const STARTER: &str = "start.js";
/// The modules that the starter and the editor import.
const MODULES: [&str; 9] = [
    "broken.js",
    "completion.js",
    "file.js",
    "marks.js",
    "session.js",
    "site.js",
    "source.js",
    "store.js",
    "studio.js",
];

/// Bundles the scripts, gives the wasm and the editor hashed names, and writes the licences of the packages.
pub(super) fn bundle(build: &Build<'_>, folder: &Path) -> Result<()> {
    let packages = &tools::npm_modules(build.sh, "studio", &PACKAGES)?;
    let (editor, starter) = (folder.join(EDITOR), folder.join(STARTER));
    build.bundle_with(&editor, &editor, Some(packages))?;
    for (script, name) in [(STARTER, "studio_bg.wasm"), ("source.js", EDITOR)] {
        let hashed = hashed_name::rename(folder, name)?.name;
        let script = folder.join(script);
        fs::write(&script, with_name(&read(&script)?, name, &hashed)?)?;
    }
    build.bundle_with(&starter, &starter, Some(packages))?;
    for module in MODULES {
        fs::remove_file(folder.join(module))
            .with_context(|| format!("the studio has no {module}"))?;
    }
    Ok(fs::write(folder.join("licences.txt"), licences(packages)?)?)
}

/// Replaces the quoted name of a file in the script that loads it.
fn with_name(script: &str, name: &str, hashed: &str) -> Result<String> {
    let quoted = format!("'{name}'");
    let at = script.find(&quoted).with_context(|| format!("no script loads {name}"))?;
    Ok(format!("{}'{hashed}'{}", &script[..at], &script[at + quoted.len()..]))
}

/// Returns the licences of the packages that are bundled.
fn licences(packages: &Path) -> Result<String> {
    let mut all = String::new();
    for (name, _) in PACKAGES {
        let licence = read(&packages.join(name).join("LICENSE"))?;
        all += &format!("{name}\n\n{}\n\n", licence.trim());
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_module_of_the_studio_is_bundled() {
        let folder = crate::repository().join("static/studio");
        for entry in fs::read_dir(folder).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            let is_known = MODULES.contains(&&*name) || [EDITOR, STARTER].contains(&&*name);
            assert!(
                is_known || !name.ends_with(".js"),
                "{name} would be published beside the bundle"
            );
        }
    }

    #[test]
    fn script_names_the_hashed_file() {
        assert_eq!(with_name("load('a.js');", "a.js", "a-0.js").unwrap(), "load('a-0.js');");
        assert!(with_name("load('a.js');", "b.js", "b-0.js").is_err());
    }
}
