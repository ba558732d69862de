//! `diplograph schema`: the JSON Schema of a story.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::file;
use crate::story;

/// Write the JSON Schema of a story, for editors that complete and check while one writes.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  diplograph schema -o static/story.schema.json")]
pub(super) struct Schema {
    /// Where to write it; standard output unless given.
    #[arg(short, long)]
    output: Option<PathBuf>,
}

impl Schema {
    pub(super) fn run(self) -> anyhow::Result<ExitCode> {
        let text = serde_json::to_string_pretty(&story::schema())? + "\n";
        file::write(self.output.as_deref(), &text)?;
        Ok(ExitCode::SUCCESS)
    }
}
