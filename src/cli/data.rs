//! `diplograph data`: the data of stories as CSV.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueHint};

use super::file;
use super::stories::{self, Failures};
use crate::story::Lang;

/// Write the data of stories as CSV: one row per fact and citation
#[derive(Debug, Args)]
#[command(after_help = examples! {
    "Write a table in the story's own language": "data my-story.json -o my-story.csv",
    "Write a table for each story and language into a folder": "data --all-languages -o public/ stories/*.json",
    "View a table": "data my-story.json | less -S",
})]
pub(super) struct Data {
    /// Story files; `-` reads standard input
    #[arg(required = true, value_name = "FILE", value_hint = ValueHint::FilePath)]
    files: Vec<PathBuf>,
    /// Language of titles, names and notes (repeatable) [default: the story's own]
    #[arg(long, value_name = "TAG")]
    lang: Vec<Lang>,
    /// Use every language of the story
    #[arg(long, conflicts_with = "lang")]
    all_languages: bool,
    /// Hide warnings
    #[arg(short, long)]
    quiet: bool,
    /// Output file, or folder for `NAME.LANG.csv` [default: standard output]
    #[arg(short, long, value_name = "PATH", value_hint = ValueHint::AnyPath)]
    output: Option<PathBuf>,
}

impl Data {
    pub(super) fn run(self) -> anyhow::Result<ExitCode> {
        stories::each(&self.files, "Writing", self.quiet, |story, _| {
            let languages = stories::languages(story, &self.lang, self.all_languages);
            let is_alone = self.files.len() == 1 && languages.len() == 1;
            for lang in &languages {
                let name = story.data_name(lang);
                let path = stories::output_path(self.output.as_deref(), name, is_alone, "table")?;
                file::write(path.as_deref(), story.csv(lang.clone()))?;
            }
            Ok(Failures::new())
        })
    }
}
