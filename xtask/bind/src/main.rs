//! `wasm-bindgen`: writes the JavaScript glue of a compiled wasm file.
//!
//! It is the library of the official program behind the few options that `cargo xtask` and Trunk use. The official
//! program also runs tests and downloads drivers, and takes three minutes to compile where this one takes 20 seconds.

mod flags;

use std::process::ExitCode;

use anyhow::{Context, Result, ensure};
use wasm_bindgen_cli_support::Bindgen;

use crate::flags::Bind;

fn main() -> ExitCode {
    let asked = Bind::from_env_or_exit();
    match run(&asked) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(asked: &Bind) -> Result<()> {
    if asked.version {
        println!("wasm-bindgen {}", wasm_bindgen_shared::version());
        return Ok(());
    }
    let input = asked.input.as_ref().context("which wasm file? Give its path")?;
    let folder = asked.out_dir.as_ref().context("`--out-dir` is missing")?;
    let target = asked.target.as_deref().unwrap_or("web");
    ensure!(target == "web", "the target `{target}` needs the official wasm-bindgen");
    let mut bindgen = Bindgen::new();
    if let Some(name) = &asked.out_name {
        bindgen.out_name(name);
    }
    bindgen.input_path(input).web(true)?.typescript(false).generate(folder)
}
