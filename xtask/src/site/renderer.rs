//! [`Renderer`]: the `diplograph` command line, which renders the pages and draws the images.

use std::path::PathBuf;

use anyhow::{Context, Result};
use xshell::{Cmd, Shell, cmd};

use super::{Build, engine};

/// The compiled command line.
pub(super) struct Renderer<'a> {
    sh: &'a Shell,
    program: PathBuf,
}

impl<'a> Renderer<'a> {
    /// Compiles the command line, with the spreadsheet template. Release builds include image drawing, which takes a minute more on a fresh clone.
    pub(super) fn compile(build: &Build<'a>) -> Result<Self> {
        if build.is_release() {
            Self::with_images(build.sh)
        } else {
            Self::without_images(build.sh)
        }
    }

    /// Compiles the command line as a user has it. The tests use the same one.
    pub(super) fn with_images(sh: &'a Shell) -> Result<Self> {
        Self::with_flags(sh, &[])
    }

    fn without_images(sh: &'a Shell) -> Result<Self> {
        Self::with_flags(sh, &["--no-default-features", "--features", "cli,template"])
    }

    fn with_flags(sh: &'a Shell, flags: &[&str]) -> Result<Self> {
        cmd!(sh, "cargo build --package diplograph --bin diplograph {flags...}")
            .quiet()
            .run()
            .context("could not compile the command line")?;
        let program = engine::target_folder(sh)?.join("debug/diplograph");
        Ok(Self { sh, program })
    }

    /// Returns a command that runs it.
    pub(super) fn command(&self) -> Cmd<'a> {
        self.sh.cmd(&self.program).quiet()
    }
}
