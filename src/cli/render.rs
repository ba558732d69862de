//! `diplograph render`: a story as HTML.

use std::path::PathBuf;
use std::process::ExitCode;
use std::rc::Rc;

use clap::Args;

use super::file;
use crate::story::{self, Lang};

/// Write a story as HTML: what a reader without scripts, a feed or a printer gets.
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  diplograph render static/stories/france-maroc-2024.json --lang fr -o france-maroc.html"
)]
pub(super) struct Render {
    /// The story file; `-` is standard input.
    story: PathBuf,
    /// The language; the story's own unless given.
    #[arg(long)]
    lang: Option<Lang>,
    /// Where to write it; standard output unless given.
    #[arg(short, long)]
    output: Option<PathBuf>,
}

impl Render {
    pub(super) fn run(self) -> anyhow::Result<ExitCode> {
        let checked = story::read(&file::read(&self.story)?);
        for problem in &checked.problems {
            eprintln!("{}: {problem}", self.story.display());
        }
        let Some(story) = checked.story else { return Ok(ExitCode::FAILURE) };
        let lang = self.lang.unwrap_or_else(|| story.lang.clone());
        let html = crate::render::html(Rc::new(story), lang)?;
        file::write(self.output.as_deref(), &(html + "\n"))?;
        Ok(ExitCode::SUCCESS)
    }
}
