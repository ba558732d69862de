//! `diplograph words`: the words of each language as files that the widget learns it from. Publishing calls it.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::file;
use crate::wording::Language;

/// Write the words of each language but the one that every widget knows.
#[derive(Debug, Args)]
pub(super) struct Words {
    /// The folder to write them into.
    #[arg(short, long, value_name = "FOLDER")]
    output: PathBuf,
}

impl Words {
    pub(super) fn run(self) -> anyhow::Result<ExitCode> {
        for language in &Language::all()[1..] {
            let name = format!("words-{}.txt", language.tag.to_ascii_lowercase());
            let words = language.file().unwrap_or_default();
            file::write(Some(&self.output.join(name)), &words)?;
        }
        Ok(ExitCode::SUCCESS)
    }
}
