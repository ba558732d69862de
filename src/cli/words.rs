//! `diplograph words`: the words of each language as files that the widget learns it from. Publishing calls it.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use serde_json::{Map, Value};

use super::{file, forms};
use crate::wording::Language;

/// Write the words of each language but the one that every widget knows, and what scripts say by themselves.
#[derive(Debug, Args)]
pub(super) struct Words {
    /// The folder to write them into; without it, prints our wording of many values, to compare with another program's.
    #[arg(short, long, value_name = "FOLDER")]
    output: Option<PathBuf>,
}

impl Words {
    pub(super) fn run(self) -> anyhow::Result<ExitCode> {
        let Some(folder) = self.output else {
            file::write(None, forms::all().to_string())?;
            return Ok(ExitCode::SUCCESS);
        };
        for language in &Language::all()[1..] {
            let name = format!("words-{}.txt", language.tag.to_ascii_lowercase());
            let words = language.catalogue().unwrap_or_default();
            file::write(Some(&folder.join(name)), &words)?;
        }
        file::write(Some(&folder.join(SCRIPTS)), of_scripts().to_string())?;
        Ok(ExitCode::SUCCESS)
    }
}

/// What scripts say by themselves, of all languages in one file, which publishing puts where they find it.
const SCRIPTS: &str = "scripts.json";

fn of_scripts() -> Value {
    let words = |language: &Language| -> Map<String, Value> {
        language.script_words().into_iter().map(|(name, text)| (name, text.into())).collect()
    };
    let all = Language::all().iter();
    all.map(|language| (language.tag.to_ascii_lowercase(), Value::Object(words(language))))
        .collect()
}
