//! `diplograph schema`: the JSON Schema of a story.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::file;
use crate::story;

/// Write the JSON Schema of a story, by which an editor completes and explains each field.
#[derive(Debug, Args)]
#[command(after_help = examples! {
    "Put the schema beside a story whose \"$schema\" is \"story.schema.json\"": "schema -o story.schema.json",
    "Look at it": "schema | less",
})]
pub(super) struct Schema {
    /// Where to write it; standard output unless given.
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
