//! The command line, compiled to WASI, for Node, Deno and Bun.

use std::path::Path;

use anyhow::{Context, Result};
use xshell::{Shell, cmd};

use crate::{prerequisites, site};

const TARGET: &str = "wasm32-wasip1";
/// All that WebAssembly can do. The web server of the preview is in JavaScript.
const FEATURES: &str = "cli,image,import,preview,template";

/// Compiles the command line into the package.
pub(super) fn add(sh: &Shell, folder: &Path) -> Result<()> {
    prerequisites::need_target(sh, TARGET)?;
    cmd!(sh, "cargo build --release --package diplograph --bin diplograph --target {TARGET}")
        .args(["--no-default-features", "--features", FEATURES])
        .envs(site::QUICK)
        .env("CARGO_PROFILE_RELEASE_STRIP", "symbols")
        .env("CARGO_ENCODED_RUSTFLAGS", site::without_local_paths(sh)?)
        .quiet()
        .run()
        .context("could not compile the command line to WASI")?;
    let built = site::target_folder(sh)?.join(TARGET).join("release/diplograph.wasm");
    Ok(sh.copy_file(built, folder.join("node"))?)
}
