//! Checks the package: what is inside, its types, and that it works where it is installed.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use xshell::{Shell, cmd};

use super::{FOLDER, NAME, make};
use crate::{flags::FULL, site, tools};

/// The project in which the tests install the packed file.
const PROJECT: &str = "target/npm/project";
/// The tests of the package, and the one of its types.
const TESTS: &str = "npm/test";
const TYPES: &str = "types.ts";

/// Makes and packs the package, and tests it where it is installed.
pub(crate) fn check(sh: &Shell) -> Result<()> {
    let packed = make(sh)?;
    let folder = Path::new(FOLDER).join(NAME);
    tools::need_npm_checkers(sh)?;
    check_names(&cmd!(sh, "tar --list --file {packed}").quiet().read()?)?;
    cmd!(sh, "publint run {folder} --strict").run().context("publint has found something")?;
    // The types are for modules, as the package is; a schema, a style sheet and a wasm have none.
    cmd!(sh, "attw {packed} --profile esm-only --exclude-entrypoints ./engine.wasm ./widget.css ./react ./story ./custom-elements.json")
        .run()
        .context("the types of the package do not resolve")?;
    install(sh, &packed)?;
    let project = sh.current_dir().join(PROJECT);
    sh.set_var("DIPLOGRAPH_PROJECT", &project);
    sh.set_var("DIPLOGRAPH_NATIVE", site::target_folder(sh)?.join("debug/diplograph"));
    sh.set_var("DIPLOGRAPH_FONTS", tools::need_fonts(sh)?);
    check_types(sh)?;
    let is_script = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "js");
    let tests = sh.read_dir(TESTS)?.into_iter().filter(is_script);
    cmd!(sh, "node --test").args(tests).run().context("the package does not work in Node")?;
    if sh.var_os(FULL).is_some() { in_other_runtimes(sh) } else { Ok(()) }
}

/// Compiles a script that uses all types, as a strict project does.
fn check_types(sh: &Shell) -> Result<()> {
    sh.copy_file(Path::new(TESTS).join(TYPES), PROJECT)?;
    let _folder = sh.push_dir(PROJECT);
    cmd!(
        sh,
        "tsc --noEmit --strict --noUncheckedIndexedAccess --module nodenext --target es2024 {TYPES}"
    )
    .run()
    .context("the types of the package are not those of its functions")
}

/// Runs the library in Deno and Bun.
fn in_other_runtimes(sh: &Shell) -> Result<()> {
    const SCRIPT: &str = "npm/test/runtime.js";
    let runtimes = tools::need_runtimes(sh)?;
    let deno = runtimes.join("@deno/linux-x64-glibc/deno");
    cmd!(sh, "{deno} run --allow-all --no-lock {SCRIPT}")
        .run()
        .context("the package does not work in Deno")?;
    let bun = runtimes.join("@oven/bun-linux-x64/bin/bun");
    cmd!(sh, "{bun} {SCRIPT}").run().context("the package does not work in Bun")
}

/// The folders of the package, and the endings of the files in each.
const CONTENT: [(&str, &[&str]); 4] = [
    ("", &["LICENSE-APACHE", "LICENSE-MIT", "README.md", ".d.ts", "index.js", ".json"]),
    ("element/", &[".js"]),
    ("engine/", &[".js", ".css", ".wasm"]),
    ("node/", &[".js", ".d.ts", ".wasm"]),
];

/// Checks that the packed file has only what is meant.
fn check_names(list: &str) -> Result<()> {
    for name in list.lines() {
        let path = name.strip_prefix("package/").unwrap_or(name);
        let (folder, file) =
            path.rsplit_once('/').map_or(("", path), |(folder, _)| path.split_at(folder.len() + 1));
        let endings = CONTENT.iter().find(|(name, _)| *name == folder).map(|(_, endings)| endings);
        let is_meant =
            endings.is_some_and(|endings| endings.iter().any(|ending| file.ends_with(ending)));
        ensure!(
            is_meant,
            "the packed file has {name}: leave it out by `files` in npm/package.json"
        );
    }
    Ok(())
}

/// Installs the packed file into an empty project, as a user does.
fn install(sh: &Shell, packed: &Path) -> Result<()> {
    sh.remove_path(PROJECT)?;
    sh.create_dir(PROJECT)?;
    sh.write_file(
        Path::new(PROJECT).join("package.json"),
        "{ \"private\": true, \"type\": \"module\" }\n",
    )?;
    let packed = sh.current_dir().join(packed);
    let _folder = sh.push_dir(PROJECT);
    cmd!(sh, "npm install --ignore-scripts --no-audit --no-fund --prefer-offline {packed}")
        .quiet()
        .run()
        .context("could not install the packed file")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn file_that_is_not_meant_is_found() {
        assert!(check_names("package/index.js\npackage/node/run.js\npackage/LICENSE-MIT").is_ok());
        for name in ["package/node/test/cli.test.js", "package/element/notes.txt", "package/.npmrc"]
        {
            let error = check_names(name).unwrap_err();
            assert!(error.to_string().contains(name), "{error}");
        }
    }
}
