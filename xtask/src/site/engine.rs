//! The engine: the crate compiled to WebAssembly, its JavaScript glue, and their size optimisation.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use xshell::{Cmd, Shell, cmd};

use super::{Build, Profile};

/// File names of the engine and its glue, as wasm-bindgen writes them.
pub(super) const WASM: &str = "diplograph_bg.wasm";
pub(super) const GLUE: &str = "diplograph.js";

const TARGET: &str = "wasm32-unknown-unknown";

/// Cargo settings that rebuild the standard library for size. With [`SMALL_PANICS`], which needs them, they save 7 % of the
/// wasm.
///
/// `RUSTC_BOOTSTRAP` allows unstable flags on the stable compiler for this one build. The crate itself uses no unstable
/// feature.
const BUILD_STD: [(&str, &str); 3] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
];

/// Compiler flags that turn a panic into a trap without message or location; `static/guard.js` catches it.
const SMALL_PANICS: [&str; 2] = ["-Zunstable-options", "-Cpanic=immediate-abort"];

/// Cargo settings that compile a crate in a fraction of the time.
pub(crate) const QUICK: [(&str, &str); 2] =
    [("CARGO_PROFILE_RELEASE_LTO", "off"), ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")];

/// A crate that is compiled to WebAssembly.
#[derive(Clone, Copy, Debug)]
pub(super) struct WasmCrate<'a> {
    /// The package.
    pub(super) package: &'a str,
    /// The name of the files.
    pub(super) name: &'a str,
    /// The flags of cargo that choose its features.
    pub(super) features: &'a [&'a str],
    /// The level at which wasm-opt optimises.
    pub(super) level: &'a str,
    /// True if it is made as small as can be, which takes a minute longer.
    pub(super) is_smallest: bool,
}

/// The engine.
pub(super) const ENGINE: WasmCrate<'_> = WasmCrate {
    package: "diplograph",
    name: "diplograph",
    features: &["--no-default-features", "--features", "web"],
    level: "-Oz",
    is_smallest: true,
};

/// Compiles a crate and writes its wasm and glue into a folder.
pub(super) fn make(build: &Build<'_>, of: WasmCrate<'_>, folder: &Path) -> Result<()> {
    let Build { sh, profile, .. } = *build;
    let WasmCrate { name, level, .. } = of;
    let wasm = compile(sh, profile, of)?;
    cmd!(
        sh,
        "wasm-bindgen --target web --no-typescript --out-name {name} --out-dir {folder} {wasm}"
    )
    .quiet()
    .run()
    .with_context(|| format!("could not bind {name} to JavaScript"))?;
    if profile == Profile::Release {
        let wasm = folder.join(format!("{name}_bg.wasm"));
        // The wasm names the features that the compiler uses, and wasm-opt uses no others.
        cmd!(sh, "wasm-opt {level} {wasm} --output {wasm}")
            .quiet()
            .run()
            .with_context(|| format!("could not optimise {name}"))?;
    }
    Ok(())
}

/// Compiles a crate and returns the path of the wasm file.
pub(super) fn compile(sh: &Shell, profile: Profile, of: WasmCrate<'_>) -> Result<PathBuf> {
    let WasmCrate { package, features, is_smallest, .. } = of;
    let mut cargo =
        cmd!(sh, "cargo build --package {package} --lib --target {TARGET}").args(features);
    if !is_smallest {
        cargo = cargo.envs(QUICK);
    }
    let (cargo, folder) = match profile {
        Profile::Dev => (cargo, "debug"),
        Profile::Release => (for_size(sh, cargo)?, "release"),
    };
    cargo.quiet().run().with_context(|| format!("could not compile {package}"))?;
    Ok(target_folder(sh)?.join(TARGET).join(folder).join(format!("{package}.wasm")))
}

fn for_size<'a>(sh: &Shell, cargo: Cmd<'a>) -> Result<Cmd<'a>> {
    Ok(cargo.arg("--release").envs(BUILD_STD).env("CARGO_ENCODED_RUSTFLAGS", flags(sh)?))
}

/// Returns Cargo's target folder.
pub(crate) fn target_folder(sh: &Shell) -> Result<PathBuf> {
    let metadata = cmd!(sh, "cargo metadata --no-deps --format-version 1").quiet().read()?;
    let metadata: serde_json::Value = serde_json::from_str(&metadata)?;
    let folder =
        metadata["target_directory"].as_str().context("cargo metadata has no target folder")?;
    Ok(folder.into())
}

/// Returns the compiler flags of the published engine. They also remove local paths from it.
fn flags(sh: &Shell) -> Result<String> {
    let small_panics = SMALL_PANICS.iter().map(|flag| (*flag).to_owned());
    Ok(joined(remappings(sh)?.into_iter().chain(small_panics)))
}

/// Returns the compiler flags that remove local paths from what is compiled, as Cargo encodes them.
pub(crate) fn without_local_paths(sh: &Shell) -> Result<String> {
    Ok(joined(remappings(sh)?))
}

fn remappings(sh: &Shell) -> Result<Vec<String>> {
    let remap = |folder: &PathBuf| format!("--remap-path-prefix={}=", folder.display());
    Ok(source_folders(sh)?.iter().map(remap).collect())
}

/// Cargo separates flags with this character, so paths may contain spaces.
fn joined(flags: impl IntoIterator<Item = String>) -> String {
    flags.into_iter().collect::<Vec<_>>().join("\u{1f}")
}

/// The folders whose paths the compiler would write into the wasm: the toolchain and the sources of each registry.
fn source_folders(sh: &Shell) -> Result<Vec<PathBuf>> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    let sources = home.context("Cargo has no home folder: set CARGO_HOME")?.join("registry/src");
    let registries =
        fs::read_dir(&sources).with_context(|| format!("could not read {}", sources.display()))?;
    let mut folders = vec![PathBuf::from(cmd!(sh, "rustc --print sysroot").quiet().read()?)];
    for registry in registries {
        folders.push(registry?.path());
    }
    Ok(folders)
}
