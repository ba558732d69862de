//! Whether what is published and what can be pasted is HTML as the standard has it.

use anyhow::{Context, Result};
use xshell::{Shell, cmd};

use crate::tools;

/// Validates every page of `dist`, and every story as an element and as words alone.
pub(crate) fn validate(sh: &Shell) -> Result<()> {
    let validator = tools::need_html_validate(sh)?;
    let folder = "target/markup";
    sh.remove_path(folder)?;
    let stories = sh.read_dir("static/stories")?;
    for kind in ["element", "fragment"] {
        cmd!(
            sh,
            "cargo run --quiet --package diplograph -- render --quiet --{kind} --all-languages"
        )
        .arg("--output")
        .arg(format!("{folder}/{kind}/"))
        .args(&stories)
        .run()
        .with_context(|| format!("could not render the stories as {kind}"))?;
    }
    let pages: Vec<_> = ["dist", &format!("{folder}/element"), &format!("{folder}/fragment")]
        .iter()
        .map(|folder| sh.read_dir(folder))
        .collect::<Result<Vec<_>, _>>()?
        .into_iter()
        .flatten()
        .filter(|path| path.extension().is_some_and(|ending| ending == "html"))
        .collect();
    println!("{} pages, elements and fragments", pages.len());
    cmd!(sh, "{validator} --preset standard --max-warnings 0")
        .args(pages)
        .quiet()
        .run()
        .context("not all of it is valid HTML")
}
