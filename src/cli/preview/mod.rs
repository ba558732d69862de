//! `diplograph preview`: a story in the browser while its author writes it.
//!
//! - `draft`: the story file as it is now, or the text of its problems;
//! - `pages`: the answers to addresses: the overview, the pages of the story, and their files;
//! - `server`: a web server for this machine only, which tells the overview when the file has changed;
//! - `answer`: what it answers, for a server in another language. WebAssembly has no sockets, so the npm package has one in
//!   JavaScript.

#[cfg(not(feature = "preview-server"))]
mod answer;
mod draft;
mod pages;
#[cfg(feature = "preview-server")]
mod server;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::ensure;
use clap::{Args, ValueHint};

use super::file;

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
    /// Write the answer to the request for this address, and end
    #[cfg(not(feature = "preview-server"))]
    #[arg(long, value_name = "URL", hide = true)]
    answer: Option<String>,
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
        #[cfg(not(feature = "preview-server"))]
        if let Some(url) = &self.answer {
            return answer::write(&self.file, url);
        }
        file::read(&self.file)?;
        self.serve()
    }

    #[cfg(feature = "preview-server")]
    fn serve(self) -> anyhow::Result<ExitCode> {
        use std::io::Write;

        use anyhow::Context;

        let server = server::Server::bind(self.port)?;
        let (name, address) = (file::name(&self.file), server.address());
        writeln!(super::pipe_safe::stdout(), "preview of {name}: {address} (Ctrl+C ends it)")
            .context("cannot write to standard output")?;
        server.run(&self.file);
        Ok(ExitCode::SUCCESS)
    }

    /// Tells the server outside which file to serve at which port.
    #[cfg(not(feature = "preview-server"))]
    fn serve(self) -> anyhow::Result<ExitCode> {
        answer::write_settings(&self.file, self.port)
    }
}
