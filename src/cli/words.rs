//! `diplograph words`: the messages of each language as files, which the widget loads. Publishing runs it.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use serde_json::{Map, Value};

use super::file;
use crate::wording::Language;

/// Write the messages of each language but English, and those of the scripts, for publishing
#[derive(Debug, Args)]
pub(super) struct Words {
    /// Output folder
    #[arg(short, long, value_name = "FOLDER")]
    output: PathBuf,
}

impl Words {
    pub(super) fn run(self) -> anyhow::Result<ExitCode> {
        let folder = self.output;
        for language in &Language::all()[1..] {
            let name = format!("words-{}.txt", language.tag.to_ascii_lowercase());
            let words = language.catalogue().unwrap_or_default();
            file::write(Some(&folder.join(name)), &words)?;
        }
        file::write(Some(&folder.join(SCRIPTS)), of_scripts().to_string())?;
        Ok(ExitCode::SUCCESS)
    }
}

/// The file with the messages of the scripts in all languages.
const SCRIPTS: &str = "scripts.json";

fn of_scripts() -> Value {
    let words = |language: &Language| -> Map<String, Value> {
        let lost = language.locale().map(|locale| ("lost".to_owned(), locale.words.lost));
        lost.into_iter()
            .chain(language.script_words())
            .map(|(name, text)| (name, text.into()))
            .collect()
    };
    let all = Language::all().iter();
    all.map(|language| (language.tag.to_ascii_lowercase(), Value::Object(words(language))))
        .collect()
}
