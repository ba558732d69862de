//! `diplograph preview`: a story in the browser while its author writes it.
//!
//! - `draft`: the story file as it is now, or the text of its problems;
//! - `pages`: the answers to addresses: the overview, the pages of the story, and their files;
//! - `server`: a web server for this machine only, which tells the overview when the file has changed.

mod draft;
mod pages;
mod server;

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, ensure};
use clap::{Args, ValueHint};

use super::{file, pipe_safe};
use server::Server;

/// Show a story in the browser, and reload it when its file changes
#[derive(Debug, Args)]
#[command(after_help = [EXAMPLES, "\n\n", DESCRIPTION].concat())]
pub(super) struct Preview {
    /// Story file
    #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
    file: PathBuf,
    /// Port of 127.0.0.1; 0 takes a free one
    #[arg(long, value_name = "PORT", default_value_t = 8081)]
    port: u16,
}

const EXAMPLES: &str = examples! {
    "Show a story at http://127.0.0.1:8081/": "preview my-story.json",
    "Show it on a free port": "preview --port 0 my-story.json",
};

const DESCRIPTION: &str = "\
The preview shows the story as a page, on a phone, and in an iframe of an article, in each of its
languages. If the file has errors, it shows their texts, as `check` does. The pages are those of
`render` without `--assets`: they have no engine. Only this machine can open the preview.";

impl Preview {
    pub(super) fn run(self) -> anyhow::Result<ExitCode> {
        ensure!(!file::is_standard(&self.file), "a preview needs a file, not standard input");
        file::read(&self.file)?;
        let server = Server::bind(self.port)?;
        let (name, address) = (file::name(&self.file), server.address());
        writeln!(pipe_safe::stdout(), "preview of {name}: {address} (Ctrl+C ends it)")
            .context("cannot write to standard output")?;
        server.run(&self.file);
        Ok(ExitCode::SUCCESS)
    }
}
