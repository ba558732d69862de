//! The command line `diplograph`, run as an author runs it.

use std::path::PathBuf;
use std::process::Command;
use std::sync::OnceLock;

use anyhow::{Context, Result, anyhow, ensure};
use browser_tests::dist;

/// Returns a command that runs the command line with all its features. The first call compiles it.
pub(crate) fn diplograph() -> Result<Command> {
    static PROGRAM: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    let program = PROGRAM.get_or_init(|| compile().map_err(|error| format!("{error:#}")));
    Ok(Command::new(program.as_ref().map_err(|error| anyhow!("{error}"))?))
}

fn compile() -> Result<PathBuf> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let manifest = concat!(env!("CARGO_MANIFEST_DIR"), "/../Cargo.toml");
    let status = Command::new(cargo)
        .args(["build", "--quiet", "--package", "diplograph", "--bin", "diplograph"])
        .args(["--manifest-path", manifest])
        .status()
        .context("could not run cargo")?;
    ensure!(status.success(), "could not compile the command line");
    // Tests are compiled into `deps`, and programs into the folder around it.
    let test = std::env::current_exe()?;
    let built = test.ancestors().nth(2).context("the test is in no target folder")?;
    // Another step may compile the program with fewer features meanwhile, so the tests run a copy.
    let copy = empty_folder("program")?.join("diplograph");
    std::fs::copy(built.join("diplograph"), &copy).context("could not copy the command line")?;
    Ok(copy)
}

/// Returns a new folder for the files of a test.
pub(crate) fn empty_folder(name: &str) -> Result<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// Returns the file of a published story.
pub(crate) fn story(name: &str) -> PathBuf {
    dist().join(format!("stories/{name}.json"))
}
