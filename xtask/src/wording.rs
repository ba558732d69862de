//! `cargo xtask wording TAG`: writes the page on which a native reader reviews one language, and a story in it.

use std::path::PathBuf;

use anyhow::Result;
use xshell::{Shell, cmd};

use crate::flags::Wording;

/// A story that has every part, in every language.
const STORY: &str = "static/stories/kazakhstan-uzbekistan-2024.json";

/// Writes the page `TAG.html` and the story `TAG-story.html`, which it links.
pub(crate) fn run(sh: &Shell, options: &Wording) -> Result<()> {
    let tag = &options.tag;
    let folder = options.out.clone().unwrap_or_else(|| PathBuf::from("target/wording"));
    let example =
        cmd!(sh, "cargo run --quiet --package diplograph --example wording-page -- {tag}");
    let page = example.quiet().read()?;
    let (path, story) =
        (folder.join(format!("{tag}.html")), folder.join(format!("{tag}-story.html")));
    sh.write_file(&path, page)?;
    let render = cmd!(sh, "cargo run --quiet --package diplograph -- render --quiet {STORY}");
    render.args(["--lang", tag.as_str(), "--output"]).arg(&story).quiet().run()?;
    println!("{}", path.display());
    Ok(())
}
