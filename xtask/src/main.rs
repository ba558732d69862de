//! The repository's own commands; `cargo xtask --help` lists them.

mod bench;
mod browser;
mod budget;
mod cache;
mod cldr;
mod flags;
mod machine;
mod markup;
mod reference;
mod site;
mod steps;
mod suite;
mod tools;
mod weight;

use std::{
    env,
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::Result;
use xshell::Shell;

use crate::flags::{Xtask, XtaskCmd};

fn main() -> ExitCode {
    let outcome = match Xtask::from_env() {
        Ok(asked) => run(asked),
        Err(error) => error.exit(),
    };
    match outcome {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(asked: Xtask) -> Result<ExitCode> {
    let sh = Shell::new()?;
    sh.change_dir(repository());
    match asked.subcommand {
        XtaskCmd::Serve(serve) => site::serve(&sh, &serve)?,
        XtaskCmd::Build(build) => site::build(&sh, build.address.as_deref())?,
        XtaskCmd::Test(test) => return suite::run(&sh, &test),
        XtaskCmd::Screenshots(screenshots) => browser::screenshots(&sh, &screenshots)?,
        XtaskCmd::FirstEntry(asked) => browser::first_entry(&sh, &asked)?,
        XtaskCmd::Compare(asked) => browser::compare(&sh, &asked)?,
        XtaskCmd::Weigh(_) => weight::run()?,
        XtaskCmd::Bench(_) => bench::run(&sh)?,
        XtaskCmd::Publish(_) => site::build_for_trunk(&sh)?,
        XtaskCmd::Cldr(_) => cldr::run()?,
    }
    Ok(ExitCode::SUCCESS)
}

/// The top of the repository: where this crate's folder lies, wherever the command was typed.
///
/// Cargo tells it at run time, so a checkout that was moved after it was built is still found.
fn repository() -> PathBuf {
    let here = env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    here.parent().map_or_else(|| here.clone(), Path::to_path_buf)
}
