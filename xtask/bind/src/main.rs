//! `wasm-bindgen`: writes the JavaScript glue of a compiled wasm file.
//!
//! This program wraps the library of the official program and has only the options that `cargo xtask` and Trunk use.
//! The official program also runs tests and downloads drivers, and takes three minutes to compile; this one takes 20
//! seconds.

mod flags;

use std::process::ExitCode;

use anyhow::{Context, Result, ensure};
use wasm_bindgen_cli_support::Bindgen;

use crate::flags::Bind;

fn main() -> ExitCode {
    let options = Bind::from_env_or_exit();
    match run(&options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(options: &Bind) -> Result<()> {
    if options.version {
        println!("wasm-bindgen {}", wasm_bindgen_shared::version());
        return Ok(());
    }
    let input = options.input.as_ref().context("the path of the wasm file is missing")?;
    let folder = options.out_dir.as_ref().context("`--out-dir` is missing")?;
    let target = options.target.as_deref().unwrap_or("web");
    ensure!(target == "web", "the target `{target}` needs the official wasm-bindgen");
    let mut bindgen = Bindgen::new();
    if let Some(name) = &options.out_name {
        bindgen.out_name(name);
    }
    bindgen.input_path(input).web(true)?.typescript(false).generate(folder)
}
