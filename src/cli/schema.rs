//! `diplograph schema`: the JSON Schema of the story format.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::file;
use crate::story;

/// Write the JSON Schema of the story format, for completion and hints in an editor
#[derive(Debug, Args)]
#[command(after_help = examples! {
    "Write the schema next to a story with \"$schema\": \"story.schema.json\"": "schema -o story.schema.json",
    "View the schema": "schema | less",
})]
pub(super) struct Schema {
    /// Output file [default: standard output]
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

impl Schema {
    pub(super) fn run(self) -> anyhow::Result<ExitCode> {
        let text = serde_json::to_string_pretty(&story::schema())? + "\n";
        file::write(self.output.as_deref(), &text)?;
        Ok(ExitCode::SUCCESS)
    }
}
