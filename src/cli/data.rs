//! `diplograph data`: the facts of stories as tables.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueHint};

use super::{file, stories};
use crate::story::Lang;

/// Write the facts of stories as CSV: one row for each fact and each sentence it rests on.
#[derive(Debug, Args)]
#[command(after_help = examples! {
    "A table in the story's own language": "data my-story.json -o my-story.csv",
    "A table for each language of each story, in a folder": "data --all-languages -o public/ stories/*.json",
    "A table to look at": "data my-story.json | less -S",
})]
pub(super) struct Data {
    /// The story files; `-` is standard input.
    #[arg(required = true, value_name = "FILE", value_hint = ValueHint::FilePath)]
    files: Vec<PathBuf>,
    /// A language for titles, names and notes; the story's own unless given. May be given several times.
    #[arg(long, value_name = "TAG")]
    lang: Vec<Lang>,
    /// In every language that the story is told in.
    #[arg(long, conflicts_with = "lang")]
    all_languages: bool,
    /// Leave warnings out.
    #[arg(short, long)]
    quiet: bool,
    /// Where to write it: a file, or a folder for `NAME.LANG.csv`; standard output unless given.
    #[arg(short, long, value_name = "PATH", value_hint = ValueHint::AnyPath)]
    output: Option<PathBuf>,
}

impl Data {
    pub(super) fn run(self) -> anyhow::Result<ExitCode> {
        stories::each(&self.files, "Writing", self.quiet, |story| {
            let languages = stories::languages(story, &self.lang, self.all_languages);
            let is_alone = self.files.len() == 1 && languages.len() == 1;
            for lang in &languages {
                let name = story.data_name(lang);
                let path = stories::place(self.output.as_deref(), name, is_alone, "table")?;
                file::write(path.as_deref(), story.csv(lang.clone()))?;
            }
            Ok(())
        })
    }
}
