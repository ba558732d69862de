//! The repository's own commands; see `cargo xtask --help`.

mod bench;
mod browser;
mod budget;
mod cache;
mod cldr;
mod examples;
mod flags;
mod markup;
mod npm;
mod prerequisites;
mod reference;
mod release;
mod site;
mod steps;
mod suite;
mod tools;
mod weight;
mod wording;
mod wordpress;

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
        Ok(command) => run(command),
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

fn run(command: Xtask) -> Result<ExitCode> {
    let sh = Shell::new()?;
    sh.change_dir(repository());
    match command.subcommand {
        XtaskCmd::Serve(serve) => site::serve(&sh, &serve)?,
        XtaskCmd::Build(build) => site::build(&sh, build.address.as_deref())?,
        XtaskCmd::Test(test) => return suite::run(&sh, &test),
        XtaskCmd::Screenshots(screenshots) => browser::screenshots(&sh, &screenshots)?,
        XtaskCmd::Pictures(_) => browser::pictures(&sh)?,
        XtaskCmd::FirstEntry(options) => browser::first_entry(&sh, &options)?,
        XtaskCmd::Compare(options) => browser::compare(&sh, &options)?,
        XtaskCmd::Weigh(_) => weight::run()?,
        XtaskCmd::Bench(_) => bench::run(&sh)?,
        XtaskCmd::Publish(_) => site::build_for_trunk(&sh)?,
        XtaskCmd::Npm(_) => npm::run(&sh)?,
        XtaskCmd::Release(options) => release::run(&sh, &options)?,
        XtaskCmd::Keep(_) => release::keep(&sh)?,
        XtaskCmd::Wording(options) => wording::run(&sh, &options)?,
        XtaskCmd::Cldr(_) => cldr::run()?,
    }
    Ok(ExitCode::SUCCESS)
}

/// Returns the root of the repository, independent of the working directory.
///
/// Cargo sets the variable at run time, so a checkout that was moved after compilation is still found.
fn repository() -> PathBuf {
    let here = env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    here.parent().map_or_else(|| here.clone(), Path::to_path_buf)
}
