//! Validates the HTML of the published pages and of the elements for pasting.

use anyhow::{Context, Result, ensure};
use xshell::{Shell, cmd};

use crate::tools;

/// Validates every page of `dist`, including the iframe and text-only pages, and every story as an element.
pub(crate) fn validate(sh: &Shell) -> Result<()> {
    let validator = tools::need_html_validate(sh)?;
    let elements = "target/markup";
    sh.remove_path(elements)?;
    cmd!(sh, "cargo run --quiet --package diplograph -- render --quiet --element --all-languages")
        .args(["--output", &format!("{elements}/")])
        .args(sh.read_dir("static/stories")?)
        .run()
        .context("could not render the stories as elements")?;
    let mut pages = Vec::new();
    for folder in ["dist", "dist/embed", "dist/plain", elements] {
        let files = sh.read_dir(folder)?;
        let before = pages.len();
        pages.extend(
            files.into_iter().filter(|path| path.extension().is_some_and(|it| it == "html")),
        );
        ensure!(pages.len() > before, "{folder} has no page: run `cargo xtask build` first");
    }
    println!("{} pages, elements and fragments", pages.len());
    cmd!(sh, "{validator} --preset standard --max-warnings 0")
        .args(pages)
        .quiet()
        .run()
        .context("the HTML is not valid")
}
