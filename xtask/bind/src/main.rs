//! `wasm-bindgen`: writes the JavaScript glue of a compiled wasm file.
//!
//! This program wraps the library of the official program and has only the options that `cargo xtask` and Trunk use.
//! The official program also runs tests and downloads drivers, and takes three minutes to compile; this one takes 20
//! seconds.

mod flags;

use std::{env, ffi::OsString, process::ExitCode};

use anyhow::{Context, Result, ensure};
use wasm_bindgen_cli_support::Bindgen;

use crate::flags::Bind;

fn main() -> ExitCode {
    let options = match Bind::from_vec(separated(env::args_os().skip(1))) {
        Ok(options) => options,
        Err(error) => error.exit(),
    };
    match run(&options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Separates options from their values: Trunk writes `--target=web`.
fn separated(arguments: impl Iterator<Item = OsString>) -> Vec<OsString> {
    let split = |argument: OsString| {
        let option = argument.to_str().filter(|text| text.starts_with("--"));
        match option.and_then(|text| text.split_once('=')) {
            Some((name, value)) => vec![name.into(), value.into()],
            None => vec![argument],
        }
    };
    arguments.flat_map(split).collect()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_with_an_equals_sign_are_separated_from_their_values() {
        let arguments = ["--target=web", "a=b.wasm", "--no-typescript"].map(OsString::from);
        let options = Bind::from_vec(separated(arguments.into_iter())).unwrap();
        assert_eq!(options.target.as_deref(), Some("web"));
        assert_eq!(options.input, Some("a=b.wasm".into()));
    }
}
