//! `cargo xtask test reference`: compares our formats of thousands of values with ICU's, in a pinned Node.js.
//!
//! Each difference needs a reason in `difference.rs`. The results are tables in `docs/wording.md`; the test fails if
//! these tables are not current.

use std::{
    env, fs,
    io::Write as _,
    process::{Command, Stdio},
};

use anyhow::{Context as _, Result, ensure};
use serde_json::Value;
use xshell::{Shell, cmd};

use crate::tools;

mod difference;
mod report;

use difference::Difference;
use report::Report;

/// The script that formats the values with ICU.
const SCRIPT: &str = include_str!("intl.mjs");
const DOCS: &str = "docs/wording.md";
/// Markers around the tables.
const BEGIN: &str = "<!-- written by UPDATE_EXPECTED=1 cargo xtask test reference -->\n";
const END: &str = "<!-- end -->\n";
/// The maximum number of unexplained differences that are printed.
const MAX_PRINTED: usize = 40;

/// One value in one language, as we format it.
struct Form<'a> {
    tag: &'a str,
    shape: &'a str,
    ours: &'a str,
}

/// Compares all forms; fails if a difference has no reason or the tables in the docs are not current.
pub(crate) fn compare(sh: &Shell) -> Result<()> {
    let node = tools::need_reference(sh)?;
    let forms = cmd!(sh, "cargo run --quiet --package diplograph --example wording-forms");
    let forms = forms.quiet().read()?;
    let answers = ask(&node, &forms).context("could not run the ICU script")?;
    let forms: Vec<Value> = serde_json::from_str(&forms)?;
    let answers: Vec<Value> = serde_json::from_str(&answers)?;
    ensure!(forms.len() == answers.len(), "ICU answered {} of {}", answers.len(), forms.len());
    let mut report = Report::default();
    let mut unexplained = Vec::new();
    for (form, answer) in forms.iter().zip(&answers) {
        let text = |name: &str| form[name].as_str().unwrap_or_default();
        let form = Form { tag: text("tag"), shape: text("shape"), ours: text("ours") };
        match difference::of(&form, answer) {
            Difference::None => report.add(&form, &[], ""),
            Difference::Known { rules, theirs } => report.add(&form, &rules, theirs),
            Difference::Unknown => {
                unexplained
                    .push(format!("{} {}: {:?}, ICU {answer}", form.tag, form.shape, form.ours));
            }
        }
    }
    let printed =
        unexplained.iter().take(MAX_PRINTED).map(String::as_str).collect::<Vec<_>>().join("\n  ");
    ensure!(
        unexplained.is_empty(),
        "{} forms differ from ICU's without a reason in xtask/src/reference/difference.rs:\n  {printed}",
        unexplained.len()
    );
    let unused = report.unused();
    ensure!(
        unused.is_empty(),
        "these rules match no difference any more; remove them: {}",
        unused.join("; ")
    );
    check_docs(&report.to_string())
}

fn ask(node: &std::path::Path, forms: &str) -> Result<String> {
    let mut script = Command::new(node)
        .args(["--input-type=module", "--eval", SCRIPT])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| node.display().to_string())?;
    script.stdin.take().context("the script has no standard input")?.write_all(forms.as_bytes())?;
    let answer = script.wait_with_output()?;
    ensure!(answer.status.success(), "the ICU script failed");
    Ok(String::from_utf8(answer.stdout)?)
}

/// Compares the tables with those in the docs, or writes them if `UPDATE_EXPECTED` is set.
fn check_docs(tables: &str) -> Result<()> {
    let path = crate::repository().join(DOCS);
    let docs = fs::read_to_string(&path).context(DOCS)?;
    let parts =
        docs.split_once(BEGIN).and_then(|(before, rest)| Some((before, rest.split_once(END)?)));
    let (before, (now, behind)) =
        parts.with_context(|| format!("{DOCS} has no markers for the tables"))?;
    let wanted = format!("\n{tables}\n");
    if now == wanted {
        return Ok(());
    }
    ensure!(
        env::var_os("UPDATE_EXPECTED").is_some(),
        "the tables in {DOCS} are not current: review the changes, \
         and run this again with UPDATE_EXPECTED=1"
    );
    fs::write(&path, format!("{before}{BEGIN}{wanted}{END}{behind}"))?;
    println!("updated the tables in {DOCS}: review the changes");
    Ok(())
}
